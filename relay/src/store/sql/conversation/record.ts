import type { Reader, SealedRecord } from '@zop/wire'
import { sql as raw } from 'kysely'
import type { CheckedRecord } from '../../conversation.ts'
import { placeOf } from '../place.ts'
import { sql } from '../query.ts'
import type { ShredKey } from '../shred.ts'
import { all, one, put, type Work } from '../work.ts'

interface At {
  readonly key: number
  readonly shred: ShredKey
  readonly order: number
}

/** What is kept of a record, as bytes. */
export interface Boxes {
  readonly envelope: Uint8Array
  readonly history: Uint8Array | null
  readonly consent: Uint8Array | null
  /** One for each reader, in their order. */
  readonly seals: readonly Uint8Array[]
  /** Of all of them together. */
  readonly bytes: number
}

const decoded = (text: string): Uint8Array => Buffer.from(text, 'base64url')

export const boxesOf = ({ record, seals, history, consent }: SealedRecord): Boxes => {
  const boxes = {
    envelope: Buffer.from(JSON.stringify(record)),
    history: history === null ? null : decoded(history),
    consent: consent === null ? null : decoded(consent),
    seals: seals.map(decoded),
  }
  const all = [boxes.envelope, boxes.history, boxes.consent, ...boxes.seals]
  return { ...boxes, bytes: all.reduce((sum, box) => sum + (box?.length ?? 0), 0) }
}

/** Writes a record with its readers and seals, all sealed at rest. */
export function* insertRecord(record: CheckedRecord, { key, shred, order, boxes }: At & { readonly boxes: Boxes }): Work<void> {
  const place = placeOf(key, order)
  const { n, hash, author, reason, hour, directory } = record
  const rest = (what: string, bytes: Uint8Array): Uint8Array => shred.seal(`${what} ${place}`, bytes)
  const { centre = null, until = null } = record.brings ?? {}
  const sealed = {
    envelope: rest('record', boxes.envelope),
    history: boxes.history && rest('history', boxes.history),
    consent: boxes.consent && rest('consent', boxes.consent),
  }
  yield* put(sql.insertInto('record').values({ place, conversation: key, n, hash, author, reason, hour, directory, spoke: null, centre, until, ...sealed }))
  for (const [slot, { role, id }] of record.readers.entries()) {
    const seal = shred.seal(`seal ${place} ${slot}`, boxes.seals[slot] ?? new Uint8Array())
    yield* put(sql.insertInto('reader').values({ place, slot, conversation: key, role, reader: id, seal }))
  }
}

export const recordAt = (key: number, n: number): Work<{ place: number; hash: string; author: string; reason: string } | null> =>
  one(sql.selectFrom('record').select(['place', 'hash', 'author', 'reason']).where('conversation', '=', key).where('n', '=', n))

/** Everybody of several records, in their order; `sealed`: whether their seals are still there. */
export function* readersOf(places: readonly number[]): Work<ReadonlyMap<number, readonly (Reader & { readonly sealed: boolean })[]>> {
  const found = sql
    .selectFrom('reader')
    .select(['place', 'role', 'reader as id', raw<number>`case when seal is null then 0 else 1 end`.as('sealed')])
    .where('place', 'in', places)
  const rows = yield* all(found.orderBy('place').orderBy('slot'))
  const readers = rows.map(({ place, role, id, sealed }) => ({ place, reader: { role: role as Reader['role'], id, sealed: sealed === 1 } }))
  return new Map([...Map.groupBy(readers, ({ place }) => place)].map(([place, all]) => [place, all.map(({ reader }) => reader)]))
}

/** `sealed`: only those whose seals are still there. */
export function* readersAt(place: number, { sealed = false } = {}): Work<Reader[]> {
  const readers = sql.selectFrom('reader').select(['role', 'reader as id']).where('place', '=', place).orderBy('slot')
  return (yield* all(sealed ? readers.where('seal', 'is not', null) : readers)) as Reader[]
}
