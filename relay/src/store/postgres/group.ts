import type { Work } from '../sql/work.ts'
import { Unavailable } from '../store.ts'
import { KeyWanted } from './ring.ts'
import { attempt, drive, type Ground, level, lockAll } from './transaction.ts'

interface Job {
  readonly of: string
  readonly act: () => Work<unknown>
  readonly resolve: (outcome: unknown) => void
  /** Does it again, in a transaction of its own. */
  readonly alone: () => void
  readonly reject: (error: unknown) => void
}

/** Most jobs of one transaction, and most transactions at once: while one waits for the disk, the next one gathers. */
const most = { jobs: 256, flying: 2 } as const

/**
 * Group commit: works of different conversations that arrive while others are being written share one transaction and one flush of the disk. Each conversation is locked
 * before anything of it is read; what is asked for one conversation goes out together with what is asked for the others. Whoever needs a key that has to be asked for gets out
 * of the way.
 */
export class Group {
  readonly #ground: Ground
  readonly #waiting: Job[] = []
  #flying = 0
  #scheduled = false

  constructor(ground: Ground) {
    this.#ground = ground
  }

  /** Resolves when it is durable. Where the group fails, `alone` is asked for it. */
  write<T>(of: string, act: () => Work<T>, alone: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const again = (): void => void alone().then(resolve, reject)
      this.#waiting.push({ of, act, resolve: resolve as (outcome: unknown) => void, alone: again, reject })
      this.#schedule()
    })
  }

  #schedule(): void {
    if (this.#scheduled) return
    this.#scheduled = true
    setImmediate(() => {
      this.#scheduled = false
      if (this.#flying < most.flying) void this.#flush()
    })
  }

  async #flush(): Promise<void> {
    const jobs = this.#waiting.splice(0, most.jobs)
    if (jobs.length === 0) return
    this.#flying++
    try {
      const outcomes = await this.#together(jobs)
      for (const job of jobs) outcomes.has(job) ? job.resolve(outcomes.get(job)) : job.alone()
    } catch (error) {
      // Whoever could not be heard is not done again: see `attempt`.
      for (const job of jobs) error instanceof Unavailable ? job.reject(error) : job.alone()
    } finally {
      this.#flying--
      if (this.#waiting.length > 0) this.#schedule()
    }
  }

  /** Without those who wait for a key, and whoever stands behind them for the same conversation. */
  #together(jobs: readonly Job[]): Promise<Map<Job, unknown>> {
    const { pool, keys } = this.#ground
    const ring = keys.ring()
    const chains = [...Map.groupBy(jobs, ({ of }) => of)]
    return attempt({ pool, ring }, level.locked, async (session) => {
      lockAll(
        session,
        chains.map(([conversation]) => conversation),
      )
      const outcomes = new Map<Job, unknown>()
      const chain = async (works: readonly Job[]): Promise<void> => {
        for (const job of works) {
          try {
            outcomes.set(job, await drive(session, ring, job.act()))
          } catch (error) {
            if (error instanceof KeyWanted && !error.changed) return
            throw error
          }
        }
      }
      const done = await Promise.allSettled(chains.map(([, works]) => chain(works)))
      const failed = done.find((one) => one.status === 'rejected')
      if (failed) throw failed.reason
      return outcomes
    })
  }
}
