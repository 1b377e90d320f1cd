import assert from 'node:assert/strict'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, test } from 'node:test'
import { routes } from '@zop/wire'
import { hourLength, hourOf, systemClock } from '../clock.ts'
import { Connection } from '../store/sqlite/connection.ts'
import { sqliteStore } from '../store/sqlite/store.ts'
import { call, ok, refusedWith, signInAt, startAt } from '../testing/client.ts'
import { ManualClock } from '../testing/clock.ts'
import { listenAsSeeker } from '../testing/events.ts'
import { folderFor } from '../testing/folder.ts'
import { fill } from '../testing/full.ts'
import { askOperator } from '../testing/operator.ts'
import { makePlace, runRelay } from '../testing/running.ts'
import { makeMessage, makeSeeker, makeStart, makeTake } from '../testing/seeker.ts'
import { troubleKinds } from './troubles.ts'

const hour = hourOf(systemClock)

/** Names with the label values that may stand there: whatever else comes needs a thought first. */
const closedList: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  zop_directory_days_left: {},
  zop_duty_gap_within_a_day: {},
  zop_waiting: {},
  zop_waiting_oldest_hours: {},
  zop_answer_overdue_hours: {},
  zop_streams_open: {},
  zop_conversations: {},
  zop_stored_mebibytes: {},
  zop_disk_free_bytes: {},
  zop_store_unused_bytes: {},
  zop_backup_age_hours: {},
  zop_leads: {},
  zop_requests: { route: Object.keys(routes), class: ['2xx', '4xx', '5xx'] },
  zop_troubles: { kind: troubleKinds },
  zop_event_loop_lag_seconds: { quantile: ['0.5', '0.99', '1'] },
  zop_memory_bytes: { kind: ['resident', 'heap', 'external'] },
}

const machine = /^zop_(disk|store|event_loop|memory)/

const figuresOf = async (data: string): Promise<string[]> => {
  const { status, bytes } = await askOperator(data, 'GET /metrics')
  assert.equal(status, 200)
  return bytes
    .toString()
    .trim()
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
}

const figure = (lines: readonly string[], name: string): number => Number(lines.find((line) => line.startsWith(`${name} `))?.split(' ')[1])

