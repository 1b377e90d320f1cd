import { accountStore } from '../sql/account.ts'
import { blockStore } from '../sql/blocks.ts'
import { conversationStore } from '../sql/conversation/store.ts'
import { directoryStore } from '../sql/directory.ts'
import { dutyPeopleStore } from '../sql/duty-people.ts'
import { dutyPlanStore } from '../sql/duty-plan.ts'
import { dutyReachStore } from '../sql/duty-reach.ts'
import { editionStore } from '../sql/edition.ts'
import { editorialStore } from '../sql/editorial.ts'
import { fileStore } from '../sql/file.ts'
import { handOverStore } from '../sql/hand-over.ts'
import { peopleStore } from '../sql/people.ts'
import { phoneStore } from '../sql/phone.ts'
import { poolStore } from '../sql/pool.ts'
import { promiseStore } from '../sql/promise.ts'
import { reminderStore } from '../sql/reminder.ts'
import { sessionStore } from '../sql/session.ts'
import type { Store } from '../store.ts'
import { Batch } from './batch.ts'
import { Connection } from './connection.ts'
import { sqliteDatabase } from './drive.ts'

/** The embedded store: one sqlite file, one process. */
export const sqliteStore = (connection: Connection): Store => {
  const batch = new Batch(connection)
  const database = sqliteDatabase(connection, batch)
  return {
    ...directoryStore(database),
    newestEver: async () => connection.keys.directory,
    remember: async (directory) => connection.keys.remember(directory),
    ...conversationStore(database),
    ...fileStore(database),
    ...handOverStore(database),
    ...accountStore(database),
    ...sessionStore(database),
    ...peopleStore(database),
    ...poolStore(database),
    ...blockStore(database),
    ...phoneStore(database),
    ...dutyPlanStore(database),
    ...dutyPeopleStore(database),
    ...dutyReachStore(database),
    ...reminderStore(database),
    ...promiseStore(database),
    ...editorialStore(database),
    ...editionStore(database),
    copyKeys: async () => connection.keys.copy(),
    unused: () => connection.unused,
    async close() {
      batch.drain()
      connection.close()
    },
  }
}

export const openSqlite = (path: string): Store => sqliteStore(new Connection(path))
