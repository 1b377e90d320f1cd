import { newShredKey, type ShredKey } from '../sql/shred.ts'
import { KeyGone } from './key-gone.ts'
import type { PostgresKeys } from './keys.ts'
import type { Session } from './session.ts'

const going = 'insert into going (shred) select distinct unnest($1::text[]) on conflict do nothing'

/**
 * A work needs this key, and nobody has it in memory; or a new one, where it has no name. The server of the keys is asked for it when the work has let go of its connection and
 * of its place among others, and then the work begins anew: if that server hangs, only those wait who need it.
 */
export class KeyWanted extends Error {
  override readonly name = 'KeyWanted'
  readonly wanted: string | null
  /** Whether the work has changed something before it stopped. */
  changed = false

  constructor(wanted: string | null) {
    super('a key is wanted')
    this.wanted = wanted
  }
}

/** Then its rows are gone, too: the work sees that when it begins anew. */
const goneWithRows = (error: unknown): void => {
  if (!(error instanceof KeyGone)) throw error
}

/** The keys of one work: those that it makes, and those that go with its rows. */
export class KeyRing {
  readonly #keys: PostgresKeys
  readonly #age: number
  /** Durable, and without rows. */
  #ready: ShredKey[] = []
  #added: ShredKey[] = []
  #dropped: string[] = []
  /** The server of the keys has just answered: what is wanted further is asked there and then. */
  #answered = false

  constructor(keys: PostgresKeys) {
    this.#keys = keys
    this.#age = keys.age
  }

  key(name: string): ShredKey | Promise<ShredKey> {
    const here = this.#added.find((one) => one.name === name) ?? this.#keys.known(name)
    if (here) return here
    if (!this.#answered) throw new KeyWanted(name)
    return this.#keys.key(name)
  }

  add(): ShredKey {
    const key = this.#ready.pop()
    if (!key) throw new KeyWanted(null)
    this.#added.push(key)
    return key
  }

  /** Between two attempts. */
  async get({ wanted }: KeyWanted): Promise<void> {
    if (wanted === null) {
      const key = newShredKey()
      await this.#keys.put(key)
      this.#ready.push(key)
    } else await this.#keys.key(wanted).catch(goneWithRows)
    this.#answered = true
  }

  drop(name: string): void {
    this.#dropped.push(name)
  }

  /** Before the commit: what goes is written down. */
  settle(session: Session): void {
    if (this.#dropped.length > 0) session.tell({ text: going, values: [this.#dropped] })
  }

  committed(): void {
    this.#keys.keep(this.#added, this.#age)
    this.#keys.came(this.#added)
    this.#added = []
  }

  /** Where it is not known whether the rows have come, their keys stay noted: the next hour looks at the rows. */
  undone(unknown: boolean): void {
    if (!unknown) this.#ready.push(...this.#added)
    this.#added = []
    this.#dropped = []
  }
}
