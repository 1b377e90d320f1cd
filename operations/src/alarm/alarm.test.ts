import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { type TestContext, test } from 'node:test'
import { SMTPServer } from 'smtp-server'
import { type Alarm, alarms, judge, readFigures } from './kinds.ts'
import { lookOnce } from './look.ts'
import { tellBy } from './tell.ts'

const sound = {
  zop_directory_days_left: 9,
  zop_duty_gap_within_a_day: 0,
  zop_waiting_long: 0,
  zop_sweep_age_hours: 1,
  zop_disk_free_bytes: 5 * 2 ** 30,
  zop_store_unused_bytes: 0,
  zop_backup_age_hours: 3,
  zop_store_slowest_seconds: 0.5,
  'zop_troubles{kind="store"}': 2,
  'zop_troubles{kind="reminder"}': 5,
  'zop_event_loop_lag_seconds{quantile="0.99"}': 0.02,
}

/** What a relay says, changed as the test says. */
const relayIn = async (t: TestContext) => {
  const data = mkdtempSync(join(tmpdir(), 'alarm-'))
  let figures: Readonly<Record<string, number>> = sound
  let ready = { store: true, directory: true }
  const server = createServer((request, response) => {
    if (request.url === '/ready') return response.writeHead(ready.store && ready.directory ? 200 : 503).end(`${JSON.stringify(ready)}\n`)
    return response.end(
      `# HELP words\n${Object.entries(figures)
        .map(([name, value]) => `${name} ${value}\n`)
        .join('')}`,
    )
  })
  await once(server.listen(join(data, 'relay.sock')), 'listening')
  t.after(() => {
    server.close()
    rmSync(data, { recursive: true })
  })
  const told: Alarm[] = []
  const env = { ZOP_DATA: data, ALARM_STATE: join(data, 'state/alarms.json') }
  const look = async (more: object = {}, fails = false) => {
    const tell = async (alarm: Alarm) => {
      if (fails) throw new Error('the mail server is away')
      told.push(alarm)
    }
    await lookOnce({ ...env, ...more }, tell)
    return told.splice(0)
  }
  return { data, env, look, told, server, is: (changed: object) => (figures = { ...sound, ...changed }), readyIs: (next: typeof ready) => (ready = next) }
}

test('each alarm has its figure, and a sound relay raises none but for troubles that nobody has been told of', () => {
  const seen = (changed: object = {}) => ({
    reading: new Map(Object.entries({ ...sound, ...changed })),
    ready: { store: true },
    outside: null,
  })
  const raised = (changed: object) => judge(seen(changed), { disk: 2 ** 31 }, 2).raised
  assert.deepEqual(raised({}), [])
  assert.deepEqual(raised({ zop_directory_days_left: 3 }), ['directory'])
  assert.deepEqual(raised({ zop_duty_gap_within_a_day: 1 }), ['gap'])
  assert.deepEqual(raised({ zop_waiting_long: 1 }), ['queue'])
  assert.deepEqual(raised({ zop_sweep_age_hours: 7 }), ['retention'])
  assert.deepEqual(raised({ zop_disk_free_bytes: 2 ** 30 }), ['disk'])
  assert.deepEqual(raised({ zop_backup_age_hours: 27 }), ['backup'])
  assert.deepEqual(raised({ zop_backup_age_hours: -1 }), ['backup'])
  assert.deepEqual(raised({ 'zop_troubles{kind="store"}': 3 }), ['troubles'])
  assert.deepEqual(raised({ 'zop_troubles{kind="reminder"}': 9 }), [])
  for (const kind of ['retention', 'peers', 'other', 'of a later release'])
    assert.deepEqual(raised({ [`zop_troubles{kind="${kind}"}`]: 1 }), ['troubles'], kind)
  assert.deepEqual(judge({ ...seen(), ready: { store: true, hears: false } }, { disk: 1 }, 2).raised, ['deaf'])
  assert.deepEqual(raised({ 'zop_event_loop_lag_seconds{quantile="0.99"}': 2 }), ['slow'])
  assert.deepEqual(raised({ zop_store_slowest_seconds: 4 }), ['slow'])
  assert.deepEqual(judge({ ...seen(), ready: { store: false } }, { disk: 1 }, 2).raised, ['store'])
  assert.deepEqual(judge({ ...seen(), reading: null }, { disk: 1 }, 2).raised, ['down'])
  assert.deepEqual(judge({ ...seen(), outside: ['down: it'] }, { disk: 1 }, 2).raised, ['outside'])
  assert.deepEqual(
    readFigures('# TYPE a gauge\na 1\nb{c="d"} -2\n'),
    new Map([
      ['a', 1],
      ['b{c="d"}', -2],
    ]),
  )
})

test('an alarm is told once until it is over, also where the relay is down, and again when it comes back', async (t) => {
  const { look, is, readyIs, server } = await relayIn(t)
  assert.deepEqual(await look(), ['troubles'])
  assert.deepEqual(await look(), [])
  is({ zop_backup_age_hours: 30 })
  assert.deepEqual(await look(), ['backup'])
  assert.deepEqual(await look(), [])
  is({ zop_directory_days_left: 1, zop_backup_age_hours: 31 })
  assert.deepEqual(await look(), ['directory'])
  is({})
  assert.deepEqual(await look(), [])
  is({ zop_backup_age_hours: 30 })
  readyIs({ store: false, directory: true })
  assert.deepEqual(await look(), ['store', 'backup'])
  server.close()
  assert.deepEqual(await look(), ['down'])
  assert.deepEqual(await look(), [])
})

