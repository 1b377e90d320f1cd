import { Unavailable } from '../store.ts'
import type { Connection } from './connection.ts'

interface Job {
  /** Checks first and writes last, so that a refusal has written nothing. */
  readonly act: () => unknown
  /** The write-ahead log must be empty before this job is acknowledged. */
  readonly erases: boolean
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

  /** Resolves with the outcome of `act` when it is on the disk; rejects with `Unavailable` when that failed. */
  write<T>(act: () => T, { erases = false } = {}): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push({ act, erases, resolve: resolve as (value: unknown) => void, reject, outcome: null })
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

  #commit(jobs: readonly Job[]): void {
    this.#connection.transaction(() => {
      for (const job of jobs) job.outcome = job.act()
    })
    if (jobs.some((job) => job.erases)) this.#connection.empty()
    for (const job of jobs) job.resolve(job.outcome)
  }
}
