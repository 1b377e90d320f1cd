import type { Pool, PoolClient } from 'pg'
import { inTurn } from '../sql/turns.ts'
import { Unavailable } from '../store.ts'

/**
 * Milliseconds: how long anybody waits for the others of this house, and how long where somebody has just waited so long in vain. The first is far more than what a machine
 * that has vanished still holds (pool.ts).
 */
const patience = { first: 30_000, again: 1_000 } as const

const nobody = (cause?: unknown): Unavailable => new Unavailable('the others cannot be kept out just now', { cause })

/** SQLSTATE (postgresql.org/docs, appendix A): lock_not_available. */
const isHeld = (error: unknown): boolean => (error as { code?: unknown }).code === '55P03'

const held = (cause: unknown): Unavailable =>
  new Unavailable(
    'Another process of this house holds what only one may do at a time, and does not let go of it. Nothing has been changed here. Of a machine that has vanished it comes free within half a minute; a process that hangs has to be ended. Then try again.',
    { cause },
  )

interface Exclusively {
  readonly exclusive: <T>(name: string, act: () => Promise<T>) => Promise<T>
  /** Whoever waits is refused, and so is whoever would have to wait from now on. */
  waitNoMore(): void
}

/** One at a time across all processes: by a lock that goes with its connection. Of one process only one at a time asks for it. */
export const exclusively = (pool: Pool, within: typeof patience | { first: number; again: number } = patience): Exclusively => {
  const turns = inTurn()
  const waiting = new Set<PoolClient>()
  /** What others have not let go of. */
  const stuck = new Set<string>()
  let waits = true

  const lock = async (client: PoolClient, name: string): Promise<void> => {
    const most = waits ? within[stuck.has(name) ? 'again' : 'first'] : 1
    waiting.add(client)
    try {
      await client.query("select set_config('lock_timeout', $1, false)", [String(most)])
      await client.query('select pg_advisory_lock(hashtextextended($1, 7042219))', [name])
      stuck.delete(name)
    } catch (error) {
      if (!isHeld(error)) throw nobody(error)
      stuck.add(name)
      throw held(error)
    } finally {
      waiting.delete(client)
    }
  }

  const locked = async <T>(name: string, act: () => Promise<T>): Promise<T> => {
    const client = await pool.connect().catch((error: unknown) => Promise.reject(nobody(error)))
    let lost = true
    try {
      await lock(client, name)
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

  return {
    exclusive: (name, act) => turns(name, () => locked(name, act)),
    waitNoMore() {
      waits = false
      // Ends the connection at once, because an answer is awaited on it.
      for (const client of waiting) void client.end()
    },
  }
}
