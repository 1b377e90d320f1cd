import type { Clock } from '../clock.ts'

/** Milliseconds after which nobody is waited for any longer: a process that hangs holds nobody up, and one that has died is gone soon. */
const patience = 1000

interface Round {
  readonly waits: Set<string>
  readonly over: () => void
}

/** Asks every other process whether it has done what it was told, one round at a time: whoever asks while one is under way shares the next. */
export class Settling {
  readonly #clock: Clock
  readonly #ping: (id: number) => ReadonlySet<string>
  readonly #rounds = new Map<number, Round>()
  #current: Promise<void> | null = null
  #next: Promise<void> | null = null
  #id = 0

  /** `ping` asks, and says whom. */
  constructor(clock: Clock, ping: (id: number) => ReadonlySet<string>) {
    this.#clock = clock
    this.#ping = ping
  }

  settled(): Promise<void> {
    if (!this.#current) return this.#begin()
    this.#next ??= this.#current.then(() => {
      this.#next = null
      return this.#begin()
    })
    return this.#next
  }

  answered(id: number, by: string): void {
    const round = this.#rounds.get(id)
    if (round?.waits.delete(by) && round.waits.size === 0) round.over()
  }

  /** Whoever is gone answers no more. */
  gone(peer: string): void {
    for (const id of this.#rounds.keys()) this.answered(id, peer)
  }

  #begin(): Promise<void> {
    const id = ++this.#id
    const round = new Promise<void>((resolve) => {
      const cancel = this.#clock.after(patience, () => over())
      const over = () => {
        cancel()
        this.#rounds.delete(id)
        this.#current = null
        resolve()
      }
      const waits = new Set(this.#ping(id))
      if (waits.size === 0) over()
      else this.#rounds.set(id, { waits, over })
    })
    if (this.#rounds.has(id)) this.#current = round
    return round
  }
}
