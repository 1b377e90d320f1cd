import { poolReader } from '@zop/sealing'
import type { Core } from '../core.ts'
import type { Records } from '../records.ts'
import { newestOf } from '../thread.ts'
import { type Visited, visit } from './visit.ts'

/** Epochs of this page load that are due. */
export class Due {
  readonly #core: Core
  readonly #records: () => Promise<Records>
  #under: Promise<Visited> | null = null

  constructor(core: Core, records: () => Promise<Records>) {
    this.#core = core
    this.#records = records
  }

  /** Writes the one before the first word. False: it could not be, the screen says why, and nothing may be sent. */
  async pay(): Promise<boolean> {
    switch (await this.#write()) {
      case 'visited':
        return true
      case 'nobody':
        this.#core.set({ stopped: { why: 'nobody' } })
        return false
      case 'changed':
        return this.#core.failed('readersChanged')
      case 'hidden':
        return this.#core.failed('hidden')
      default:
        return this.#core.failed('visit')
    }
  }

  /** H13: the one for a pool that has a new key. */
  async follow(): Promise<void> {
    const { thread, directories } = this.#core
    const pool = directories.known?.directory.pool
    const reader = thread && newestOf(thread.chain).readers.find(({ role }) => role === 'pool')
    if (pool && reader && (await poolReader(pool)).id !== reader.id) await this.#write()
  }

  /** C8: goes on without whoever wrote the newest record. */
  async without(): Promise<void> {
    const core = this.#core
    const author = newestOf(core.known().chain).author.id
    const visited = await this.#write([author])
    if (visited === 'nobody') core.set({ stopped: { why: 'nobody' } })
    else if (visited !== 'visited') core.failed(visited === 'hidden' ? 'hidden' : 'visit')
  }

  #write(drop: readonly string[] = []): Promise<Visited> {
    this.#under ??= this.#visit(drop).finally(() => {
      this.#under = null
    })
    return this.#under
  }

  async #visit(drop: readonly string[]): Promise<Visited> {
    const records = await this.#records().catch(() => null)
    return records === null ? 'unreachable' : visit(this.#core, records, drop)
  }
}
