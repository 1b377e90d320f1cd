/** Bodies of bytes that one side holds at once, 2 MiB each, and how many of them one conversation (on the desk, one session) may send: a few windows, and what a cut line has left behind. */
const inAll = 64
const ofOne = 4

/** Keeps large bodies, which lie in memory until they are stored, from filling it. */
export class FewBodies {
  readonly #of = new Map<string, number>()
  #all = 0

  /** The answer is called when the body is no longer held; null where it has to wait. */
  admit(by: string): (() => void) | null {
    const own = this.#of.get(by) ?? 0
    if (own >= ofOne || this.#all >= inAll) return null
    this.#of.set(by, own + 1)
    this.#all++
    let held = true
    return () => {
      if (held) this.#left(by)
      held = false
    }
  }

  #left(by: string): void {
    const rest = (this.#of.get(by) ?? 1) - 1
    this.#all--
    if (rest > 0) this.#of.set(by, rest)
    else this.#of.delete(by)
  }
}
