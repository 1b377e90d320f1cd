import type { Reader, Reason } from '@zop/wire'
import { type Advanced, type CheckedRecord, conversationLimit, notesOutlive, unansweredLimit } from '../../conversation.ts'
import { type Connection, sql } from '../connection.ts'
import { orderOf, placesAfter } from '../place.ts'
import { insertRecord, readersAt, recordAt } from './record.ts'
import { type Row, rowOf } from './standing.ts'

const seekerOf = (readers: readonly Reader[]): string | undefined => readers.find(({ role }) => role === 'seeker')?.id

/** C4, C5: records after which a proposal has been answered or has no point any more, and after which nobody reads who may have muted the seeker. */
const closing: readonly Reason[] = ['hand-over', 'withdraw', 'pool', 'return']

/** C4: the proposal is this one, nobody has refused it, its hour has not come, and these two have accepted it, in this order. */
const isAsked = (connection: Connection, key: number, { answers, hour }: CheckedRecord): boolean => {
  if (!answers) return false
  const open = sql.selectFrom('proposal').select('id').where('conversation', '=', key).where('id', '=', answers.proposal)
  if (!connection.one(open.where('refused', '=', 0).where('expires', '>', hour))) return false
  const accepted = connection.all(sql.selectFrom('acceptance').select('certificate').where('proposal', '=', answers.proposal).orderBy('slot'))
  return accepted.length === 2 && accepted.every(({ certificate }, slot) => certificate === answers.certificates[slot])
}

/**
 * Orders up to which this record is taken. Messages stop first, so that whoever fills a conversation keeps nobody in it: a colleague can still be dropped, and the
 * seeker can withdraw (C5) when people have written all the records they may.
 */
const roomFor = ({ author, readers }: CheckedRecord, { answered }: Row): number => {
  const bySeeker = author === seekerOf(readers)
  const most = bySeeker && answered === 0 ? unansweredLimit.items : conversationLimit.items
  return bySeeker ? 2 * most : 1.5 * most
}

/** Why this record cannot stand on what is there; null where it can. */
const refusal = (connection: Connection, row: Row, record: CheckedRecord): Advanced | null => {
  const rival = recordAt(connection, row.key, record.n)
  if (rival?.hash === record.hash) return { kind: 'again', order: orderOf(rival.place) }
  if (rival && recordAt(connection, row.key, record.n - 1)?.hash === record.previous) return { kind: 'late', by: rival.author, reason: rival.reason as Reason }
  if (row.n !== record.n - 1 || row.head !== record.previous) return { kind: 'stale' }
  const readers = readersAt(connection, row.place)
  if (record.reason === 'take' && !readers.some(({ role }) => role === 'pool')) return { kind: 'stale' }
  if (seekerOf(readers) !== seekerOf(record.readers)) return { kind: 'strangers' }
  // Whoever opens it follows every one of them, and nobody has answered yet.
  if (record.reason === 'visit' && row.answered === 0 && record.n > unansweredLimit.records) return { kind: 'full' }
  if (row.last >= roomFor(record, row)) return { kind: 'full' }
  return record.reason === 'hand-over' && !isAsked(connection, row.key, record) ? { kind: 'unasked' } : null
}

/** C3: records that leave somebody out while others of the centre stay. After the rest nobody reads the notes who does not come back (C9). */
const dropping: readonly Reason[] = ['visit', 'change']

/** C9: whoever is left out loses the notes too, unless they are of a centre that has handed the conversation over. */
const dropFromNotes = (connection: Connection, key: number, stays: readonly string[]): number => {
  const chains = sql.selectFrom('conversation').select('key').where('about', '=', key).where('until', 'is', null)
  const seals = sql.updateTable('reader').set({ seal: null }).where('conversation', 'in', chains).where('seal', 'is not', null)
  return connection.run(seals.where('reader', 'not in', stays))
}

/** Whether it has deleted anything, with the answer. */
export interface Outcome {
  readonly advanced: Advanced
  readonly erased: boolean
}

/** Part C: the next record, and what vanishes with it, in the one transaction of its caller. */
export const advance = (connection: Connection, conversation: string, record: CheckedRecord): Outcome => {
  const row = rowOf(connection, conversation)
  if (!row) return { advanced: { kind: 'missing' }, erased: false }
  const refused = refusal(connection, row, record)
  // What stands already may have been written by a call that could not empty the log.
  if (refused) return { advanced: refused, erased: refused.kind === 'again' }

  const order = row.last + 1
  connection.run(sql.updateTable('record').set({ spoke: row.epoch }).where('place', '=', row.place))
  insertRecord(connection, record, { key: row.key, shred: row.shred, order })
  connection.run(
    sql
      .updateTable('conversation')
      .set({ n: record.n, head: record.hash, last: order, epoch: null, ...(closing.includes(record.reason) ? { muted: null } : {}) })
      .where('key', '=', row.key),
  )
  const { above, below } = placesAfter(row.key, 0)
  const others = sql.updateTable('reader').set({ seal: null }).where('place', '>', above).where('place', '<', below).where('seal', 'is not', null)
  const seals = connection.run(others.where('reader', 'not in', record.stays))
  const notes = dropping.includes(record.reason) ? dropFromNotes(connection, row.key, record.stays) : 0
  const proposals = closing.includes(record.reason) ? connection.run(sql.deleteFrom('proposal').where('conversation', '=', row.key)) : 0
  if (record.reason === 'hand-over') {
    const chains = sql.updateTable('conversation').where('about', '=', row.key).where('until', 'is', null)
    connection.run(chains.set({ until: record.hour + notesOutlive }))
  }
  return { advanced: { kind: 'advanced', order }, erased: seals + notes + proposals > 0 }
}
