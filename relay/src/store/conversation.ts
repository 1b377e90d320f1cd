import type { Item, Keep, Kept, MessageItem, Opening, Reader, Reason, RecordItem, SealedMessage, SealedRecord, Stored } from '@zop/wire'

/** A record whose signature, hashes and readers have been checked, ready to be kept. */
export interface CheckedRecord {
  readonly hash: string
  readonly n: number
  readonly previous: string
  readonly reason: Reason
  /** The hour it names. */
  readonly hour: number
  /** Number of the directory it names. */
  readonly directory: number
  /** Reader id of who wrote it. */
  readonly author: string
  readonly readers: readonly Reader[]
  /** Every reader id that keeps its seals: those of `readers`, and every other certificate of the same people. */
  readonly stays: readonly string[]
  /** C4: the proposal that a hand-over answers, with the certificates under which its two people have accepted; null of every other record. */
  readonly answers: { readonly proposal: string; readonly certificates: readonly string[] } | null
  /** C5: the centre that a take or a hand-over brings in; null of every other record. */
  readonly brings: Term | null
  readonly sealed: SealedRecord
}

/** C5: a centre that has come in, and the hour from which on no record names it; null where nothing ends it. */
export interface Term {
  readonly centre: string
  readonly until: number | null
}

/** Which side of a conversation a message comes from. */
export type Voice = 'seeker' | 'person'

/** Given once, when the word comes, it stands: through a take, a hand-over and every change of the duty plan. */
export interface Promised {
  /** The hour of the word. */
  readonly since: number
  /** The hour by which it is answered. */
  readonly by: number
}

/** What is true of a conversation now. */
export interface Standing {
  readonly conversation: string
  /** C9: the conversation that this chain of notes is about; null where it is a conversation itself. */
  readonly about: string | null
  /** C9: of notes, the hour at which they go because nobody who may read them reads the conversation; null while that is not so. */
  readonly goes: number | null
  /** C9: of notes that go, whether it is a hand-over that they outlive: then whoever wrote them reads them until then. */
  readonly handedOver: boolean
  readonly opening: Opening
  /** The hour of its start. */
  readonly since: number
  /** The newest record, and the number of the directory that it names. */
  readonly n: number
  readonly head: string
  readonly directory: number
  /** Order of the newest item. */
  readonly last: number
  /** Of its messages and records, with every box and seal; files are counted apart (`fileQuota`). */
  readonly bytes: number
  /** Of notes without those who have been left out of the conversation since: their seals have gone. */
  readonly readers: readonly Reader[]
  /** F2; null while nothing is kept. */
  readonly kept: Kept | null
  /** The hour by which an answer is owed: what is promised, but in a chat that waits. */
  readonly owed: number | null
  /** What is promised to the first word of the seeker's that nobody has answered; null where there is none. */
  readonly promise: Promised | null
  /** Until this hour nothing is taken from the seeker; null where that was never said. */
  readonly mutedUntil: number | null
  /** A person has answered at least once (D4). */
  readonly answered: boolean
  /** The newest message that was no receipt. */
  readonly spoke: { readonly hour: number; readonly by: Voice } | null
}

/** C9: hours that notes outlive a hand-over, or the last of their readers. */
export const notesOutlive = 30 * 24

export interface NewConversation {
  readonly conversation: string
  readonly opening: Opening
  readonly hour: number
  readonly record: CheckedRecord
  readonly message: SealedMessage
  /** F2: of a letter, from its first byte on. */
  readonly keep: Pick<Keep, 'number' | 'days'> | null
  /** The hour by which its first message is answered. */
  readonly promised: number
}

/** C9: a chain of notes about a conversation, from its record 0. */
export interface NewNotes {
  readonly notes: string
  readonly about: string
  readonly hour: number
  readonly record: CheckedRecord
  readonly message: SealedMessage
}

/** `again`: the same start was stored before. `other`: the conversation exists and this is not how it began, or it has gone on since. `missing`: notes about nothing. */
export type Started = { readonly kind: 'started' } | { readonly kind: 'again' } | { readonly kind: 'other' } | { readonly kind: 'missing' }

/**
 * `again`: this record stands already. `late`: somebody else's record stands in its place; `by` is its author's reader id, `reason` why it was written.
 * `stale`: the record named before it is not the newest one, or is not one to take. `strangers`: it names another seeker. `unasked`: the proposal that it
 * answers is not open, or not accepted by these two. `full`: the conversation holds all it may.
 */
export type Advanced =
  | { readonly kind: 'advanced'; readonly order: number }
  | { readonly kind: 'again'; readonly order: number }
  | { readonly kind: 'late'; readonly by: string; readonly reason: Reason }
  | { readonly kind: 'stale' | 'strangers' | 'unasked' | 'full' | 'missing' }

/** `known`: this id was stored before, whatever its epoch (C7, D3). `full`: the conversation holds all it may. `muted`: nothing is taken from the seeker now. */
export type Appended =
  | { readonly kind: 'stored'; readonly order: number }
  | { readonly kind: 'known'; readonly order: number }
  | { readonly kind: 'newer-epoch' | 'muted' | 'full' | 'missing' }

