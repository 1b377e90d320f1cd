import { type CheckedRecord, notesOutlive } from '../../conversation.ts'
import { sql } from '../query.ts'
import { put, type Work } from '../work.ts'
import { readersAt } from './record.ts'
import { chainsAbout } from './standing.ts'

/** C9: notes that nobody reads who reads the conversation now have 30 days left; those whose readers have come back stay. */
export function* endUnread(key: number, { stays, hour, reason }: CheckedRecord): Work<void> {
  for (const chain of yield* chainsAbout(key)) {
    const readers = yield* readersAt(chain.place, { sealed: true })
    const reads = readers.some(({ id }) => stays.includes(id))
    const until = reads ? null : (chain.until ?? hour + notesOutlive)
    // Handed over by whoever read them until now, and not by somebody who came after them.
    const handed = !reads && (chain.handed === 1 || (reason === 'hand-over' && chain.until === null)) ? 1 : 0
    if (until !== chain.until || handed !== chain.handed) yield* put(sql.updateTable('conversation').set({ until, handed }).where('key', '=', chain.key))
  }
}

/** C9: the last 30 days of notes begin, where they have not. */
export function* endNotes(notes: readonly string[], hour: number): Work<void> {
  const chains = sql.updateTable('conversation').set({ until: hour + notesOutlive })
  yield* put(chains.where('id', 'in', notes).where('about', 'is not', null).where('until', 'is', null))
}
