import { setImmediate } from 'node:timers/promises'

/** Lets few through at once, in the order in which they came; whoever does not need this lane has their turn between any two. */
export class Lane {
  readonly #waiting = new Set<() => void>()
  readonly #most: number
  #free: number

  /** `most`: who wait at once. It is for the caller to turn others away, before they have given anything for their place. */
  constructor(width: number, most = Number.POSITIVE_INFINITY) {
    this.#free = width
    this.#most = most
  }

  get isFull(): boolean {
    return this.#waiting.size >= this.#most
  }

  /** Half as long as it may be. */
  get isLong(): boolean {
    return this.#waiting.size * 2 >= this.#most
  }

  /** Null, and nothing is done, where whoever asked has gone while they waited. */
  async through<T>(act: () => Promise<T>, onGone: (gone: () => void) => void = () => undefined): Promise<T | null> {
    if (this.#free > 0) this.#free--
    else if (!(await this.#turn(onGone))) return null
    try {
      await setImmediate()
      return await act()
    } finally {
      const [next] = this.#waiting
      if (next) {
        this.#waiting.delete(next)
        next()
      } else this.#free++
    }
  }

  #turn(onGone: (gone: () => void) => void): Promise<boolean> {
    return new Promise((resolve) => {
      const come = () => resolve(true)
      this.#waiting.add(come)
      onGone(() => {
        if (this.#waiting.delete(come)) resolve(false)
      })
    })
  }
}
