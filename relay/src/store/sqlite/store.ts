import { subjects } from '../sql/store.ts'
import { inTurn } from '../sql/turns.ts'
import type { Store } from '../store.ts'
import { Batch } from './batch.ts'
import { Connection } from './connection.ts'
import { sqliteDatabase } from './drive.ts'

/** The embedded store: one sqlite file, one process. */
export const sqliteStore = (connection: Connection): Store => {
  const batch = new Batch(connection)
  return {
    ...subjects(sqliteDatabase(connection, batch)),
    newestEver: async () => connection.keys.directory,
    remember: async (directory) => connection.keys.remember(directory),
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

export const openSqlite = (path: string): Store => sqliteStore(new Connection(path))