test('a relay that takes what is asked and never answers, or never to the end, is down within 20 seconds', async (t) => {
  for (const begins of [false, true]) {
    const { data, env, told } = await relayIn(t)
    rmSync(join(data, 'relay.sock'))
    const asked: ServerResponse[] = []
    const server = createServer((_, response) => {
      if (begins) response.writeHead(200).write('zop_waiting 0\n')
      asked.push(response)
      if (asked.length === 2) server.emit('both')
    })
    await once(server.listen(join(data, 'relay.sock')), 'listening')
    t.after(() => {
      server.closeAllConnections()
      server.close()
    })
    t.mock.timers.enable({ apis: ['setTimeout'] })
    const both = once(server, 'both')
    const looked = lookOnce(env, async (alarm) => void told.push(alarm))
    await both
    t.mock.timers.tick(20_000)
    assert.deepEqual(await looked, ['down'])
    assert.deepEqual(told, ['down'])
    t.mock.timers.reset()
  }
})

test('what could not be told is told at the next look', async (t) => {
  const { look, is } = await relayIn(t)
  is({ zop_backup_age_hours: 30, 'zop_troubles{kind="store"}': 0 })
  await assert.rejects(look({}, true), /the mail server is away/)
  assert.deepEqual(await look(), ['backup'])
})

test('a monitor that finds something, or cannot be run, is an alarm', async (t) => {
  const { look, is } = await relayIn(t)
  is({ 'zop_troubles{kind="store"}': 0 })
  assert.deepEqual(await look({ ALARM_MONITOR: 'true' }), [])
  assert.deepEqual(await look({ ALARM_MONITOR: 'false' }), ['outside'])
  assert.deepEqual(await look({ ALARM_MONITOR: 'true' }), [])
  assert.deepEqual(await look({ ALARM_MONITOR: 'no-such-program at all' }), ['outside'])
})

test('one finding from outside hides no other: a new one is told, the same one is not, however few days are left', async (t) => {
  const { look, is, data } = await relayIn(t)
  is({ 'zop_troubles{kind="store"}': 0 })
  const monitor = join(data, 'monitor')
  const finds = (...lines: readonly string[]) => {
    const said = lines.map((line) => `echo '${line}'`).join('\n')
    writeFileSync(monitor, `#!/bin/sh\n${said}\nexit ${lines.length > 0 ? 1 : 0}\n`, { mode: 0o700 })
    return look({ ALARM_MONITOR: monitor })
  }
  assert.deepEqual(await finds('directory: it expires in 3.9 days: a coordinator must sign'), ['outside'])
  assert.deepEqual(await finds('directory: it expires in 3.8 days: a coordinator must sign'), [])
  assert.deepEqual(await finds('directory: it expires in 3.8 days: a coordinator must sign', 'altered: /page.js has other bytes'), ['outside'])
  assert.deepEqual(await finds('altered: /page.js has other bytes'), [])
  assert.deepEqual(await finds('altered: /page.js has other bytes', 'altered: /page.css has other bytes'), ['outside'])
  assert.deepEqual(await finds(), [])
  assert.deepEqual(await finds('altered: /page.js has other bytes'), ['outside'])
})

test('a command that is not there is said in a sentence, and the alarm is told again', async () => {
  await assert.rejects(
    tellBy({ ALARM_COMMAND: '/nowhere/tell' })('down'),
    /ALARM_COMMAND is \/nowhere\/tell, and that cannot be run.*told again at the next look/,
  )
})

test('a mail has one text for its kind, and nothing of the server in it', async (t) => {
  const arrived: string[] = []
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    authOptional: true,
    disableReverseLookup: true,
    closeTimeout: 100,
    onData: (stream, _, done) =>
      void text(stream).then((raw) => {
        arrived.push(raw.replaceAll('=\r\n', ''))
        done()
      }),
  })
  await new Promise<void>((resolve) => void server.listen(0, 'localhost', resolve))
  t.after(() => new Promise<void>((resolve) => server.close(() => resolve())))
  const { data, env } = await relayIn(t)
  const { port } = server.server.address() as AddressInfo
  const file = join(data, 'relay.json')
  writeFileSync(file, JSON.stringify({ reminders: { mail: { host: 'localhost', port, tls: 'none', from: 'team@example.org' } } }))
  const tell = tellBy({ ...env, ZOP_CONFIG: file, ALARM_TO: 'operator@example.org' })
  for (const alarm of Object.keys(alarms) as Alarm[]) await tell(alarm)
  for (const [at, alarm] of (Object.keys(alarms) as Alarm[]).entries()) {
    const [head = '', body = ''] = (arrived[at] ?? '').split('\r\n\r\n')
    assert.match(head, new RegExp(`^Subject: Server: ${alarm}$`, 'm'))
    assert.equal(body.trim(), alarms[alarm])
  }
  assert.throws(() => tellBy({}), /nobody would be told/)
  assert.throws(() => tellBy({ ALARM_TO: 'operator@example.org' }), /has no mail server/)
})
