import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { hourOf, minute } from '../clock.ts'
import { openSqlite } from '../store/sqlite/store.ts'
import { Unavailable } from '../store/store.ts'
import { call, keepBy, ok, refusedWith, reopenAt, signInAt, startBody } from '../testing/client.ts'
import { ManualClock } from '../testing/clock.ts'
import { listenAsDesk, listenAsSeeker } from '../testing/events.ts'
import { filesWith } from '../testing/folder.ts'
import { type Keys, random, statement } from '../testing/keys.ts'
import { bySeeker, counsellor, makeNotes } from '../testing/next.ts'
import { makePlace, runRelay } from '../testing/running.ts'
import { makeMessage, makeSeeker, makeStart } from '../testing/seeker.ts'
import { taken } from '../testing/taken.ts'

const deletionBy = (keys: Keys, content: { conversation: string; record: string; hour: number }) => ({
  deletion: statement('deletion', content, [keys]).envelope,
})

describe('F2 keeping', () => {
  test('outlives the page and the half hour; a page that comes back finds the chain, then the newest words', async (t) => {
    const clock = new ManualClock()
    const relay = await runRelay(t, { clock })
    const { site } = relay
    const { seeker, params, take, token } = await taken(relay, { clock })
    const page = await listenAsSeeker(site, seeker.conversation, { token })
    await page.next((event) => event.kind === 'kept' && event.kept === null)
    const until = hourOf(clock) + 30 * 24
    assert.deepEqual(await ok(call(site, 'keep', { params, body: { keep: keepBy(seeker, take.hash) }, token })), { number: 1, days: 30, until })
    clock.pass(1000)
    await page.next((event) => event.kind === 'kept' && event.kept?.until === until)
    await ok(call(site, 'leave', { params: {}, body: { session: token } }))
    await page.closed()
    await clock.live(40 * minute)

    const again = await reopenAt(site, seeker)
    const { records } = await ok(call(site, 'records', { params: { ...params, after: '0' }, token: again }))
    assert.deepEqual(
      records.map(({ order, seal }) => [order, seal !== null]),
      [
        [1, true],
        [3, true],
      ],
    )
    assert.deepEqual((await ok(call(site, 'records', { params: { ...params, after: '3' }, token: again }))).records, [])
    const { items } = await ok(call(site, 'earlier', { params: { ...params, before: '999999999' }, token: again }))
    assert.deepEqual(
      items.map(({ order }) => order),
      [2, 4],
    )
    const resumed = await listenAsSeeker(site, seeker.conversation, { token: again, after: 4 })
    assert.equal((await resumed.next()).event.kind, 'counsellor')
    resumed.close()
  })

  test('is asked for by the seeker’s own signature, with a number above the last', async (t) => {
    const relay = await runRelay(t)
    const { site } = relay
    const { seeker, params, take, token } = await taken(relay)
    const keep = (by: typeof seeker, number: number, days: 7 | 30 | 90 = 30) =>
      call(site, 'keep', { params, body: { keep: keepBy({ ...by, conversation: seeker.conversation }, take.hash, { number, days }) }, token })
    assert.equal(await refusedWith(keep(makeSeeker(), 1)), 'bad-signature')
    assert.equal((await ok(keep(seeker, 2))).days, 30)
    assert.equal((await ok(keep(seeker, 2))).days, 30)
    assert.equal(await refusedWith(keep(seeker, 1)), 'newer-epoch')
    assert.equal((await ok(keep(seeker, 3, 7))).days, 7)
    const other = makeSeeker()
    assert.equal(await refusedWith(call(site, 'keep', { params, body: { keep: keepBy(other, take.hash) }, token })), 'malformed')
  })

  test('belongs to a letter from its first byte, and to no chat', async (t) => {
    const { site, umbrella } = await runRelay(t)
    const seeker = makeSeeker()
    const start = makeStart(seeker, umbrella, Math.floor(Date.now() / 3_600_000))
    const body = await startBody(site, seeker, start)
    const mail = { ...body.opening, channel: 'mail' } as const
    const keep = keepBy(seeker, start.hash)
    const attempt = async (change: Partial<typeof body>) => {
      const fresh = await startBody(site, seeker, start, body.message)
      return call(site, 'start', { params: {}, body: { ...fresh, ...change } })
    }
    assert.equal(await refusedWith(attempt({ opening: mail })), 'malformed')
    assert.equal(await refusedWith(attempt({ keep })), 'malformed')
    assert.equal(await refusedWith(attempt({ opening: mail, keep: keepBy(seeker, random(32)) })), 'malformed')
    assert.equal(
      await refusedWith(attempt({ opening: mail, keep: keepBy({ ...makeSeeker(), conversation: seeker.conversation }, start.hash) })),
      'bad-signature',
    )
    const { session: token } = await ok(attempt({ opening: mail, keep }))
    const page = await listenAsSeeker(site, seeker.conversation, { token })
    const { event } = await page.next(({ kind }) => kind === 'kept')
    assert.ok(event.kind === 'kept' && event.kept?.number === 1)
    assert.equal(await refusedWith(call(site, 'end', { params: { conversation: seeker.conversation }, token })), 'kept')
    page.close()
  })

  test('ends by the clock: what is past its days goes within the hour, with everybody told, also over a restart', async (t) => {
    const clock = new ManualClock()
    const place = makePlace({ clock })
    t.after(() => place.remove())
    const relay = await runRelay(t, { clock, place })
    const { seeker, params, take, token } = await taken(relay, { clock })
    await ok(call(relay.site, 'keep', { params, body: { keep: keepBy(seeker, take.hash, { days: 7 }) }, token }))
    clock.pass((7 * 24 - 1) * 60 * minute)
    assert.notDeepEqual(filesWith(join(place.folder, 'data'), Buffer.from(seeker.conversation)), [])
    const page = await listenAsSeeker(relay.site, seeker.conversation, { token })
    await clock.live(61 * minute)
    await page.next(({ kind }) => kind === 'ended')
    assert.deepEqual(filesWith(join(place.folder, 'data'), Buffer.from(seeker.conversation)), [])

    const other = await taken(relay, { clock })
    await ok(call(relay.site, 'keep', { params: other.params, body: { keep: keepBy(other.seeker, other.take.hash, { days: 7 }) }, token: other.token }))
    clock.pass((7 * 24 - 2) * 60 * minute)
    await clock.live(60 * minute)
    await relay.stop()
    clock.pass(2 * 60 * minute)
    await (await runRelay(t, { clock, place })).stop()
    assert.deepEqual(filesWith(join(place.folder, 'data'), Buffer.from(other.seeker.conversation)), [])
  })

  test('ends a day later where the relay was off for days: it cannot know that its clock has not leapt', async (t) => {
    const clock = new ManualClock()
    const place = makePlace({ clock })
    t.after(() => place.remove())
    const relay = await runRelay(t, { clock, place })
    const { seeker, params, take, token } = await taken(relay, { clock })
    await ok(call(relay.site, 'keep', { params, body: { keep: keepBy(seeker, take.hash, { days: 7 }) }, token }))
    await relay.stop()
    clock.pass(8 * 24 * 60 * minute)
    const stored = () => filesWith(join(place.folder, 'data'), Buffer.from(seeker.conversation)).length
    await runRelay(t, { clock, place })
    assert.notEqual(stored(), 0)
    for (let hour = 0; hour < 26; hour++) await clock.live(60 * minute)
    assert.equal(stored(), 0)
  })

  test('an hour in which the store cannot erase is made up for in the next, and nobody is told before', async (t) => {
    const clock = new ManualClock()
    let broken = true
    const relay = await runRelay(t, {
      clock,
      openStore: (path) => {
        const store = openSqlite(path)
        const sweep: typeof store.sweep = (hour) => (broken ? Promise.reject(new Unavailable('not now')) : store.sweep(hour))
        return { ...store, sweep }
      },
    })
    const { seeker, params, take, token } = await taken(relay, { clock })
    await ok(call(relay.site, 'keep', { params, body: { keep: keepBy(seeker, take.hash, { days: 7 }) }, token }))
    clock.pass(8 * 24 * 60 * minute)
    assert.equal((await ok(call(relay.site, 'stored', { params, token }))).messages.count, 2)
    const page = await listenAsSeeker(relay.site, seeker.conversation, { token })
    broken = false
    await clock.live(61 * minute)
    await page.next(({ kind }) => kind === 'ended')
  })
})

