import type { Connection } from './connection.ts'
import { duty } from './migration/duty.ts'
import { editorial } from './migration/editorial.ts'
import { first } from './migration/first.ts'
import { measured } from './migration/measured.ts'
import { people } from './migration/people.ts'
import { phones } from './migration/phones.ts'
import { promises } from './migration/promises.ts'
import { reminders } from './migration/reminders.ts'
import { terms } from './migration/terms.ts'
import { trials } from './migration/trials.ts'
import { whole } from './migration/whole.ts'

/** SQL, or what SQL alone cannot do. Runs inside one transaction with the others. */
export type Migration = string | ((connection: Connection) => void)

/**
 * The schema, one step per release that changed it; the number of steps done stands in the file as user_version.
 * A released step is never edited.
 */
export const migrations: readonly Migration[] = [first, whole, people, terms, trials, measured, phones, duty, reminders, promises, editorial]
