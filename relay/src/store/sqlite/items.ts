import type { Item } from '@zop/wire'
import type { ItemsAsked } from '../conversation.ts'
import { type Connection, sql } from './connection.ts'
import { orderOf, placesAfter } from './place.ts'

const text = (blob: Uint8Array): string => Buffer.from(blob.buffer, blob.byteOffset, blob.length).toString('base64url')

const messagesAfter = (connection: Connection, key: number, asked: ItemsAsked): Item[] => {
  const { above, below } = placesAfter(key, asked.after)
  const found = sql.selectFrom('message').select(['place', 'id', 'record', 'box']).where('place', '>', above).where('place', '<', below)
  return connection
    .all(found.orderBy('place').limit(asked.most))
    .map(({ place, id, record, box }) => ({ kind: 'message', order: orderOf(place), message: { id, record, box: text(box) } }))
}

/** The seal of the first of `readers` that has one here; null once it has vanished. */
const sealAt = (connection: Connection, place: number, readers: readonly string[]): string | null => {
  const rows = connection.all(sql.selectFrom('reader').select(['reader', 'seal']).where('place', '=', place))
  const seal = rows.find(({ reader, seal }) => seal !== null && readers.includes(reader))?.seal
  return seal ? text(seal) : null
}

const recordsAfter = (connection: Connection, key: number, asked: ItemsAsked): Item[] => {
  const { above, below } = placesAfter(key, asked.after)
  const found = sql.selectFrom('record').select(['place', 'envelope', 'history']).where('place', '>', above).where('place', '<', below)
  return connection.all(found.orderBy('place').limit(asked.most)).map(({ place, envelope, history }) => ({
    kind: 'record',
    order: orderOf(place),
    record: JSON.parse(envelope),
    seal: sealAt(connection, place, asked.readers),
    history: history && text(history),
  }))
}

/** Records and messages of one conversation in their order. */
export const itemsOf = (connection: Connection, key: number, asked: ItemsAsked): Item[] =>
  [...recordsAfter(connection, key, asked), ...messagesAfter(connection, key, asked)].toSorted((a, b) => a.order - b.order).slice(0, asked.most)
