/** Receipts of messages that arrive together go together. */
const receiptPause = 250

/** Gathers the ids of what has come onto the screen, and hands them on a moment later. */
export class Receipts {
  readonly #hand: (ids: readonly string[]) => Promise<void>
  #ids: string[] = []

  constructor(hand: (ids: readonly string[]) => Promise<void>) {
    this.#hand = hand
  }

  /** Returns when the receipt has been handed on, at once where one is about to be. */
  async add(id: string): Promise<void> {
    this.#ids.push(id)
    if (this.#ids.length > 1) return
    await new Promise((resolve) => setTimeout(resolve, receiptPause))
    await this.#hand(this.#ids.splice(0))
  }
}
