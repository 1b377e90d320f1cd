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

type RecordRow = { place: number; envelope: Uint8Array; history: Uint8Array | null; consent: Uint8Array | null }

const isBare = (place: number, { since = 0 }: ItemsAsked): boolean => orderOf(place) < since

/** Of each record the seal that one of the readers has there; none once it has vanished. */
function* sealsOf({ shred }: Source, rows: readonly RecordRow[], asked: ItemsAsked): Work<ReadonlyMap<number, string>> {
  const places = rows.map(({ place }) => place).filter((place) => !isBare(place, asked))
  if (places.length === 0) return new Map()
  const held = sql.selectFrom('reader').select(['place', 'slot', 'seal']).where('place', 'in', places).where('reader', 'in', asked.readers)
  const seals = yield* all(held.where('seal', 'is not', null).orderBy('place').orderBy('slot', 'desc'))
  return new Map(seals.flatMap(({ place, slot, seal }) => (seal ? [[place, shred.open(`seal ${place} ${slot}`, seal).toString('base64url')]] : [])))
}

const recordOf = ({ shred }: Source, { place, envelope, seal, ...boxes }: RecordRow & { seal: string | null }, asked: ItemsAsked): Weighed<RecordItem> => {
  const open = (what: string, box: Uint8Array) => shred.open(`${what} ${place}`, box)
  const { history, consent } = isBare(place, asked) ? { history: null, consent: null } : boxes
  return {
    item: {
      kind: 'record',
      order: orderOf(place),
      record: JSON.parse(open('record', envelope).toString()),
      seal,
      history: history && open('history', history).toString('base64url'),
      consent: consent && open('consent', consent).toString('base64url'),
    },
    bytes: (history?.length ?? 0) + (consent?.length ?? 0) + envelope.length,
  }
}

function* recordsAfter(source: Source, asked: ItemsAsked): Work<Weighed<RecordItem>[]> {
  const { above, below } = placesAfter(source.key, asked.after)
  const found = sql.selectFrom('record').select(['place', 'envelope', 'history', 'consent']).where('place', '>', above).where('place', '<', below)
  const rows = yield* all(found.orderBy('place').limit(asked.most))
  const seals = yield* sealsOf(source, rows, asked)
  return rows.map((row) => recordOf(source, { ...row, seal: seals.get(row.place) ?? null }, asked))
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
