import type { Pool } from 'pg'
import type { DirectoryName } from '../directory.ts'
import { type ShredKey, shredKey } from '../sql/shred.ts'
import { Breaker } from './breaker.ts'
import { KeyGone } from './key-gone.ts'
import { KnownKeys } from './known.ts'
import { lostGo, matchDatabases, orphansGo } from './match.ts'
import { KeyRing } from './ring.ts'
import { unavailable } from './transaction.ts'

/** Milliseconds. Longer than ever, where all is well. */
const patience = 2_000

/** What destroying takes: see migration/keys.ts. */
interface Means {
  readonly role: string
  readonly switches: boolean
  readonly checkpoints: boolean
  readonly recycles: boolean
  readonly archives: boolean
}

const means = `select current_user as role, has_function_privilege('pg_switch_wal()', 'execute') as switches,
  pg_has_role('pg_checkpoint', 'usage') as checkpoints, current_setting('wal_recycle')::bool as recycles, current_setting('archive_mode') <> 'off' as archives`

const cannotForget = 'The server of the keys (KEYS_DATABASE_URL) would keep keys that have been destroyed.'

/** A sentence for each thing to do. */
const missingOf = ({ role, switches, checkpoints, recycles, archives }: Means): string[] => [
  ...(switches ? [] : [`Its administrator runs there: grant execute on function pg_switch_wal() to ${role};`]),
  ...(checkpoints ? [] : [`Its administrator runs there: grant pg_checkpoint to ${role};`]),
  ...(recycles ? ['Its postgresql.conf needs: wal_recycle = off'] : []),
  ...(archives ? ['Its postgresql.conf needs: archive_mode = off (an archive of the data belongs to a server of their own)'] : []),
]

/**
 * F4: the keys, in a database of their own without an archive.
 *
 * [Note: Two databases, one truth] As between the two files of sqlite: a key is durable before the rows that it seals, and goes after they have gone. `going` names, in
 * the transaction that deletes the rows, the keys to destroy: whichever process is asked next does what another one could not.
 */
export class PostgresKeys {
  readonly #data: Pool
  readonly #pool: Pool
  readonly #told: (names: readonly string[]) => void
  readonly #known = new KnownKeys()
  readonly #breaker: Breaker
  /** One question for all who want to know the same. */
  readonly #asked = new Map<string, Promise<ShredKey>>()
  /** Whose rows are there, and which are still noted as if they had none. */
  #came: string[] = []
  #unnoting: Promise<void> | null = null
  #destroying: Promise<void> = Promise.resolve()
  #next: Promise<void> | null = null

  constructor({ data, keys }: { readonly data: Pool; readonly keys: Pool }, told: (names: readonly string[]) => void, now?: () => number) {
    this.#breaker = new Breaker(now)
    this.#data = data
    this.#pool = keys
    this.#told = told
  }

