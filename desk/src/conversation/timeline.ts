import type { Chain, Message } from '@zop/sealing'
import type { Companion } from './readers.ts'

/** One line of a conversation as the desk shows it, in the relay's order. */
export type Entry =
  | {
      readonly kind: 'text'
      readonly order: number
      readonly id: string
      readonly from: 'seeker' | 'me' | 'colleague'
      readonly text: string
      readonly sent: number
      /** How many messages the sender had seen that never came here. */
      readonly missing: number
    }
  | { readonly kind: 'taken'; readonly order: number /** Who reads from here besides the person and me. */; readonly others: readonly Companion[] }
  | { readonly kind: 'damaged' | 'not-for-us'; readonly order: number; readonly id: string }

/** Everything a desk knows of one conversation's content. Frozen; forgotten as a whole. */
export interface Content {
  readonly chain: Chain | null
  /** The order up to which everything has been read. */
  readonly last: number
  /** How many items have been read: bounded, because it is the relay that says how many there are. */
  readonly items: number
  readonly entries: readonly Entry[]
  /** Digests of every message opened here, both sides' (D1). */
  readonly digests: readonly string[]
  /** Digests of messages that somebody had seen and that never came here: each is told once. */
  readonly missed: readonly string[]
  /** Messages of ours that the person's page has shown. */
  readonly arrived: ReadonlySet<string>
  /** Messages of the person that a desk has shown and said so. */
  readonly acknowledged: ReadonlySet<string>
}

export const blank: Content = { chain: null, last: 0, items: 0, entries: [], digests: [], missed: [], arrived: new Set(), acknowledged: new Set() }

const placed = (entries: readonly Entry[], entry: Entry): readonly Entry[] => [...entries, entry].sort((a, b) => a.order - b.order)

/** The content with one entry more; a message id that is there already changes nothing. */
export const withEntry = (content: Content, entry: Entry): Content => {
  const known = 'id' in entry && content.entries.some((other) => 'id' in other && other.id === entry.id)
  return known ? content : { ...content, entries: placed(content.entries, entry) }
}

/** The content with an opened message in it: a text to show, or word of what the other side has shown. */
export const withMessage = (content: Content, opened: { message: Message; digest: string; order: number; me: string }): Content => {
  const { message, digest, order, me } = opened
  const known = content.digests.includes(digest) ? content : { ...content, digests: [...content.digests, digest] }
  const grown = { ...known, missed: [...known.missed, ...message.missing] }
  const from = message.from.role === 'seeker' ? 'seeker' : message.from.id === me ? 'me' : 'colleague'
  const { body } = message
  switch (body.kind) {
    case 'text':
      return withEntry(grown, { kind: 'text', order, id: message.id, from, text: body.text, sent: message.sent, missing: message.missing.length })
    case 'received':
      return from === 'seeker'
        ? { ...grown, arrived: new Set([...grown.arrived, ...body.ids]) }
        : { ...grown, acknowledged: new Set([...grown.acknowledged, ...body.ids]) }
  }
}

/** The person's messages that no desk has shown yet. */
export const unshown = (content: Content): readonly string[] =>
  content.entries.flatMap((entry) => (entry.kind === 'text' && entry.from === 'seeker' && !content.acknowledged.has(entry.id) ? [entry.id] : []))
