import { Connection } from '../store/sqlite/connection.ts'
import { sqliteStore } from '../store/sqlite/store.ts'
import type { Store } from '../store/store.ts'

/** A store that can be looked at whole: every row of every table. */
export const watchedStore = () => {
  let connection: Connection | undefined
  return {
    openStore: (path: string): Store => {
      connection = new Connection(path)
      return sqliteStore(connection)
    },
    dump: (): Readonly<Record<string, readonly unknown[]>> => {
      if (!connection) throw new Error('no relay has opened this store')
      const { database } = connection
      const tables = database.prepare("select name from sqlite_master where type = 'table' order by name").all() as { name: string }[]
      return Object.fromEntries(tables.map(({ name }) => [name, database.prepare(`select * from "${name}"`).all()]))
    },
  }
}
