import pg from 'pg'
import { Unavailable } from '../store.ts'

/** Milliseconds for which a server is left alone that has not answered. */
const rest = 1_000

/**
 * In front of a server that may hang: whoever it did not answer waited for seconds, and those who come after them are refused at once. After a moment one of them asks; all
 * others are refused until that one is answered.
 */
export class Breaker {
  readonly #now: () => number
  /** When it may be asked again; null where it has answered last. */
  #until: number | null = null
  #tries = false

  constructor(now: () => number = () => performance.now()) {
    this.#now = now
  }

  async ask<T>(question: () => Promise<T>): Promise<T> {
    if (this.#until !== null && (this.#tries || this.#now() < this.#until)) throw new Unavailable('the server did not answer a moment ago')
    const tries = this.#until !== null
    if (tries) this.#tries = true
    try {
      const answer = await question()
      this.#until = null
      return answer
    } catch (error) {
      // What is refused is answered.
      this.#until = error instanceof pg.DatabaseError && error.severity === 'ERROR' ? null : this.#now() + rest
      throw error
    } finally {
      if (tries) this.#tries = false
    }
  }
}
