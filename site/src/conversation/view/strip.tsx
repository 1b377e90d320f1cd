import { useSignal } from '@preact/signals'
import { count, fill } from '@zop/content'
import { useRef } from 'preact/hooks'
import type { Conversation } from '../conversation.ts'
import type { Panel, State } from '../state.ts'
import { day } from './date.ts'
import { Exactly } from './lazy.ts'
import { Icon } from './parts.tsx'
import { language, words } from './words.ts'

/** Who reads, as this page has verified them. */
const Who = ({ state }: { state: State }) => {
  const { strip } = words()
  const { present, centres, there, gone, stopped } = state
  const [first] = present
  const holds = stopped === null || stopped.why === 'closed'
  return (
    <>
      {present.map(({ name, centre }, at) => (
        <p class="who" key={at}>
          <Icon name={holds ? 'shield' : 'alert'} />
          <span>
            <b>
              <bdi>{name}</bdi>
            </b>
            {', '}
            <bdi>{centre}</bdi>
            {at > 0 && `, ${strip.standIn}`}
            {', '}
            <span class={holds ? 'checked' : 'unchecked'}>{holds ? strip.checked : strip.unchecked}</span>
          </span>
        </p>
      ))}
      {!first && (
        <p class="who">
          <Icon name="people" />
          <span>{stopped?.why === 'alone' ? strip.alone : count(language.value, strip.pool, centres ?? 0)}</span>
        </p>
      )}
      {first && !there && gone === null && holds && (
        <p class="away" role="status">
          <Icon name="offline" />
          {fill(strip.away, { name: first.name })}
        </p>
      )}
    </>
  )
}

/** What is kept, what exactly, and what can be done about it. */
const Kept = ({ talk }: { talk: Conversation }) => {
  const { strip } = words()
  const { kept, channel, arrived } = talk.state.value
  const open = useSignal(false)
  const details = useRef<HTMLDetailsElement>(null)
  /** What opens below must not stand behind this. */
  const show = (panel: Panel) => {
    if (details.current) details.current.open = false
    talk.show(panel)
  }
  const short = kept ? fill(strip.keptUntil, { date: day(kept.until) }) : channel === 'mail' && !arrived ? strip.letter : strip.kept
  return (
    <details
      ref={details}
      onToggle={({ currentTarget }) => {
        open.value = currentTarget.open
      }}
    >
      <summary>
        <Icon name="lock" />
        <span>
          {short} <u>{strip.what}</u>
        </span>
      </summary>
      {open.value && <Exactly talk={talk} show={show} />}
    </details>
  )
}

/** Always on top: who is there, verified by this page, and what is kept. */
export const Strip = ({ talk }: { talk: Conversation }) => (
  <section class="strip" aria-label={words().strip.label}>
    <Who state={talk.state.value} />
    <Kept talk={talk} />
  </section>
)
