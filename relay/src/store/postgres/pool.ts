import pg from 'pg'

/** Milliseconds. Whoever does not answer for so long is not there: a change then has happened as a whole or not at all. */
const patience = { connect: 5_000, statement: 10_000, answer: 15_000, idle: 15_000 } as const

const bytes = (text: string): Uint8Array => {
  const read = Buffer.from(text.slice(2), 'hex')
  return new Uint8Array(read.buffer, read.byteOffset, read.length)
}

/** Numbers here stay far below 2^53; bytes are what sqlite gives, not a Buffer. By the object ids of int8, numeric and bytea. */
const parsers: ReadonlyMap<number, (text: string) => unknown> = new Map<number, (text: string) => unknown>([
  [20, Number],
  [1700, Number],
  [17, bytes],
])

const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: string) => parsers.get(oid) ?? pg.types.getTypeParser(oid, format as 'text'),
}

interface Wanted {
  /** Most connections. */
  readonly most: number
  /** Whether a query may wait for as long as it likes. */
  readonly patient?: boolean
  /** Milliseconds until a connection stands, or is free. */
  readonly connect?: number
}

/**
 * Seconds and times. A machine that vanishes says no goodbye: the server lets go of what it held after some ten seconds, and the other way round. Over a socket of this
 * machine these change nothing.
 */
const alive = { idle: 4, interval: 2, count: 3 } as const

export const endsWhenGone = `set tcp_keepalives_idle = ${alive.idle}; set tcp_keepalives_interval = ${alive.interval}; set tcp_keepalives_count = ${alive.count}; set tcp_user_timeout = '10s'`

export const staysAlive = { keepAlive: true, keepAliveInitialDelayMillis: alive.idle * 1000 } as const

/** Connections on which a query is sent before the one before it is answered, but for those on which a query may wait. */
export const openPool = (url: string, { most, patient = false, connect = patience.connect }: Wanted): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'zop',
    // Whoever waits for long must be able to leave: on a connection of the other kind all that was asked is waited for.
    pipeline: !patient,
    ...staysAlive,
    onConnect: (client) => client.query({ text: endsWhenGone, query_timeout: connect } as pg.QueryConfig).then(() => undefined),
    types,
    max: most,
    connectionTimeoutMillis: connect,
    ...(patient ? {} : { query_timeout: patience.answer, statement_timeout: patience.statement, idle_in_transaction_session_timeout: patience.idle }),
  })
  // A connection that dies while nobody uses it has left the pool; whoever uses one is told by the query.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}
