/** Hours by which the clock may be put right within one hour. */
export const leap = 2
/** Hours that a clock must stay where it has leapt to, before anything is deleted by it. */
const patience = 24

/**
 * Whether the machine's clock can be believed. Asked each hour that truly passes, with the hour that the clock shows: one that has leapt ahead deletes nothing for
 * a day, so that somebody can put it right. How far it was wrong before the start it cannot know: others do, where there are any (`Together.apart`).
 */
export class Steady {
  #due: number
  #leapt = 0

  constructor(hour: number) {
    this.#due = hour
  }

  believes(hour: number): boolean {
    this.#due++
    this.#leapt = hour > this.#due + leap ? this.#leapt + 1 : 0
    if (this.#leapt > 0 && this.#leapt <= patience) return false
    this.#due = Math.max(this.#due, hour)
    this.#leapt = 0
    return true
  }

  /** The same between two of these hours, for whoever may not count them. */
  holds(hour: number): boolean {
    return this.#leapt === 0 && hour <= this.#due + 1 + leap
  }
}
