import type { Store } from '../store.ts'
import { accountStore } from './account.ts'
import { Batch } from './batch.ts'
import { blockStore } from './blocks.ts'
import { Connection } from './connection.ts'
import { conversationStore } from './conversation/store.ts'
import { directoryStore } from './directory.ts'
import { dutyPeopleStore } from './duty-people.ts'
import { dutyPlanStore } from './duty-plan.ts'
import { dutyReachStore } from './duty-reach.ts'
import { editionStore } from './edition.ts'
import { editorialStore } from './editorial.ts'
import { fileStore } from './file.ts'
import { handOverStore } from './hand-over.ts'
import { peopleStore } from './people.ts'
import { phoneStore } from './phone.ts'
import { poolStore } from './pool.ts'
import { promiseStore } from './promise.ts'
import { reminderStore } from './reminder.ts'
import { sessionStore } from './session.ts'
import { spentNames } from './spent.ts'
import { NamedTurns } from './turns.ts'

/** The embedded store: one sqlite file, one process. */
export const sqliteStore = (connection: Connection): Store => {
  const batch = new Batch(connection)
  const spent = spentNames()
  const turns = new NamedTurns()
  return {
    ...directoryStore(connection, batch),
    ...conversationStore(connection, batch),
    ...fileStore(connection, batch),
    ...handOverStore(connection, batch),
    ...accountStore(connection, batch),
    ...sessionStore(connection, batch),
    ...peopleStore(connection, batch),
    ...poolStore(connection, batch),
    ...blockStore(connection, batch),
    ...phoneStore(connection, batch),
    ...dutyPlanStore(connection, batch),
    ...dutyPeopleStore(connection, batch),
    ...dutyReachStore(connection, batch),
    ...reminderStore(connection, batch),
    ...promiseStore(connection, batch),
    ...editorialStore(connection, batch),
    ...editionStore(connection, batch),
    spend: async (name, expires) => spent(name, expires),
    exclusive: (name, act) => turns.take(name, act),
    copyKeys: async () => connection.keys.copy(),
    unused: () => connection.unused,
    async close() {
      batch.drain()
      connection.close()
    },
  }
}

export const openSqlite = (path: string): Store => sqliteStore(new Connection(path))
