import type { Pool, PoolClient } from 'pg'
import { subjects } from '../sql/store.ts'
import type { Store } from '../store.ts'
import { postgresDatabase } from './database.ts'
import { exclusively } from './exclusive.ts'
import { PostgresKeys } from './keys.ts'
import { cannotBeUsed, prepare } from './migrate.ts'
import { steps } from './migration/steps.ts'
import { openPool } from './pool.ts'
import { spending } from './spent.ts'
import { unavailable } from './transaction.ts'

/** Where the data lie, and where the keys: `postgres://` addresses of two databases. */
export interface Addresses {
  readonly url: string
  readonly keys: string
}

/** Connections of one process: for changes and reads, for the keys, for what waits until the others are out, and for names that are good once, which anybody may ask for. */
const most = { data: 12, keys: 4, exclusive: 8, spending: 2 } as const

export interface PostgresStore extends Store {
  /** Forgets in memory the keys that another process has destroyed; all, where it is not known which. */
  dropKeys(names: readonly string[] | null): void
  /** Whoever waits for others to let go is refused, now and from now on. */
  waitNoMore(): void
}

/** A commit of its own that changes no row: what it writes goes to the log, and is flushed. */
const probe = async ({ data, keys }: Readonly<Record<'data' | 'keys', Pool>>): Promise<void> => {
  const commit = (pool: Pool) => pool.query("select pg_logical_emit_message(true, 'zop', '')")
  await Promise.all([commit(data), commit(keys)]).catch((error: unknown) => {
    throw unavailable(error)
  })
}

interface Start {
  /** Of keys that this process has destroyed; the others have them in memory, still. */
  readonly destroyed?: (names: readonly string[]) => void
  /** How much the operator has said that this start may forget. */
  readonly forget?: number | undefined
}

/** Throws a plain sentence where one of the databases cannot be used. Several processes may open the same. */
export const openPostgres = async ({ url, keys: keysUrl }: Addresses, { destroyed = () => undefined, forget }: Start = {}): Promise<PostgresStore> => {
  const pools = {
    data: openPool(url, { most: most.data }),
    keys: openPool(keysUrl, { most: most.keys, connect: 2_000 }),
    waiting: openPool(url, { most: most.exclusive, patient: true }),
    spending: openPool(url, { most: most.spending }),
  }
  const close = async (): Promise<void> => {
    await Promise.all(Object.values(pools).map((pool) => pool.end()))
  }
  const keys = new PostgresKeys(pools, destroyed)
  const using = async (pool: 'data' | 'keys', act: (client: PoolClient) => Promise<void>): Promise<void> => {
    const client = await pools[pool].connect().catch((error: Error) => Promise.reject(cannotBeUsed(pool, error)))
    try {
      await act(client)
    } finally {
      client.release()
    }
  }
  try {
    await using('keys', (client) => prepare(client, steps.keys))
    await using('data', (client) => prepare(client, steps.data))
    await keys.open(forget)
  } catch (error) {
    await close()
    throw error
  }
  const { exclusive, waitNoMore } = exclusively(pools.waiting)
  const database = postgresDatabase({ pool: pools.data, keys })
  const all = subjects(database)
  return {
    ...all,
    async sweep(hour) {
      const swept = await all.sweep(hour)
      await keys.forgetOrphans(hour).catch((error: unknown) => Promise.reject(unavailable(error)))
      return swept
    },
    newestEver: () => keys.directory(),
    remember: (directory) => keys.remember(directory),
    // A copy of this database is a matter of whoever runs it: see decision 037.
    copyKeys: async () => undefined,
    unused: () => 0,
    exclusive,
    waitNoMore,
    spend: spending(pools.spending),
    probe: () => probe(pools),
    dropKeys: (names) => (names === null ? keys.dropAll() : keys.drop(names)),
    async close() {
      await database.settled()
      await keys.settled()
      await close()
    },
  }
}
