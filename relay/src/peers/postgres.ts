import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { type Log, placesOf } from '../log.ts'
import { endsWhenGone, staysAlive } from '../store/postgres/pool.ts'
import type { Bus, Listener } from './bus.ts'
import { Pieces, piecesOf } from './pieces.ts'

const channel = 'zop'
/** Of this house among other users of advisory locks. */
const leadLock = 7_042_220

/** Milliseconds: between the first two attempts to connect, between any two, and for any answer. A process that waits longer than this for its lock's connection does not lead. */
const again = 500
const longest = 10_000
const patience = 4000

const name = 'zop bus'
/** Of one connection, which no later one has. */
const nameOfLine = `pid || ' ' || extract(epoch from backend_start)`

/** Most pieces of one statement: bounds the memory of a burst. */
const most = 64

interface Line {
  readonly client: pg.Client
  leads: boolean
  /** Milliseconds by which the server's clock is ahead. */
  apart: number
  name: string
}

/**
 * Texts between processes by LISTEN and NOTIFY, on a connection of its own that also holds the lock of whoever leads: when it is gone, so is the lead. NOTIFY is sent outside
 * of the transactions that it is about, many texts in one statement: inside of them it would make every commit wait for every other (docs/scale.md).
 */
export class PostgresBus implements Bus {
  readonly #url: string
  readonly #log: Log
  readonly #patience: number
  readonly #me = randomBytes(16).toString('base64url')
  readonly #pieces = new Pieces()
  #listener: Listener | null = null
  #line: Line | null = null
  #outbox: string[] = []
  #sending: Promise<void> | null = null
  #closed = false

  constructor(url: string, log: Log, how: { readonly patience: number } = { patience }) {
    this.#url = url
    this.#log = log
    this.#patience = how.patience
  }

  tell(text: string): void {
    // Who hears nothing says nothing: what was told meanwhile is asked for when it hears again.
    if (!this.#line) return
    this.#outbox.push(...piecesOf(text, this.#me))
    this.#sending ??= this.#send().finally(() => {
      this.#sending = null
    })
  }

  async listen(listener: Listener): Promise<void> {
    this.#listener = listener
    await this.#connect()
  }

  async lead(): Promise<boolean> {
    const line = this.#line
    if (!line) return false
    try {
      line.leads = await this.#ask(line)
    } catch {
      // A line that does not answer carries nothing either.
      this.#broken(line)
    }
    return line.leads && line === this.#line
  }

  get line(): string | null {
    return this.#line?.name ?? null
  }

  /** One role may end its own connections. */
  async end(line: string): Promise<void> {
    const text = `select pg_terminate_backend(pid) from pg_stat_activity where ${nameOfLine} = $1 and application_name = '${name}'`
    await this.#line?.client.query(text, [line])
  }

  get apart(): number {
    return this.#line?.apart ?? 0
  }

  async #ask(line: Line): Promise<boolean> {
    // Also of who leads: whether the line still stands.
    const leads = line.leads ? 'true' : `pg_try_advisory_lock(${leadLock})`
    const text = `select ${leads} as leads, (extract(epoch from clock_timestamp()) * 1000)::float8 as now`
    const { rows } = await line.client.query<{ leads: boolean; now: number }>(text)
    line.apart = (rows[0]?.now ?? Date.now()) - Date.now()
    return rows[0]?.leads === true
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.#sending
    await this.#line?.client.end()
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#url,
      application_name: name,
      ...staysAlive,
      connectionTimeoutMillis: this.#patience,
      query_timeout: this.#patience,
    })
    const line: Line = { client, leads: false, apart: 0, name: '' }
    client.on('error', () => this.#broken(line))
    client.on('end', () => this.#broken(line))
    client.on('notification', ({ payload = '' }) => this.#heard(payload))
    try {
      await this.#begin(line)
    } catch (error) {
      // Of a server that answers nothing no connection is left behind.
      client.end().catch(() => undefined)
      throw error
    }
    this.#pieces.clear()
    this.#line = line
  }

  async #begin(line: Line): Promise<void> {
    const { client } = line
    await client.connect()
    // What is told needs to outlive nothing: its commit waits for no disk.
    await client.query('set synchronous_commit = off')
    // A machine that vanishes says no goodbye: the server lets go of its lock after some ten seconds.
    await client.query(endsWhenGone)
    const { rows } = await client.query<{ name: string }>(`select ${nameOfLine} as name from pg_stat_activity where pid = pg_backend_pid()`)
    line.name = rows[0]?.name ?? ''
    await client.query(`listen ${channel}`)
  }

  #heard(piece: string): void {
    if (piece.startsWith(`${this.#me} `)) return
    const text = this.#pieces.take(piece)
    if (text !== null) this.#listener?.heard(text)
  }

  /** Whatever it was: another connection is made until one stands. */
  #broken(line: Line): void {
    if (line !== this.#line || this.#closed) return
    this.#line = null
    this.#outbox = []
    line.client.end().catch(() => undefined)
    this.#listener?.turned(false)
    this.#log.line('warn', { msg: 'the line to the other processes is broken, it is made anew' })
    setTimeout(() => void this.#mend(again), again).unref()
  }

  async #mend(waited: number): Promise<void> {
    try {
      await this.#connect()
      this.#listener?.turned(true)
    } catch {
      // The database may be starting.
      const wait = Math.min(waited * 2, longest)
      if (!this.#closed) setTimeout(() => void this.#mend(wait), wait).unref()
    }
  }

  /** One statement at a time; what is told while it is under way goes with the next. */
  async #send(): Promise<void> {
    while (this.#outbox.length > 0 && this.#line) {
      const line = this.#line
      const pieces = this.#outbox.splice(0, most)
      try {
        await line.client.query(`select pg_notify('${channel}', piece) from unnest($1::text[]) with ordinality as told(piece, at) order by at`, [pieces])
      } catch (error) {
        this.#log.line('warn', { msg: 'the other processes could not be told', stack: placesOf(error) })
        this.#broken(line)
      }
    }
  }
}
