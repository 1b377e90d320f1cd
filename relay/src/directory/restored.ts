import { type Log, placesOf } from '../log.ts'
import type { DirectoryStore } from '../store/directory.ts'
import type { KnownDirectory } from './known.ts'

/**
 * Whether an older backup stands in the place of what was written since: the newest directory there ever was is remembered beside the keys, which no backup holds. Then
 * whoever was removed since is back, until somebody removes them again and directories have passed the number that was reached.
 */
export class Restored {
  readonly #store: Pick<DirectoryStore, 'newestEver' | 'remember'>
  readonly #log: Log
  #until: number | null = null

  constructor(store: Pick<DirectoryStore, 'newestEver' | 'remember'>, log: Log) {
    this.#store = store
    this.#log = log
  }

  /** The number that the directory has to pass; null where nothing older was restored. */
  get until(): number | null {
    return this.#until
  }

  /** At the start, and whenever there is a newer directory. What cannot be remembered now is at the next start. */
  async look({ hash, directory: { number } }: Pick<KnownDirectory, 'hash' | 'directory'>): Promise<void> {
    const ever = await this.#store.newestEver()
    const isOlder = ever !== null && number <= ever.number && hash !== ever.hash
    this.#until = isOlder ? ever.number : null
    if (isOlder || ever?.hash === hash) return
    await this.#store
      .remember({ number, hash })
      .catch((error: unknown) => this.#log.line('error', { msg: 'the newest directory could not be remembered', stack: placesOf(error) }))
  }

  /** Says it to the operator. */
  warn(): void {
    if (this.#until === null) return
    const msg = 'an older backup was restored: remove again whom you had removed since, and publish directories until one has a higher number than this'
    this.#log.line('warn', { msg, count: this.#until })
  }
}
