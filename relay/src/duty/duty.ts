import { type Clock, hourOf } from '../clock.ts'
import type { Directories } from '../directory/known.ts'
import { Presence } from './presence.ts'

/** A desk whose stream is gone for this long is away. */
const grace = 45_000

interface Person {
  /** Ed25519 key: the person, whatever their newest certificate. */
  readonly signing: string
  readonly certificate: string
}

/** Who is on duty: checked in, with an open desk, and in the pool. In memory only. */
export class Duty {
  readonly #clock: Clock
  readonly #directories: Directories
  readonly #changed: () => void
  readonly #checkedIn = new Map<string, string>()
  readonly #desks: Presence

  constructor(clock: Clock, directories: Directories, changed: () => void) {
    this.#clock = clock
    this.#directories = directories
    this.#changed = changed
    this.#desks = new Presence(clock, grace, (signing, there) => {
      if (!there) this.#checkedIn.delete(signing)
      changed()
    })
  }

  /** A desk stream opened; call the answer when it closes. */
  opened(signing: string): () => void {
    return this.#desks.opened(signing)
  }

  checkIn({ signing, certificate }: Person): void {
    this.#checkedIn.set(signing, certificate)
    // A check-in without a desk is forgotten as an away one would be.
    if (!this.#desks.there(signing)) this.#clock.after(grace, () => this.#desks.there(signing) || this.#checkedIn.delete(signing))
    this.#changed()
  }

  checkOut(signing: string): void {
    if (this.#checkedIn.delete(signing)) this.#changed()
  }

  isCheckedIn(signing: string): boolean {
    return this.#checkedIn.has(signing) && this.#desks.there(signing)
  }

  /** Certificate hashes of everybody who is checked in and there. */
  people(): readonly string[] {
    const hour = hourOf(this.#clock)
    return [...this.#checkedIn].filter(([signing, hash]) => this.#desks.there(signing) && this.#directories.inPool(hash, { hour })).map(([, hash]) => hash)
  }
}
