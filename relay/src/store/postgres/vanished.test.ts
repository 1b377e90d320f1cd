import assert from 'node:assert/strict'
import { randomInt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import pg from 'pg'
import { openLog } from '../../log.ts'
import { PostgresBus } from '../../peers/postgres.ts'
import { postgresPlace } from '../../testing/database.ts'
import { databaseFor, databaseOn } from '../../testing/postgres/databases.ts'
import { ownServer } from '../../testing/postgres/server.ts'
import { runRelay } from '../../testing/running.ts'
import { Unavailable } from '../store.ts'
import { exclusively } from './exclusive.ts'
import { openPool } from './pool.ts'
import { openPostgres } from './store.ts'

type Test = Parameters<typeof databaseFor>[0]

/** Holds what only one may do at a time, as a process does that is stopped: its connection stands, and nothing comes on it. */
const holder = async (t: Test, url: string, name: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  t.after(() => client.end().catch(() => undefined))
  await client.query('select pg_advisory_lock(hashtextextended($1, 7042219))', [name])
  return client
}

/** Of each end of each connection to this address: seconds until it asks whether the other end is there; null where it does not, or not yet. By /proc/net/tcp (proc_net_tcp(5)). */
const asksAfter = (address: string): (number | null)[] => {
  const hex = Buffer.from(address.split('.').map(Number).toReversed()).toString('hex').toUpperCase()
  const rows = readFileSync('/proc/net/tcp', 'utf8').split('\n').slice(1)
  return rows.flatMap((row) => {
    const [, local = '', remote = '', state, , timer = ''] = row.trim().split(/\s+/)
    if (state !== '01' || !`${local} ${remote}`.includes(hex)) return []
    const [kind, jiffies = ''] = timer.split(':')
    return [kind !== '02' ? null : Number.parseInt(jiffies, 16) / 100]
  })
}

test('what another process does not let go of is given up with a sentence, at once by those who come next, and goes on when it is free', async (t) => {
  const { url } = await databaseFor(t)
  const pool = openPool(url, { most: 3, patient: true })
  t.after(() => pool.end())
  const patience = { first: 400, again: 1 }
  const { exclusive } = exclusively(pool, patience)
  const other = await holder(t, url, 'duty')
  let acted = 0
  const act = async () => ++acted
  const refused = { name: 'Unavailable', message: /holds what only one may do at a time.*Nothing has been changed here.*try again/ }
  await assert.rejects(exclusive('duty', act), refused)
  // Nobody waits so long again.
  patience.first = 3_600_000
  await Promise.all(Array.from({ length: 20 }, () => assert.rejects(exclusive('duty', act), refused)))
  assert.equal(await exclusive('review', act), 1, 'what nobody holds goes on')
  await other.query('select pg_advisory_unlock_all()')
  assert.equal(await exclusive('duty', act), 2)
})

/** Less than anybody waits for the others. */
const soon = 25_000

test('a relay stops although another process holds the turn that its own work waits for', { timeout: soon }, async (t) => {
  const place = await postgresPlace(t)
  const relay = await runRelay(t, { place })
  const other = await holder(t, place.config.database?.url ?? assert.fail(), 'editorial')
  await relay.stop()
  const { rows } = await other.query(
    "select count(*)::int as count from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())",
  )
  assert.deepEqual(rows, [{ count: 1 }], 'whose stop it was holds and awaits nothing')
})

test('a start that cannot have its turn is refused in a sentence and leaves no connection behind', { timeout: soon }, async (t) => {
  const { url, keys } = await databaseFor(t)
  await holder(t, url, 'founding')
  const store = await openPostgres({ url, keys })
  const waiting = assert.rejects(
    store.exclusive('founding', async () => assert.fail('it has begun')),
    Unavailable,
  )
  store.waitNoMore()
  await waiting
  await store.close()
})

test('over a network both ends of every connection notice within seconds that the machine at the other one has vanished', async (t) => {
  const address = `127.${[1, 2, 3].map(() => randomInt(1, 255)).join('.')}`
  const server = await ownServer(t, { settings: { listen_addresses: address } })
  const database = await databaseOn(server)
  const over = (url: string) => url.replace('///', `//${address}/`).replace(/host=[^&]*&/, '')
  const urls = { url: over(database.url), keys: over(database.keys) }
  const store = await openPostgres(urls)
  const bus = new PostgresBus(urls.url, openLog({ write: () => undefined }))
  await bus.listen({ heard: () => undefined, turned: () => undefined })
  await store.exclusive('duty', async () => {
    await Promise.all([store.probe(), store.spend('one', 3_600_000)])
    // While something is under way another timer runs, or the connection is just being made.
    const seconds = () => asksAfter(address)
    while (!seconds().every((one) => one !== null && one <= 5) && !t.signal.aborted) await setImmediate()
    assert.ok(seconds().length >= 10, 'both ends of five connections')
  })
  await Promise.all([bus.close(), store.close()])
})
