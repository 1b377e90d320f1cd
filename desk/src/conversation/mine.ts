import { type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { type Conversation, openConversation, type Surroundings } from './conversation.ts'

/** Drafts by conversation. They outlive a session that ended by itself, so that a text is there after signing in again; signing out forgets them. */
export type Drafts = Map<string, Signal<string>>

/** The conversations that this person reads, opened as they become known. */
export interface Mine {
  readonly open: ReadonlySignal<ReadonlyMap<string, Conversation>>
  get(id: string): Conversation
  /** What the relay lists now; returns those that ended while the line was away. */
  settle(ids: readonly string[]): readonly Conversation[]
  catchUp(): void
  close(id: string): void
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

  const close = (id: string): void => {
    open.peek().get(id)?.end()
    drafts.delete(id)
    const rest = new Map(open.peek())
    rest.delete(id)
    open.value = rest
  }

  return {
    open,
    get,
    settle: (ids) => {
      for (const id of ids) get(id)
      return [...open.peek().values()].filter(({ id, state }) => !ids.includes(id) && state.peek() !== 'reading')
    },
    catchUp: () => {
      for (const conversation of open.peek().values()) void conversation.catchUp()
    },
    close,
  }
}