describe('F3 deleting everything now', () => {
  test('is one signed step, for both sides, with the notes; the receipt comes when it is physical', async (t) => {
    const clock = new ManualClock()
    const relay = await runRelay(t, { clock })
    const { site, desk, umbrella, place } = relay
    const { seeker, params, take, token, session } = await taken(relay, { clock })
    const hour = hourOf(clock)
    await ok(call(site, 'keep', { params, body: { keep: keepBy(seeker, take.hash) }, token }))
    const notes = makeNotes({ umbrella, on: take, hour }, umbrella.members.anna)
    await ok(call(desk, 'startNotes', { params, body: { record: notes.sealed, message: makeMessage(notes.hash) }, token: session }))
    const told = await listenAsDesk(desk, session)
    const page = await listenAsSeeker(site, seeker.conversation, { token })
    assert.equal(await refusedWith(call(desk, 'end', { params, token: session })), 'kept')
    const content = { conversation: seeker.conversation, record: take.hash, hour }
    const erase = (body: ReturnType<typeof deletionBy>) => call(site, 'erase', { params, body, token })
    assert.equal(await refusedWith(erase(deletionBy(makeSeeker().keys, content))), 'bad-signature')
    assert.equal(await refusedWith(erase(deletionBy(seeker.keys, { ...content, hour: hour - 2 }))), 'malformed')
    assert.equal(await refusedWith(erase(deletionBy(seeker.keys, { ...content, conversation: random(16) }))), 'malformed')
    assert.deepEqual(await ok(erase(deletionBy(seeker.keys, content))), { deleted: 6, hour, copies: 0 })
    for (const name of [seeker.conversation, notes.content.conversation, take.hash, notes.hash])
      assert.deepEqual(filesWith(join(place.folder, 'data'), Buffer.from(name)), [])
    await page.next(({ kind }) => kind === 'ended')
    const ended = [(await told.next(({ kind }) => kind === 'ended')).event, (await told.next(({ kind }) => kind === 'ended')).event]
    assert.deepEqual(
      ended.map((event) => event.kind === 'ended' && event.conversation).toSorted(),
      [seeker.conversation, notes.content.conversation].toSorted(),
    )
    assert.equal(await refusedWith(call(desk, 'items', { params: { ...params, after: '0' }, token: session })), 'not-found')
    told.close()
  })

  test('is open to a person who reads now, about what they read now; the seeker’s word counts whatever has been written since', async (t) => {
    const relay = await runRelay(t)
    const { site, desk, umbrella } = relay
    const hour = Math.floor(Date.now() / 3_600_000)
    const { anna } = umbrella.members
    const first = await taken(relay)
    const visit = bySeeker(first.seeker, { umbrella, on: first.take, hour }, { reason: 'visit', to: [counsellor(anna)] })
    await ok(call(site, 'write', { params: first.params, body: visit.sealed, token: first.token }))
    const about = (record: string) => ({ conversation: first.seeker.conversation, record, hour })
    const byAnna = (record: string) => call(desk, 'erase', { params: first.params, body: deletionBy(anna.keys, about(record)), token: first.session })
    assert.equal(await refusedWith(byAnna(first.take.hash)), 'newer-epoch')
    assert.equal((await ok(byAnna(visit.hash))).deleted, 5)

    const second = await taken(relay)
    const content = { conversation: second.seeker.conversation, record: second.start.hash, hour }
    assert.equal((await ok(call(site, 'erase', { params: second.params, body: deletionBy(second.seeker.keys, content), token: second.token }))).deleted, 4)
  })
})

