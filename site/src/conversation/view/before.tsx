import { count } from '@zop/content'
import type { Live } from '../../live/status.ts'
import type { Conversation } from '../conversation.ts'
import { Heading, Icon, LanguageSwitch, Numbers } from './parts.tsx'
import { comeBack, language, words } from './words.ts'

/** The four points, readable aloud, before anything can be written. */
export const Before = ({ talk, live }: { talk: Conversation; live: Live | null }) => {
  const { before, refused, waiting } = words()
  const { centres, connected } = talk.state.value
  const points = [
    {
      icon: 'people',
      question: before.readers.question,
      answer: centres === null ? before.readers.checking : count(language.value, before.readers.answer, centres),
    },
    { icon: 'alert', question: before.limits.question, answer: before.limits.answer },
    { icon: 'lock', question: before.safe.question, answer: before.safe.answer },
    { icon: 'bin', question: before.stored.question, answer: before.stored.answer },
  ] as const
  return (
    <main class="before">
      <div class="top">
        <Heading>{before.heading}</Heading>
        <LanguageSwitch />
      </div>
      <div role="status">
        {comeBack() && <p class="note">{before.gone}</p>}
        {live === 'closed' && <p class="note">{before.agreeClosed}</p>}
        {live === 'unknown' && connected && <p class="note">{before.agreeUnknown}</p>}
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
      {live !== 'open' && live !== null && (
        <details class="instead">
          <summary>
            <Icon name="phone" />
            {waiting.call}
          </summary>
          <Numbers />
        </details>
      )}
    </main>
  )
}
