import type { IconNode } from 'lucide'
import { Check, CheckCheck, Clock, FileText, RotateCw, TriangleAlert } from 'lucide'
import type { ComponentChildren } from 'preact'
import { FileLine } from '../file/file-line.tsx'
import { timeOf } from '../look/clock.ts'
import { Icon } from '../look/icon.tsx'
import { CardShown } from '../referral-card/shown.tsx'
import { language, words } from '../words/language.ts'
import type { Workspace } from '../workspace.ts'
import type { Conversation } from './conversation.ts'
import type { Letter } from './outbox.ts'
import { RecordLine } from './record-line.tsx'
import type { Content, Entry } from './timeline.ts'
import type { Asks } from './window.ts'

type Mark = 'sending' | 'sent' | 'arrived' | 'held'

const icons: Readonly<Record<Mark, IconNode>> = { sending: Clock, sent: Check, arrived: CheckCheck, held: TriangleAlert }

interface BubbleProps {
  readonly who: 'seeker' | 'me' | 'colleague'
  readonly sent: number
  readonly mark: Mark | null
  /** Name of a colleague who wrote it. */
  readonly author?: string | undefined
  readonly children: ComponentChildren
}

const Bubble = ({ who, sent, mark, author, children }: BubbleProps) => {
  const { conversation, mark: marks } = words.value
  const name = { seeker: conversation.person, me: conversation.me, colleague: conversation.colleague }[who]
  const time = timeOf(sent, language.value)
  return (
    <div class="bubble">
      {author ? <p class="soft">{author}</p> : <span class="hidden">{name}: </span>}
      {children}
      <small>
        {time ? <time>{time}</time> : null}
        {mark ? (
          <span class="mark">
            <Icon of={icons[mark]} />
            {marks[mark]}
          </span>
        ) : null}
      </small>
    </div>
  )
}

const Note = ({ text }: { text: string }) => (
  <p class="warning">
    <Icon of={TriangleAlert} />
    <span>{text}</span>
  </p>
)

interface LineProps {
  readonly desk: Workspace
  readonly conversation: Conversation
  readonly entry: Entry
  /** Of the newest visit while nobody has answered: what to ask. */
  readonly asks: Asks
}

/** Who of us wrote it; null for me. */
const authorOf = ({ from, by }: Extract<Entry, { from: string }>, chain: Content['chain']): string | null =>
  from === 'me' ? null : (chain?.people[by]?.certificate.name ?? words.value.conversation.colleague)

/** One line of what the relay holds. */
export const EntryLine = ({ desk, conversation, entry, asks }: LineProps) => {
  const { trouble, line } = words.value
  const { arrived, gaps, chain } = conversation.content.value
  switch (entry.kind) {
    case 'record':
      return <RecordLine desk={desk} conversation={conversation} entry={entry} asks={asks} />
    case 'damaged':
      return (
        <li class="trouble-line">
          <Note text={trouble.damaged} />
        </li>
      )
    // Folded into one line where they stand: see messages.tsx.
    case 'not-for-us':
    case 'note':
    case 'draft':
      return null
    case 'export-asked':
    case 'export-agreed':
      return (
        <li class="aside-line soft">
          <Icon of={FileText} />
          <span>{entry.kind === 'export-asked' ? line.exportAsked(authorOf(entry, chain), entry.reason) : line.exportAgreed}</span>
        </li>
      )
    case 'text':
    case 'summary':
    case 'referral':
    case 'file': {
      const missing = gaps.get(entry.id) ?? 0
      return (
        <li class={entry.from === 'seeker' ? 'theirs' : 'ours'}>
          {missing > 0 ? <Note text={trouble.missing(missing)} /> : null}
          <Bubble
            who={entry.from}
            sent={entry.sent}
            author={entry.from === 'colleague' ? chain?.people[entry.by]?.certificate.name : undefined}
            mark={entry.from === 'me' ? (arrived.has(entry.id) ? 'arrived' : 'sent') : null}
          >
            {entry.kind === 'summary' ? <p class="soft">{line.summary}</p> : null}
            {entry.kind === 'file' ? (
              <FileLine desk={desk} conversation={conversation} file={entry.file} seconds={entry.seconds} />
            ) : entry.kind === 'referral' ? (
              <CardShown card={entry.card} />
            ) : (
              <p dir="auto">{entry.text}</p>
            )}
          </Bubble>
        </li>
      )
    }
  }
}

/** What a letter of ours shows while it is on its way; null for what travels unseen. */
const shownOf = ({ body }: Letter): string | null => {
  switch (body.kind) {
    case 'text':
    case 'summary':
      return body.text
    case 'file':
      return body.file.name
    case 'referral':
      return body.name
    case 'export-asked':
      return words.value.line.exportAsked(null, body.reason)
    default:
      return null
  }
}

/** One of ours that has not come back on the stream yet. */
export const LetterLine = ({ letter, release }: { letter: Letter; release: () => void }) => {
  const { trouble, mark } = words.value
  const shown = shownOf(letter)
  if (shown === null) return null
  return (
    <li class="ours">
      <Bubble who="me" sent={letter.sent} mark={letter.mark}>
        <p dir="auto">{shown}</p>
      </Bubble>
      {letter.mark === 'held' ? (
        <div class="held">
          <Note text={trouble.held} />
          <button type="button" class="button quiet" onClick={release}>
            <Icon of={RotateCw} />
            {mark.retry}
          </button>
        </div>
      ) : null}
    </li>
  )
}
