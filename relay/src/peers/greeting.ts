import { setTimeout } from 'node:timers/promises'

/** Milliseconds within which those that are there answer a new one. */
const within = 250

/** Waits until somebody has said what all know together. */
export class Greeting {
  #said = Promise.withResolvers<boolean>()

  said(): void {
    this.#said.resolve(true)
  }

  /** Whether somebody has said it soon. */
  async comes(): Promise<boolean> {
    const isSaid = await Promise.race([this.#said.promise, setTimeout(within, false)])
    this.#said = Promise.withResolvers()
    return isSaid
  }
}
