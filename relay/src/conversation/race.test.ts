import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { hourOf, systemClock } from '../clock.ts'
import { call, loginBy, ok, refusedWith, signInAt, solve, startAt, startBody } from '../testing/client.ts'
import { ManualClock } from '../testing/clock.ts'
import { listenAsSeeker } from '../testing/events.ts'
import { later } from '../testing/later.ts'
import { makePlace, runRelay } from '../testing/running.ts'
import { makeMessage, makeSeeker, makeStart, makeTake } from '../testing/seeker.ts'

const hour = hourOf(systemClock)

describe('races', () => {
  test('C2 who asks a moment after the take is told who was first, and a minute later nothing', async (t) => {
    const clock = new ManualClock()
    const { site, desk, umbrella } = await runRelay(t, { clock })
    const { anna, bela } = umbrella.members
    const seeker = makeSeeker()
    const on = makeStart(seeker, umbrella, hourOf(clock))
    await startAt(site, seeker, on)
    const tokens = { anna: (await signInAt(desk, anna)).session, bela: (await signInAt(desk, bela)).session }
    const take = makeTake({ seeker, umbrella, on, hour: hourOf(clock) }, anna)
    await ok(call(desk, 'take', { params: { conversation: seeker.conversation }, body: take.sealed, token: tokens.anna }))
    const items = () => call(desk, 'items', { params: { conversation: seeker.conversation, after: '0' }, token: tokens.bela })
    const early = await items()
    assert.deepEqual(early.kind === 'refused' && early.refusal, { code: 'taken', by: anna.certificate })
    clock.pass(60_000)
    assert.equal(await refusedWith(items()), 'not-found')
  })

  test('H2 a take under a directory from before the one of the start is refused, and the chat waits on', async (t) => {
    const place = makePlace()
    t.after(place.remove)
    const { umbrella } = place
    const next = later(umbrella, {})
    writeFileSync(place.config.founding, JSON.stringify(next.founding))
    const { site, desk } = await runRelay(t, { place })
    const { anna } = umbrella.members
    const seeker = makeSeeker()
    const on = makeStart(seeker, next, hour)
    await startAt(site, seeker, on)
    const { session } = await signInAt(desk, anna)
    const take = (under: typeof umbrella) =>
      call(desk, 'take', { params: { conversation: seeker.conversation }, body: makeTake({ seeker, umbrella: under, on, hour }, anna).sealed, token: session })
    assert.equal(await refusedWith(take(umbrella)), 'bad-signature')
    assert.deepEqual(await ok(take(next)), { order: 3 })
  })

  test('D3 the same message sent ten times at once is one message', async (t) => {
    const { site, umbrella } = await runRelay(t)
    const seeker = makeSeeker()
    const start = makeStart(seeker, umbrella, hour)
    const token = await startAt(site, seeker, start)
    const body = makeMessage(start.hash)
    const params = { conversation: seeker.conversation }
    const orders = await Promise.all(Array.from({ length: 10 }, () => ok(call(site, 'send', { params, body, token }))))
    assert.deepEqual(new Set(orders.map(({ order }) => order)), new Set([3]))
  })

  test('C7 a message under the epoch before a take is told so, and known ids are answered all the same', async (t) => {
    const { site, desk, umbrella } = await runRelay(t)
    const seeker = makeSeeker()
    const on = makeStart(seeker, umbrella, hour)
    const token = await startAt(site, seeker, on)
    const params = { conversation: seeker.conversation }
    const early = makeMessage(on.hash)
    await ok(call(site, 'send', { params, body: early, token }))
    const anna = await signInAt(desk, umbrella.members.anna)
    const take = makeTake({ seeker, umbrella, on, hour }, umbrella.members.anna)
    await ok(call(desk, 'take', { params, body: take.sealed, token: anna.session }))
    const late = makeMessage(on.hash)
    assert.equal(await refusedWith(call(site, 'send', { params, body: late, token })), 'newer-epoch')
    assert.deepEqual(await ok(call(site, 'send', { params, body: early, token })), { order: 3 })
    assert.deepEqual(await ok(call(site, 'send', { params, body: makeMessage(take.hash, { id: late.id }), token })), { order: 5 })
    assert.deepEqual(await ok(call(desk, 'take', { params, body: take.sealed, token: anna.session })), { order: 4 }, 'the winner may ask again')
  })

  test('a stream that resumes while messages arrive has no gap and no double', async (t) => {
    const { site, umbrella } = await runRelay(t, { pace: false })
    const seeker = makeSeeker()
    const start = makeStart(seeker, umbrella, hour)
    const token = await startAt(site, seeker, start)
    const params = { conversation: seeker.conversation }
    const sending = (async () => {
      for (let i = 0; i < 200; i++) await ok(call(site, 'send', { params, body: makeMessage(start.hash), token }))
    })()
    const seen: number[] = []
    while (seen.length < 202) {
      const page = await listenAsSeeker(site, seeker.conversation, { token, after: seen.at(-1) ?? 0 })
      for (let i = 0; i < 23 && seen.length < 202; i++) {
        const { id } = await page.next(({ kind }) => kind === 'item')
        seen.push(Number(id))
      }
      page.close()
    }
    await sending
    assert.deepEqual(
      seen,
      Array.from({ length: 202 }, (_, index) => index + 1),
    )
  })
})

