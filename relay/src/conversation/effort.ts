import { type Clock, minute } from '../clock.ts'
import type { Board } from './board.ts'

/** Derivations that a start costs at most while few come: half of it in the mean. */
const least = 239
/** Starts a minute that nobody has answered yet, from which on each costs more; what it costs grows with them. */
const calm = 30
/** So much more at most: the mean start is then 6 seconds of a phone that is six times slower than a small server, the worst one 12. */
const steepest = 16

/**
 * How much work a start costs now. It grows with the starts of about the last minute that nobody has answered, and falls back by itself: a flood pays for
 * itself, a busy evening does not. No address is looked at.
 */
export class Effort {
  readonly #clock: Clock
  readonly #on: boolean
  #pressure = 0
  #at: number

  constructor({ clock, board, on }: { clock: Clock; board: Pick<Board, 'watch'>; on: boolean }) {
    this.#clock = clock
    this.#on = on
    this.#at = clock.now()
    board.watch((before, after) => {
      if (!after || after.about !== null || after.started === null) return
      if (!before) this.#add(1)
      else if (after.answered && !before.answered) this.#add(-this.#left(after.started))
    })
  }

  /** The highest number that a challenge may be looked for at. */
  get most(): number {
    this.#add(0)
    return this.#on ? Math.round(least * Math.min(steepest, Math.max(1, this.#pressure / calm))) : least
  }

  /** What is left of one at this time. */
  #left(at: number): number {
    return Math.exp(Math.min(0, at - this.#clock.now()) / minute)
  }

  #add(some: number): void {
    this.#pressure = Math.max(0, this.#pressure * this.#left(this.#at) + some)
    this.#at = this.#clock.now()
  }
}
