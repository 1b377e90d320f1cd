import { setImmediate } from 'node:timers/promises'
import { type Clock, systemClock } from '../clock.ts'

/** A clock that stands still until told; timers run in order when it passes them. */
export class ManualClock implements Clock {
  #now: number
  #timers: { at: number; readonly act: () => void }[] = []

  constructor(now = Date.now()) {
    this.#now = now
  }

  now(): number {
    return this.#now
  }

  after(milliseconds: number, act: () => void): () => void {
    const timer = { at: this.#now + milliseconds, act }
    this.#timers.push(timer)
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer)
    }
  }

  /** Shows another time than has passed: timers wait as long as they would have. */
  leap(milliseconds: number): void {
    this.#now += milliseconds
    for (const timer of this.#timers) timer.at += milliseconds
  }

  pass(milliseconds: number): void {
    const until = this.#now + milliseconds
    for (;;) {
      const next = this.#timers.filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at)[0]
      if (!next) break
      this.#timers = this.#timers.filter((other) => other !== next)
      this.#now = next.at
      next.act()
    }
    this.#now = until
  }

  /** Passes time as it passes in life: between two moments, sockets get their turn. */
  async live(milliseconds: number): Promise<void> {
    const step = 5000
    for (let left = milliseconds; left > 0; left -= step) {
      this.pass(Math.min(step, left))
      await setImmediate()
    }
  }
  /** Lets seconds pass until it has happened. */
  async until<T>(happens: Promise<T>): Promise<T> {
    let over = false
    const done = happens.finally(() => {
      over = true
    })
    done.catch(() => undefined)
    while (!over) {
      this.pass(1000)
      await setImmediate()
    }
    return done
  }
}

/** The same timers, under a clock that is set wrong. */
export const setAhead = (clock: Clock, milliseconds: number): Clock => ({
  now: () => clock.now() + milliseconds,
  after: (...of) => clock.after(...of),
})

/** The same clock, whose timers do nothing any more once it is stopped. */
export const stoppable = (clock: Clock): { readonly clock: Clock; stop(): void } => {
  let runs = true
  const after: Clock['after'] = (milliseconds, act) => clock.after(milliseconds, () => runs && act())
  return {
    clock: { now: () => clock.now(), after },
    stop: () => {
      runs = false
    },
  }
}

/** A clock that goes on by itself, from another moment on: for whoever waits for another process. */
export class TickingClock extends ManualClock {
  readonly #ahead: number

  constructor(from: number) {
    super(from)
    this.#ahead = from - Date.now()
  }

  override now(): number {
    return Date.now() + this.#ahead
  }

  override after(milliseconds: number, act: () => void): () => void {
    return systemClock.after(milliseconds, act)
  }
}
