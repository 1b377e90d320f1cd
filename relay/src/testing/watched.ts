import { Connection } from '../store/sqlite/connection.ts'
import { sqliteStore } from '../store/sqlite/store.ts'
import type { Store } from '../store/store.ts'

/** A store that can be looked at whole, every row of every table, and that notes what it is asked for. */
export const watchedStore = () => {
  let connection: Connection | undefined
  let asked: string[] = []
  const listening = (store: Store): Store =>
    new Proxy(store, {
      get: (target, name) => {
        const found: unknown = Reflect.get(target, name)
        if (typeof found !== 'function') return found
        return (...given: unknown[]) => {
          // How much of the disk is free is asked now and then, whoever comes.
          if (name !== 'unused') asked.push(String(name))
          return Reflect.apply(found, target, given)
        }
      },
    })
  return {
    openStore: (path: string): Store => {
      connection = new Connection(path)
      return listening(sqliteStore(connection))
    },
    /** What the store has been asked for since this was asked last, by name. */
    asked: (): readonly string[] => {
      const names = asked
      asked = []
      return names
    },
    dump: (): Readonly<Record<string, readonly unknown[]>> => {
      if (!connection) throw new Error('no relay has opened this store')
      const { database } = connection
      const tables = database.prepare("select name from sqlite_master where type = 'table' order by name").all() as { name: string }[]
      return Object.fromEntries(tables.map(({ name }) => [name, database.prepare(`select * from "${name}"`).all()]))
    },
  }
}
