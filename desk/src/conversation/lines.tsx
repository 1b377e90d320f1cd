import type { IconNode } from 'lucide'
import { Check, CheckCheck, Clock, Lock, RotateCw, TriangleAlert } from 'lucide'
import { timeOf } from '../look/clock.ts'
import { Icon } from '../look/icon.tsx'
import { language, words } from '../words/language.ts'
import type { Letter } from './outbox.ts'
import { called } from './readers.ts'
import type { Entry } from './timeline.ts'

type Mark = 'sending' | 'sent' | 'arrived' | 'held'

const icons: Readonly<Record<Mark, IconNode>> = { sending: Clock, sent: Check, arrived: CheckCheck, held: TriangleAlert }

const Bubble = ({ who, text, sent, mark }: { who: 'seeker' | 'me' | 'colleague'; text: string; sent: number; mark: Mark | null }) => {
  const { conversation, mark: marks } = words.value
  const name = { seeker: conversation.person, me: conversation.me, colleague: conversation.colleague }[who]
  const time = timeOf(sent, language.value)
  return (
    <div class="bubble">
      <span class="hidden">{name}: </span>
      <p dir="auto">{text}</p>
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

/** One line of what the relay holds. */
export const EntryLine = ({ entry, arrived }: { entry: Entry; arrived: ReadonlySet<string> }) => {
  const { trouble, conversation } = words.value
  switch (entry.kind) {
    case 'taken':
      return (
        <li class="aside-line soft">
          <Icon of={Lock} />
          {conversation.after(entry.others.map(called))}
        </li>
      )
    case 'damaged':
    case 'not-for-us':
      return (
        <li class="trouble-line">
          <Note text={entry.kind === 'damaged' ? trouble.damaged : trouble.notForUs} />
        </li>
      )
    case 'text':
      return (
        <li class={entry.from === 'seeker' ? 'theirs' : 'ours'}>
          {entry.missing > 0 ? <Note text={trouble.missing(entry.missing)} /> : null}
          <Bubble who={entry.from} text={entry.text} sent={entry.sent} mark={entry.from === 'me' ? (arrived.has(entry.id) ? 'arrived' : 'sent') : null} />
        </li>
      )
  }
}

/** One of ours that has not come back on the stream yet. */
export const LetterLine = ({ letter, release }: { letter: Letter; release: () => void }) => {
  const { trouble, mark } = words.value
  if (letter.body.kind !== 'text') return null
  return (
    <li class="ours">
      <Bubble who="me" text={letter.body.text} sent={letter.sent} mark={letter.mark} />
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
