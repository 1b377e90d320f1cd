import type { Clock } from '../clock.ts'
import type { Board, Entry } from './board.ts'

/** Bytes. `free`: what the disk of the data folder keeps free, with what was given up in the file there. `unanswered`: what all conversations together may hold that nobody has answered yet. */
export interface RoomLimits {
  readonly free: number
  readonly unanswered: number
}

export const roomLimits: RoomLimits = { free: 512 * 1024 * 1024, unanswered: 2 * 1024 * 1024 * 1024 }

/** Bytes that one conversation may hold before it is answered once half of what all may hold is taken: enough for a long letter, and a flood needs many starts, each with its work. */
export const fairShare = 64 * 1024

/** Milliseconds for which a look at the disk counts. */
const lookEvery = 1000

const waiting = (entry: Entry | null): number => (entry && entry.about === null && !entry.answered ? entry.bytes : 0)

/**
 * Whether there is room for people whom nobody has answered yet: nothing but a little work stands before them, so they stop first. Whoever talks with somebody goes on,
 * but sends no files either once the disk is short: deleting writes over what it deletes, and needs the rest for that.
 */
export class Room {
  readonly #clock: Clock
  readonly limits: RoomLimits
  readonly #freeBytes: () => number
  #unanswered = 0
  #free = Number.POSITIVE_INFINITY
  #looked = Number.NEGATIVE_INFINITY

  constructor({ clock, board, limits, freeBytes }: { clock: Clock; board: Board; limits: RoomLimits; freeBytes: () => number }) {
    this.#clock = clock
    this.limits = limits
    this.#freeBytes = freeBytes
    board.watch((before, after) => {
      this.#unanswered += waiting(after) - waiting(before)
    })
  }

  /** The disk has less left than it must. */
  get short(): boolean {
    return this.#look() < this.limits.free
  }

  get full(): boolean {
    return this.#unanswered >= this.limits.unanswered || this.short
  }

  /** Whether this conversation has to wait until it is answered, or there is room. */
  shutTo(entry: Pick<Entry, 'answered' | 'bytes'> | null): boolean {
    if (entry?.answered) return false
    return this.full || (this.#crowded && (entry?.bytes ?? 0) >= fairShare)
  }

  get #crowded(): boolean {
    return this.#unanswered >= this.limits.unanswered / 2
  }

  #look(): number {
    const now = this.#clock.now()
    // Also where the clock was put back.
    if (Math.abs(now - this.#looked) >= lookEvery) {
      this.#free = this.#freeBytes()
      this.#looked = now
    }
    return this.#free
  }
}
