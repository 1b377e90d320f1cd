import assert from 'node:assert/strict'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, test } from 'node:test'
import { routes } from '@zop/wire'
import { hourLength, hourOf, systemClock } from '../clock.ts'
import { Connection } from '../store/sqlite/connection.ts'
import { sqliteStore } from '../store/sqlite/store.ts'
import type { Store } from '../store/store.ts'
import { call, ok, refusedWith, signInAt, startAt } from '../testing/client.ts'
import { ManualClock } from '../testing/clock.ts'
import { listenAsSeeker } from '../testing/events.ts'
import { folderFor } from '../testing/folder.ts'
import { fill } from '../testing/full.ts'
import { askOperator } from '../testing/operator.ts'
import { makePlace, runRelay } from '../testing/running.ts'
import { makeMessage, makeSeeker, makeStart, makeTake } from '../testing/seeker.ts'
import { troubleKinds } from './troubles.ts'

/** Names with the label values that may stand there: whatever else comes needs a thought first. */
const closedList: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  zop_directory_days_left: {},
  zop_duty_gap_within_a_day: {},
  zop_waiting: {},
  zop_waiting_long: {},
  zop_streams_open: {},
  zop_conversations: {},
  zop_stored_mebibytes: {},
  zop_disk_free_bytes: {},
  zop_store_unused_bytes: {},
  zop_backup_age_hours: {},
  zop_leads: {},
  zop_sweep_age_hours: {},
  zop_requests: { route: Object.keys(routes), class: ['2xx', '4xx', '5xx'] },
  zop_troubles: { kind: troubleKinds },
  zop_store_slowest_seconds: {},
  zop_event_loop_lag_seconds: { quantile: ['0.5', '0.99', '1'] },
  zop_memory_bytes: { kind: ['resident', 'heap', 'external'] },
}

/** How busy this machine is, with whatever else runs in this process. */
const machine = /^zop_(event_loop|memory|store_slowest)/

const figuresOf = async (data: string): Promise<string[]> => {
  const { status, bytes } = await askOperator(data, 'GET /metrics')
  assert.equal(status, 200)
  return bytes
    .toString()
    .trim()
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
}

/** At the beginning of an hour, so that no age changes within it; of the next one, because work is also judged by the clock of the machine. */
const onTheHour = () => new ManualClock((hourOf(systemClock) + 1) * hourLength + 1000)

const figure = (lines: readonly string[], name: string): number => Number(lines.find((line) => line.startsWith(`${name} `))?.split(' ')[1])