/** Who says it, and when. */
export interface Said {
  readonly by: Voice
  readonly hour: number
  /** As files know them: the seeker's reader id, or a person's Ed25519 key. Whole files of theirs of the last two hours go with this message's epoch (F2). */
  readonly sender?: string
  /** Of a seeker's word: the hour by which it is answered, where nothing older is. */
  readonly promised?: number
}

/** `older`: a statement with this number or a higher one, saying something else, counts already. */
export type Keeping = { readonly kind: 'kept'; readonly kept: Kept } | { readonly kind: 'older' | 'missing' }

export interface Erasing {
  /** Only while nothing is kept (F1). */
  readonly unkept?: boolean
  /** Only while this is the newest record. */
  readonly head?: string
}

/** `deleted` counts messages, files and records of the conversation and its notes (F3). `notes`: the chains that went with it. */
export type Erased =
  | { readonly kind: 'erased'; readonly deleted: number; readonly notes: readonly string[] }
  | { readonly kind: 'kept' | 'newer-epoch' | 'missing' }

/** What a run of the retention has changed: chains that are gone altogether, and those that have lost epochs. */
export interface Swept {
  readonly erased: readonly string[]
  readonly thinned: readonly string[]
}

export interface ItemsAsked {
  readonly conversation: string
  /** Items with an order above this one. */
  readonly after: number
  /** The reader ids that are the caller: of the seals only theirs come back. */
  readonly readers: readonly string[]
  /** Before this order the chain alone comes back: records without their boxes, and no message. */
  readonly since?: number
  /** At most this many items, of at most this many bytes of boxes; but always one, if there is any. */
  readonly most: number
  readonly bytes?: number
}

export type EarlierAsked = Omit<ItemsAsked, 'after' | 'readers' | 'since'> & {
  /** Messages with an order below this one. */
  readonly before: number
}

/** Bytes of boxes in one answer or one step of a stream: bounds the memory and the pause that a large conversation costs. */
export const pageBytes = 256 * 1024

/** Most items, and most bytes, up to which messages are taken; records go on up to twice as many (C5: one can always withdraw). */
export const conversationLimit = { items: 20_000, bytes: 64 * 1024 * 1024 } as const

/** The same while nobody has answered yet: nothing but a little work stands before it. */
export const unansweredLimit = { items: 1000, records: 200, bytes: 2 * 1024 * 1024 } as const

export interface ConversationStore {
  /** Every conversation and every chain of notes, in the order of their start. */
  conversations(): Promise<readonly Standing[]>
  standing(conversation: string): Promise<Standing | null>
  /** Record 0 and the first message, both or neither. */
  start(conversation: NewConversation): Promise<Started>
  startNotes(notes: NewNotes): Promise<Started>
  /** C9: the chains of notes about a conversation, newest first. */
  notesAbout(conversation: string): Promise<readonly Standing[]>
  /** C9: these chains of notes have lost their last reader: from this hour on they have 30 days, unless they are going already. */
  endNotes(notes: readonly string[], hour: number): Promise<void>
  /**
   * Part C: the next record, on the newest one only. In the same transaction the seals of every reader who does not stay are deleted, in all epochs; a hand-over
   * closes its proposal; notes that nobody reads who reads the conversation have 30 days left (C9). Resolves when what vanished is in no file any more.
   * Where nobody is left but the seeker, nothing is promised any more (C5). `promise`: to whoever comes back to the pool by it, or to
   * people with a word that nobody has answered, where nothing older is promised.
   */
  advance(conversation: string, record: CheckedRecord, promise?: Promised): Promise<Advanced>
  /** An id known already is answered with its order before its epoch is looked at. */
  append(conversation: string, message: SealedMessage, said: Said): Promise<Appended>
  items(asked: ItemsAsked): Promise<readonly Item[]>
  /** The chain alone, in its order. */
  records(asked: ItemsAsked): Promise<readonly RecordItem[]>
  /** The newest messages before an order, in their order. */
  earlier(asked: EarlierAsked): Promise<readonly MessageItem[]>
  /** The order of the record with which it last came to the pool; null where it does not wait. */
  waitsSince(conversation: string): Promise<number | null>
  /** Where a record stands that has this hash; null where there is none. */
  orderOf(conversation: string, record: string): Promise<number | null>
  /** Ids of everybody who reads or ever read. */
  readersEver(conversation: string): Promise<readonly string[]>
  /** C5: each centre that has ever come in, with the term under which it did so last. */
  terms(conversation: string): Promise<readonly Term[]>
  /** F2: the highest number counts. */
  keep(conversation: string, keep: Pick<Keep, 'number' | 'days'>): Promise<Keeping>
  mute(conversation: string, until: number | null): Promise<boolean>
  exported(conversation: string, hour: number): Promise<boolean>
  /** What is held, in numbers, sizes and hours. */
  stored(conversation: string): Promise<Stored | null>
  /** F1, F3, F4: resolves when no byte of the conversation and its notes is in any file any more, and its key in none either. */
  erase(conversation: string, only?: Erasing): Promise<Erased>
  /**
   * F2, C9: what is past its time at this hour goes: epochs of kept conversations, conversations of which none is left, notes. It may be killed at any
   * moment and run again; a clock that has gone back deletes nothing.
   */
  sweep(hour: number): Promise<Swept>
  /** The hour of the retention that last ran to its end; null where none ever did. */
  lastSweep(): Promise<number | null>
  sweepFinished(hour: number): Promise<void>
}
