import { count, fill } from '@zop/content'
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Entry } from '../entry.ts'
import { handOver } from './hand-over.ts'
import { listed } from './listed.ts'
import type { Doing } from './log.tsx'
import { Icon } from './parts.tsx'
import { ReferralCard } from './referral-card.tsx'
import { showFromTop } from './sight.ts'
import { language, laterWords } from './words.ts'

const CopyAsked = handOver((part) => part.CopyAsked)
const Receipt = handOver((part) => part.Receipt)

/** Brought into sight: whoever did not open the other page must not miss it. */
const Elsewhere = ({ children }: { children: ComponentChildren }) => {
  const line = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (line.current) showFromTop(line.current)
  }, [])
  return (
    <li class="event warn elsewhere" ref={line} role="alert">
      <p>{laterWords().rare.line.elsewhere}</p>
      {children}
    </li>
  )
}

/** Lines that most conversations never have. */
export const RareLine = ({ entry, talk, still }: Doing & { entry: Exclude<Entry, { kind: 'mine' | 'theirs' | 'file' | 'taken' }> }) => {
  const { line } = laterWords().rare
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
    case 'referral':
      return (
        <li class="theirs">
          <ReferralCard name={entry.name} body={entry.body} />
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
        <Elsewhere>
          {!still && (
            <div class="choices wide">
              <button type="button" class="button plain" onClick={() => talk.dismiss(entry.id)}>
                {line.me}
              </button>
              <button type="button" class="button plain" onClick={() => talk.show('stored')}>
                {line.erase}
              </button>
            </div>
          )}
        </Elsewhere>
      )
    case 'missing':
      return <li class="event warn">{count(language.value, line.missing, entry.count)}</li>
    case 'damaged':
      return <li class="event warn">{line.damaged}</li>
  }
}
