import { useSignal } from '@preact/signals'
import { fill } from '@zop/content'
import type { Conversation } from '../conversation.ts'
import type { State } from '../state.ts'
import { day } from './date.ts'
import { inLine } from './in-line.ts'
import { MoreWaiting } from './lazy.ts'
import { Icon, Way } from './parts.tsx'
import { told } from './told.ts'
import { language, speaking, words } from './words.ts'

/** Back in the queue, and nothing said since: whoever reads now has no word from here. */
const saidNothing = ({ entries }: State): boolean => {
  const back = entries.findLastIndex((entry) => entry.kind === 'readers' && entry.reason === 'pool')
  return back >= 0 && !entries.slice(back).some((entry) => entry.kind === 'mine' || (entry.kind === 'file' && entry.name === null))
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
          <b>{fill(text.answerBy, { date: told.value?.sayDeadline(waiting.answerBy, speaking(state.asked)) ?? day(waiting.answerBy) })}</b>
        </p>
      )}
      {waiting && !letter && (
        <p>
          {[unread && text.unread, ...inLine(state, told.value, { words: words(), language: language.value, speaking: speaking(state.asked) })]
            .filter(Boolean)
            .join(' ')}
        </p>
      )}
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
