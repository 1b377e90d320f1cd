/** Of several readings of the same rows that are under way at once, the answer of one that began earlier knows nothing newer: it is dropped. */
export class Readings {
  #begun = 0
  #kept = 0

  /** One begins. Asked when its answer has come: whether that counts. */
  begin(): () => boolean {
    const number = ++this.#begun
    return () => {
      if (number < this.#kept) return false
      this.#kept = number
      return true
    }
  }
}
