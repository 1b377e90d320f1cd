import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { DirectoryName } from '../directory.ts'
import { type Match, orphansWait } from '../sql/house.ts'
import { newShredKey, type ShredKey, shredKey } from '../sql/shred.ts'
import { Unavailable } from '../store.ts'
import { hasLeftovers, type Named, readCopy, writeCopy } from './keys-copy.ts'

/**
 * F4: one key of 32 bytes per conversation, in a file of its own that ordinary backups never contain, with one rolling copy beside it. What a conversation
 * is lies in the other file under its key, so destroying 32 bytes forgets it in every backup too.
 *
 * [Note: Two files, one truth] A key is durable before the rows that it seals, and goes after they have gone. A process killed in between leaves at most a key
 * without rows. Where they were being deleted, `orphan` has said so before (since 0): the next start destroys it at once. Any other one waits for a day, because the rows may
 * lie in a file that is about to be put back.
 */
export class Keys {
  readonly #database: DatabaseSync
  readonly #copyPath: string
  readonly #keys = new Map<string, ShredKey>()
  /** Of the transaction under way: added, added and durable, given up. */
  #added: string[] = []
  #fresh: string[] = []
  #dropped: string[] = []
  /** Whose rows are gone, or never came. */
  #going: string[] = []
  /** The copy does not hold every key yet. */
  #behind = false
  /** Destroyed keys may still lie in a file. */
  #owing = false
  /** There was no file and no copy: every key there ever was is lost, or this is the first start. */
  readonly isNew: boolean