const checkClosed = (line: string): void => {
  const [, name = '', labels = ''] = line.match(/^(\w+)(?:\{(.*)\})? -?[\d.e+-]+$/) ?? assert.fail(`no figure: ${line}`)
  const known = closedList[name] ?? assert.fail(line)
  const given = Object.fromEntries([...labels.matchAll(/(\w+)="([^"]*)"/g)].map(([, label = '', value = '']) => [label, value]))
  assert.deepEqual(Object.keys(given), Object.keys(known), line)
  for (const [label, value] of Object.entries(given)) assert.ok(known[label]?.includes(value), line)
}

describe('the operator’s door', () => {
  test('P2 figures are a closed list, and what one person does shows in none of them: not at once, and not when the hour is over', async (t) => {
    const clock = onTheHour()
    let free = 40_000 * 2 ** 20 + 45_000
    const { site, desk, umbrella, place } = await runRelay(t, { clock, freeBytes: () => free })
    const { data } = place.config
    const before = await figuresOf(data)
    for (const line of before) checkClosed(line)
    const seeker = makeSeeker()
    const on = makeStart(seeker, umbrella, hourOf(clock))
    const same = async (what: string) => {
      free -= 45_056
      assert.deepEqual(await figuresOf(data), before, what)
    }
    const token = await startAt(site, seeker, on)
    await same('who has begun')
    const page = await listenAsSeeker(site, seeker.conversation, { token })
    await page.next()
    await same('who is there')
    const params = { conversation: seeker.conversation }
    for (let i = 0; i < 3; i++) await ok(call(site, 'send', { params, body: makeMessage(on.hash, { bytes: 60_000 }), token }))
    await same('who writes')
    const { session } = await signInAt(desk, umbrella.members.anna)
    await ok(call(desk, 'take', { params, body: makeTake({ seeker, umbrella, on, hour: hourOf(clock) }, umbrella.members.anna).sealed, token: session }))
    await same('who is being answered')
    await clock.live(hourLength)
    const people = (lines: readonly string[]) => lines.filter((line) => !machine.test(line))
    assert.deepEqual(people(await figuresOf(data)), people(before))
    const later = await figuresOf(data)
    page.close()
    await page.closed()
    assert.deepEqual(await figuresOf(data), later, 'who has gone')
  })

  test('P2 whoever reads all the time and is four of the five themselves sees nobody come: that shows when the hour is over', async (t) => {
    const clock = onTheHour()
    const { site, umbrella, place } = await runRelay(t, { clock })
    const { data } = place.config
    const come = async () => {
      const { seeker, token } = await begun(site, umbrella, hourOf(clock))
      return listenAsSeeker(site, seeker.conversation, { token })
    }
    const pages = [await come(), await come(), await come(), await come()]
    const before = await figuresOf(data)
    pages.push(await come())
    assert.deepEqual(await figuresOf(data), before)
    await clock.live(hourLength - 5000)
    const people = (lines: readonly string[]) => lines.filter((line) => !machine.test(line))
    assert.deepEqual(people(await figuresOf(data)), people(before))
    await clock.live(5000)
    const after = await figuresOf(data)
    for (const name of ['zop_conversations', 'zop_streams_open', 'zop_waiting']) assert.deepEqual([figure(before, name), figure(after, name)], [0, 5], name)
    for (const page of pages) page.close()
  })

  test('a disk that fills up within the hour is told at once, by 256 MiB', async (t) => {
    let free = 3000 * 2 ** 20
    const { place } = await runRelay(t, { freeBytes: () => free })
    const told = async () => figure(await figuresOf(place.config.data), 'zop_disk_free_bytes') / 2 ** 20
    assert.equal(await told(), 2816)
    free -= 255 * 2 ** 20
    assert.equal(await told(), 2816)
    free -= 2 ** 20
    assert.equal(await told(), 2560)
  })

  test('what many do shows by fives when the hour is over, and so do routes, also in the log; what goes wrong shows exactly and at once', async (t) => {
    const clock = onTheHour()
    const place = makePlace({ clock })
    t.after(place.remove)
    await fill(place, { conversations: 13 })
    let connection: Connection | null = null
    const openStore = (path: string) => {
      connection = new Connection(path)
      return sqliteStore(connection)
    }
    const logged: string[] = []
    const { site } = await runRelay(t, {
      place,
      clock,
      openStore,
      log: { line: (_, { msg, route, code, count }) => void logged.push(`${msg} ${route} ${code} ${count}`) },
    })
    for (let i = 0; i < 12; i++) await ok(call(site, 'status', { params: {} }))
    const { token, seeker, on } = await begun(site, place.umbrella, hourOf(clock))
    ;(connection as Connection | null)?.database.exec('pragma query_only = on')
    const refused = await refusedWith(call(site, 'send', { params: { conversation: seeker.conversation }, body: makeMessage(on.hash), token }))
    assert.equal(refused, 'unavailable')
    ;(connection as Connection | null)?.database.exec('pragma query_only = off')
    const soon = await figuresOf(place.config.data)
    assert.equal(figure(soon, 'zop_conversations'), 10)
    assert.equal(figure(soon, 'zop_waiting'), 10)
    assert.equal(figure(soon, 'zop_troubles{kind="store"}'), 1)
    assert.equal(figure(soon, 'zop_troubles{kind="bug"}'), 0)
    assert.ok(!soon.some((line) => line.startsWith('zop_requests')))
    await clock.live(hourLength)
    const lines = await figuresOf(place.config.data)
    assert.equal(figure(lines, 'zop_requests{route="status",class="2xx"}'), 10)
    assert.deepEqual(
      logged.filter((line) => line.startsWith('answered')),
      ['answered status ok 10'],
    )
    for (const line of [...soon, ...lines]) checkClosed(line)
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

  test('P2 a disk that hangs is told: nobody waits for it here, and the slowest answer of the last five minutes stands still between', async (t) => {
    const clock = new ManualClock()
    let hangs = false
    let slowest = 0
    const openStore = (path: string): Store => {
      const store = sqliteStore(new Connection(path))
      const never = new Promise<never>(() => undefined)
      return {
        ...store,
        probe: () => (hangs ? never : store.probe()),
        documents: () => (hangs ? never : store.documents()),
        slowest: () => slowest,
      }
    }
    const { place } = await runRelay(t, { clock, openStore })
    const { data } = place.config
    hangs = true
    const { status, bytes } = await clock.until(askOperator(data, 'GET /ready'))
    assert.deepEqual([status, JSON.parse(bytes.toString())], [503, { store: false, directory: true, hears: true }])
    slowest = 3100
    assert.equal(figure(await figuresOf(data), 'zop_store_slowest_seconds'), 0)
    await clock.live(5 * 60_000)
    assert.equal(figure(await figuresOf(data), 'zop_store_slowest_seconds'), 3)
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

const begun = async (site: string, umbrella: Parameters<typeof makeStart>[1], hour = hourOf(systemClock)) => {
  const seeker = makeSeeker()
  const on = makeStart(seeker, umbrella, hour)
  return { seeker, on, token: await startAt(site, seeker, on) }
}
