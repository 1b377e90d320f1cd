import { count, fill } from '@zop/content'
import type { Now } from '../../live/status.ts'
import type { Conversation } from '../conversation.ts'
import { promise } from './date.ts'
import { CallInstead, Icon, Top, Way } from './parts.tsx'
import { comeBack, language, words } from './words.ts'

/** What is true of the live state, beside what the person is about to do. */
const Live = ({ now, letter, connected }: { now: Now | null; letter: boolean; connected: boolean }) => {
  const { before } = words()
  const live = now?.live ?? null
  if (letter) return now?.answerBy ? <p class="promise">{fill(before.answerBy, { date: promise(now.answerBy) })}</p> : null
  return (
    <>
      {live === 'full' && <p class="note">{before.agreeFull}</p>}
      {live === 'closed' && <p class="note">{before.agreeClosed}</p>}
      {live === 'unknown' && connected && <p class="note">{before.agreeUnknown}</p>}
    </>
  )
}

/** The other ways to write: as a letter, or where one left off. */
const Ways = ({ talk, letter }: { talk: Conversation; letter: boolean }) => {
  const { before } = words()
  return (
    <div class="ways">
      <Way
        icon={letter ? 'chat' : 'send'}
        text={letter ? before.chat : before.letter}
        more={letter ? null : before.letterMore}
        go={() => talk.choose(letter ? 'chat' : 'mail')}
      />
      <button type="button" class="quiet" onClick={() => talk.comeBack(true)}>
        <Icon name="lock" />
        {before.returned}
      </button>
    </div>
  )
}

/** The four points, readable aloud, before anything can be written. */
export const Before = ({ talk, live }: { talk: Conversation; live: Now | null }) => {
  const { before, refused } = words()
  const { centres, connected, channel } = talk.state.value
  const letter = channel === 'mail'
  const points = [
    {
      icon: 'people',
      question: before.readers.question,
      answer: centres === null ? before.readers.checking : count(language.value, before.readers.answer, centres),
    },
    { icon: 'alert', question: before.limits.question, answer: before.limits.answer },
    { icon: 'lock', question: before.safe.question, answer: before.safe.answer },
    { icon: 'bin', question: before.stored.question, answer: letter ? before.stored.letter : before.stored.answer },
  ] as const
  return (
    <main class="before">
      <Top>{before.heading}</Top>
      <div role="status">
        {comeBack() && <p class="note">{before.gone}</p>}
        <Live now={live} letter={letter} connected={connected} />
        {!connected && <p class="note">{refused.unreachable}</p>}
      </div>
      <dl class="points">
        {points.map(({ icon, question, answer }) => (
          <div key={icon}>
            <dt>
              <Icon name={icon} />
              {question}
            </dt>
            <dd>{answer}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="button" aria-disabled={centres === null} onClick={() => talk.agree()}>
        <Icon name="check" />
        {before.agree}
      </button>
      <Ways talk={talk} letter={letter} />
      {live !== null && live.live !== 'open' && <CallInstead />}
    </main>
  )
}
