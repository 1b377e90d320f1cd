import { type Clock, minute } from '../clock.ts'

/** A request that was under way when its sender gave up may come later than this only if the network is older than the person's patience. */
const remembered = 10 * minute

/** Files that their senders have cancelled lately. What began one may arrive behind what cancelled it, on another connection: it must not begin it anew. In memory only. */
export class Cancelled {
  readonly #clock: Clock
  readonly #names = new Set<string>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  add(sender: string, file: string): void {
    const name = `${sender} ${file}`
    this.#names.add(name)
    this.#clock.after(remembered, () => this.#names.delete(name))
  }

  has(sender: string, file: string): boolean {
    return this.#names.has(`${sender} ${file}`)
  }
}
