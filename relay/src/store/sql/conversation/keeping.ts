import type { Keep, Stored } from '@zop/wire'
import type { Keeping } from '../../conversation.ts'
import { type Query, sql, statement } from '../query.ts'
import { all, one, put, run, type Work } from '../work.ts'
import { keptOf, rowOf } from './standing.ts'
import { overhead } from './weight.ts'

/** F2: the highest number counts; the same statement again changes nothing. */
export function* keep(conversation: string, { number, days }: Pick<Keep, 'number' | 'days'>): Work<Keeping> {
  const row = yield* rowOf(conversation)
  if (!row || row.about !== null) return { kind: 'missing' }
  const again = row.kept === number && row.days === days
  if (!again && row.kept !== null && row.kept >= number) return { kind: 'older' }
  yield* put(sql.updateTable('conversation').set({ kept: number, days }).where('key', '=', row.key))
  const kept = keptOf({ ...row, kept: number, days })
  if (!kept) throw new Error('kept, and not kept')
  return { kind: 'kept', kept }
}

export function* mute(conversation: string, until: number | null): Work<boolean> {
  return (yield* run(sql.updateTable('conversation').set({ muted: until }).where('id', '=', conversation))) > 0
}

export function* exported(conversation: string, hour: number): Work<boolean> {
  const row = yield* rowOf(conversation)
  if (!row) return false
  const added = sql.insertInto('export').values({ conversation: row.key, hour, times: 1 })
  yield* put(added.onConflict((same) => same.doNothing()))
  return true
}

const amounts = `count(*) as count, coalesce(sum(length(box) - ${overhead}), 0) as bytes, min(hour) as oldest, max(hour) as newest`

type Amounts = { count: number; bytes: number; oldest: number | null; newest: number | null }

const messagesOf = statement<Amounts>(`select ${amounts} from message where conversation = ?`)
const notesOf = statement<Amounts>(`select ${amounts} from message where conversation in (select key from conversation where about = ?)`)
const chainsOf = statement<{ bytes: number; until: number | null; open: number }>(
  'select coalesce(sum(bytes), 0) as bytes, max(until) as until, count(*) - count(until) as open from conversation where about = ?',
)
const recordsOf = statement<{ count: number }>('select count(*) as count from record where conversation = ?')
const filesOf = statement<{ count: number; bytes: number }>('select count(*) as count, coalesce(sum(have), 0) as bytes from file where conversation = ?')

/** Of a sum there always is a row. */
function* sum<R>(query: Query<R>): Work<R> {
  const row = yield* one(query)
  if (!row) throw new Error('a sum without a row')
  return row
}

/** Numbers, sizes and hours: the relay can read nothing else. */
export function* stored(conversation: string): Work<Stored | null> {
  const row = yield* rowOf(conversation)
  if (!row) return null
  const { key } = row
  const kept = keptOf(row)
  const notes = yield* sum(notesOf(key))
  const chains = yield* sum(chainsOf(key))
  // The last of them: those without an end of their own go with the conversation.
  const until = chains.open > 0 ? (kept?.until ?? null) : chains.until
  const messages = yield* sum(messagesOf(key))
  const exports = yield* all(sql.selectFrom('export').select(['hour', 'times']).where('conversation', '=', key).orderBy('hour'))
  return {
    since: row.since,
    kept,
    records: { ...(yield* sum(recordsOf(key))), bytes: row.bytes - messages.bytes },
    messages,
    files: yield* sum(filesOf(key)),
    notes: { count: notes.count, bytes: chains.bytes, newest: notes.newest, until },
    exports: exports.flatMap(({ hour, times }) => Array.from({ length: times }, () => hour)),
  }
}
