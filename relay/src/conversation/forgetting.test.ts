import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { hourOf, minute } from '../clock.ts'
import { openLog } from '../log.ts'
import { call, ok, refusedWith, signInAt, startAt, startBody } from '../testing/client.ts'
import { ManualClock } from '../testing/clock.ts'
import { listenAsDesk, listenAsSeeker } from '../testing/events.ts'
import { filesWith } from '../testing/folder.ts'
import { raw } from '../testing/http.ts'
import { makePlace, runRelay } from '../testing/running.ts'
import { makeMessage, makeSeeker, makeStart } from '../testing/seeker.ts'

describe('F1 an unkept chat', () => {
  test('ends half an hour after the seeker was last there, not a minute sooner, and leaves no byte', async (t) => {
    const clock = new ManualClock()
    const { site, desk, umbrella, place } = await runRelay(t, { clock })
    const seeker = makeSeeker()
    const start = makeStart(seeker, umbrella, hourOf(clock))
    const message = makeMessage(start.hash)
    const { session: token } = await ok(call(site, 'start', { params: {}, body: await startBody(site, seeker, start, message) }))
    const anna = await listenAsDesk(desk, (await signInAt(desk, umbrella.members.anna)).session)
    await anna.next((event) => event.kind === 'lanes' && event.lanes.waiting.inAll === 1)
    const files = () => filesWith(join(place.folder, 'data'), Buffer.from(message.id))
    assert.notDeepEqual(files(), [])

    const page = await listenAsSeeker(site, seeker.conversation, { token })
    await clock.live(2 * 60 * minute)
    await ok(call(site, 'send', { params: { conversation: seeker.conversation }, body: makeMessage(start.hash), token }))
    await ok(call(site, 'leave', { params: {}, body: { session: token } }))
    await page.closed()
    await clock.live(30 * minute - 1)
    assert.notDeepEqual(files(), [])
    clock.pass(1)
    await clock.until(anna.next((event) => event.kind === 'lanes' && event.lanes.waiting.inAll === 0))
    assert.deepEqual(files(), [])
    anna.close()
  })

  test('a restart counts as there: the half hour begins again', async (t) => {
    const clock = new ManualClock()
    const place = makePlace({ clock })
    t.after(() => place.remove())
    const first = await runRelay(t, { clock, place })
    const seeker = makeSeeker()
    await startAt(first.site, seeker, makeStart(seeker, place.umbrella, hourOf(clock)))
    clock.pass(20 * minute)
    await first.stop()
    const second = await runRelay(t, { clock, place })
    const { session } = await signInAt(second.desk, place.umbrella.members.anna)
    const anna = await listenAsDesk(second.desk, session)
    const { event } = await anna.next(({ kind }) => kind === 'lanes')
    assert.ok(event.kind === 'lanes' && event.lanes.waiting.cards[0]?.conversation === seeker.conversation)
    assert.equal(event.lanes.waiting.cards[0].waited, null, 'minutes are not stored')
    await clock.live(29 * minute)
    assert.equal((await ok(call(second.desk, 'items', { params: { conversation: seeker.conversation, after: '0' }, token: session }))).items.length, 2)
    await clock.live(minute)
    await clock.until(anna.next((event) => event.kind === 'lanes' && event.lanes.waiting.inAll === 0))
    anna.close()
  })

  test('that either side ends is gone for both, at once', async (t) => {
    const clock = new ManualClock()
    const { site, umbrella } = await runRelay(t, { clock })
    const seeker = makeSeeker()
    const token = await startAt(site, seeker, makeStart(seeker, umbrella, hourOf(clock)))
    const page = await listenAsSeeker(site, seeker.conversation, { token })
    await ok(call(site, 'end', { params: { conversation: seeker.conversation }, token }))
    await page.next(({ kind }) => kind === 'ended')
    await page.closed()
    assert.equal(await refusedWith(call(site, 'end', { params: { conversation: seeker.conversation }, token })), 'not-signed-in')
  })
})

test('P2, F5 no mark of a visitor is in any log or file', async (t) => {
  const lines: string[] = []
  const clock = new ManualClock()
  const { site, desk, umbrella, place } = await runRelay(t, { clock, log: openLog({ write: (line: string) => lines.push(line) }) })
  const seeker = makeSeeker()
  const token = await startAt(site, seeker, makeStart(seeker, umbrella, hourOf(clock)))
  // Of fewer than five in an hour the log tells nothing.
  for (const other of Array.from({ length: 4 }, () => makeSeeker())) await startAt(site, other, makeStart(other, umbrella, hourOf(clock)))
  const marks = ['canary-path', 'canary-body', 'canary-agent', 'canary-header', 'canary-address']
  const headers = {
    'user-agent': 'canary-agent',
    'x-forwarded-for': 'canary-address',
    forwarded: 'for=canary-address',
    'x-canary': 'canary-header',
    cookie: 'a=canary-header',
  }
  for (const origin of [site, desk])
    for (const path of [
      '/canary-path',
      '/api/canary-path',
      '/de/?canary-path',
      `/api/conversation/${seeker.conversation}/message?canary-path`,
      '/api/session',
      '/api/account/recovery',
    ])
      for (const method of ['GET', 'POST'])
        await raw(origin, {
          method,
          path,
          headers: { ...headers, authorization: `Bearer ${token}`, 'content-type': 'application/json' },
          body: '{"canary-body":"canary-body"}',
        })
  clock.pass(60 * minute)
  const logged = lines.join('\n')
  assert.match(logged, /"route":"start","code":"ok","count":5/)
  for (const mark of [...marks, '127.0.0.1', token, seeker.conversation]) {
    assert.ok(!logged.includes(mark), `${mark} in the log`)
    if (mark !== seeker.conversation) assert.deepEqual(filesWith(join(place.folder, 'data'), Buffer.from(mark)), [], mark)
  }
  for (const line of lines)
    assert.deepEqual(
      Object.keys(JSON.parse(line)).filter((key) => !['level', 'hour', 'msg', 'route', 'code', 'count', 'site', 'desk'].includes(key)),
      [],
    )
})