const checkClosed = (line: string): void => {
  const [, name = '', labels = ''] = line.match(/^(\w+)(?:\{(.*)\})? -?[\d.e+-]+$/) ?? assert.fail(`no figure: ${line}`)
  const known = closedList[name] ?? assert.fail(line)
  const given = Object.fromEntries([...labels.matchAll(/(\w+)="([^"]*)"/g)].map(([, label = '', value = '']) => [label, value]))
  assert.deepEqual(Object.keys(given), Object.keys(known), line)
  for (const [label, value] of Object.entries(given)) assert.ok(known[label]?.includes(value), line)
}

describe('the operator’s door', () => {
  test('P2 figures are a closed list, and what one person does shows in none of them', async (t) => {
    const { site, desk, umbrella, place } = await runRelay(t)
    const before = await figuresOf(place.config.data)
    const seeker = makeSeeker()
    const on = makeStart(seeker, umbrella, hour)
    const token = await startAt(site, seeker, on)
    const page = await listenAsSeeker(site, seeker.conversation, { token })
    await page.next()
    const { session } = await signInAt(desk, umbrella.members.anna)
    const params = { conversation: seeker.conversation }
    await ok(call(desk, 'take', { params, body: makeTake({ seeker, umbrella, on, hour }, umbrella.members.anna).sealed, token: session }))
    const after = await figuresOf(place.config.data)
    const people = (lines: readonly string[]) => lines.filter((line) => !machine.test(line))
    assert.deepEqual(people(after), people(before))
    for (const line of after) checkClosed(line)
    page.close()
  })

  test('what many do shows by fives, and so do routes; what goes wrong shows exactly', async (t) => {
    const place = makePlace()
    t.after(place.remove)
    await fill(place, { conversations: 13 })
    let connection: Connection | null = null
    const openStore = (path: string) => {
      connection = new Connection(path)
      return sqliteStore(connection)
    }
    const { site } = await runRelay(t, { place, openStore })
    for (let i = 0; i < 12; i++) await ok(call(site, 'status', { params: {} }))
    const { token, seeker, on } = await begun(site, place.umbrella)
    ;(connection as Connection | null)?.database.exec('pragma query_only = on')
    const refused = await refusedWith(call(site, 'send', { params: { conversation: seeker.conversation }, body: makeMessage(on.hash), token }))
    assert.equal(refused, 'unavailable')
    ;(connection as Connection | null)?.database.exec('pragma query_only = off')
    const lines = await figuresOf(place.config.data)
    assert.equal(figure(lines, 'zop_conversations'), 10)
    assert.equal(figure(lines, 'zop_waiting'), 10)
    assert.equal(figure(lines, 'zop_requests{route="status",class="2xx"}'), 10)
    assert.equal(figure(lines, 'zop_troubles{kind="store"}'), 1)
    assert.equal(figure(lines, 'zop_troubles{kind="bug"}'), 0)
    for (const line of lines) checkClosed(line)
  })

  test('is ready only where the store can write and the directory has not expired', async (t) => {
    const clock = new ManualClock()
    let connection: Connection | null = null
    const openStore = (path: string) => {
      connection = new Connection(path)
      return sqliteStore(connection)
    }
    const { place } = await runRelay(t, { clock, openStore })
    const ready = async () => {
      const { status, bytes } = await askOperator(place.config.data, 'GET /ready')
      return [status, JSON.parse(bytes.toString())]
    }
    assert.deepEqual(await ready(), [200, { store: true, directory: true, hears: true }])
    ;(connection as Connection | null)?.database.exec('pragma query_only = on')
    assert.deepEqual(await ready(), [503, { store: false, directory: true, hears: true }])
    ;(connection as Connection | null)?.database.exec('pragma query_only = off')
    assert.equal(figure(await figuresOf(place.config.data), 'zop_directory_days_left'), 12)
    clock.leap(301 * hourLength)
    assert.deepEqual(await ready(), [503, { store: true, directory: false, hears: true }])
    assert.equal(figure(await figuresOf(place.config.data), 'zop_directory_days_left'), -1)
  })

  test('a copy made while others write is whole, holds everything acknowledged before it and no key, and leaves nothing behind', async (t) => {
    const { site, place, stop } = await runRelay(t, { pace: false })
    const { data } = place.config
    const { token, seeker, on } = await begun(site, place.umbrella)
    const send = () => ok(call(site, 'send', { params: { conversation: seeker.conversation }, body: makeMessage(on.hash), token }))
    for (let i = 0; i < 40; i++) await send()
    let writing = true
    const writer = (async () => {
      while (writing) await send()
    })()
    const { status, bytes } = await askOperator(data, 'POST /snapshot')
    writing = false
    await writer
    assert.equal(status, 200)
    assert.deepEqual(
      readdirSync(data).filter((name) => name.startsWith('snapshot')),
      [],
    )
    const copy = join(folderFor(t), 'copy.sqlite')
    writeFileSync(copy, bytes)
    const database = new DatabaseSync(copy)
    assert.deepEqual({ ...database.prepare('pragma integrity_check').get() }, { integrity_check: 'ok' })
    const { items } = database.prepare('select count(*) as items from message').get() as { items: number }
    assert.ok(items >= 42, `${items}`)
    database.close()
    await stop()
    for (const key of keysIn(data)) assert.ok(!bytes.includes(key) && !bytes.includes(Buffer.from(key).toString('base64url')))
  })

  test('a copy is refused where the disk has no room for it, and a backup counts from when it is confirmed', async (t) => {
    let free = 1e12
    const { place } = await runRelay(t, { freeBytes: () => free })
    const { data } = place.config
    assert.equal(figure(await figuresOf(data), 'zop_backup_age_hours'), -1)
    free = 512 * 1024 * 1024
    const refused = await askOperator(data, 'POST /snapshot')
    assert.equal(refused.status, 507)
    assert.match(refused.bytes.toString(), /Nothing was copied/)
    assert.equal((await askOperator(data, 'POST /backed-up')).status, 200)
    assert.equal(figure(await figuresOf(data), 'zop_backup_age_hours'), 0)
  })

  test('the port gives figures and readiness, and neither the store nor anything of a socket; what a killed relay left of a copy goes', async (t) => {
    const place = makePlace()
    t.after(place.remove)
    await fill(place, { conversations: 1 })
    writeFileSync(join(place.config.data, 'snapshot.sqlite'), 'left over')
    writeFileSync(join(place.config.data, 'relay.sock'), 'left over')
    const port = 21_000 + (process.pid % 8000)
    await runRelay(t, { place: { ...place, config: { ...place.config, metrics: { host: '127.0.0.1', port } } } })
    const at = (path: string, method = 'GET') => fetch(`http://127.0.0.1:${port}${path}`, { method })
    assert.equal((await at('/metrics')).status, 200)
    assert.equal((await at('/ready')).status, 200)
    assert.equal((await at('/snapshot', 'POST')).status, 404)
    assert.equal((await at('/snapshot')).status, 404)
    assert.equal((await at('/backed-up', 'POST')).status, 404)
    assert.equal(existsSync(join(place.config.data, 'snapshot.sqlite')), false)
    assert.equal((await askOperator(place.config.data, 'GET /ready')).status, 200)
  })
})

/** The keys of conversations, of a relay that has stopped. */
const keysIn = (data: string): Uint8Array[] => {
  const keys = new DatabaseSync(join(data, 'keys.sqlite'))
  const found = keys.prepare('select bytes from key').all() as { bytes: Uint8Array }[]
  keys.close()
  assert.ok(found.length > 0)
  return found.map(({ bytes }) => bytes)
}

const begun = async (site: string, umbrella: Parameters<typeof makeStart>[1]) => {
  const seeker = makeSeeker()
  const on = makeStart(seeker, umbrella, hour)
  return { seeker, on, token: await startAt(site, seeker, on) }
}
