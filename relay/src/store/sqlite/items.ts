import type { Item } from '@zop/wire'
import type { ItemsAsked } from '../conversation.ts'
import { type Connection, sql } from './connection.ts'
import { orderOf, placesAfter } from './place.ts'

/** Messages read at a time: a large box is not read in vain where the page is full before it. */
const step = 16

const text = (blob: Uint8Array): string => Buffer.from(blob.buffer, blob.byteOffset, blob.length).toString('base64url')

/** An item with the bytes of its box. */
interface Weighed {
  readonly item: Item
  readonly bytes: number
}

const weightOf = (items: readonly Weighed[]): number => items.reduce((sum, { bytes }) => sum + bytes, 0)

interface Found {
  readonly items: readonly Weighed[]
  /** There is nothing after them. */
  readonly all: boolean
}

const messagesAfter = (connection: Connection, key: number, { after, most, bytes = Number.POSITIVE_INFINITY }: ItemsAsked): Found => {
  const { above, below } = placesAfter(key, after)
  const items: Weighed[] = []
  let last = above
  do {
    const found = sql.selectFrom('message').select(['place', 'id', 'record', 'box']).where('place', '>', last).where('place', '<', below)
    const rows = connection.all(found.orderBy('place').limit(step))
    for (const { place, id, record, box } of rows) {
      items.push({ item: { kind: 'message', order: orderOf(place), message: { id, record, box: text(box) } }, bytes: box.length })
      last = place
    }
    if (rows.length < step) return { items, all: true }
  } while (items.length < most && weightOf(items) < bytes)
  return { items, all: false }
}

/** The seal of the first of `readers` that has one here; null once it has vanished. */
const sealAt = (connection: Connection, place: number, readers: readonly string[]): string | null => {
  const rows = connection.all(sql.selectFrom('reader').select(['reader', 'seal']).where('place', '=', place))
  const seal = rows.find(({ reader, seal }) => seal !== null && readers.includes(reader))?.seal
  return seal ? text(seal) : null
}

const recordsAfter = (connection: Connection, key: number, asked: ItemsAsked): Weighed[] => {
  const { above, below } = placesAfter(key, asked.after)
  const found = sql.selectFrom('record').select(['place', 'envelope', 'history']).where('place', '>', above).where('place', '<', below)
  return connection.all(found.orderBy('place').limit(asked.most)).map(({ place, envelope, history }) => ({
    item: {
      kind: 'record',
      order: orderOf(place),
      record: JSON.parse(envelope),
      seal: sealAt(connection, place, asked.readers),
      history: history && text(history),
    },
    bytes: history?.length ?? 0,
  }))
}

/** Records and messages of one conversation in their order, without a gap: a page that is full ends before what it has not read. */
export const itemsOf = (connection: Connection, key: number, asked: ItemsAsked): Item[] => {
  const messages = messagesAfter(connection, key, asked)
  const end = messages.all ? Number.POSITIVE_INFINITY : (messages.items.at(-1)?.item.order ?? asked.after)
  const all = [...recordsAfter(connection, key, asked), ...messages.items].filter(({ item }) => item.order <= end)
  const page: Item[] = []
  let bytes = 0
  for (const weighed of all.toSorted((a, b) => a.item.order - b.item.order)) {
    bytes += weighed.bytes
    if (page.length >= asked.most || (page.length > 0 && bytes > (asked.bytes ?? bytes))) break
    page.push(weighed.item)
  }
  return page
}
