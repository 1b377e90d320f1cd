import { fill } from '@zop/content'
import type { Passing as Kind } from '@zop/wire'
import { Fragment } from 'preact'
import { unaided } from '../../look/unaided.ts'
import { laterWords } from '../view/words.ts'
import { Days } from './days.tsx'
import type { Part } from './part.ts'
import { allowed, type Wish } from './wish.ts'

/** What the new centre is to have: what the counsellor suggests is marked, and chosen by nobody but the person. */
export const Passing = ({
  wish,
  parts,
  suggested,
  by,
  drafted,
  change,
}: {
  wish: Wish
  parts: readonly Part[]
  suggested: Kind
  /** The counsellor who suggests it. */
  by: string
  /** Whether they have written a draft of the summary. */
  drafted: boolean
  change: (change: Partial<Wish>) => void
}) => {
  const { ask } = laterWords().handOver
  const tick = (at: number, on: boolean) => {
    const ticked = new Set(wish.ticked)
    if (on) ticked.add(at)
    else ticked.delete(at)
    change({ ticked })
  }
  return (
    <fieldset>
      <legend>{ask.passing}</legend>
      {allowed(suggested).map((kind) => (
        <Fragment key={kind}>
          <label class="tick">
            <input type="radio" name="passing" checked={wish.passing === kind} onChange={() => change({ passing: kind })} />
            <span>
              {ask[kind]}
              {kind === suggested && <small>{fill(ask.suggested, { name: by })}</small>}
            </span>
          </label>
          {kind === 'summary' && wish.passing === kind && (
            <label class="summary">
              <span>{ask.summaryLabel}</span>
              {drafted && <small>{fill(ask.summaryFrom, { name: by })}</small>}
              <textarea
                rows={4}
                dir="auto"
                {...unaided}
                autocapitalize="sentences"
                value={wish.summary}
                onInput={(event) => change({ summary: event.currentTarget.value })}
              />
            </label>
          )}
          {kind === 'parts' && wish.passing === kind && <Days parts={parts} ticked={wish.ticked} label={ask.partsLabel} tick={tick} />}
        </Fragment>
      ))}
      <p class="soft">{ask.notes}</p>
    </fieldset>
  )
}
