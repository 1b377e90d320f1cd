import type { Reader, Reason } from '@zop/wire'
import { type Advanced, type CheckedRecord, conversationLimit, type Promised, unansweredLimit } from '../../conversation.ts'
import { orderOf } from '../place.ts'
import { sql } from '../query.ts'
import { all, keyOf, one, put, run, type Work } from '../work.ts'
import { endUnread } from './notes.ts'
import { boxesOf, insertRecord, readersAt, recordAt } from './record.ts'
import { type Row, rowOf } from './standing.ts'
import { dropFromNotes, dropSeals, outgrow } from './vanish.ts'

const waits = (readers: readonly Reader[]): boolean => readers.some(({ role }) => role === 'pool')

const seekerOf = (readers: readonly Reader[]): string | undefined => readers.find(({ role }) => role === 'seeker')?.id

/** C4, C5: records after which a proposal has been answered or has no point any more, and after which nobody reads who may have muted the seeker. */
const closing: readonly Reason[] = ['hand-over', 'withdraw', 'pool', 'return']

/** C4: the proposal is this one, nobody has refused it, its hour has not come, and these two have accepted it, in this order. */
function* isAsked(key: number, { answers, hour }: CheckedRecord): Work<boolean> {
  if (!answers) return false
  const open = sql.selectFrom('proposal').select('id').where('conversation', '=', key).where('id', '=', answers.proposal)
  if (!(yield* one(open.where('refused', '=', 0).where('expires', '>', hour)))) return false
  const accepted = yield* all(sql.selectFrom('acceptance').select('certificate').where('proposal', '=', answers.proposal).orderBy('slot'))
  return accepted.length === 2 && accepted.every(({ certificate }, slot) => certificate === answers.certificates[slot])
}

/**
 * Whether so many more bytes are taken. Messages stop first, so that whoever fills a conversation keeps nobody in it: a colleague can still be dropped, and the
 * seeker can withdraw (C5) when people have written all the records they may.
 */
const hasRoom = ({ author, readers }: CheckedRecord, { answered, last, bytes }: Row, more: number): boolean => {
  const bySeeker = author === seekerOf(readers)
  const limit = bySeeker && answered === 0 ? unansweredLimit : conversationLimit
  const share = bySeeker ? 2 : 1.5
  return last < share * limit.items && bytes + more <= share * limit.bytes
}

/** What the next record stands on: the newest one with its readers. */
interface Before {
  readonly row: Row
  readonly readers: readonly Reader[]
}

/** Why this record, of so many bytes, cannot stand on what is there; null where it can. */
function* refusal({ row, readers }: Before, { record, bytes }: { record: CheckedRecord; bytes: number }): Work<Advanced | null> {
  const rival = yield* recordAt(row.key, record.n)
  if (rival?.hash === record.hash) return { kind: 'again', order: orderOf(rival.place) }
  if (rival && (yield* recordAt(row.key, record.n - 1))?.hash === record.previous) return { kind: 'late', by: rival.author, reason: rival.reason as Reason }
  if (row.n !== record.n - 1 || row.head !== record.previous) return { kind: 'stale' }
  if (record.reason === 'take' && !waits(readers)) return { kind: 'stale' }
  if (seekerOf(readers) !== seekerOf(record.readers)) return { kind: 'strangers' }
  // Whoever opens it follows every one of them, and nobody has answered yet.
  if (record.reason === 'visit' && row.answered === 0 && record.n > unansweredLimit.records) return { kind: 'full' }
  if (!hasRoom(record, row, bytes)) return { kind: 'full' }
  return record.reason === 'hand-over' && !(yield* isAsked(row.key, record)) ? { kind: 'unasked' } : null
}

/** Whether it has deleted anything, with the answer. */
export interface Outcome {
  readonly advanced: Advanced
  readonly erased: boolean
}

interface Advance {
  readonly record: CheckedRecord
  readonly promise: Promised | undefined
}

/**
 * Who is alone in their conversation is promised nothing. Where somebody reads again, what they asked last is promised an answer anew; and so is whoever comes back to
 * the pool, where no answer is open.
 */
const newPromise = ({ readers }: CheckedRecord, { owed, voice }: Row, promise: Promised | undefined) => {
  if (readers.every(({ role }) => role === 'seeker')) return { asked: null, owed: null }
  const asks = waits(readers) || voice === 'seeker'
  return owed === null && promise && asks ? { asked: promise.since, owed: promise.by } : {}
}

/** Part C: the next record, and what vanishes with it, in the one transaction of its caller. */
export function* advance(conversation: string, { record, promise }: Advance): Work<Outcome> {
  const row = yield* rowOf(conversation)
  if (!row) return { advanced: { kind: 'missing' }, erased: false }
  const before = { row, readers: yield* readersAt(row.place) }
  const boxes = boxesOf(record.sealed)
  const refused = yield* refusal(before, { record, bytes: boxes.bytes })
  // What stands already may have been written by a call that could not empty the log.
  if (refused) return { advanced: refused, erased: refused.kind === 'again' }

  const { key } = row
  const shred = yield* keyOf(row.shred)
  const order = row.last + 1
  const closes = closing.includes(record.reason)
  yield* put(sql.updateTable('record').set({ spoke: row.epoch }).where('place', '=', row.place))
  yield* insertRecord(record, { key, shred, order, boxes })
  const seals = yield* dropSeals(key, record.stays)
  const outgrown = waits(before.readers) ? yield* outgrow(row.place) : 0
  const notes = yield* dropFromNotes(key, record)
  yield* endUnread(key, record)
  const proposals = closes ? yield* run(sql.deleteFrom('proposal').where('conversation', '=', key)) : 0
  const bytes = row.bytes + boxes.bytes - seals.bytes - outgrown
  const next = { n: record.n, head: record.hash, last: order, bytes, epoch: null, ...newPromise(record, row, promise), ...(closes ? { muted: null } : {}) }
  yield* put(sql.updateTable('conversation').set(next).where('key', '=', key))
  return { advanced: { kind: 'advanced', order }, erased: seals.count + notes + proposals > 0 }
}
