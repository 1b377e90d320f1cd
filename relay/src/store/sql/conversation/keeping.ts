import type { Keep, Stored } from '@zop/wire'
import type { Keeping } from '../../conversation.ts'
import type { Connection } from '../../sqlite/connection.ts'
import { sql } from '../query.ts'
import { keptOf, rowOf } from './standing.ts'
import { overhead } from './weight.ts'

/** F2: the highest number counts; the same statement again changes nothing. */
export const keep = (connection: Connection, conversation: string, { number, days }: Pick<Keep, 'number' | 'days'>): Keeping => {
  const row = rowOf(connection, conversation)
  if (!row || row.about !== null) return { kind: 'missing' }
  const again = row.kept === number && row.days === days
  if (!again && row.kept !== null && row.kept >= number) return { kind: 'older' }
  connection.run(sql.updateTable('conversation').set({ kept: number, days }).where('key', '=', row.key))
  const kept = keptOf({ ...row, kept: number, days })
  if (!kept) throw new Error('kept, and not kept')
  return { kind: 'kept', kept }
}

export const mute = (connection: Connection, conversation: string, until: number | null): boolean =>
  connection.run(sql.updateTable('conversation').set({ muted: until }).where('id', '=', conversation)) > 0

export const exported = (connection: Connection, conversation: string, hour: number): boolean => {
  const row = rowOf(connection, conversation)
  if (!row) return false
  connection.prepare('insert into export (conversation, hour, times) values (?, ?, 1) on conflict do nothing').run(row.key, hour)
  return true
}

const amounts = `count(*) as count, coalesce(sum(length(box) - ${overhead}), 0) as bytes, min(hour) as oldest, max(hour) as newest`

type Amounts = { count: number; bytes: number; oldest: number | null; newest: number | null }

/** Numbers, sizes and hours: the relay can read nothing else. */
export const stored = (connection: Connection, conversation: string): Stored | null => {
  const row = rowOf(connection, conversation)
  if (!row) return null
  const { key } = row
  const one = <T>(text: string): T => ({ ...connection.prepare(text).get(key) }) as T
  const kept = keptOf(row)
  const notes = one<Amounts>(`select ${amounts} from message where conversation in (select key from conversation where about = ?)`)
  const chains = one<{ bytes: number; until: number | null; open: number }>(
    'select coalesce(sum(bytes), 0) as bytes, max(until) as until, count(*) - count(until) as open from conversation where about = ?',
  )
  // The last of them: those without an end of their own go with the conversation.
  const until = chains.open > 0 ? (kept?.until ?? null) : chains.until
  const messages = one<Amounts>(`select ${amounts} from message where conversation = ?`)
  return {
    since: row.since,
    kept,
    records: { ...one<{ count: number }>('select count(*) as count from record where conversation = ?'), bytes: row.bytes - messages.bytes },
    messages,
    files: one('select count(*) as count, coalesce(sum(have), 0) as bytes from file where conversation = ?'),
    notes: { count: notes.count, bytes: chains.bytes, newest: notes.newest, until },
    exports: connection
      .all(sql.selectFrom('export').select(['hour', 'times']).where('conversation', '=', key).orderBy('hour'))
      .flatMap(({ hour, times }) => Array.from({ length: times }, () => hour)),
  }
}
