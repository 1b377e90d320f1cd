import type { Pool } from 'pg'
import { unavailable } from './transaction.ts'

const hourLength = 3_600_000
/** Rows that one sweep takes at once: far from the time that a statement may take. */
const step = 10_000

const add = { name: 'spend', text: 'insert into spent (name, until) values ($1, $2) on conflict do nothing' } as const
/** What another process is taking away at this moment is left to it. */
const forget = 'delete from spent where name in (select name from spent where until < $1 limit $2 for update skip locked)'

/** Names that are good for one time, for all processes together. Kept by the hour (F5), and swept beside whoever comes first in a new one, who waits for nothing of it. */
export const spending = (pool: Pick<Pool, 'query'>) => {
  let wanted = 0
  let swept = 0
  let sweeps = false

  const sweep = async (): Promise<void> => {
    sweeps = true
    try {
      // Somebody may come in a later hour while this is under way.
      while (swept < wanted) {
        const hour = wanted
        // None of them lives for an hour.
        while ((await pool.query(forget, [hour - 1, step])).rowCount === step);
        swept = hour
      }
    } catch {
      // Whoever comes next begins again.
    } finally {
      sweeps = false
    }
  }

  return async (name: string, expires: number): Promise<boolean> => {
    const hour = Math.floor(expires / hourLength)
    wanted = Math.max(wanted, hour)
    if (swept < wanted && !sweeps) void sweep()
    try {
      return (await pool.query({ ...add, values: [name, hour] })).rowCount === 1
    } catch (error) {
      throw unavailable(error)
    }
  }
}
