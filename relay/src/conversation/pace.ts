import type { Clock } from '../clock.ts'
import type { SeekerCaller } from '../serve/handler.ts'

/** Messages that one side may send at once, and the milliseconds between those that follow: faster than anybody writes. */
const burst = 30
const interval = 100
/** Records, each of which makes the chain longer for whoever reads it: many tabs at once, then one in five seconds. */
const records = { burst: 40, interval: 5000 }
/** Sessions that a code opens, for which no work is asked: a page with many tabs at once, then four in a minute. */
const sessions = { burst: 20, interval: 15_000 }
/** Whoever would have to wait longer than this is refused. */
const patience = 2000

type By = SeekerCaller['kind'] | 'person'

/**
 * How fast a conversation may grow. A flood waits instead of being refused, so that a page with much to say gets it said; each side has its own pace, so
 * that one cannot silence the other. In memory only.
 */
export class Pace {
  readonly #clock: Clock
  /** Whether anybody has to wait at all. */
  readonly on: boolean
  /** When the last admitted message of a side is due, in milliseconds (generic cell rate algorithm). */
  readonly #due = new Map<string, number>()

  constructor(clock: Clock, on = true) {
    this.#clock = clock
    this.on = on
  }

  /** Resolves when it is this message's turn; false where that would take too long. */
  turn(conversation: string, by: By): Promise<boolean> {
    return this.#turn(`${by} ${conversation}`, { burst, interval })
  }

  /** The same of a record. */
  turnOfRecord(conversation: string, by: By): Promise<boolean> {
    return this.#turn(`${by} records ${conversation}`, records)
  }

  /** The same of a session that the seeker opens again. */
  turnOfSession(conversation: string): Promise<boolean> {
    return this.#turn(`sessions ${conversation}`, sessions)
  }

  async #turn(key: string, { burst, interval }: { readonly burst: number; readonly interval: number }): Promise<boolean> {
    if (!this.on) return true
    const now = this.#clock.now()
    const last = this.#due.get(key) ?? 0
    // Nothing is ever admitted for later than this: where something seems to be, the clock was put back, and nobody is silenced for that long.
    const known = last - now > patience ? 0 : last
    const due = Math.max(known, now - burst * interval) + interval
    if (due - now > patience) return false
    this.#due.set(key, due)
    if (due > now)
      await new Promise<void>((resolve) => {
        this.#clock.after(due - now, resolve)
      })
    return true
  }

  forget(conversation: string): void {
    this.#due.delete(`sessions ${conversation}`)
    for (const by of ['seeker', 'person'] satisfies By[]) for (const what of ['', 'records ']) this.#due.delete(`${by} ${what}${conversation}`)
  }
}
