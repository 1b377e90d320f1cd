import type { Core } from '../core.ts'
import type { Records } from '../records.ts'
import { newestOf } from '../thread.ts'
import type { Due } from './due.ts'

/** C3: whether this page load owes an epoch. What writes one is loaded only then. */
export class Visits {
  readonly #core: Core
  readonly #records: () => Promise<Records>
  #due: Due | null = null

  constructor(core: Core, records: () => Promise<Records>) {
    this.#core = core
    this.#records = records
  }

  /** Writes the epoch where one is due. False: it could not be, the screen says why, and nothing may be sent. */
  async paid(): Promise<boolean> {
    const { thread } = this.#core
    if (thread === null || thread.visited) return true
    const due = await this.#loaded()
    return due === null ? this.#core.failed('visit') : due.pay()
  }

  /** H13: the relay has a newer directory. */
  async directory(number: number): Promise<void> {
    const { directories } = this.#core
    const known = directories.known?.directory.number
    if ((known === undefined || known < number) && (await directories.look()) !== 'known') return
    await this.follow()
  }

  /** H13: where somebody waits for a pool that has a new key since, that one gets the epoch, at once: whoever answers then holds no other. */
  async follow(): Promise<void> {
    const { thread, directories, now } = this.#core
    const newest = thread && newestOf(thread.chain)
    const waits = now.arrived && newest?.readers.some(({ role }) => role === 'pool')
    if (waits && newest && (directories.known?.directory.number ?? 0) > newest.directory.number) await (await this.#loaded())?.follow()
  }

  /** C8: goes on without whoever wrote the newest record, which this page cannot open. */
  async without(): Promise<void> {
    const due = await this.#loaded()
    if (due === null) this.#core.failed('visit')
    else await due.without()
  }

  async #loaded(): Promise<Due | null> {
    const part = await import('./due.ts').catch(() => null)
    if (part !== null) this.#due ??= new part.Due(this.#core, this.#records)
    return this.#due
  }
}
