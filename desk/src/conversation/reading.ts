import { type Chain, type Follower, follow, followAll, openMessage } from '@zop/sealing'
import { type Item, keepDays, type MessageItem, type RecordItem } from '@zop/wire'
import { gapsIn } from './gaps.ts'
import { companionOf, companionsIn, isMe } from './readers.ts'
import { beyond, type Content, type Entry, type ReadMessage, withMessages, withRecord } from './timeline.ts'

export type Read = { readonly kind: 'read' | 'closed'; readonly content: Content } | { readonly kind: 'broken'; readonly rule: string }

/** More than the relay takes of one conversation (20 000 items): whoever gives more makes them up. */
export const mostItems = 20_100

export interface Reader {
  readonly by: Follower
  /** My own signing key. */
  readonly me: string
}

/** The line that a record makes in the conversation; none for the first one. */
const lineOf = (chain: Chain, n: number, { order, me }: { order: number; me: string }): Extract<Entry, { kind: 'record' }> | null => {
  const epoch = chain.epochs[n]
  if (!epoch || n === 0) return null
  const { role, id } = epoch.author
  const author = role === 'seeker' ? 'seeker' : isMe(chain, me, id) ? 'me' : companionOf(chain, epoch.author)
  return {
    kind: 'record',
    order,
    n,
    reason: epoch.reason,
    author,
    others: companionsIn(chain, me, epoch),
    mine: epoch.readers.some((reader) => isMe(chain, me, reader.id)),
  }
}

const mineIn =
  (chain: Chain | null, { me }: Reader) =>
  (id: string): boolean =>
    chain !== null && isMe(chain, me, id)

const isRecord = (item: Item): item is RecordItem => item.kind === 'record'
const isMessage = (item: Item): item is MessageItem => item.kind === 'message'

/** The chain with more records; on arrival the whole of it at once. */
const grow = async (chain: Chain | null, items: readonly RecordItem[], by: Follower): Promise<Chain | { rule: string } | null> => {
  if (chain === null && items.length > 0) {
    const found = await followAll(items, by)
    return found.kind === 'broken' ? found : found.chain
  }
  let grown = chain
  for (const item of items) {
    const found = await follow(grown, item, by)
    if (found.kind === 'broken') return found
    grown = found.chain
  }
  return grown
}

const readRecords = async (content: Content, items: readonly RecordItem[], { by, me }: Reader): Promise<Content | { rule: string }> => {
  const before = content.chain?.epochs.length ?? 0
  const chain = await grow(content.chain, items, by)
  if (chain === null) return content
  if ('rule' in chain) return chain
  const fresh = items.slice(items.length - (chain.epochs.length - before))
  let read: Content = { ...content, chain }
  fresh.forEach(({ order }, at) => {
    const line = lineOf(chain, before + at, { order, me })
    if (line) read = withRecord(read, line)
  })
  return read
}

const readMessages = async (chain: Chain | null, items: readonly MessageItem[]): Promise<readonly ReadMessage[]> => {
  const read: ReadMessage[] = []
  for (const { order, message } of items) {
    const found = chain === null ? ({ kind: 'not-for-us' } as const) : await openMessage(chain, message, new Set())
    read.push(found.kind === 'opened' ? { kind: 'opened', order, message: found.message, digest: found.digest } : { kind: found.kind, order, id: message.id })
  }
  return read
}

/** Whether every message that the first ones name could be here: all of it was asked for, was for us, and is too young to have been forgotten. */
const fromTheBeginning = ({ chain, whole }: Content, hour: number): boolean =>
  whole && chain !== null && chain.epochs[0].hour > hour - keepDays[0] * 24 && chain.epochs.every(({ reading }) => reading !== null)

const settled = (content: Content, { by }: Reader): Read => {
  const { chain, log, entries } = content
  const first = log[0]?.order ?? beyond
  // Orders count records and messages: where only records stand before the oldest message, none is missing.
  const records = entries.filter((entry) => entry.kind === 'record' && entry.order < first).length + 1
  const whole = content.whole || first - 1 === records
  const read: Content = { ...content, first, whole, gaps: new Map() }
  const shut = chain?.epochs.at(-1)?.key === null
  return { kind: shut ? 'closed' : 'read', content: { ...read, gaps: gapsIn(log, fromTheBeginning(read, by.hour)) } }
}

/**
 * Reads what came next of a conversation. Records go first, because a record may bring the keys of what was written before it (C2).
 * `closed`: sound, but this person cannot open the newest epoch; `broken`: the server or an author lied, nothing may be written here again (C8).
 */
export const readItems = async (content: Content, items: readonly Item[], reader: Reader): Promise<Read> => {
  const fresh = items.filter(({ order }) => order > content.last).sort((a, b) => a.order - b.order)
  if (content.items + fresh.length > mostItems) return { kind: 'broken', rule: 'more than a conversation can hold' }
  const records = await readRecords(content, fresh.filter(isRecord), reader)
  if ('rule' in records) return { kind: 'broken', rule: records.rule }
  const messages = await readMessages(records.chain, fresh.filter(isMessage))
  const read = withMessages(records, messages, mineIn(records.chain, reader))
  return settled({ ...read, items: content.items + fresh.length, last: fresh.at(-1)?.order ?? content.last }, reader)
}

/** Adds a page of older messages, which the relay gave for those before `content.first`. A page without one that is older is the end of them. */
export const readOlder = async (content: Content, items: readonly Item[], reader: Reader): Promise<Read> => {
  const older = items.filter(isMessage).filter(({ order }) => order < content.first)
  if (content.items + older.length > mostItems) return { kind: 'broken', rule: 'more than a conversation can hold' }
  if (older.length === 0) return settled({ ...content, whole: true }, reader)
  const messages = await readMessages(content.chain, older)
  const last = Math.max(content.last, ...older.map(({ order }) => order))
  return settled({ ...withMessages(content, messages, mineIn(content.chain, reader)), items: content.items + older.length, last }, reader)
}