describe('replays', () => {
  test('work and login challenge count once, and only for ten minutes', async (t) => {
    const clock = new ManualClock()
    const { site, umbrella } = await runRelay(t, { clock })
    const seeker = makeSeeker()
    const body = await startBody(site, seeker, makeStart(seeker, umbrella, hourOf(clock)))
    await ok(call(site, 'start', { params: {}, body }))
    assert.equal(await refusedWith(call(site, 'start', { params: {}, body })), 'proof-needed')

    const fresh = await ok(call(site, 'challenge', { params: {} }))
    const again = { ...body, work: await solve(fresh.work) }
    assert.equal(await refusedWith(call(site, 'start', { params: {}, body: again })), 'bad-signature', 'the login was used')

    const old = await startBody(site, seeker, makeStart(seeker, umbrella, hourOf(clock)))
    clock.pass(10 * 60_000 + 1000)
    assert.equal(await refusedWith(call(site, 'start', { params: {}, body: old })), 'proof-needed')
  })

  test('the same start with a fresh challenge is a new session, not an error', async (t) => {
    const { site, umbrella } = await runRelay(t)
    const seeker = makeSeeker()
    const record = makeStart(seeker, umbrella, hour)
    const message = makeMessage(record.hash)
    const first = await ok(call(site, 'start', { params: {}, body: await startBody(site, seeker, record, message) }))
    const second = await ok(call(site, 'start', { params: {}, body: await startBody(site, seeker, record, message) }))
    assert.notEqual(first.session, second.session)
    const stream = await listenAsSeeker(site, seeker.conversation, { token: second.session })
    assert.deepEqual([(await stream.next()).id, (await stream.next()).id, (await stream.next()).event.kind], ['1', '2', 'waiting'])
    stream.close()
  })

  test('unsolved, cheapened or foreign work is refused', async (t) => {
    const { site, umbrella } = await runRelay(t)
    const seeker = makeSeeker()
    const body = await startBody(site, seeker, makeStart(seeker, umbrella, hour))
    const solved = JSON.parse(Buffer.from(body.work, 'base64').toString())
    const cheap = structuredClone(solved)
    cheap.challenge.parameters.cost = 1
    const later = structuredClone(solved)
    later.challenge.parameters.expiresAt += 600
    const guessed = { ...solved, solution: { counter: 1, derivedKey: '00'.repeat(32) } }
    for (const wrong of [cheap, later, guessed, {}, null, 7]) {
      const work = Buffer.from(JSON.stringify(wrong)).toString('base64')
      assert.equal(await refusedWith(call(site, 'start', { params: {}, body: { ...body, work } })), 'proof-needed')
    }
    assert.equal(await refusedWith(call(site, 'start', { params: {}, body: { ...body, work: 'x' } })), 'proof-needed')
    await ok(call(site, 'start', { params: {}, body }))
  })

  test('A5 a login for another origin, another conversation or by another key is refused; a good one opens', async (t) => {
    const { site, umbrella } = await runRelay(t)
    const seeker = makeSeeker()
    await startAt(site, seeker, makeStart(seeker, umbrella, hour))
    const keys = { signing: seeker.keys.public, sealing: seeker.sealing }
    const reopen = async (change: { origin?: string; subject?: string }, by = seeker.keys) => {
      const { challenge } = await ok(call(site, 'challenge', { params: {} }))
      const login = loginBy(by, { origin: site, subject: seeker.conversation, challenge, ...change })
      return call(site, 'reopen', { params: {}, body: { login, keys } })
    }
    assert.equal(await refusedWith(reopen({ origin: 'https://evil.example' })), 'bad-signature')
    assert.equal(await refusedWith(reopen({ subject: makeSeeker().conversation })), 'bad-signature')
    assert.equal(await refusedWith(reopen({}, makeSeeker().keys)), 'bad-signature')
    assert.equal((await ok(reopen({}))).found, true)
  })

  test('A5 an unknown conversation answers like a known one until the login verifies', async (t) => {
    const { site } = await runRelay(t)
    const seeker = makeSeeker()
    const keys = { signing: seeker.keys.public, sealing: seeker.sealing }
    const { challenge } = await ok(call(site, 'challenge', { params: {} }))
    const wrong = loginBy(makeSeeker().keys, { origin: site, subject: seeker.conversation, challenge })
    assert.equal(await refusedWith(call(site, 'reopen', { params: {}, body: { login: wrong, keys } })), 'bad-signature')
    const login = loginBy(seeker.keys, { origin: site, subject: seeker.conversation, challenge })
    assert.equal((await ok(call(site, 'reopen', { params: {}, body: { login, keys } }))).found, false)
  })
})
