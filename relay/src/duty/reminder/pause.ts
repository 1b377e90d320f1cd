import { type Clock, minute } from '../../clock.ts'

/** Milliseconds in which somebody gets one message by all that can be put off: the sentence is the same, so one says it all. */
const quiet = 15 * minute

/** Lets nobody be flooded: what comes within a pause is said once, at its end. In memory only. */
export class Pauses {
  readonly #clock: Clock
  /** What has come since, by person. */
  readonly #since = new Map<string, (() => void) | null>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Calls `say` now, or where this person was told something lately, once at the end of the pause. */
  say(account: string, say: () => void): void {
    if (this.#since.has(account)) {
      this.#since.set(account, say)
      return
    }
    say()
    this.#since.set(account, null)
    this.#clock.after(quiet, () => {
      const more = this.#since.get(account)
      this.#since.delete(account)
      if (more) this.say(account, more)
    })
  }

  /** Says at once what waits: there is no later. */
  sayAll(): void {
    const waiting = [...this.#since.values()]
    this.#since.clear()
    for (const say of waiting) say?.()
  }
}
