import type { Kept, Opening } from '@zop/wire'
import type { Standing } from '../../conversation.ts'
import type { Connection } from '../../sqlite/connection.ts'
import { sql } from '../query.ts'
import { readersAt } from './record.ts'

/** A conversation with its newest record. */
const rows = sql
  .selectFrom('conversation as c')
  .innerJoin('record as r', (join) => join.onRef('r.conversation', '=', 'c.key').onRef('r.n', '=', 'c.n'))
  .leftJoin('conversation as parent', 'parent.key', 'c.about')
  .selectAll('c')
  .select(['r.place', 'r.hour', 'r.directory', 'parent.id as parent'])

export type Row = NonNullable<ReturnType<typeof rowOf>>

export const rowOf = (connection: Connection, conversation: string) => connection.one(rows.where('c.id', '=', conversation))

/** F2: everything of the newest epoch goes this long after its last message, or after the hour of its record. */
export const keptOf = ({ kept, days, epoch, hour }: Pick<Row, 'kept' | 'days' | 'epoch' | 'hour'>): Kept | null =>
  kept === null || days === null ? null : { number: kept, days: days as Kept['days'], until: (epoch ?? hour) + days * 24 }

const standingOf = (connection: Connection, row: Row): Standing => {
  const readers = readersAt(connection, row.place, { sealed: row.about !== null })
  const waits = readers.some(({ role }) => role === 'pool')
  return {
    conversation: row.id,
    about: row.parent,
    goes: row.until,
    handedOver: row.handed === 1,
    opening: { language: row.language, channel: row.channel, audience: row.audience } as Opening,
    since: row.since,
    n: row.n,
    head: row.head,
    directory: row.directory,
    last: row.last,
    bytes: row.bytes,
    readers,
    kept: keptOf(row),
    owed: waits && row.channel === 'chat' ? null : row.owed,
    promise: row.owed === null ? null : { since: row.asked ?? row.since, by: row.owed },
    mutedUntil: row.muted,
    answered: row.answered === 1,
    spoke: row.spoke === null || row.voice === null ? null : { hour: row.spoke, by: row.voice },
  }
}

export const standing = (connection: Connection, conversation: string): Standing | null => {
  const row = rowOf(connection, conversation)
  return row && standingOf(connection, row)
}

export const allStandings = (connection: Connection): Standing[] => connection.all(rows.orderBy('c.key')).map((row) => standingOf(connection, row))

/** C9: the chains of notes about the conversation with this key. */
export const chainsAbout = (connection: Connection, key: number): Row[] => connection.all(rows.where('c.about', '=', key))

export const notesAbout = (connection: Connection, conversation: string): Standing[] =>
  connection.all(rows.where('parent.id', '=', conversation).orderBy('c.key', 'desc')).map((row) => standingOf(connection, row))
