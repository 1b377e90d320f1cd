import { useSignal } from '@preact/signals'
import { count, fill } from '@zop/content'
import { useRef } from 'preact/hooks'
import type { Conversation } from '../conversation.ts'
import type { Panel, State } from '../state.ts'
import { day } from './date.ts'
import { Exactly } from './lazy.ts'
import { comma } from './listed.ts'
import { Icon } from './parts.tsx'
import { language, words } from './words.ts'

/** Who reads, as this page has verified them. */
const Who = ({ state }: { state: State }) => {
  const { strip } = words()
  const { present, centres, there, covered, gone, stopped } = state
  // C5: whose consent has run out reads nothing of what is written now.
  const nobody = stopped?.why === 'alone' || stopped?.why === 'consent'
  const [first, second] = nobody ? [] : present
  const holds = stopped === null || stopped.why === 'closed'
  return (
    <>
      {first && (
        <p class="who">
          <Icon name={holds ? 'shield' : 'alert'} />
          <span>
            <b>
              <bdi>{first.name}</bdi>
            </b>
            {comma()}
            <bdi>{first.centre}</bdi>
            {comma()}
            <span class={holds ? 'checked' : 'unchecked'}>{holds ? strip.checked : strip.unchecked}</span>
            {second && (
              <>
                {' · '}
                <span class="stand-in">{fill(strip.standIn, { name: second.name })}</span>
              </>
            )}
          </span>
        </p>
      )}
      {!first && (
        <p class="who">
          <Icon name="people" />
          <span>{nobody ? strip.alone : count(language.value, strip.pool, centres ?? 0)}</span>
        </p>
      )}
      {first && second && covered && holds && (
        <p class="away" role="status">
          <Icon name="offline" />
          {fill(strip.covered, { name: first.name, other: second.name })}
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
  const { kept, channel, arrived, stage, panel } = talk.state.value
  const open = useSignal(false)
  const details = useRef<HTMLDetailsElement>(null)
  const keepable = !kept && arrived && stage === 'begun' && panel === null
  /** What opens below must not stand behind this. */
  const show = (next: Panel) => {
    if (details.current) details.current.open = false
    talk.show(next)
  }
  const short = kept ? fill(strip.keptUntil, { date: day(kept.until) }) : channel === 'mail' && !arrived ? strip.letter : strip.kept
  return (
    <div class="kept">
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
      {keepable && !open.value && (
        <button type="button" class="quiet" onClick={() => show('keep')}>
          {strip.comeBack}
        </button>
      )}
    </div>
  )
}

/** Always on top: who is there, verified by this page, and what is kept. */
export const Strip = ({ talk }: { talk: Conversation }) => (
  <section class="strip" aria-label={words().strip.label}>
    <Who state={talk.state.value} />
    <Kept talk={talk} />
  </section>
)
