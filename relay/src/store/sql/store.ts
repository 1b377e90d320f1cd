import type { Store } from '../store.ts'
import { accountStore } from './account.ts'
import { blockStore } from './blocks.ts'
import { conversationStore } from './conversation/store.ts'
import type { Database } from './database.ts'
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

/** What each database has in a way of its own. */
type Own = 'newestEver' | 'remember' | 'spend' | 'copyKeys' | 'unused' | 'exclusive' | 'probe' | 'snapshot' | 'close'

/** Everything that is written once for every database. */
export const subjects = (database: Database): Omit<Store, Own> => ({
  ...directoryStore(database),
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
})
