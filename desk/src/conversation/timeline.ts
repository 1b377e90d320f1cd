import type { Chain, Epoch, Message, MessageBody, SealedFileRef } from '@zop/sealing'
import type { Companion } from './readers.ts'

type Written = {
  readonly order: number
  readonly id: string
  readonly from: 'seeker' | 'me' | 'colleague'
  /** Certificate hash of the colleague, or who else wrote it. */
  readonly by: string
  readonly sent: number
}

/** One line of a conversation as the desk shows it, in the relay's order. */
export type Entry =
  | (Written & { readonly kind: 'text' | 'note' | 'draft' | 'summary'; readonly text: string })
  | (Written & { readonly kind: 'file'; readonly file: SealedFileRef; readonly seconds: number | null })
  | (Written & { readonly kind: 'referral'; readonly card: Extract<MessageBody, { kind: 'referral' }> })
  | (Written & { readonly kind: 'export-asked'; readonly reason: string })
  | (Written & { readonly kind: 'export-agreed'; readonly asked: string })
  | {
      readonly kind: 'record'
      readonly order: number
      readonly n: number
      readonly reason: Epoch['reason']
      /** Who wrote it; null for the person and for me. */
      readonly author: 'seeker' | 'me' | Companion | null
      /** Who reads from here besides the person and me. */
      readonly others: readonly Companion[]
      /** Whether I read from here myself: a stand-in who came later did not. */
      readonly mine: boolean
    }
  | { readonly kind: 'damaged' | 'not-for-us'; readonly order: number; readonly id: string }

/** A message that has come, readable or not: what tells whether one is missing (D1). */
export interface Logged {
  readonly order: number
  readonly id: string
  readonly kind: ReadMessage['kind']
  /** Null where it could not be opened. */
  readonly digest: string | null
  /** What its sender had seen. */
  readonly seen: readonly string[]
}

/** Everything a desk knows of one conversation's content. Frozen; forgotten as a whole. */
export interface Content {
  readonly chain: Chain | null
  /** The order up to which everything has been read. */
  readonly last: number
  /** Order of the oldest message that is here: those before it are asked for on demand. */
  readonly first: number
  /** Nothing is left before `first`. */
  readonly whole: boolean
  /** How many items have been read: bounded, because it is the relay that says how many there are. */
  readonly items: number
  readonly entries: readonly Entry[]
  readonly log: readonly Logged[]
  /** Messages whose sender had seen others that never came here: how many, each told once. */
  readonly gaps: ReadonlyMap<string, number>
  /** Messages of ours that the person's page has shown. */
  readonly arrived: ReadonlySet<string>
  /** Messages of the person that a desk has shown and said so. */
  readonly acknowledged: ReadonlySet<string>
}

/** Behind every order that a conversation can have. */
export const beyond = 999_999_999

export const blank: Content = {
  chain: null,
  last: 0,
  first: beyond,
  whole: false,
  items: 0,
  entries: [],
  log: [],
  gaps: new Map(),
  arrived: new Set(),
  acknowledged: new Set(),
}

/** A message as it was read. */
export type ReadMessage =
  | { readonly kind: 'opened'; readonly order: number; readonly message: Message; readonly digest: string }
  | { readonly kind: 'damaged' | 'not-for-us'; readonly order: number; readonly id: string }

const idOf = (read: ReadMessage): string => (read.kind === 'opened' ? read.message.id : read.id)

const entryOf = (written: Written, body: MessageBody): Entry | null => {
  switch (body.kind) {
    case 'text':
    case 'note':
    case 'draft':
    case 'summary':
      return { ...written, kind: body.kind, text: body.text }
    case 'file':
      return { ...written, kind: 'file', file: body.file, seconds: body.seconds }
    case 'referral':
      return { ...written, kind: 'referral', card: body }
    case 'export-asked':
      return { ...written, kind: 'export-asked', reason: body.reason }
    case 'export-agreed':
      return { ...written, kind: 'export-agreed', asked: body.asked }
    case 'received':
      return null
  }
}

const byOrder = (a: { order: number }, b: { order: number }): number => a.order - b.order

/** The content with more messages in it, wherever they stand; an id that is there already changes nothing. */
export const withMessages = (content: Content, read: readonly ReadMessage[], mine: (reader: string) => boolean): Content => {
  const known = new Set(content.log.map(({ id }) => id))
  const entries: Entry[] = []
  const log: Logged[] = []
  const arrived = new Set(content.arrived)
  const acknowledged = new Set(content.acknowledged)
  for (const one of read) {
    const id = idOf(one)
    if (known.has(id)) continue
    known.add(id)
    const { order } = one
    if (one.kind !== 'opened') {
      entries.push({ kind: one.kind, order, id })
      log.push({ order, id, kind: one.kind, digest: null, seen: [] })
      continue
    }
    const { message, digest } = one
    const from = message.from.role === 'seeker' ? 'seeker' : mine(message.from.id) ? 'me' : 'colleague'
    log.push({ order, id, kind: 'opened', digest, seen: message.seen })
    const entry = entryOf({ order, id, from, by: message.from.id, sent: message.sent }, message.body)
    if (entry) entries.push(entry)
    if (message.body.kind === 'received') for (const shown of message.body.ids) (from === 'seeker' ? arrived : acknowledged).add(shown)
  }
  if (log.length === 0) return content
  return { ...content, entries: [...content.entries, ...entries].sort(byOrder), log: [...content.log, ...log].sort(byOrder), arrived, acknowledged }
}

/** The content with a line for a record; one that is there already stays. */
export const withRecord = (content: Content, entry: Extract<Entry, { kind: 'record' }>): Content =>
  content.entries.some((other) => other.kind === 'record' && other.n === entry.n) ? content : { ...content, entries: [...content.entries, entry].sort(byOrder) }

/** Digests of every message opened here, both sides', in their order (D1). */
export const digestsOf = ({ log }: Content): readonly string[] => log.flatMap(({ digest }) => (digest === null ? [] : [digest]))

/** What the person said that no desk has shown yet. */
export const unshown = (content: Content): readonly string[] =>
  content.entries.flatMap((entry) =>
    (entry.kind === 'text' || entry.kind === 'file' || entry.kind === 'export-agreed') && entry.from === 'seeker' && !content.acknowledged.has(entry.id)
      ? [entry.id]
      : [],
  )
