import type { Pool } from 'pg'
import { unavailable } from './transaction.ts'

const hourLength = 3_600_000

/** Names that are good for one time, for all processes together. Kept by the hour (F5), and swept by whoever comes first in a new one. */
export const spending = (pool: Pool) => {
  let swept = 0
  return async (name: string, expires: number): Promise<boolean> => {
    const hour = Math.floor(expires / hourLength)
    try {
      if (hour > swept) {
        swept = hour
        // None of them lives for an hour.
        await pool.query('delete from spent where until < $1', [hour - 1])
      }
      const text = 'insert into spent (name, until) values ($1, $2) on conflict do nothing'
      return (await pool.query({ name: 'spend', text, values: [name, hour] })).rowCount === 1
    } catch (error) {
      throw unavailable(error)
    }
  }
}
