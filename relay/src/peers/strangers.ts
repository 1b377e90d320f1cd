import { type Clock, hourLength, minute } from '../clock.ts'
import type { Log } from '../log.ts'

/** Milliseconds after which somebody who was heard and not understood is taken to be gone, and their pages are here again. */
const goneAfter = 5 * minute

/** Somebody tells things here that cannot be opened: half of the house may be deaf to this process, so that it does not know who is there. Said once an hour. */
export class Strangers {
  readonly #clock: Clock
  readonly #log: Log
  #heard = Number.NEGATIVE_INFINITY
  #said = Number.NEGATIVE_INFINITY

  constructor({ clock, log }: { readonly clock: Clock; readonly log: Log }) {
    this.#clock = clock
    this.#log = log
  }

  get are(): boolean {
    return this.#clock.now() - this.#heard < goneAfter
  }

  heard(): void {
    const now = this.#clock.now()
    this.#heard = now
    if (now - this.#said < hourLength) return
    this.#said = now
    this.#log.line('error', { msg: 'another process cannot be understood, this one does not lead: all processes are of one release, exchanged as a whole' })
  }
}
