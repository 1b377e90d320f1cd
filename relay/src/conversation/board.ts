import type { Reader } from '@zop/wire'
import { minute } from '../clock.ts'
import type { Standing } from '../store/conversation.ts'

/** An open conversation as the relay sees it. */
export interface Entry extends Pick<Standing, 'conversation' | 'opening' | 'since'> {
  readonly readers: readonly Reader[]
  /** Milliseconds; null after a restart, because only hours are stored. */
  readonly started: number | null
  /** Milliseconds when it was taken, in this run of the relay. */
  readonly taken?: number
}

export const isWaiting = (entry: Entry): boolean => entry.readers.some(({ role }) => role === 'pool')

const tellLoser = minute

/** C2: certificate hash of whoever took it within the last minute, for a member of the pool who came a moment too late; null after that. */
export const takenBy = ({ readers, taken }: Entry, now: number): string | null =>
  taken !== undefined && now - taken < tellLoser ? (readers.find(({ role }) => role === 'counsellor')?.id ?? null) : null

/** Told of every change: null before a conversation was known, null after it has gone. */
export type Watcher = (before: Entry | null, after: Entry | null) => void

/** All open conversations in the order of their start: read from the store once, then kept in step with it. */
export class Board {
  readonly #entries = new Map<string, Entry>()
  readonly #watchers: Watcher[] = []
  #places: ReadonlyMap<string, number> | null = null

  get(conversation: string): Entry | null {
    return this.#entries.get(conversation) ?? null
  }

  /** For whoever keeps an index of what stands here. */
  watch(watcher: Watcher): void {
    this.#watchers.push(watcher)
  }

  set(entry: Entry): void {
    const before = this.get(entry.conversation)
    this.#entries.set(entry.conversation, entry)
    this.#places = null
    for (const watcher of this.#watchers) watcher(before, entry)
  }

  remove(conversation: string): Entry | null {
    const entry = this.get(conversation)
    this.#entries.delete(conversation)
    this.#places = null
    if (entry) for (const watcher of this.#watchers) watcher(entry, null)
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
