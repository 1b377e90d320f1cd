import { poolReader } from '@zop/sealing'
import type { Core } from '../core.ts'
import type { Records } from '../records.ts'
import { newestOf } from '../thread.ts'
import type { Visited } from './visit.ts'

/** C3: whether this page load owes its epoch, and to whom. What writes one is loaded only then. */
export class Visits {
  readonly #core: Core
  readonly #records: () => Promise<Records>
  #under: Promise<Visited> | null = null

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

  /** H13: the relay has a newer directory. */
  async directory(number: number): Promise<void> {
    const { directories } = this.#core
    const known = directories.known?.directory.number
    if ((known === undefined || known < number) && (await directories.look()) !== 'known') return
    await this.follow()
  }

  /** H13: where somebody waits for a pool that has a new key since, that one gets the epoch, at once: whoever answers then holds no other. */
  async follow(): Promise<void> {
    if (this.#core.now.arrived && (await this.#overtaken())) await this.#write()
  }

  /** C8: goes on without whoever wrote the newest record, which this page cannot open. */
  async without(): Promise<void> {
    const core = this.#core
    const author = newestOf(core.known().chain).author.id
    const visited = await this.#write([author])
    if (visited === 'nobody') core.set({ stopped: { why: 'nobody' } })
    else if (visited !== 'visited') core.failed('visit')
  }

  async #overtaken(): Promise<boolean> {
    const { thread, directories } = this.#core
    const pool = directories.known?.directory.pool
    const reader = thread && newestOf(thread.chain).readers.find(({ role }) => role === 'pool')
    return pool !== undefined && reader !== undefined && reader !== null && (await poolReader(pool)).id !== reader.id
  }

  #write(drop: readonly string[] = []): Promise<Visited> {
    this.#under ??= this.#visit(drop).finally(() => {
      this.#under = null
    })
    return this.#under
  }

  async #visit(drop: readonly string[]): Promise<Visited> {
    const parts = await Promise.all([import('./visit.ts'), this.#records()]).catch(() => null)
    if (parts === null) return 'unreachable'
    const [{ visit }, records] = parts
    return visit(this.#core, records, drop)
  }
}