describe('what the seeker is told', () => {
  test('is what is stored, in numbers, and that a copy was made', async (t) => {
    const clock = new ManualClock()
    const relay = await runRelay(t, { clock })
    const { site, desk } = relay
    const { params, start, take, token, session } = await taken(relay, { clock })
    await ok(call(desk, 'exported', { params, token: session }))
    const hour = hourOf(clock)
    assert.deepEqual(await ok(call(site, 'stored', { params, token })), {
      since: hour,
      kept: null,
      records: { count: 2, bytes: [start, take].reduce((sum, { sealed }) => sum + JSON.stringify(sealed.record).length, 200 + 3 * 1168) },
      messages: { count: 2, bytes: 2 * 1052, oldest: hour, newest: hour },
      files: { count: 0, bytes: 0 },
      notes: { count: 0, bytes: 0, newest: null, until: null },
      exports: [hour],
    })
  })

  test('is that they are paused, until when, and that it is over; withdrawing stays possible', async (t) => {
    const clock = new ManualClock()
    const relay = await runRelay(t, { clock })
    const { site, desk, umbrella } = relay
    const { seeker, params, take, token, session } = await taken(relay, { clock })
    const hour = hourOf(clock)
    const mute = (until: number) => call(desk, 'mute', { params, body: { until }, token: session })
    const send = () => call(site, 'send', { params, body: makeMessage(take.hash), token })
    const page = await listenAsSeeker(site, seeker.conversation, { token })
    const until = async (expected: number | null) => page.next((event) => event.kind === 'muted' && event.until === expected)
    await until(null)
    assert.equal(await refusedWith(mute(hour + 73)), 'malformed')
    await ok(mute(hour + 2))
    clock.pass(1000)
    await until(hour + 2)
    assert.equal(await refusedWith(send()), 'muted')
    const visit = bySeeker(seeker, { umbrella, on: take, hour }, { reason: 'visit', to: [counsellor(umbrella.members.anna)] })
    assert.equal(await refusedWith(call(site, 'write', { params, body: visit.sealed, token })), 'muted')
    await ok(call(desk, 'send', { params, body: makeMessage(take.hash), token: session }))
    await ok(mute(0))
    clock.pass(1000)
    await until(null)
    await ok(send())
    await ok(mute(hour + 2))
    const alone = bySeeker(seeker, { umbrella, on: take, hour }, { reason: 'withdraw' })
    await ok(call(site, 'write', { params, body: alone.sealed, token }))
    page.close()
  })

  test('P8 a colleague who does not read, and the pool, learn nothing of it', async (t) => {
    const relay = await runRelay(t)
    const { desk, umbrella } = relay
    const { params } = await taken(relay)
    const { session } = await signInAt(desk, umbrella.members.bela)
    for (const name of ['exported', 'notes'] as const) assert.equal(await refusedWith(call(desk, name, { params, token: session })), 'not-found')
    assert.equal(await refusedWith(call(desk, 'mute', { params, body: { until: 0 }, token: session })), 'not-found')
  })
})