  /** At the start. Throws a plain sentence where these keys could not be destroyed, or are not those of the data. */
  async open(forget?: number): Promise<void> {
    const { rows } = await this.#pool.query<Means>(means)
    const missing = missingOf(rows[0] as Means)
    if (missing.length > 0) throw new Error(`${cannotForget} ${missing.join(' ')}`)
    await matchDatabases({ data: this.#data, keys: this.#pool }, forget)
    await this.forget()
  }

  /** For one work. */
  ring(): KeyRing {
    return new KeyRing(this)
  }

  /** Rejects with `KeyGone`, or with `Unavailable`. */
  key(name: string): Promise<ShredKey> {
    const known = this.#known.get(name)
    if (known) return Promise.resolve(known)
    const asked = this.#asked.get(name) ?? this.#ask(name).finally(() => this.#asked.delete(name))
    this.#asked.set(name, asked)
    return asked
  }

  async #ask(name: string): Promise<ShredKey> {
    const { age } = this
    const query = { name: 'key', text: 'select bytes from key where name = $1', values: [name], query_timeout: patience }
    const { rows } = await this.#breaker.ask(() => this.#pool.query<{ bytes: Uint8Array }>(query)).catch((error: unknown) => Promise.reject(unavailable(error)))
    if (!rows[0]) throw new KeyGone('a conversation without its key')
    const key = shredKey(name, rows[0].bytes)
    this.#known.keep(key, age)
    return key
  }

  known(name: string): ShredKey | null {
    return this.#known.get(name)
  }

  get age(): number {
    return this.#known.age
  }

  /** Durable when it resolves, before there are rows under it, and noted as one that has none: where they never come, it goes a day later. Rejects with `Unavailable`. */
  async put({ name, key }: ShredKey): Promise<void> {
    const query = {
      text: 'with put as (insert into key (name, bytes) values ($1, $2)) insert into orphan (name) values ($1)',
      values: [name, key.export()],
      query_timeout: patience,
    }
    await this.#breaker.ask(() => this.#pool.query(query)).catch((error: unknown) => Promise.reject(unavailable(error)))
  }

  keep(keys: readonly ShredKey[], age: number): void {
    for (const key of keys) this.#known.keep(key, age)
  }

  /** Their rows are durable. Nobody waits for the note to go: where it stays, the next hour or the next start looks at the rows. */
  came(keys: readonly ShredKey[]): void {
    if (keys.length === 0) return
    this.#came.push(...keys.map(({ name }) => name))
    this.#unnoting ??= this.#unnote().finally(() => {
      this.#unnoting = null
    })
  }

  async #unnote(): Promise<void> {
    while (this.#came.length > 0) await this.#pool.query('delete from orphan where name = any($1)', [this.#came.splice(0)]).catch(() => undefined)
  }

  /** Nothing that nobody waits for is under way. */
  async settled(): Promise<void> {
    await this.#unnoting
  }

  /** Of keys that another process has destroyed. */
  drop(names: readonly string[]): void {
    this.#known.drop(names)
  }

  /** Where it may have been missed what others have destroyed: each is asked for anew. */
  dropAll(): void {
    this.#known.clear()
  }

  /** Resolves when the keys of all rows that are gone by now are in no file any more. Calls that come together share the work. */
  forget(): Promise<void> {
    this.#next ??= this.#destroying
      .catch(() => undefined)
      .then(() => {
        this.#next = null
        this.#destroying = this.#forget()
        return this.#destroying
      })
    return this.#next
  }

  async #forget(): Promise<void> {
    const { rows } = await this.#data.query<{ shred: string }>('select shred from going')
    const names = rows.map(({ shred }) => shred)
    if (names.length === 0) return
    await this.#destroy(names)
    await this.#data.query('delete from going where shred = any($1)', [names])
  }

  /** The table is written anew without them, and the log that they came by goes with a checkpoint. */
  async #destroy(names: readonly string[]): Promise<void> {
    await this.#pool.query('delete from orphan where name = any($1)', [names])
    await this.#pool.query('select destroy($1)', [names])
    this.drop(names)
    this.#told(names)
    await this.#pool.query('select pg_switch_wal()')
    await this.#pool.query('checkpoint')
  }

  /** Every hour: keys that have had no rows for a day are destroyed, and rows that have had no keys are deleted. */
  async forgetOrphans(hour: number): Promise<void> {
    await orphansGo({ data: this.#data, keys: this.#pool }, hour)
    await lostGo({ data: this.#data, keys: this.#pool }, hour)
    await this.forget()
  }

  /** The newest directory that was ever published beside these keys. */
  async directory(): Promise<DirectoryName | null> {
    const { rows } = await this.#pool.query<DirectoryName>('select number, hash from directory')
    return rows[0] ?? null
  }

  async remember({ number, hash }: DirectoryName): Promise<void> {
    await this.#pool.query('with old as (delete from directory) insert into directory (number, hash) values ($1, $2)', [number, hash])
  }
}
