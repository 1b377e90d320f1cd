import { count, fill } from '@zop/content'
import type { Conversation } from '../conversation.ts'
import type { State } from '../state.ts'
import { day, weekday } from './date.ts'
import { Icon, Numbers } from './parts.tsx'
import { want, wanted } from './sound.ts'
import { language, words } from './words.ts'

/** What nobody knows is said to be unknown; what others waited lately is no promise. */
const Span = ({ span, kept }: { kept: boolean; span: { readonly least: number; readonly most: number } | null }) => {
  const { waiting } = words()
  if (span === null) return <p class="soft">{kept ? waiting.honestKept : waiting.honest}</p>
  const most = Math.max(1, span.most)
  return (
    <p class="soft">
      {span.least < 1 || span.least === most
        ? fill(waiting.spanShort, { most: most + (span.least === most ? 1 : 0) })
        : fill(waiting.span, { least: span.least, most })}
    </p>
  )
}

/** The true place and who is on duty; of a letter, by when it is answered. */
const Place = ({ state: { waiting, arrived, channel, kept } }: { state: State }) => {
  const { waiting: text } = words()
  const letter = channel === 'mail' || (kept !== null && waiting?.answerBy !== null && waiting?.onDuty === 0)
  return (
    <div role="status">
      <p class="place">
        <Icon name="clock" />
        <b>{!arrived ? text.arriving : letter ? text.letter : text.heading}</b>
      </p>
      {arrived && letter && waiting?.answerBy && (
        <p>
          <b>{fill(text.answerBy, { date: weekday(waiting.answerBy) })}</b>
        </p>
      )}
      {waiting && !letter && (
        <>
          <p>{count(language.value, text.place, Math.max(1, waiting.place))}</p>
          <p>{waiting.onDuty === 0 ? (kept ? text.nobodyKept : text.nobody) : count(language.value, text.onDuty, waiting.onDuty)}</p>
        </>
      )}
      {arrived && letter && <p class="soft">{text.letterMore}</p>}
      {waiting && !letter && <Span span={waiting.span} kept={kept !== null} />}
    </div>
  )
}

/** Sound and a number in the title, only after this yes. */
export const Sound = () => {
  const { waiting } = words()
  return (
    <label class="tick">
      <input type="checkbox" checked={wanted()} onChange={(event) => want(event.currentTarget.checked)} />
      <span>
        {waiting.sound}
        <small class="soft">{waiting.soundMore}</small>
      </span>
    </label>
  )
}

/** The place, the time, and the other ways: to come back later, or to call. */
export const Waiting = ({ talk }: { talk: Conversation }) => {
  const { waiting: text, strip } = words()
  const { arrived, kept } = talk.state.value
  return (
    <section class="waiting">
      <Place state={talk.state.value} />
      {arrived && kept && (
        <p class="soft">
          {text.kept} {fill(strip.keptUntil, { date: day(kept.until) })}.
        </p>
      )}
      {arrived && !kept && (
        <>
          <button type="button" class="button plain" onClick={() => talk.show('keep')}>
            <Icon name="lock" />
            {text.keep}
          </button>
          <p class="soft">{text.keepMore}</p>
        </>
      )}
      {arrived && <Sound />}
      <details class="instead">
        <summary>
          <Icon name="phone" />
          {text.call}
        </summary>
        <Numbers />
      </details>
    </section>
  )
}
