import type { Reader } from '@zop/wire'
import type { Standing } from '../store/conversation.ts'

/** An open conversation as the relay sees it. */
export interface Entry extends Pick<Standing, 'conversation' | 'opening' | 'since'> {
  readonly readers: readonly Reader[]
  /** Milliseconds; null after a restart, because only hours are stored. */
  readonly started: number | null
}

export const isWaiting = (entry: Entry): boolean => entry.readers.some(({ role }) => role === 'pool')

/** All open conversations in the order of their start: read from the store once, then kept in step with it. */
export class Board {
  readonly #entries = new Map<string, Entry>()
  #places: ReadonlyMap<string, number> | null = null

  get(conversation: string): Entry | null {
    return this.#entries.get(conversation) ?? null
  }

  set(entry: Entry): void {
    this.#entries.set(entry.conversation, entry)
    this.#places = null
  }

  remove(conversation: string): Entry | null {
    const entry = this.get(conversation)
    this.#entries.delete(conversation)
    this.#places = null
    return entry
  }

  all(): readonly Entry[] {
    return [...this.#entries.values()]
  }

  /** The true place in the queue, the longest waiting first, from 1. */
  place(conversation: string): number | null {
    this.#places ??= new Map(
      this.all()
        .filter(isWaiting)
        .map((entry, index) => [entry.conversation, index + 1]),
    )
    return this.#places.get(conversation) ?? null
  }
}
