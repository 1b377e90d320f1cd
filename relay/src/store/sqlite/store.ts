import type { Store } from '../store.ts'
import { accountStore } from './account.ts'
import { Batch } from './batch.ts'
import { Connection } from './connection.ts'
import { conversationStore } from './conversation.ts'
import { directoryStore } from './directory.ts'
import { sessionStore } from './session.ts'

/** The embedded store: one sqlite file, one process. */
export const sqliteStore = (connection: Connection): Store => {
  const batch = new Batch(connection)
  return {
    ...directoryStore(connection, batch),
    ...conversationStore(connection, batch),
    ...accountStore(connection, batch),
    ...sessionStore(connection, batch),
    async close() {
      batch.drain()
      connection.empty()
      connection.database.close()
    },
  }
}

export const openSqlite = (path: string): Store => sqliteStore(new Connection(path))
