import { count, spokenOf } from '@zop/content'
import type { SpokenLanguage } from '@zop/wire'
import type { Now } from '../../live/now.ts'
import type { Said } from '../../live/say.ts'
import type { Conversation } from '../conversation.ts'
import { comeBack } from './handed.ts'
import { CallInstead, Icon, Top, Way } from './parts.tsx'
import { told } from './told.ts'
import { language, speaking, words } from './words.ts'

/** What is true of the live state, beside what the person is about to do. */
const Live = ({ live, said, letter }: { live: Now['live']; said: Said; letter: boolean }) => {
  if (letter || live === 'open') return <p class="promise">{letter ? said.answer : `${said.state}.`}</p>
  if (live === 'asking') return null
  return (
    <p class="note">
      <b>{said.state}.</b> {said.why} {live === 'closed' ? words().before.agreeClosed : said.next}
    </p>
  )
}

/** In which language to be answered; `unspoken` says that nobody can, before anything is written. */
const Asked = ({ talk, unspoken }: { talk: Conversation; unspoken: string }) => {
  const { before } = words()
  const asked = talk.state.value.asked ?? spokenOf(language.value)
  return (
    <>
      <p class="asked">
        <label for="asked">{before.asked}</label>
        <select id="asked" value={asked} onChange={(event) => talk.ask(event.currentTarget.value as SpokenLanguage)}>
          {Object.entries(told.value?.names ?? {}).map(([code, { name, dir }]) => (
            <option key={code} value={code} lang={code} dir={dir}>
              {name}
            </option>
          ))}
        </select>
      </p>
      <div role="status">{unspoken && <p class="note">{unspoken}</p>}</div>
    </>
  )
}

/** The other of chat and letter. */
const Instead = ({ talk, letter, answer }: { talk: Conversation; letter: boolean; answer: string | undefined }) => {
  const { before } = words()
  return (
    <Way
      icon={letter ? 'chat' : 'send'}
      text={letter ? before.chat : before.letter}
      more={letter ? null : [before.letterMore, answer && `${answer}.`].filter(Boolean).join(' ')}
      go={() => talk.choose(letter ? 'chat' : 'mail')}
    />
  )
}

/** The four points, readable aloud, before anything can be written. */
export const Before = ({ talk }: { talk: Conversation }) => {
  const { before, refused } = words()
  const { centres, connected, channel, asked } = talk.state.value
  const letter = channel === 'mail'
  const unspoken = told.value?.sayUnspoken(letter, speaking(asked)) ?? ''
  const letterFirst = unspoken !== '' && !letter
  const live = told.value?.now.live
  const said = told.value?.say(speaking(asked))
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
        {live && said && connected && <Live live={live} said={said} letter={letter} />}
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
      {told.value && <Asked talk={talk} unspoken={unspoken} />}
      {letterFirst && (
        <div class="ways">
          <Instead talk={talk} letter={false} answer={said?.answer} />
        </div>
      )}
      <button type="button" class="button" aria-disabled={centres === null} onClick={() => talk.agree()}>
        <Icon name="check" />
        {before.agree}
      </button>
      <div class="ways">
        {!letterFirst && <Instead talk={talk} letter={letter} answer={said?.answer} />}
        <button type="button" class="quiet" onClick={() => talk.comeBack(true)}>
          <Icon name="lock" />
          {before.returned}
        </button>
      </div>
      {live && live !== 'open' && live !== 'asking' && <CallInstead />}
    </main>
  )
}
