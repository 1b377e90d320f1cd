import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Content } from './content.ts'

/** The keys of conversations that are there, by their names. */
export interface KeyNames {
  readonly all: ReadonlySet<string>
  /** Those that had nothing to open at an earlier start. */
  readonly noted: ReadonlySet<string>
}

const namesIn = (database: DatabaseSync, table: string): ReadonlySet<string> => {
  const there = database.prepare("select 1 from sqlite_master where type = 'table' and name = ?").get(table) !== undefined
  return new Set(there ? (database.prepare(`select name from ${table}`).all() as { name: string }[]).map(({ name }) => name) : [])
}

/** Those in `keys.sqlite`; null where there is none. */
export const keyNames = (folder: string): KeyNames | null => {
  const path = join(folder, 'keys.sqlite')
  if (!existsSync(path)) return null
  const database = new DatabaseSync(path)
  try {
    return { all: namesIn(database, 'key'), noted: namesIn(database, 'orphan') }
  } finally {
    database.close()
  }
}

/** From when on a start asks whether it is meant (relay/src/store/sql/house.ts; relay/src/restoring.test.ts holds both together). */
const isMuch = (some: number, all: number): boolean => some > 20 && some * 10 > all

/** What the next start will ask for, because the backup and the keys of today are apart; a sentence, or none. */
export const nextStart = (backup: Content, keys: KeyNames): readonly string[] => {
  const lost = [...backup.shreds].filter((name) => !keys.all.has(name)).length
  const fresh = [...keys.all].filter((name) => !backup.shreds.has(name) && !keys.noted.has(name)).length
  if (!isMuch(lost, backup.shreds.size) && !isMuch(fresh, keys.all.size)) return []
  return [
    `The next start will refuse at first and ask for ZOP_FORGET=${lost + fresh}: ${fresh} keys of today open nothing in this backup, and ${lost} of what the backup holds have no key any more. If this is the backup you mean, set it for that one start and take it out again. If not, take a newer one.`,
  ]
}
