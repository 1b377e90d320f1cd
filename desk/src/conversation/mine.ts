import { type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { Item } from '@zop/wire'
import { unansweredSince } from '../lanes/unanswered.ts'
import { type Conversation, openConversation } from './conversation.ts'
import type { Surroundings } from './surroundings.ts'

/** Drafts by conversation. They outlive a session that ended by itself, so that a text is there after signing in again; signing out forgets them. */
export type Drafts = Map<string, Signal<string>>

/** Most conversations that are opened because the relay names them; beyond, each is opened when the person opens it. */
export const mostByItself = 24

/** The conversations that this person reads, opened as they become known. */
export interface Mine {
  readonly open: ReadonlySignal<ReadonlyMap<string, Conversation>>
  /** Since when the person waits in it for an answer, in milliseconds; null where the last word is ours, undefined while nothing of it has been read. */
  unanswered(id: string): number | null | undefined
  /** The person opens it. */
  get(id: string): Conversation
  /** Something came for it. It is read then, or where too many are open, when the person opens it. */
  hear(id: string, item: Item): void
  /** What the relay lists now. Those it does not list any more are asked for: what ended while the line was away is found out so. */
  settle(ids: readonly string[]): void
  catchUp(): void
  /** Forgets a conversation and its draft; null where it was not open. Gives back what was typed and not sent, so that it can be shown once more. */
  close(id: string): { readonly unsent: string } | null
  /** The session is over: every conversation gives its unsent text back to its draft and forgets the rest, for good. */
  retreat(): void
}

export const createMine = (drafts: Drafts, desk: Surroundings): Mine => {
  const open = signal<ReadonlyMap<string, Conversation>>(new Map())
  let left = false
  let listed: ReadonlySet<string> = new Set()

  const draftOf = (id: string): Signal<string> => {
    const kept = drafts.get(id) ?? signal('')
    drafts.set(id, kept)
    return kept
  }

  const get = (id: string): Conversation => {
    const known = open.peek().get(id)
    if (known) return known
    const conversation = openConversation(id, draftOf(id), desk)
    open.value = new Map(open.peek()).set(id, conversation)
    if (left) conversation.retreat()
    void conversation.catchUp()
    return conversation
  }

  /** A relay that names conversations without end must not fill this page with them. */
  const named = (id: string): Conversation | null => open.peek().get(id) ?? (open.peek().size < mostByItself ? get(id) : null)

  const close = (id: string): { readonly unsent: string } | null => {
    const ending = open.peek().get(id)
    if (!ending) return null
    ending.retreat()
    const unsent = ending.draft.peek()
    ending.end()
    drafts.delete(id)
    const rest = new Map(open.peek())
    rest.delete(id)
    open.value = rest
    return { unsent }
  }

  return {
    open,
    unanswered: (id) => {
      const conversation = open.value.get(id)
      return conversation?.state.value === 'open' ? unansweredSince(conversation.content.value, desk.now()) : undefined
    },
    get,
    hear: (id, item) => named(id)?.hear(item),
    settle: (ids) => {
      for (const id of ids) named(id)
      // Only what has just left the list: beyond the cards that are told, an open conversation is never listed.
      for (const [id, conversation] of open.peek()) if (listed.has(id) && !ids.includes(id)) void conversation.catchUp()
      listed = new Set(ids)
    },
    catchUp: () => {
      for (const conversation of open.peek().values()) void conversation.catchUp()
    },
    close,
    retreat: () => {
      left = true
      for (const conversation of open.peek().values()) conversation.retreat()
    },
  }
}
