import { type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { type Conversation, openConversation, type Surroundings } from './conversation.ts'

/** Drafts by conversation. They outlive a session that ended by itself, so that a text is there after signing in again; signing out forgets them. */
export type Drafts = Map<string, Signal<string>>

/** The conversations that this person reads, opened as they become known. */
export interface Mine {
  readonly open: ReadonlySignal<ReadonlyMap<string, Conversation>>
  get(id: string): Conversation
  /** What the relay lists now. Those it does not list any more are asked for: what ended while the line was away is found out so. */
  settle(ids: readonly string[]): void
  catchUp(): void
  /** Forgets a conversation and its draft; false where it was not open. */
  close(id: string): boolean
}

export const createMine = (drafts: Drafts, desk: Surroundings): Mine => {
  const open = signal<ReadonlyMap<string, Conversation>>(new Map())

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
    void conversation.catchUp()
    return conversation
  }

  const close = (id: string): boolean => {
    const ending = open.peek().get(id)
    if (!ending) return false
    ending.end()
    drafts.delete(id)
    const rest = new Map(open.peek())
    rest.delete(id)
    open.value = rest
    return true
  }

  return {
    open,
    get,
    settle: (ids) => {
      for (const id of ids) get(id)
      for (const [id, conversation] of open.peek()) if (!ids.includes(id)) void conversation.catchUp()
    },
    catchUp: () => {
      for (const conversation of open.peek().values()) void conversation.catchUp()
    },
    close,
  }
}
