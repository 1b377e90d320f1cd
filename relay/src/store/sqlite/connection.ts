import { dirname } from 'node:path'
import { backup, DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { matchPair, orphansWait } from '../sql/house.ts'
import { isStatement, type Query, type Statement } from '../sql/query.ts'
import { Unavailable } from '../store.ts'
import { Keys } from './keys.ts'
import { migrations } from './migrations.ts'

const compiled = (query: Exclude<Query, Statement>): { text: string; parameters: readonly unknown[] } => {
  const { sql: text, parameters } = query.compile()
  return { text, parameters }
}

/** Everything that lies under a key. */
const sealed = ['conversation', 'reminder', 'reminder_key'] as const

/** One open file, and the keys beside it (F4). Throws a plain sentence where it cannot be used. */
export class Connection {
  readonly database: DatabaseSync
  readonly keys: Keys
  readonly #statements = new Map<string, StatementSync>()

  /** `forget`: how much the operator has said that this start may forget. */
  constructor(path: string, forget?: number) {
    this.database = new DatabaseSync(path, { timeout: 2000 })
    let keys: Keys | null = null
    try {
      // The lock keeps a second relay out; it goes with the process, also after kill -9.
      this.database.exec('pragma locking_mode = exclusive; pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on')
      this.database.exec('pragma foreign_keys = on; pragma temp_store = memory; pragma wal_autocheckpoint = 4000; pragma cache_size = -8000')
      keys = new Keys(dirname(path))
      this.keys = keys
      this.#migrate()
      this.#matchKeys(forget)
      this.database.exec('pragma wal_checkpoint(truncate); pragma busy_timeout = 0')
    } catch (error) {
      keys?.close()
      this.database.close()
      if (error instanceof Error && /locked|busy/i.test(error.message)) throw new Error('Another relay is using this data folder.')
      throw error
    }
  }

  #migrate(): void {
    const { user_version: version } = this.prepare('pragma user_version').get() as { user_version: number }
    if (version > migrations.length) throw new Error(`The data was written by a newer release (schema ${version}, this one knows ${migrations.length}).`)
    if (version === migrations.length) return
    this.transaction(() => {
      for (const { forward } of migrations.slice(version)) typeof forward === 'string' ? this.database.exec(forward) : forward(this)
      this.database.exec(`pragma user_version = ${migrations.length}`)
      this.keys.settle()
    })
    this.keys.committed()
    this.keys.copy()
    // What a step has rewritten may still lie in free pages, and in the log.
    if (version > 0) this.database.exec('vacuum; pragma wal_checkpoint(truncate)')
  }

  /** Undoes the newest step and answers which schema stands now; nothing else is done on this connection afterwards. */
  goBack(): number {
    const { user_version: version } = this.database.prepare('pragma user_version').get() as { user_version: number }
    const step = migrations[version - 1]
    if (typeof step?.back !== 'string') throw new Error(`There is no way back from schema ${version}. ${step?.back.none}`)
    const { back } = step
    this.transaction(() => this.database.exec(`${back} pragma user_version = ${version - 1}`))
    // What was there and is not any more lies in no free page.
    this.database.exec('vacuum; pragma wal_checkpoint(truncate)')
    return version - 1
  }

  /** F4: see `matchPair`. */
  #matchKeys(forget: number | undefined): void {
    const { keys } = this
    const rows = this.#needed()
    if (keys.isNew && [...rows].some((name) => !keys.has(name)))
      throw new Error('The keys of the conversations are missing: neither keys.sqlite nor keys.copy is in this data folder.')
    const mark = (this.database.prepare('select mark from house').get() as { mark: string } | undefined)?.mark ?? null
    const founded = this.database.prepare('select 1 from directory').get() !== undefined
    const match = matchPair({ marks: { data: mark, keys: keys.mark }, keys: keys.names, noted: keys.noted, missed: this.#missed(), rows, founded }, forget)
    this.transaction(() => {
      if (mark === null) this.database.prepare('insert into house (mark) values (?)').run(match.mark)
      const note = this.database.prepare('insert or ignore into lost (name, since) values (?, null)')
      for (const name of match.lost) note.run(name)
      const unnote = this.database.prepare('delete from lost where name = ?')
      for (const name of match.found) unnote.run(name)
    })
    keys.matched(match)
  }

  /** Names of keys that rows need, and that were not there at an earlier start; since this hour, or before. */
  #missed(until = Number.MAX_SAFE_INTEGER): Set<string> {
    const rows = this.database.prepare('select name from lost where coalesce(since, 0) <= ?').all(until) as { name: string }[]
    return new Set(rows.map(({ name }) => name))
  }

  /** Every hour: rows whose keys have not come for a day are deleted. */
  forgetLost(hour: number): void {
    this.database.prepare('update lost set since = ? where since is null').run(hour)
    const due = this.#missed(hour - orphansWait)
    if (due.size === 0) return
    this.transaction(() => {
      for (const table of sealed) {
        const remove = this.database.prepare(`delete from ${table} where shred = ?`)
        for (const name of due) remove.run(name)
      }
      const unnote = this.database.prepare('delete from lost where name = ?')
      for (const name of due) unnote.run(name)
    })
    this.empty()
  }

  /** The names of the keys that rows lie under. */
  #needed(): Set<string> {
    const names = (table: string) => this.database.prepare(`select shred from ${table}`).all() as { shred: string }[]
    return new Set(sealed.flatMap(names).map(({ shred }) => shred))
  }

  /** Every hour. */
  forgetOrphans(hour: number): void {
    this.keys.forgetOrphans(hour, () => this.#needed())
  }

  prepare(text: string): StatementSync {
    const known = this.#statements.get(text)
    if (known) return known
    const statement = this.database.prepare(text)
    this.#statements.set(text, statement)
    return statement
  }

  #prepared(query: Query): { statement: StatementSync; parameters: SQLInputValue[] } {
    const { text, parameters } = isStatement(query) ? query : compiled(query)
    return { statement: this.prepare(text), parameters: parameters as SQLInputValue[] }
  }

  all<T>(query: Query<T>): T[] {
    const { statement, parameters } = this.#prepared(query)
    // node:sqlite's rows have no prototype; these leave the store as plain objects.
    return statement.all(...parameters).map((row) => ({ ...row })) as T[]
  }

  one<T>(query: Query<T>): T | null {
    return this.all(query)[0] ?? null
  }

  /** How many rows changed. */
  run(query: Query): number {
    const { statement, parameters } = this.#prepared(query)
    return Number(statement.run(...parameters).changes)
  }

  /** Runs `act` as one transaction. Whatever goes wrong, nothing of it stays. */
  transaction(act: () => void): void {
    this.database.exec('begin immediate')
    try {
      act()
      this.database.exec('commit')
    } catch (error) {
      // A full disk has rolled back by itself already.
      if (this.database.isTransaction) this.database.exec('rollback')
      throw error
    }
  }

  /** F4: moves everything into the main file and empties the write-ahead log, where deleted rows would live on. */
  empty(): void {
    const { busy } = this.database.prepare('pragma wal_checkpoint(truncate)').get() as { busy: number }
    if (busy !== 0) throw new Unavailable('the write-ahead log is in use')
  }

  /** Writes the first page again as it is. */
  touch(): void {
    this.database.exec(`pragma user_version = ${migrations.length}`)
  }

  /** A few hundred pages at a time beside everything else; what this connection writes meanwhile is written there too. */
  async snapshot(path: string): Promise<void> {
    await backup(this.database, path, { rate: 256 })
  }

  /** Bytes of the pages that nothing is on. */
  get unused(): number {
    const { bytes } = this.prepare('select freelist_count * page_size as bytes from pragma_freelist_count, pragma_page_size').get() as { bytes: number }
    return bytes
  }

  close(): void {
    this.empty()
    this.database.close()
    this.keys.close()
  }
}
