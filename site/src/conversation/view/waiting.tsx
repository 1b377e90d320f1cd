import { useSignal } from '@preact/signals'
import { count, fill } from '@zop/content'
import type { Conversation } from '../conversation.ts'
import type { State } from '../state.ts'
import { day } from './date.ts'
import { MoreWaiting } from './lazy.ts'
import { Icon, Way } from './parts.tsx'
import { told } from './told.ts'
import { language, words } from './words.ts'

/** Back in the queue, and nothing said since: whoever reads now has no word from here. */
const saidNothing = ({ entries }: State): boolean => {
  const back = entries.findLastIndex((entry) => entry.kind === 'readers' && entry.reason === 'pool')
  return back >= 0 && !entries.slice(back).some((entry) => entry.kind === 'mine' || (entry.kind === 'file' && entry.name === null))
}

/** Who is there for them, in the language asked for; where nobody is, when somebody comes and what becomes of their words. */
const inLine = ({ asked, kept, connected }: State, { place, onDuty, opens }: NonNullable<State['waiting']>) => {
  const { waiting: text, language: label } = words()
  const now = told.value
  return [
    onDuty > 0 && count(language.value, text.place, Math.max(1, place)),
    onDuty > 0 ? count(language.value, text.onDuty, onDuty) : text.nobody,
    asked && now && `${label}: ${now.name(asked)}.`,
    onDuty === 0 && connected && opens !== null && now?.sayOpens(opens, language.value),
    onDuty === 0 && (kept ? text.readKept : text.read),
  ]
}

/** The true place and who is on duty; of a letter, by when it is answered. */
const Place = ({ state }: { state: State }) => {
  const { waiting, arrived, channel } = state
  const { waiting: text } = words()
  const unread = saidNothing(state)
  // The relay names an hour for letters alone.
  const letter = channel === 'mail' || (waiting !== null && waiting.answerBy !== null)
  return (
    <div role="status">
      <p class="place">
        <Icon name="clock" />
        <b>{!arrived ? text.arriving : unread ? text.back : letter ? text.letter : text.heading}</b>
      </p>
      {arrived && letter && waiting?.answerBy && (
        <p>
          <b>{fill(text.answerBy, { date: told.value?.deadline(waiting.answerBy, language.value) ?? day(waiting.answerBy) })}</b>
        </p>
      )}
      {waiting && !letter && <p>{[unread && text.unread, ...inLine(state, waiting)].filter(Boolean).join(' ')}</p>}
      {arrived && letter && <p class="soft">{text.letterMore}</p>}
    </div>
  )
}

/** The place, and the other ways: to come back later, or to call. Short, because one's own words must stay in sight on a small screen. */
export const Waiting = ({ talk }: { talk: Conversation }) => {
  const { waiting: text, strip } = words()
  const { arrived, kept } = talk.state.value
  const open = useSignal(false)
  return (
    <section class="waiting">
      <Place state={talk.state.value} />
      {arrived && kept && (
        <p class="soft">
          {text.kept} {fill(strip.keptUntil, { date: day(kept.until) })}.
        </p>
      )}
      {arrived && !kept && <Way icon="lock" text={text.keep} more={text.keepMore} go={() => talk.show('keep')} />}
      <details
        class="instead"
        onToggle={({ currentTarget }) => {
          open.value = currentTarget.open
        }}
      >
        <summary>
          <Icon name="phone" />
          {text.more}
        </summary>
        {open.value && <MoreWaiting state={talk.state.value} />}
      </details>
    </section>
  )
}
