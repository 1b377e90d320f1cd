import { count, fill } from '@zop/content'
import { rareWords } from '@zop/content/conversation/rare'
import type { Entry } from '../entry.ts'
import { later } from './later.tsx'
import type { Doing } from './log.tsx'
import { Icon } from './parts.tsx'
import { language } from './words.ts'

const listed = (names: readonly string[]) => new Intl.ListFormat(language.value, { type: 'conjunction' }).format(names)

const CopyAsked = later('hand-over/index.ts', () => import('../hand-over/index.ts').then(({ CopyAsked: Part }) => Part))
const Receipt = later('hand-over/index.ts', () => import('../hand-over/index.ts').then(({ Receipt: Part }) => Part))

/** Lines that most conversations never have. */
export const RareLine = ({ entry, talk, still }: Doing & { entry: Exclude<Entry, { kind: 'mine' | 'theirs' | 'file' | 'taken' }> }) => {
  const { line } = rareWords[language.value]
  switch (entry.kind) {
    case 'readers':
      return entry.reason === 'change' ? (
        <li class="event">
          <Icon name="people" />
          <span>
            {entry.names[0] !== undefined && entry.names.length > 1 && `${fill(line.answers, { name: entry.names[0] })} `}
            {fill(line.changed, { all: listed(entry.names) })}
          </span>
        </li>
      ) : (
        <li class="event">
          <Receipt talk={talk.talk} entry={entry} />
        </li>
      )
    case 'export':
      return (
        <li class="event">
          <CopyAsked name={entry.name} reason={entry.reason} answer={entry.answer} decide={still ? null : (yes) => talk.answerExport(entry.id, yes)} />
        </li>
      )
    case 'summary':
      return (
        <li class="event">
          <details class="summary">
            <summary>
              {fill(line.summary, { name: entry.name })} {line.summaryShow}
            </summary>
            <p dir="auto">{entry.text}</p>
          </details>
        </li>
      )
    case 'elsewhere':
      return (
        <li class="event warn">
          <p>{line.elsewhere}</p>
          {!still && (
            <button type="button" class="button plain" onClick={() => talk.show('stored')}>
              {line.erase}
            </button>
          )}
        </li>
      )
    case 'missing':
      return <li class="event warn">{count(language.value, line.missing, entry.count)}</li>
    case 'damaged':
      return <li class="event warn">{line.damaged}</li>
  }
}
