import type { Clock } from '../clock.ts'

/** Milliseconds after which nobody is waited for any longer: a process that hangs holds nobody up, and one that has died is gone soon. */
const patience = 1000

interface Round {
  readonly waits: Set<string>
  readonly over: (answered: boolean) => void
}

/** Asks every other process whether it has done what it was told, one round at a time: whoever asks while one is under way shares the next. */
export class Settling {
  readonly #clock: Clock
  readonly #ping: (id: number) => ReadonlySet<string>
  readonly #rounds = new Map<number, Round>()
  #current: Promise<boolean> | null = null
  #next: Promise<boolean> | null = null
  #id = 0

  /** `ping` asks, and says whom. */
  constructor(clock: Clock, ping: (id: number) => ReadonlySet<string>) {
    this.#clock = clock
    this.#ping = ping
  }

  /** Whether all have answered. */
  settled(): Promise<boolean> {
    if (!this.#current) return this.#begin()
    this.#next ??= this.#current.then(() => {
      this.#next = null
      return this.#begin()
    })
    return this.#next
  }

  answered(id: number, by: string): void {
    const round = this.#rounds.get(id)
    if (round?.waits.delete(by) && round.waits.size === 0) round.over(true)
  }

  /** Whoever is gone answers no more. */
  gone(peer: string): void {
    for (const id of this.#rounds.keys()) this.answered(id, peer)
  }

  #begin(): Promise<boolean> {
    const id = ++this.#id
    const round = new Promise<boolean>((resolve) => {
      const cancel = this.#clock.after(patience, () => over(false))
      const over = (answered: boolean) => {
        cancel()
        this.#rounds.delete(id)
        this.#current = null
        resolve(answered)
      }
      const waits = new Set(this.#ping(id))
      if (waits.size === 0) over(true)
      else this.#rounds.set(id, { waits, over })
    })
    if (this.#rounds.has(id)) this.#current = round
    return round
  }
}
