import { type Back, nothingBefore } from '../sql/step.ts'
import type { Connection } from './connection.ts'
import { duty, dutyTables } from './migration/duty.ts'
import { editorial, editorialTables } from './migration/editorial.ts'
import { first } from './migration/first.ts'
import { measured } from './migration/measured.ts'
import { people } from './migration/people.ts'
import { phones } from './migration/phones.ts'
import { promises, promisesBack } from './migration/promises.ts'
import { reminders } from './migration/reminders.ts'
import { swept } from './migration/swept.ts'
import { terms } from './migration/terms.ts'
import { trials } from './migration/trials.ts'
import { whole } from './migration/whole.ts'

/** One change of the schema, with the release that brought it. A released step is never edited. */
export interface Migration {
  /** SQL, or what SQL alone cannot do. Runs inside one transaction with the others. */
  readonly forward: string | ((connection: Connection) => void)
  readonly back: Back
}

const dropped = (...tables: readonly string[]): string => tables.map((table) => `drop table ${table};`).join(' ')

/** The schema; the number of steps done stands in the file as user_version. */
export const migrations: readonly Migration[] = [
  { forward: first, back: nothingBefore },
  { forward: whole, back: { none: 'What has been sealed at rest is not laid open again.' } },
  { forward: people, back: { none: 'Accounts that have been closed would be open again.' } },
  { forward: terms, back: 'alter table record drop column centre; alter table record drop column until;' },
  { forward: trials, back: dropped('pool_trial') },
  { forward: measured, back: { none: 'Notes that end by themselves would be taken for notes of a hand-over.' } },
  { forward: phones, back: dropped('phone') },
  { forward: duty, back: dropped(...dutyTables) },
  { forward: reminders, back: dropped('reminder', 'reminder_key', 'reminder_told', 'reminder_event') },
  { forward: promises, back: promisesBack },
  { forward: editorial, back: dropped(...editorialTables) },
  { forward: 'create table house (mark text not null) strict', back: dropped('house') },
  { forward: swept, back: dropped('swept', 'lost') },
]
