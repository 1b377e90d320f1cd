import type { AccountStore } from './account.ts'
import type { BlockStore } from './blocks.ts'
import type { ConversationStore } from './conversation.ts'
import type { DirectoryStore } from './directory.ts'
import type { DutyPeopleStore } from './duty-people.ts'
import type { DutyPlanStore } from './duty-plan.ts'
import type { DutyReachStore } from './duty-reach.ts'
import type { EditorialStore } from './editorial.ts'
import type { FileStore } from './file.ts'
import type { HandOverStore } from './hand-over.ts'
import type { PeopleStore } from './people.ts'
import type { PhoneStore } from './phone.ts'
import type { PoolStore } from './pool.ts'
import type { PromiseStore } from './promise.ts'
import type { ReminderStore } from './reminder.ts'

/**
 * Everything that outlives the process. Every change is durable before its promise resolves; a change that could not be written rejects with
 * `Unavailable` and has left nothing behind, unless it was refused because no answer came in time: then it may be written yet; one that erases may also reject when it has been written and old bytes still lie in a file, and does the rest
 * when it is asked again. Times are hours (F5). One suite, `conformance.ts`, says what a store must do.
 */
export interface Store
  extends DirectoryStore,
    ConversationStore,
    FileStore,
    HandOverStore,
    AccountStore,
    PeopleStore,
    PoolStore,
    BlockStore,
    PhoneStore,
    DutyPlanStore,
    DutyPeopleStore,
    DutyReachStore,
    ReminderStore,
    PromiseStore,
    EditorialStore {
  /** True the first time that this name is spent, by whichever process. `expires`, in milliseconds since 1970: from then on it need not be known, ten minutes ahead at most. */
  spend(name: string, expires: number): Promise<boolean>
  /** One at a time of each name, across all processes. Rejects with `Unavailable` where nobody can be kept out; `act` has not begun then. */
  exclusive<T>(name: string, act: () => Promise<T>): Promise<T>
  /** F4: rewrites the rolling copy of the keys where one has been added since. */
  copyKeys(): Promise<void>
  /** Bytes of the file that were given up: it gets no shorter, and what is written next goes there first. */
  unused(): number
  /** Milliseconds that the slowest answer has taken since this was asked last, with what waits still. Missing where everything is done at once, or the database has figures of its own. */
  slowest?(): number
  /** Resolves when a change that changes nothing is durable; rejects with `Unavailable` where nothing can be written. */
  probe(): Promise<void>
  /** Writes the whole store, without the keys of conversations, into this file, as it is at the moment when it is done; others read and write meanwhile. Missing where the database has ways of its own. */
  snapshot?(path: string): Promise<void>
  /** Waits for what is under way, then lets go of the file. */
  close(): Promise<void>
}

/** The store cannot write (or read) just now. Trying again later is safe. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable'
}
