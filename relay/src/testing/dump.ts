import { join } from 'node:path'
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite'

const literal = (value: SQLOutputValue | undefined): string => {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`
  return typeof value === 'object' ? `x'${Buffer.from(value).toString('hex')}'` : String(value)
}

/** A database as SQL that makes it again. */
const dumpOne = (path: string): string => {
  const database = new DatabaseSync(path, { readOnly: true })
  const made = database.prepare("select type, name, sql from sqlite_master where sql is not null order by type = 'table' desc, rowid").all()
  const { user_version: version } = database.prepare('pragma user_version').get() ?? {}
  const rows = made
    .filter(({ type }) => type === 'table')
    .flatMap(({ name }) =>
      database
        .prepare(`select * from ${name}`)
        .all()
        .map((row) => `insert into ${name} (${Object.keys(row).join(', ')}) values (${Object.values(row).map(literal).join(', ')});`),
    )
  database.close()
  const tables = made.filter(({ type }) => type === 'table').map(({ sql }) => `${sql};`)
  const others = made.filter(({ type }) => type !== 'table').map(({ sql }) => `${sql};`)
  return [...tables, ...rows, ...others, `pragma user_version = ${version};`].join('\n')
}

const border = '\n-- keys.sqlite\n'

/** The data and the keys of a closed data folder, as text that can be read and stored. */
export const dumpOf = (folder: string): string => [dumpOne(join(folder, 'relay.sqlite')), dumpOne(join(folder, 'keys.sqlite'))].join(border)

/** Makes the databases of such a text in an empty folder. */
export const restore = (text: string, folder: string): void => {
  for (const [at, sql] of text.split(border).entries()) {
    const database = new DatabaseSync(join(folder, at === 0 ? 'relay.sqlite' : 'keys.sqlite'))
    database.exec(`pragma foreign_keys = off; begin; ${sql} commit`)
    database.close()
  }
}
