import type { Reason } from '@zop/wire'
import type { Said } from '../store/conversation.ts'

/** What is read anew from the store when another process has changed it. */
export type Shelf = 'proposals' | 'people' | 'directory' | 'duty' | 'reminders' | 'editorial' | 'edition'

/** What only memory knows of a conversation: milliseconds, and where its newest word stands among all (`Entry`). */
export interface Known {
  readonly started?: number | null
  readonly taken?: number
  readonly waits?: number
  readonly word?: number
}

/** A message has been stored as the item `order` of its conversation. */
export interface Heard extends Omit<Said, 'sender'> {
  readonly conversation: string
  readonly order: number
  readonly quiet: boolean
  readonly bytes: number
  readonly word: number
}

/** Since when, in milliseconds, a conversation waits, and what it stands in line by. */
export interface Waits {
  readonly from: number | null
  readonly rank: number
}

/** One thing that several processes know together and that nobody writes down: the newest word on it counts. */
export interface Mark {
  /** Milliseconds, and which process said it: the order of all marks. */
  readonly at: number
  readonly by: string
  /** Null: it is not so any more. */
  readonly value: unknown
}

export type Marks = readonly (readonly [key: string, mark: Mark])[]

/** Whose streams are open at one process: seekers by conversation, desks by the person's Ed25519 key. */
export type Side = 'seekers' | 'desks'

/** All that a process holds in memory and others need: who is at it, and what all of them know together. */
export interface State {
  readonly there: Readonly<Record<Side, readonly string[]>>
  /** Who has no stream open anywhere, and whose grace is not over. */
  readonly lately: Readonly<Record<Side, readonly string[]>>
  /** Seekers without a stream, with the milliseconds that their half hour still lasts (F1). */
  readonly lingering: readonly (readonly [conversation: string, left: number])[]
  readonly marks: Marks
  readonly known: readonly (readonly [conversation: string, known: Known, waits: Waits | null])[]
}

/**
 * What one process tells all others. What lies in the store is told by its name and read anew; only a message brings what the board needs of it, so that nobody
 * reads for it. Who does not know a kind reads everything anew: a newer version may say more.
 */
export type Told =
  | ({ readonly kind: 'said' } & Heard)
  | { readonly kind: 'conversation'; readonly conversation: string; readonly order: number | null; readonly reason: Reason | null; readonly known: Known }
  | { readonly kind: 'ended'; readonly conversations: readonly string[] }
  | { readonly kind: 'proposal'; readonly id: string; readonly conversation: string }
  | { readonly kind: 'changed'; readonly what: Shelf }
  | { readonly kind: 'renewed'; readonly people: readonly { readonly account: string; readonly certificate: string }[] }
  | { readonly kind: 'destroyed'; readonly keys: readonly string[] }
  | { readonly kind: 'sessions'; readonly tokens: readonly string[] }
  | { readonly kind: 'there'; readonly side: Side; readonly key: string; readonly open: boolean }
  | { readonly kind: 'left'; readonly conversation: string }
  | { readonly kind: 'marks'; readonly marks: Marks }
  | { readonly kind: 'stop'; readonly what: 'planning' | 'publishing' }
  /** Of `of`, or of all. */
  | { readonly kind: 'ask'; readonly of: string | null }
  /** `whole`: with what all know together. */
  | ({ readonly kind: 'state'; readonly whole: boolean } & State)
  | { readonly kind: 'ping'; readonly id: number }
  | { readonly kind: 'pong'; readonly id: number; readonly of: string }
