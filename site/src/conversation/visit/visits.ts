import type { Core } from '../core.ts'
import type { Records } from '../records.ts'
import type { Visited } from './visit.ts'

/** C3: whether this page load owes its epoch, and to whom. What writes one is loaded only then. */
export class Visits {
  readonly #core: Core
  readonly #records: () => Promise<Records>
  #under: Promise<Visited> | null = null
  /** Number of the directory under which the pool was last written to. */
  #written: number | null = null

  constructor(core: Core, records: () => Promise<Records>) {
    this.#core = core
    this.#records = records
  }

  /** Writes the epoch where one is due. False: it could not be, the screen says why, and nothing may be sent. */
  async paid(): Promise<boolean> {
    const { thread } = this.#core
    if (thread === null || thread.visited) return true
    switch (await this.#write()) {
      case 'visited':
        return true
      case 'nobody':
        this.#core.set({ stopped: { why: 'nobody' } })
        return false
      case 'changed':
        return this.#core.failed('readersChanged')
      default:
        return this.#core.failed('visit')
    }
  }

  /** H13: the relay has a newer directory. Where somebody waits for a pool that has a new generation, that one gets the epoch. */
  async directory(number: number): Promise<void> {
    const core = this.#core
    const before = core.directories.known?.directory
    if (before !== undefined && before.number >= number) return
    if ((await core.directories.look()) !== 'known') return
    const pool = core.directories.known?.directory.pool
    if (core.now.present.length > 0 || core.thread === null || pool === undefined || before === undefined) return
    if (this.#written === number || (pool.generation === before.pool.generation && pool.key === before.pool.key)) return
    this.#written = number
    await this.#write()
  }

  #write(): Promise<Visited> {
    this.#under ??= this.#visit().finally(() => {
      this.#under = null
    })
    return this.#under
  }

  async #visit(): Promise<Visited> {
    const parts = await Promise.all([import('./visit.ts'), this.#records()]).catch(() => null)
    if (parts === null) return 'unreachable'
    const [{ visit }, records] = parts
    return visit(this.#core, records)
  }
}
