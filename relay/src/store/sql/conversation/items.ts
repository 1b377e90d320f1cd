import type { Item, MessageItem, RecordItem } from '@zop/wire'
import type { EarlierAsked, ItemsAsked } from '../../conversation.ts'
import type { Connection } from '../../sqlite/connection.ts'
import { orderOf, placeOf, placesAfter } from '../place.ts'
import { sql } from '../query.ts'

/** Messages read at a time: a large box is not read in vain where the page is full before it. */
const step = 16

/** Where the rows of a conversation lie, and the name of the key that opens them. */
export interface Source {
  readonly key: number
  readonly shred: string
}

/** An item with the bytes of its boxes. */
interface Weighed<I = Item> {
  readonly item: I
  readonly bytes: number
}

const weightOf = (items: readonly Weighed[]): number => items.reduce((sum, { bytes }) => sum + bytes, 0)

/** As many as fit; one, if there is any. */
const pageOf = <I>(all: readonly Weighed<I>[], { most, bytes = Number.POSITIVE_INFINITY }: Pick<ItemsAsked, 'most' | 'bytes'>): I[] => {
  const page: I[] = []
  let weight = 0
  for (const one of all) {
    weight += one.bytes
    if (page.length >= most || (page.length > 0 && weight > bytes)) break
    page.push(one.item)
  }
  return page
}

type MessageRow = { place: number; id: string; record: string; box: Uint8Array; quiet: number }

const messageOf = ({ keys }: Connection, { shred }: Source, { place, id, record, box, quiet }: MessageRow): Weighed<MessageItem> => {
  const open = keys.open(shred, `message ${place}`, box)
  return {
    item: { kind: 'message', order: orderOf(place), message: { id, record, quiet: quiet === 1, box: open.toString('base64url') } },
    bytes: open.length,
  }
}

const messages = sql.selectFrom('message').select(['place', 'id', 'record', 'box', 'quiet'])

/** Messages in steps until there are enough; `all` where nothing lies behind them. */
const collect = (asked: Pick<ItemsAsked, 'most' | 'bytes'>, next: (last: Weighed<MessageItem> | undefined) => Weighed<MessageItem>[]) => {
  const items: Weighed<MessageItem>[] = []
  do {
    const found = next(items.at(-1))
    items.push(...found)
    if (found.length < step) return { items, all: true }
  } while (items.length < asked.most && weightOf(items) < (asked.bytes ?? Number.POSITIVE_INFINITY))
  return { items, all: false }
}

const messagesAfter = (connection: Connection, source: Source, asked: ItemsAsked) => {
  const { above, below } = placesAfter(source.key, Math.max(asked.after, (asked.since ?? 0) - 1))
  return collect(asked, (last) => {
    const from = last ? placeOf(source.key, last.item.order) : above
    const rows = connection.all(messages.where('place', '>', from).where('place', '<', below).orderBy('place').limit(step))
    return rows.map((row) => messageOf(connection, source, row))
  })
}

/** The newest messages before an order, in their order. */
export const earlierOf = (connection: Connection, source: Source, asked: EarlierAsked): MessageItem[] => {
  const below = placesAfter(source.key, asked.before).above
  const { items } = collect(asked, (last) => {
    const to = last ? placeOf(source.key, last.item.order) : below
    const rows = connection.all(messages.where('place', '<', to).where('place', '>', placeOf(source.key, 0)).orderBy('place', 'desc').limit(step))
    return rows.map((row) => messageOf(connection, source, row))
  })
  return pageOf(items, asked).toReversed()
}

/** The seal of the first of `readers` that has one here; null once it has vanished. */
const sealAt = (connection: Connection, { shred }: Source, { place, readers }: { place: number; readers: readonly string[] }): string | null => {
  const rows = connection.all(sql.selectFrom('reader').select(['slot', 'reader', 'seal']).where('place', '=', place))
  const found = rows.find(({ reader, seal }) => seal !== null && readers.includes(reader))
  return found?.seal ? connection.keys.open(shred, `seal ${place} ${found.slot}`, found.seal).toString('base64url') : null
}

type RecordRow = { place: number; envelope: Uint8Array; history: Uint8Array | null; consent: Uint8Array | null }

const recordOf = (connection: Connection, source: Source, { place, envelope, ...boxes }: RecordRow, asked: ItemsAsked): Weighed<RecordItem> => {
  const open = (what: string, box: Uint8Array) => connection.keys.open(source.shred, `${what} ${place}`, box)
  const order = orderOf(place)
  const bare = order < (asked.since ?? 0)
  const { history, consent } = bare ? { history: null, consent: null } : boxes
  return {
    item: {
      kind: 'record',
      order,
      record: JSON.parse(open('record', envelope).toString()),
      seal: bare ? null : sealAt(connection, source, { place, readers: asked.readers }),
      history: history && open('history', history).toString('base64url'),
      consent: consent && open('consent', consent).toString('base64url'),
    },
    bytes: (history?.length ?? 0) + (consent?.length ?? 0) + envelope.length,
  }
}

const recordsAfter = (connection: Connection, source: Source, asked: ItemsAsked): Weighed<RecordItem>[] => {
  const { above, below } = placesAfter(source.key, asked.after)
  const found = sql.selectFrom('record').select(['place', 'envelope', 'history', 'consent']).where('place', '>', above).where('place', '<', below)
  return connection.all(found.orderBy('place').limit(asked.most)).map((row) => recordOf(connection, source, row, asked))
}

/** The order of the first record of the unbroken run of pool epochs that ends the chain; null where the newest is none. */
export const waitsSince = ({ database }: Connection, { key }: Source): number | null => {
  const rows = database.prepare(
    `select r.place, exists (select 1 from reader where reader.place = r.place and role = 'pool') as waits from record r where r.conversation = ? order by r.n desc`,
  )
  let since: number | null = null
  for (const { place, waits } of rows.iterate(key) as Iterable<{ place: number; waits: number }>) {
    if (waits === 0) break
    since = orderOf(place)
  }
  return since
}

/** The chain alone. */
export const recordsOf = (connection: Connection, source: Source, asked: ItemsAsked): RecordItem[] => pageOf(recordsAfter(connection, source, asked), asked)

/** Records and messages of one conversation in their order, without a gap: a page that is full ends before what it has not read. */
export const itemsOf = (connection: Connection, source: Source, asked: ItemsAsked): Item[] => {
  const messages = messagesAfter(connection, source, asked)
  const end = messages.all ? Number.POSITIVE_INFINITY : (messages.items.at(-1)?.item.order ?? asked.after)
  const all: Weighed[] = [...recordsAfter(connection, source, asked), ...messages.items].filter(({ item }) => item.order <= end)
  return pageOf(
    all.toSorted((a, b) => a.item.order - b.item.order),
    asked,
  )
}
