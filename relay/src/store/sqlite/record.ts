import type { Reader } from '@zop/wire'
import type { CheckedRecord } from '../conversation.ts'
import { type Connection, sql } from './connection.ts'
import { placeOf } from './place.ts'

interface At {
  readonly key: number
  readonly order: number
  /** Reader id of the author. */
  readonly author: string
}

/** Writes a record with its readers and seals. */
export const insertRecord = (connection: Connection, record: CheckedRecord, { key, order, author }: At): void => {
  const place = placeOf(key, order)
  const { sealed, n, hash } = record
  const history = sealed.history === null ? null : Buffer.from(sealed.history, 'base64url')
  connection.run(sql.insertInto('record').values({ place, conversation: key, n, hash, author, envelope: JSON.stringify(sealed.record), history }))
  for (const [slot, { role, id }] of record.readers.entries()) {
    const seal = Buffer.from(sealed.seals[slot] ?? '', 'base64url')
    connection.run(sql.insertInto('reader').values({ place, slot, conversation: key, role, reader: id, seal }))
  }
}

export const recordAt = (connection: Connection, key: number, n: number): { place: number; hash: string; author: string } | null =>
  connection.one(sql.selectFrom('record').select(['place', 'hash', 'author']).where('conversation', '=', key).where('n', '=', n))

export const readersAt = (connection: Connection, place: number): Reader[] =>
  connection.all(sql.selectFrom('reader').select(['role', 'reader as id']).where('place', '=', place).orderBy('slot')) as Reader[]