  constructor(folder: string) {
    const path = join(folder, 'keys.sqlite')
    this.#copyPath = join(folder, 'keys.copy')
    this.#database = new DatabaseSync(path, { timeout: 2000 })
    try {
      this.#database.exec('pragma locking_mode = exclusive; pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on')
      // An empty file is a lost one.
      const existed = this.#database.prepare('select name from sqlite_master').get() !== undefined
      const copied = readCopy(this.#copyPath)
      this.isNew = !existed && copied === null
      if (!existed) this.#restore(copied ?? [])
      this.#database.exec(`create table if not exists directory (number integer not null, hash text not null) strict;
        create table if not exists house (mark text not null) strict;
        create table if not exists orphan (name text primary key, since integer) strict, without rowid`)
      for (const { name, bytes } of this.#rows()) this.#keys.set(name, shredKey(name, bytes))
      // Whatever the run before was killed in: a key that it has destroyed may still lie in the copy, or in what was left of it.
      this.#owing = hasLeftovers(this.#copyPath) || !this.#isCopied(copied ?? [])
      this.#database.exec('pragma wal_checkpoint(truncate); pragma busy_timeout = 0')
    } catch (error) {
      this.#database.close()
      throw error
    }
  }

  #rows(): { name: string; bytes: Uint8Array }[] {
    return this.#database.prepare('select name, bytes from key').all() as { name: string; bytes: Uint8Array }[]
  }

  /** Whole or not at all. */
  #restore(copied: readonly Named[]): void {
    this.#transaction(() => {
      this.#database.exec('create table key (name text primary key, bytes blob not null) strict, without rowid')
      for (const [name, bytes] of copied) this.#insert(name, bytes)
    })
  }

  /** The newest directory that was ever published beside these keys. */
  get directory(): DirectoryName | null {
    const row = this.#database.prepare('select number, hash from directory').get()
    return row ? { number: Number(row['number']), hash: String(row['hash']) } : null
  }

  remember({ number, hash }: DirectoryName): void {
    this.#transaction(() => {
      this.#database.exec('delete from directory')
      this.#database.prepare('insert into directory (number, hash) values (?, ?)').run(number, hash)
    })
  }

  /** Which house these keys belong to. */
  get mark(): string | null {
    return (this.#database.prepare('select mark from house').get() as { mark: string } | undefined)?.mark ?? null
  }

  get names(): ReadonlySet<string> {
    return new Set(this.#keys.keys())
  }

  /** Keys that had no rows at an earlier start. */
  get noted(): ReadonlySet<string> {
    return new Set((this.#database.prepare('select name from orphan').all() as { name: string }[]).map(({ name }) => name))
  }

  /** At the start. Keys whose rows were being deleted when the process was killed go now. */
  matched({ mark, orphans, back }: Match): void {
    this.#transaction(() => {
      if (this.mark === null) this.#database.prepare('insert into house (mark) values (?)').run(mark)
      this.#unnote(back)
      const note = this.#database.prepare('insert or ignore into orphan (name, since) values (?, null)')
      for (const name of orphans) note.run(name)
    })
    this.#going.push(...this.#orphansUntil(0))
    this.forget()
  }

  #unnote(names: readonly string[]): void {
    const remove = this.#database.prepare('delete from orphan where name = ?')
    for (const name of names) remove.run(name)
  }

  #orphansUntil(hour: number): string[] {
    return (this.#database.prepare('select name from orphan where since <= ?').all(hour) as { name: string }[]).map(({ name }) => name)
  }

  /** Every hour: keys that have had no rows for a day are destroyed. `rows` are the names that rows need. */
  forgetOrphans(hour: number, rows: () => ReadonlySet<string>): void {
    this.#transaction(() => this.#database.prepare('update orphan set since = ? where since is null').run(hour))
    const due = this.#orphansUntil(hour - orphansWait)
    if (due.length === 0) return
    const needed = rows()
    this.#transaction(() => this.#unnote(due.filter((name) => needed.has(name))))
    this.#going.push(...due.filter((name) => !needed.has(name)))
    this.forget()
  }

  #isCopied(copied: readonly Named[]): boolean {
    return copied.length === this.#keys.size && copied.every(([name]) => this.#keys.has(name))
  }

  #insert(name: string, bytes: Uint8Array): void {
    this.#database.prepare('insert into key (name, bytes) values (?, ?)').run(name, bytes)
  }

  has(name: string): boolean {
    return this.#keys.has(name)
  }

  key(name: string): ShredKey {
    const key = this.#keys.get(name)
    if (!key) throw new Error('a conversation without its key')
    return key
  }

  /** A new key. Durable with `settle`. */
  add(): ShredKey {
    const key = newShredKey()
    this.#keys.set(key.name, key)
    this.#added.push(key.name)
    return key
  }

  /** The rows under this key are going with the transaction under way. Destroyed with `forget`. */
  drop(name: string): void {
    this.#dropped.push(name)
  }

  /** Before the rows are committed: what has been added is durable, and what goes is written down. */
  settle(): void {
    if (this.#added.length + this.#dropped.length === 0) return
    this.#transaction(() => {
      for (const name of this.#added) this.#insert(name, this.key(name).key.export())
      const note = this.#database.prepare('insert or replace into orphan (name, since) values (?, 0)')
      for (const name of this.#dropped) note.run(name)
    })
    if (this.#added.length > 0) this.#behind = true
    this.#fresh.push(...this.#added)
    this.#added = []
  }

  /** The rows are committed, with whatever comes of the rest. */
  committed(): void {
    this.#fresh = []
    this.#going.push(...this.#dropped)
    this.#dropped = []
  }

  /** The rows were not committed: what was added serves nobody, what was to go stays. */
  undo(): void {
    for (const name of this.#added) this.#keys.delete(name)
    this.#going.push(...this.#fresh)
    // Their rows stay. Where this fails, the next start looks at the rows.
    if (this.#dropped.length > 0) this.#unnote(this.#dropped)
    this.#added = []
    this.#fresh = []
    this.#dropped = []
  }

  /** After the rows are gone: resolves when their keys are in no file any more. Asked again after a failure, it does the rest. */
  forget(): void {
    if (this.#going.length === 0 && !this.#owing) return
    this.#owing = true
    const remove = this.#database.prepare('delete from key where name = ?')
    this.#transaction(() => {
      for (const name of this.#going) remove.run(name)
      this.#unnote(this.#going)
    })
    for (const name of this.#going) this.#keys.delete(name)
    this.#going = []
    const { busy } = this.#database.prepare('pragma wal_checkpoint(truncate)').get() as { busy: number }
    if (busy !== 0) throw new Unavailable('the log of the keys is in use')
    this.#copy()
    this.#owing = false
  }

  /** Rewrites the rolling copy, where a key has been added since. */
  copy(): void {
    if (this.#behind) this.#copy()
  }

  #copy(): void {
    writeCopy(
      this.#copyPath,
      [...this.#keys.values()].map(({ name, key }) => [name, key.export()]),
    )
    this.#behind = false
  }

  #transaction(act: () => void): void {
    this.#database.exec('begin immediate')
    try {
      act()
      this.#database.exec('commit')
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('rollback')
      throw error
    }
  }

  close(): void {
    this.#database.exec('pragma wal_checkpoint(truncate)')
    this.#database.close()
  }
}
