/** Hours by which the clock may be put right within one hour. */
export const leap = 2
/** Hours that a clock must stay where it has leapt to, before anything is deleted by it. */
const patience = 24
/** Hours after the last deletion beyond which a start does not know whether the relay was off for so long, or the clock has leapt. */
const away = 48

/**
 * Whether the machine's clock can be believed. Asked each hour that truly passes, with the hour that the clock shows: one that has leapt ahead deletes nothing for
 * a day, so that somebody can put it right. A start long after the last deletion is one that has leapt. How far it was wrong before, others know, where there are any
 * (`Together.apart`).
 */
export class Steady {
  #due: number
  #leapt = 0
  #late = false

  constructor(hour: number) {
    this.#due = hour
  }

  /** At the start: the hour in which something was last looked for to be deleted. */
  begin(last: number | null): void {
    this.#late = last !== null && this.#due > last + away
    if (last !== null && this.#late) this.#due = last
  }

  /** Not believed since the start. */
  get late(): boolean {
    return this.#late
  }

  believes(hour: number): boolean {
    this.#due++
    this.#leapt = hour > this.#due + leap ? this.#leapt + 1 : 0
    if (this.#leapt > 0 && this.#leapt <= patience) return false
    this.#late = false
    this.#due = Math.max(this.#due, hour)
    this.#leapt = 0
    return true
  }

  /** The same between two of these hours, for whoever may not count them. */
  holds(hour: number): boolean {
    return this.#leapt === 0 && hour <= this.#due + 1 + leap
  }
}
