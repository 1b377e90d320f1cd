import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { Failed } from '../failed.ts'

/** What a store holds, as far as an operator may know it. */
export interface Content {
  /** By their numbers, which say nothing. */
  readonly conversations: ReadonlySet<string>
  readonly messages: number
  readonly accounts: number
  /** The newest one's number; 0 where there is none. */
  readonly directory: number
  /** The names of the keys that it needs. */
  readonly shreds: ReadonlySet<string>
}

const numberOf = (database: DatabaseSync, query: string): number => Number(Object.values(database.prepare(query).get() ?? {})[0] ?? 0)

/** What lies under a key. */
export const sealed = ['conversation', 'reminder', 'reminder_key'] as const

/** A store of an early release has no such names. */
const shredsIn = (database: DatabaseSync): ReadonlySet<string> => {
  const named = (table: string) => (database.prepare(`pragma table_info(${table})`).all() as { name: string }[]).some(({ name }) => name === 'shred')
  const shreds = (table: string) => database.prepare(`select shred from ${table}`).all() as { shred: string }[]
  return new Set(sealed.flatMap((table) => (named(table) ? shreds(table).map(({ shred }) => shred) : [])))
}

/** Reads it all once. Throws where the file is damaged. */
export const contentOf = (path: string): Content => {
  const database = new DatabaseSync(path)
  try {
    const { integrity_check: said } = database.prepare('pragma integrity_check').get() as { integrity_check: string }
    if (said !== 'ok') throw new Failed(`${path} is damaged: ${said}`)
    return {
      conversations: new Set((database.prepare('select id from conversation').all() as { id: string }[]).map(({ id }) => id)),
      messages: numberOf(database, 'select count(*) from message'),
      accounts: numberOf(database, 'select count(*) from account'),
      directory: numberOf(database, 'select max(number) from directory'),
      shreds: shredsIn(database),
    }
  } catch (error) {
    if (error instanceof Failed) throw error
    throw new Failed(`${path} cannot be read as a store of this relay. Nothing has been changed.`)
  } finally {
    database.close()
  }
}

/** Today's, where there is any. */
export const contentIfAny = (path: string): Content | null => (existsSync(path) ? contentOf(path) : null)

/** Takes out what nobody can open any more, because the keys of conversations are lost: what stays is people, directories, duties and texts. */
export const withoutConversations = (path: string): void => {
  const database = new DatabaseSync(path)
  try {
    const gone = sealed.map((table) => `delete from ${table};`).join(' ')
    database.exec(`pragma foreign_keys = on; pragma secure_delete = on; begin; ${gone} commit; vacuum`)
  } finally {
    database.close()
  }
}

const apart = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => [...one].filter((id) => !other.has(id)).length

/** What an operator should know before the backup takes the place of what is there; a sentence each. */
export const whatChanges = (backup: Content, today: Content | null, keys: boolean): readonly string[] => [
  `The backup holds ${backup.conversations.size} conversations with ${backup.messages} messages, ${backup.accounts} accounts, and directory ${backup.directory}.`,
  ...(today
    ? [
        `Lost will be ${apart(today.conversations, backup.conversations)} conversations that began since, and what was written since in the others: today there are ${today.messages} messages.`,
        `${apart(backup.conversations, today.conversations)} conversations of the backup have been deleted since, and stay deleted: their keys are gone.`,
      ]
    : ['There is no store here today.']),
  ...(today && today.directory > backup.directory
    ? [
        `Today's directory has number ${today.directory}: colleagues who were removed since come back, until somebody removes them again and signs a higher number.`,
      ]
    : []),
  ...(keys ? [] : ['There are no keys of conversations here: nobody can ever open those of the backup again. They are left out.']),
]
