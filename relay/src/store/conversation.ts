import type { Item, Opening, Reader, SealedMessage, SealedRecord } from '@zop/wire'

/** A record whose signature, hashes and readers have been checked, ready to be kept. */
export interface CheckedRecord {
  readonly hash: string
  readonly n: number
  readonly previous: string
  readonly readers: readonly Reader[]
  readonly sealed: SealedRecord
}

/** What is true of a conversation now: its newest record and who reads it. */
export interface Standing {
  readonly conversation: string
  readonly opening: Opening
  /** The hour of its start. */
  readonly since: number
  readonly n: number
  readonly head: string
  /** Order of the newest item. */
  readonly last: number
  readonly readers: readonly Reader[]
}

export interface NewConversation {
  readonly conversation: string
  readonly opening: Opening
  readonly hour: number
  readonly record: CheckedRecord
  readonly message: SealedMessage
}

/** `again`: the same start was stored before. `other`: the conversation exists and this is not how it began, or it has gone on since. */
export type Started = { readonly kind: 'started' } | { readonly kind: 'again' } | { readonly kind: 'other' }

/** `late`: somebody else's take stands on the same record; `by` is their certificate hash. `stale`: the record named was never the one to take. `strangers`: it names another seeker. */
export type Taken =
  | { readonly kind: 'taken'; readonly order: number }
  | { readonly kind: 'again'; readonly order: number }
  | { readonly kind: 'late'; readonly by: string }
  | { readonly kind: 'stale' }
  | { readonly kind: 'strangers' }
  | { readonly kind: 'missing' }

/** `known`: this id was stored before, whatever its epoch (C7, D3). `full`: the conversation holds all it may. */
export type Appended =
  | { readonly kind: 'stored'; readonly order: number }
  | { readonly kind: 'known'; readonly order: number }
  | { readonly kind: 'newer-epoch' }
  | { readonly kind: 'full' }
  | { readonly kind: 'missing' }

export interface ItemsAsked {
  readonly conversation: string
  /** Items with an order above this one. */
  readonly after: number
  /** The reader ids that are the caller: of the seals only theirs come back. */
  readonly readers: readonly string[]
  /** At most this many items, of at most this many bytes of boxes; but always one, if there is any. */
  readonly most: number
  readonly bytes?: number
}

/** Bytes of boxes in one answer or one step of a stream: bounds the memory and the pause that a large conversation costs. */
export const pageBytes = 256 * 1024

/** Most items, and most bytes of messages, that one conversation may hold. */
export const conversationLimit = { items: 20_000, bytes: 64 * 1024 * 1024 } as const

export interface ConversationStore {
  /** Every conversation in the order of its start. */
  conversations(): Promise<readonly Standing[]>
  standing(conversation: string): Promise<Standing | null>
  /** Record 0 and the first message, both or neither. */
  start(conversation: NewConversation): Promise<Started>
  /**
   * C2: stands only on the newest record and only while that has the pool; deletes the pool's seals of all epochs in the same transaction, and
   * resolves when they are in no file any more.
   */
  take(conversation: string, record: CheckedRecord): Promise<Taken>
  /** An id known already is answered with its order before its epoch is looked at. */
  append(conversation: string, message: SealedMessage): Promise<Appended>
  items(asked: ItemsAsked): Promise<readonly Item[]>
  /** F1, F4: resolves when no byte of the conversation is in any file any more; false where there was none. */
  erase(conversation: string): Promise<boolean>
}
