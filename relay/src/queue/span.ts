import { type Clock, hourLength, minute } from '../clock.ts'

/** Takes that the span is made of, and how long ago they may have been. Fewer than three say nothing. */
const most = 10
const fewest = 3
const within = 6 * hourLength

interface Take {
  readonly at: number
  readonly waited: number
}

/** Whole minutes, at least and at most. */
export interface Span {
  readonly least: number
  readonly most: number
}

/** How long those who were taken lately had waited. In memory only: nobody's waiting is written down. */
export class Spans {
  readonly #clock: Clock
  #takes: readonly Take[] = []

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Somebody was taken who had waited for so many milliseconds. */
  taken(waited: number): void {
    this.#takes = [...this.#takes, { at: this.#clock.now(), waited }].slice(-most)
  }

  /** `longest`: milliseconds for which the one who waits longest has waited by now. What they see happen is part of the truth. */
  span(longest: number): Span | null {
    const lately = this.#takes.filter(({ at }) => this.#clock.now() - at < within).map(({ waited }) => waited)
    if (lately.length < fewest) return null
    return { least: Math.floor(Math.min(...lately) / minute), most: Math.ceil(Math.max(...lately, longest) / minute) }
  }
}
