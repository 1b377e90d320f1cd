import type { Pool } from 'pg'
import { inTurn } from '../sql/turns.ts'
import { Unavailable } from '../store.ts'

const nobody = (cause: unknown): Unavailable => new Unavailable('the others cannot be kept out just now', { cause })

/** One at a time across all processes: by a lock that goes with its connection. Of one process only one at a time asks for it. */
export const exclusively = (pool: Pool) => {
  const turns = inTurn()

  const locked = async <T>(name: string, act: () => Promise<T>): Promise<T> => {
    const client = await pool.connect().catch((error: unknown) => Promise.reject(nobody(error)))
    let lost = true
    try {
      await client.query('select pg_advisory_lock(hashtextextended($1, 7042219))', [name]).catch((error: unknown) => Promise.reject(nobody(error)))
      const outcome = await act()
      await client.query('select pg_advisory_unlock(hashtextextended($1, 7042219))', [name]).then(
        () => {
          lost = false
        },
        // Whose connection has gone holds no lock any more.
        () => undefined,
      )
      return outcome
    } finally {
      client.release(lost)
    }
  }

  return <T>(name: string, act: () => Promise<T>): Promise<T> => turns(name, () => locked(name, act))
}
