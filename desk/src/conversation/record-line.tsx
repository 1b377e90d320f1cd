import { deskWords } from '@zop/content/desk'
import { ArrowRightLeft, CornerDownLeft, Lock, Undo2, UserRoundSearch } from 'lucide'
import type { ComponentChildren } from 'preact'
import { receivedIn } from '../hand-over/received.ts'
import { dayOf } from '../look/clock.ts'
import { Icon } from '../look/icon.tsx'
import { insert } from '../palette/insert.ts'
import { language, words } from '../words/language.ts'
import { languageName, textLanguage } from '../words/spoken.ts'
import type { Workspace } from '../workspace.ts'
import type { Conversation } from './conversation.ts'
import { called } from './readers.ts'
import type { Content, Entry } from './timeline.ts'
import type { Asks } from './window.ts'

type RecordEntry = Extract<Entry, { kind: 'record' }>

interface Props {
  readonly desk: Workspace
  readonly conversation: Conversation
  readonly entry: RecordEntry
  /** Of the newest visit: what was said before it may have been said by somebody else. */
  readonly asks: Asks
}

const Aside = ({ icon, children }: { icon: Parameters<typeof Icon>[0]['of']; children: ComponentChildren }) => (
  <li class="aside-line soft">
    <Icon of={icon} />
    <span>{children}</span>
  </li>
)

/** Other hands: the person came back, and nobody can know that it is the same one. */
const Visit = ({ desk, conversation, asks }: Omit<Props, 'entry'>) => {
  const { line, unspoken } = words.value
  if (asks === 'nothing') return <Aside icon={UserRoundSearch}>{line.visit}</Aside>
  const asked = desk.lanes.find(conversation.id)?.opening.language ?? language.value
  const { language: spoken, instead } = textLanguage(asked)
  const { gently, farewell } = deskWords[spoken].line.ask
  const texts = asks === 'again' ? [gently, farewell] : [gently]
  const put = (text: string) => {
    insert(conversation, text)
    desk.view.toReply()
  }
  return (
    <li class="visit-line">
      <p>
        <Icon of={UserRoundSearch} />
        <span>
          <strong>{line.visit}</strong> {line.same}
        </span>
      </p>
      {instead ? <p class="soft">{unspoken.insteadHint(languageName(words.value, asked), languageName(words.value, spoken))}</p> : null}
      <ul>
        {texts.map((text) => (
          <li key={text}>
            <span lang={spoken}>{text}</span>
            <button type="button" class="button quiet" onClick={() => put(text)}>
              <Icon of={CornerDownLeft} />
              {line.insert}
            </button>
          </li>
        ))}
      </ul>
      {asks === 'again' ? <p class="soft">{line.answeredBefore}</p> : null}
    </li>
  )
}

/** Who reads from a record on; of one before my time, who read then. */
const readersFrom = ({ others, mine }: RecordEntry): string => {
  const { line, conversation: say } = words.value
  return mine ? say.after(others.map(called)) : line.before(others.map(called))
}

/** Whoever leads from this record on did not before. */
const takesOver = ({ chain }: Content, n: number): boolean => {
  const leads = (at: number): string | undefined => {
    const id = chain?.epochs[at]?.readers.find(({ role }) => role === 'counsellor')?.id
    return id === undefined ? undefined : chain?.people[id]?.certificate.signing
  }
  return leads(n) !== undefined && leads(n - 1) !== undefined && leads(n) !== leads(n - 1)
}

const changed = (entry: RecordEntry, content: Content): string => {
  const { author } = entry
  const { line, conversation: say } = words.value
  const who = author === 'me' ? line.changedBy.me : line.changedBy.other(author !== null && author !== 'seeker' ? called(author) : say.colleague)
  const name = author === 'me' ? null : author !== null && author !== 'seeker' ? called(author) : say.colleague
  return `${takesOver(content, entry.n) ? line.tookOver(name) : line.change(who)} ${readersFrom(entry)}`
}

/** The receipt of who received: the day, from whom to whom, what passed, until when. */
const HandedOver = ({ conversation, entry }: { conversation: Conversation; entry: RecordEntry }) => {
  const { line, handOver } = words.value
  const { chain } = conversation.content.value
  const received = chain ? receivedIn(chain, entry.n) : null
  const day = (hour: number) => dayOf(hour * 3_600_000, language.value)
  return (
    <Aside icon={ArrowRightLeft}>
      {received ? (
        <>
          {handOver.receipt(day(received.hour), received.from ?? line.otherCentre, received.to)} {received.passing && handOver.passed[received.passing]}{' '}
          {line.until(day(received.expires))}
        </>
      ) : (
        line['hand-over']
      )}{' '}
      {readersFrom(entry)}
    </Aside>
  )
}

/** What a record means for those who read: who came, who reads from here, where it went. */
export const RecordLine = ({ desk, conversation, entry, asks }: Props) => {
  const { line } = words.value
  switch (entry.reason) {
    case 'start':
    case 'notes':
      return null
    case 'visit':
      return <Visit desk={desk} conversation={conversation} asks={asks} />
    case 'take':
      return <Aside icon={Lock}>{readersFrom(entry)}</Aside>
    case 'change':
      return <Aside icon={Lock}>{changed(entry, conversation.content.value)}</Aside>
    case 'hand-over':
      return <HandedOver conversation={conversation} entry={entry} />
    case 'withdraw':
    case 'pool':
    case 'return':
      return <Aside icon={Undo2}>{line[entry.reason]}</Aside>
  }
}
