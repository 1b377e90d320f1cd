import { spentNames } from '../spent-names.ts'
import { subjects } from '../sql/store.ts'
import { inTurn } from '../sql/turns.ts'
import type { Store } from '../store.ts'
import { Batch } from './batch.ts'
import { Connection } from './connection.ts'
import { sqliteDatabase } from './drive.ts'

/** The embedded store: one sqlite file, one process. */
export const sqliteStore = (connection: Connection): Store => {
  const batch = new Batch(connection)
  const spent = spentNames()
  const all = subjects(sqliteDatabase(connection, batch))
  return {
    ...all,
    async sweep(hour) {
      const swept = await all.sweep(hour)
      connection.forgetOrphans(hour)
      connection.forgetLost(hour)
      return swept
    },
    newestEver: async () => connection.keys.directory,
    remember: async (directory) => connection.keys.remember(directory),
    spend: async (name, expires) => spent(name, expires),
    copyKeys: async () => connection.keys.copy(),
    unused: () => connection.unused,
    probe: () => batch.write(() => connection.touch()),
    snapshot: (path) => connection.snapshot(path),
    exclusive: inTurn(),
    async close() {
      batch.drain()
      connection.close()
    },
  }
}

export const openSqlite = (path: string, forget?: number): Store => sqliteStore(new Connection(path, forget))
