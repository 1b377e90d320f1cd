import type { Clock } from '../clock.ts'
import type { Board, Entry } from './board.ts'

/** Bytes. `free`: what the disk of the data folder keeps free. `unanswered`: what all conversations together may hold that nobody has answered yet. */
export interface RoomLimits {
  readonly free: number
  readonly unanswered: number
}

export const roomLimits: RoomLimits = { free: 512 * 1024 * 1024, unanswered: 2 * 1024 * 1024 * 1024 }

/** Milliseconds for which a look at the disk counts. */
const lookEvery = 1000

const waiting = (entry: Entry | null): number => (entry && entry.about === null && !entry.answered ? entry.bytes : 0)

/**
 * Whether there is room for people whom nobody has answered yet: nothing but a little work stands before them, so they stop first. Whoever talks with somebody goes on,
 * and deleting needs a little of the disk itself.
 */
export class Room {
  readonly #clock: Clock
  readonly #limits: RoomLimits
  readonly #freeBytes: () => number
  #unanswered = 0
  #free = Number.POSITIVE_INFINITY
  #looked = Number.NEGATIVE_INFINITY

  constructor({ clock, board, limits, freeBytes }: { clock: Clock; board: Board; limits: RoomLimits; freeBytes: () => number }) {
    this.#clock = clock
    this.#limits = limits
    this.#freeBytes = freeBytes
    board.watch((before, after) => {
      this.#unanswered += waiting(after) - waiting(before)
    })
  }

  get full(): boolean {
    return this.#unanswered >= this.#limits.unanswered || this.#look() < this.#limits.free
  }

  /** Whether this conversation has to wait until there is room; one that nobody knows yet, too. */
  shutTo(entry: Pick<Entry, 'answered'> | null): boolean {
    return !entry?.answered && this.full
  }

  #look(): number {
    const now = this.#clock.now()
    if (now - this.#looked >= lookEvery) {
      this.#free = this.#freeBytes()
      this.#looked = now
    }
    return this.#free
  }
}
