import { count, fill } from '@zop/content'
import type { Conversation } from '../conversation.ts'
import type { Entry } from '../entry.ts'
import { Icon } from './parts.tsx'
import { language, words } from './words.ts'

const listed = (names: readonly string[]) => new Intl.ListFormat(language.value, { type: 'conjunction' }).format(names)

/** 24 hours in every language, as the hours of the phone numbers. */
const clock = (at: number) => new Intl.DateTimeFormat(language.value, { timeStyle: 'short', hourCycle: 'h23' }).format(at)

const Line = ({ entry, again }: { entry: Entry; again: ((id: string) => void) | null }) => {
  const { log } = words()
  switch (entry.kind) {
    case 'mine':
      return (
        <li class="mine">
          <span class="unseen">{log.you}: </span>
          <p dir="auto">{entry.text}</p>
          <small>
            <bdi>{clock(entry.at)}</bdi> · <span class={`mark ${entry.mark}`}>{log.marks[entry.mark]}</span>
          </small>
          {entry.mark === 'held' && again && (
            <button type="button" class="button plain" onClick={() => again(entry.id)}>
              {log.again}
            </button>
          )}
        </li>
      )
    case 'theirs':
      return (
        <li class="theirs">
          <span class="unseen">
            <bdi>{entry.name}</bdi>:{' '}
          </span>
          <p dir="auto">{entry.text}</p>
          <small>
            <bdi>{clock(entry.at)}</bdi>
          </small>
        </li>
      )
    case 'taken':
      return (
        <li class="event">
          <Icon name="shield" />
          {entry.others.length === 0
            ? fill(log.taken, { name: entry.name })
            : fill(log.takenWith, { name: entry.name, all: listed([entry.name, ...entry.others]) })}
        </li>
      )
    case 'missing':
      return <li class="event warn">{count(language.value, log.missing, entry.count)}</li>
    case 'damaged':
      return <li class="event warn">{log.damaged}</li>
  }
}

/** The conversation itself. New lines are read aloud; a changed mark is not, it would speak over them. */
export const Log = ({ talk, still = false }: { talk: Conversation; still?: boolean }) => (
  <div role="log" aria-label={words().log.label} aria-relevant="additions">
    <ol class="log">
      <li class="event">
        <Icon name="lock" />
        {words().log.begun}
      </li>
      {talk.state.value.entries.map((entry) => (
        <Line key={entry.id} entry={entry} again={still ? null : (id) => talk.again(id)} />
      ))}
    </ol>
  </div>
)
