import { Unavailable } from '../store.ts'
import type { Connection } from './connection.ts'

interface Job {
  /** Checks first and writes last, so that a refusal has written nothing. */
  readonly act: () => unknown
  /** Whether what it erased must be in no file any more before this job is acknowledged. */
  readonly erases: (outcome: unknown) => boolean
  readonly resolve: (value: unknown) => void
  readonly reject: (error: unknown) => void
  outcome: unknown
}

/** Most jobs of one transaction: bounds the pause of the event loop. */
const most = 512

/** Group commit: all changes that arrive in one turn of the event loop share one transaction and one flush to the disk. */
export class Batch {
  readonly #connection: Connection
  #waiting: Job[] = []
  #scheduled = false

  constructor(connection: Connection) {
    this.#connection = connection
  }

  /** Resolves with the outcome of `act` when it is on the disk; rejects with `Unavailable` when that failed, or when what it erased is not gone from every file yet. */
  write<T>(act: () => T, { erases = false }: { erases?: boolean | ((outcome: T) => boolean) } = {}): Promise<T> {
    const asked = typeof erases === 'boolean' ? () => erases : (erases as (outcome: unknown) => boolean)
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push({ act, erases: asked, resolve: resolve as (value: unknown) => void, reject, outcome: null })
      this.#schedule()
    })
  }

  /** Commits what waits, now. */
  drain(): void {
    while (this.#waiting.length > 0) this.#flush()
  }

  #schedule(): void {
    if (this.#scheduled) return
    this.#scheduled = true
    setImmediate(() => {
      this.#scheduled = false
      this.#flush()
      if (this.#waiting.length > 0) this.#schedule()
    })
  }

  #flush(): void {
    const jobs = this.#waiting.splice(0, most)
    if (jobs.length === 0) return
    try {
      this.#commit(jobs)
    } catch (error) {
      if (jobs.length > 1) for (const job of jobs) this.#alone(job)
      else for (const job of jobs) job.reject(new Unavailable('the change could not be written', { cause: error }))
    }
  }

  /** One job's failure must not fail its neighbours: after a failed batch each runs in a transaction of its own. */
  #alone(job: Job): void {
    try {
      this.#commit([job])
    } catch (error) {
      job.reject(new Unavailable('the change could not be written', { cause: error }))
    }
  }

  /** Throws only where nothing was committed. What is committed is never run again, whatever becomes of the write-ahead log. */
  #commit(jobs: readonly Job[]): void {
    const { keys } = this.#connection
    try {
      this.#connection.transaction(() => {
        for (const job of jobs) job.outcome = job.act()
        keys.settle()
      })
    } catch (error) {
      keys.undo()
      throw error
    }
    keys.committed()
    const erasing = new Set(jobs.filter((job) => job.erases(job.outcome)))
    const kept = erasing.size > 0 ? this.#empty() : null
    for (const job of jobs) {
      if (kept && erasing.has(job)) job.reject(kept)
      else job.resolve(job.outcome)
    }
  }

  /** F4: why deleted bytes, or the keys to them, may still lie in a file; null where they do not. Whoever erased asks again, and that empties it too. */
  #empty(): Unavailable | null {
    try {
      this.#connection.empty()
      this.#connection.keys.forget()
      return null
    } catch (error) {
      return new Unavailable('the write-ahead log could not be emptied', { cause: error })
    }
  }
}
