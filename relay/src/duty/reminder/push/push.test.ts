import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openLog } from '../../../log.ts'
import { ManualClock } from '../../../testing/clock.ts'
import { checkVapid, type Fate, openPushService } from '../../../testing/push-service.ts'
import { post } from './post.ts'
import { Pushes } from './pushes.ts'
import { isInside, isPushService, lookupOutside } from './service.ts'
import { applicationServerKey, authorization, makePushKey, readPushKey } from './vapid.ts'

type Test = { after(act: () => Promise<void>): void }

const start = Date.parse('2027-05-01T08:00Z')
const key = readPushKey(makePushKey())

/** Pushes to a service with these fates, and every line of the log. */
const openPushes = async (t: Test, fates: Fate[] = []) => {
  const service = await openPushService(t, fates)
  const clock = new ManualClock(start)
  const lines: string[] = []
  const log = openLog({ write: (text: string) => void lines.push(text) })
  const pushes = new Pushes({ clock, log, key, services: [service.origin], contact: () => null })
  return { ...service, clock, lines, own: pushes }
}

const always = () => true
const never = () => assert.fail('nothing is gone')

describe('a push', () => {
  test('carries nothing but the proof of who sends it, and the service can check that', async (t) => {
    const { origin, endpoint, pushes, own, clock } = await openPushes(t)
    own.wake(endpoint('anna'), { wanted: always, gone: never })
    const { headers, bytes, path } = await pushes.next()
    checkVapid(headers.authorization, { origin, key: own.key, now: clock.now() })
    assert.deepEqual([bytes, path, headers['ttl'], headers['urgency'], headers['topic']], [0, '/push/anna', '43200', 'normal', 'desk'])
    assert.deepEqual(Object.keys(headers).toSorted(), ['authorization', 'connection', 'content-length', 'host', 'topic', 'ttl', 'urgency'])
  })

  test('names a contact only where the house has an address of the open internet', () => {
    const claims = (contact: string | null) =>
      JSON.parse(Buffer.from(authorization(key, { origin: 'https://a.example', contact, now: start }).split('.')[1] ?? '', 'base64url').toString())
    assert.deepEqual(claims('https://desk.example'), { aud: 'https://a.example', exp: start / 1000 + 43_200, sub: 'https://desk.example' })
    assert.equal(Buffer.from(applicationServerKey(key), 'base64url').length, 65)
  })

  for (const status of [404, 410])
    test(`that is answered with ${status} ends the subscription`, async (t) => {
      const { endpoint, pushes, own } = await openPushes(t, [status])
      await new Promise<void>((resolve) => own.wake(endpoint('anna'), { wanted: always, gone: resolve }))
      assert.equal(pushes.all.length, 1)
    })

  test('is tried again, further and further apart, after 500, 429 in its own time, and lost answers; then it is given up with a line that names nobody', async (t) => {
    const { endpoint, pushes, own, clock, lines } = await openPushes(t, [500, 429, 'lost', 'lost', 503])
    own.wake(endpoint('anna'), { wanted: always, gone: never })
    const at: number[] = []
    for (let time = 0; time < 5; time++) at.push(await clock.until(pushes.next().then(() => clock.now() - start)))
    const pauses = at.slice(1).map((moment, index) => (moment - (at[index] ?? 0)) / 1000)
    for (const [index, least] of [10, 120, 300, 1200].entries()) assert.ok((pauses[index] ?? 0) >= least, `${pauses[index]} s, not ${least}`)
    await clock.until(
      new Promise<void>((resolve) =>
        clock.after(1, function look() {
          if (lines.length > 0) resolve()
          else clock.after(1000, look)
        }),
      ),
    )
    assert.equal(pushes.all.length, 5)
    assert.deepEqual(Object.keys(JSON.parse(lines[0] ?? '{}')).toSorted(), ['code', 'hour', 'level', 'msg'])
    assert.ok(!lines.join().includes('anna') && !lines.join().includes('localhost'))
  })

  test('that nobody wants any more is not tried again', async (t) => {
    const { endpoint, pushes, own, clock } = await openPushes(t, [500])
    let wanted = true
    own.wake(endpoint('anna'), { wanted: () => wanted, gone: never })
    await pushes.next()
    wanted = false
    own.wake(endpoint('bela'), { wanted: always, gone: never })
    assert.equal((await clock.until(pushes.next())).path, '/push/bela')
    await clock.live(3_600_000)
    assert.equal(pushes.all.length, 2)
  })

  test('is not led elsewhere: a redirect is no answer', async (t) => {
    const { endpoint, pushes } = await openPushService(t, [307])
    assert.deepEqual(await post({ endpoint: endpoint('anna'), authorization: '', trusted: true }), { kind: 'refused' })
    assert.equal(pushes.all.length, 1)
  })
})

describe('where a push may go', () => {
  test('the browsers’ own services by https on their usual port, and the origins that the operator has named', () => {
    const named = ['https://push.house.example:8443']
    for (const right of [
      'https://fcm.googleapis.com/fcm/send/abc',
      'https://updates.push.services.mozilla.com/wpush/v2/abc',
      'https://web.push.apple.com/abc',
      'https://wns2-par02p.notify.windows.com/w/?token=abc',
      'https://push.house.example:8443/abc',
    ])
      assert.ok(isPushService(right, named), right)
    for (const wrong of [
      'http://fcm.googleapis.com/abc',
      'https://fcm.googleapis.com:8443/abc',
      'https://fcm.googleapis.com.evil.example/abc',
      'https://evilfcm.googleapis.com/abc',
      'https://fcm.googleapis.com@evil.example/abc',
      'https://user@fcm.googleapis.com/abc',
      'https://push.house.example/abc',
      'https://localhost/abc',
      'https://127.0.0.1/abc',
      'https://[::1]/abc',
      'file:///etc/passwd',
      'fcm.googleapis.com',
    ])
      assert.ok(!isPushService(wrong, named), wrong)
  })

  test('never to this machine or its network, in any spelling', () => {
    for (const inside of ['127.0.0.1', '10.1.2.3', '172.31.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1', '255.255.255.255'])
      assert.ok(isInside(inside) && isInside(`::ffff:${inside}`), inside)
    for (const inside of [
      '::1',
      '::',
      'fd00::1',
      'fe80::1',
      'ff02::1',
      '64:ff9b::7f00:1',
      '64:ff9b:1::1',
      '2002:7f00:1::1',
      'fec0::1',
      '::7f00:1',
      '::ffff:0:7f00:1',
      'no address',
    ])
      assert.ok(isInside(inside), inside)
    for (const outside of ['142.250.1.1', '2a00:1450:4001::1', '172.15.0.1', '172.32.0.1']) assert.ok(!isInside(outside), outside)
  })

  test('a name that leads inside is refused when it is looked up', async () => {
    for (const all of [true, false]) {
      const error = await new Promise((resolve) => lookupOutside('localhost', { all }, (failed) => resolve(failed)))
      assert.ok(error instanceof Error)
    }
  })
})
