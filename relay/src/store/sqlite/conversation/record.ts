import type { Reader } from '@zop/wire'
import type { CheckedRecord } from '../../conversation.ts'
import { type Connection, sql } from '../connection.ts'
import { placeOf } from '../place.ts'

interface At {
  readonly key: number
  /** Name of the conversation's key (F4). */
  readonly shred: string
  readonly order: number
}

/** Writes a record with its readers and seals, all sealed at rest. */
export const insertRecord = (connection: Connection, record: CheckedRecord, { key, shred, order }: At): void => {
  const place = placeOf(key, order)
  const { n, hash, author, reason, hour, directory } = record
  const { record: envelope, seals, history, consent } = record.sealed
  const rest = (what: string, bytes: Uint8Array): Uint8Array => connection.keys.seal(shred, `${what} ${place}`, bytes)
  const box = (what: string, text: string | null): Uint8Array | null => (text === null ? null : rest(what, Buffer.from(text, 'base64url')))
  const { centre = null, until = null } = record.brings ?? {}
  const boxes = {
    envelope: rest('record', Buffer.from(JSON.stringify(envelope))),
    history: box('history', history),
    consent: box('consent', consent),
  }
  connection.run(sql.insertInto('record').values({ place, conversation: key, n, hash, author, reason, hour, directory, spoke: null, centre, until, ...boxes }))
  for (const [slot, { role, id }] of record.readers.entries()) {
    const seal = connection.keys.seal(shred, `seal ${place} ${slot}`, Buffer.from(seals[slot] ?? '', 'base64url'))
    connection.run(sql.insertInto('reader').values({ place, slot, conversation: key, role, reader: id, seal }))
  }
}

export const recordAt = (connection: Connection, key: number, n: number): { place: number; hash: string; author: string; reason: string } | null =>
  connection.one(sql.selectFrom('record').select(['place', 'hash', 'author', 'reason']).where('conversation', '=', key).where('n', '=', n))

/** `sealed`: only those whose seals are still there. */
export const readersAt = (connection: Connection, place: number, { sealed = false } = {}): Reader[] => {
  const readers = sql.selectFrom('reader').select(['role', 'reader as id']).where('place', '=', place).orderBy('slot')
  return connection.all(sealed ? readers.where('seal', 'is not', null) : readers) as Reader[]
}
