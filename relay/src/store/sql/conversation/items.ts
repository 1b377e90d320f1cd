import type { Item, MessageItem, RecordItem } from '@zop/wire'
import type { EarlierAsked, ItemsAsked } from '../../conversation.ts'
import { orderOf, placeOf, placesAfter } from '../place.ts'
import { type Query, sql, statement } from '../query.ts'
import type { ShredKey } from '../shred.ts'
import { all, one, type Work } from '../work.ts'

/** Messages read at a time: a large box is not read in vain where the page is full before it. */
const step = 16

/** Where the rows of a conversation lie, and the key that opens them. */
export interface Source {
  readonly key: number
  readonly shred: ShredKey
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

const messageOf = ({ shred }: Source, { place, id, record, box, quiet }: MessageRow): Weighed<MessageItem> => {
  const open = shred.open(`message ${place}`, box)
  return {
    item: { kind: 'message', order: orderOf(place), message: { id, record, quiet: quiet === 1, box: open.toString('base64url') } },
    bytes: open.length,
  }
}

const messages = sql.selectFrom('message').select(['place', 'id', 'record', 'box', 'quiet'])

/** Messages in steps until there are enough; `all` where nothing lies behind them. */
function* collect(source: Source, asked: Pick<ItemsAsked, 'most' | 'bytes'>, next: (last: number | undefined) => Query<MessageRow>) {
  const items: Weighed<MessageItem>[] = []
  do {
    const found = yield* all(next(items.at(-1)?.item.order))
    items.push(...found.map((row) => messageOf(source, row)))
    if (found.length < step) return { items, all: true }
  } while (items.length < asked.most && weightOf(items) < (asked.bytes ?? Number.POSITIVE_INFINITY))
  return { items, all: false }
}

const messagesAfter = (source: Source, asked: ItemsAsked) => {
  const { above, below } = placesAfter(source.key, Math.max(asked.after, (asked.since ?? 0) - 1))
  return collect(source, asked, (last) => {
    const from = last === undefined ? above : placeOf(source.key, last)
    return messages.where('place', '>', from).where('place', '<', below).orderBy('place').limit(step)
  })
}

/** The newest messages before an order, in their order. */
export function* earlierOf(source: Source, asked: EarlierAsked): Work<MessageItem[]> {
  const below = placesAfter(source.key, asked.before).above
  const { items } = yield* collect(source, asked, (last) => {
    const to = last === undefined ? below : placeOf(source.key, last)
    return messages.where('place', '<', to).where('place', '>', placeOf(source.key, 0)).orderBy('place', 'desc').limit(step)
  })
  return pageOf(items, asked).toReversed()
}

/** The seal of the first of `readers` that has one here; null once it has vanished. */
function* sealAt({ shred }: Source, { place, readers }: { place: number; readers: readonly string[] }): Work<string | null> {
  const rows = yield* all(sql.selectFrom('reader').select(['slot', 'reader', 'seal']).where('place', '=', place))
  const found = rows.find(({ reader, seal }) => seal !== null && readers.includes(reader))
  return found?.seal ? shred.open(`seal ${place} ${found.slot}`, found.seal).toString('base64url') : null
}

type RecordRow = { place: number; envelope: Uint8Array; history: Uint8Array | null; consent: Uint8Array | null }

function* recordOf(source: Source, { place, envelope, ...boxes }: RecordRow, asked: ItemsAsked): Work<Weighed<RecordItem>> {
  const open = (what: string, box: Uint8Array) => source.shred.open(`${what} ${place}`, box)
  const order = orderOf(place)
  const bare = order < (asked.since ?? 0)
  const { history, consent } = bare ? { history: null, consent: null } : boxes
  return {
    item: {
      kind: 'record',
      order,
      record: JSON.parse(open('record', envelope).toString()),
      seal: bare ? null : yield* sealAt(source, { place, readers: asked.readers }),
      history: history && open('history', history).toString('base64url'),
      consent: consent && open('consent', consent).toString('base64url'),
    },
    bytes: (history?.length ?? 0) + (consent?.length ?? 0) + envelope.length,
  }
}

function* recordsAfter(source: Source, asked: ItemsAsked): Work<Weighed<RecordItem>[]> {
  const { above, below } = placesAfter(source.key, asked.after)
  const found = sql.selectFrom('record').select(['place', 'envelope', 'history', 'consent']).where('place', '>', above).where('place', '<', below)
  const records: Weighed<RecordItem>[] = []
  for (const row of yield* all(found.orderBy('place').limit(asked.most))) records.push(yield* recordOf(source, row, asked))
  return records
}

const endingRun = statement<{ place: number | null }>(
  `select min(place) as place from record where conversation = ? and n > coalesce(
     (select r.n from record r where r.conversation = ? and not exists (select 1 from reader where reader.place = r.place and role = 'pool')
      order by r.n desc limit 1), -1)`,
)

/** The order of the first record of the unbroken run of pool epochs that ends the chain; null where the newest is none. */
export function* waitsSince(key: number): Work<number | null> {
  const place = (yield* one(endingRun(key, key)))?.place ?? null
  return place === null ? null : orderOf(place)
}

/** The chain alone. */
export function* recordsOf(source: Source, asked: ItemsAsked): Work<RecordItem[]> {
  return pageOf(yield* recordsAfter(source, asked), asked)
}

/** Records and messages of one conversation in their order, without a gap: a page that is full ends before what it has not read. */
export function* itemsOf(source: Source, asked: ItemsAsked): Work<Item[]> {
  const messages = yield* messagesAfter(source, asked)
  const end = messages.all ? Number.POSITIVE_INFINITY : (messages.items.at(-1)?.item.order ?? asked.after)
  const records = yield* recordsAfter(source, asked)
  const found: Weighed[] = [...records, ...messages.items].filter(({ item }) => item.order <= end)
  return pageOf(
    found.toSorted((a, b) => a.item.order - b.item.order),
    asked,
  )
}
