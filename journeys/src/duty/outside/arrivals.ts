/** What arrived outside of the house, in order. */
export class Arrivals<T> {
  readonly all: T[] = []
  #read = 0
  #wake: () => void = () => undefined

  put(one: T): void {
    this.all.push(one)
    this.#wake()
  }

  /** The next one that nobody has asked for yet; waits until there is one. */
  async next(): Promise<T> {
    for (;;) {
      const one = this.all[this.#read]
      if (one !== undefined) {
        this.#read++
        return one
      }
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
  }
}
