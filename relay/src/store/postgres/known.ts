import type { ShredKey } from '../sql/shred.ts'

/** How many conversations are read and written within a day: whoever is not among them asks again, which takes a millisecond. */
const most = 10_000

/** Keys in memory: those that were used last, and none that is known to be destroyed. */
export class KnownKeys {
  readonly #keys = new Map<string, ShredKey>()
  readonly #most: number
  /** Changes with everything that is destroyed: what was asked before may come after, and is not kept. */
  #age = 0

  constructor(atMost = most) {
    this.#most = atMost
  }

  get age(): number {
    return this.#age
  }

  get(name: string): ShredKey | null {
    const key = this.#keys.get(name)
    if (!key) return null
    this.#keys.delete(name)
    this.#keys.set(name, key)
    return key
  }

  /** `age`: when it was asked for. */
  keep(key: ShredKey, age: number): void {
    if (age !== this.#age) return
    this.#keys.set(key.name, key)
    for (const oldest of this.#keys.keys()) {
      if (this.#keys.size <= this.#most) return
      this.#keys.delete(oldest)
    }
  }

  drop(names: readonly string[]): void {
    this.#age++
    for (const name of names) this.#keys.delete(name)
  }

  clear(): void {
    this.#age++
    this.#keys.clear()
  }
}
