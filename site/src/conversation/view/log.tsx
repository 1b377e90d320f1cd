import { useSignal } from '@preact/signals'
import { fill } from '@zop/content'
import type { Conversation } from '../conversation.ts'
import type { Entry } from '../entry.ts'
import { FileLine, Older, RareLine } from './lazy.ts'
import { listed } from './listed.ts'
import { Icon } from './parts.tsx'
import { language, words } from './words.ts'

/** The last moment that a date can name (ECMA-262): what a message says is not checked, and must not stop the page. */
const lastMoment = 8.64e15

/** 24 hours in every language, as the hours of the phone numbers; with the day where it is not today's. */
const clock = (at: number) => {
  if (at > lastMoment) return ''
  const today = new Date().toDateString() === new Date(at).toDateString()
  return new Intl.DateTimeFormat(language.value, { ...(today ? {} : { dateStyle: 'medium' }), timeStyle: 'short', hourCycle: 'h23' }).format(at)
}

export interface Doing {
  readonly talk: Conversation
  /** Nothing can be done with it any more: it only stands to be read. */
  readonly still: boolean
}

/** When it was sent and how far it has come, in words; what did not leave can be sent again. */
const Mark = ({ entry, talk, still }: Doing & { entry: Extract<Entry, { kind: 'mine' | 'file' }> }) => {
  const { log } = words()
  return (
    <>
      <small>
        <bdi>{clock(entry.at)}</bdi> · <span class={`mark ${entry.mark}`}>{log.marks[entry.mark]}</span>
      </small>
      {entry.mark === 'held' && !still && (
        <button type="button" class="button plain" onClick={() => talk.again(entry.id)}>
          {log.again}
        </button>
      )}
    </>
  )
}

/** Who said it, for those who hear the page. */
const Sayer = ({ name }: { name: string | null }) => <span class="unseen">{name === null ? words().log.you : <bdi>{name}</bdi>}: </span>

const Line = ({ entry, talk, still }: Doing & { entry: Entry }) => {
  const { log } = words()
  switch (entry.kind) {
    case 'mine':
      return (
        <li class="mine">
          <Sayer name={null} />
          <p dir="auto">{entry.text}</p>
          <Mark entry={entry} talk={talk} still={still} />
        </li>
      )
    case 'theirs':
      return (
        <li class="theirs">
          <Sayer name={entry.name} />
          <p dir="auto">{entry.text}</p>
          <small>
            <bdi>{clock(entry.at)}</bdi>
            {talk.state.value.former.includes(entry.name) && ` · ${fill(log.former, { name: entry.name })}`}
          </small>
        </li>
      )
    case 'file':
      return (
        <li class={entry.name === null ? 'mine' : 'theirs'}>
          <Sayer name={entry.name} />
          <FileLine talk={talk.talk} body={entry.body} still={still} />
          {entry.name === null ? <Mark entry={entry} talk={talk} still={still} /> : <small>{clock(entry.at)}</small>}
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
    default:
      return <RareLine entry={entry} talk={talk} still={still} />
  }
}

/** Lines put on the screen at once: a thousand of them would make an old phone stop. */
const most = 80

/** The conversation itself. New lines are read aloud; a changed mark is not, it would speak over them. */
export const Log = ({ talk, still = false }: { talk: Conversation; still?: boolean }) => {
  const { log } = words()
  const { entries, past } = talk.state.value
  const shown = useSignal(most)
  const hidden = Math.max(0, entries.length - shown.value)
  return (
    <div role="log" aria-label={log.label} aria-relevant="additions">
      <ol class="log">
        <li class="event">
          <Icon name="lock" />
          {log.begun}
        </li>
        {hidden > 0 ? (
          <li class="event older">
            <button
              type="button"
              class="button plain"
              onClick={() => {
                shown.value += most
              }}
            >
              {log.older}
            </button>
          </li>
        ) : (
          past?.folded === false &&
          !still && (
            <li class="event older">
              <Older
                talk={talk}
                more={() => {
                  shown.value += most
                }}
              />
            </li>
          )
        )}
        {entries.slice(hidden).map((entry) => (
          <Line key={entry.id} entry={entry} talk={talk} still={still} />
        ))}
      </ol>
    </div>
  )
}
