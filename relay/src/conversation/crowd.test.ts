import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { hourOf, systemClock } from '../clock.ts'
import { openSqlite } from '../store/sqlite/store.ts'
import { allItems, call, ok, refusedWith, reopenAt, signInAt, startAt } from '../testing/client.ts'
import { ManualClock } from '../testing/clock.ts'
import { listenAsDesk, listenAsSeeker } from '../testing/events.ts'
import { fill } from '../testing/full.ts'
import { makePlace, runRelay } from '../testing/running.ts'
import { makeMessage, makeSeeker, makeStart, makeTake } from '../testing/seeker.ts'

const mebibyte = 2 ** 20

describe('a crowd', () => {
  test('of people who wait reaches a desk as its hundred oldest and a number', async (t) => {
    const place = makePlace()
    t.after(place.remove)
    const waiting = await fill(place, { conversations: 130 })
    const { desk } = await runRelay(t, { place })
    const anna = await listenAsDesk(desk, (await signInAt(desk, place.umbrella.members.anna)).session)
    const { event } = await anna.next(({ kind }) => kind === 'lanes')
    assert.ok(event.kind === 'lanes')
    assert.equal(event.lanes.waiting.inAll, 130)
    assert.deepEqual(
      event.lanes.waiting.cards.map(({ conversation }) => conversation),
      waiting.slice(0, 100).map(({ seeker }) => seeker.conversation),
    )
    anna.close()
  })

  test('that arrives within one second is told to a desk once', async (t) => {
    const clock = new ManualClock()
    const { site, desk, umbrella } = await runRelay(t, { clock })
    const anna = await listenAsDesk(desk, (await signInAt(desk, umbrella.members.anna)).session)
    const counted = async () => {
      const { event } = await anna.next(({ kind }) => kind === 'lanes')
      return event.kind === 'lanes' && event.lanes.waiting.inAll
    }
    assert.equal(await counted(), 0)
    for (let i = 0; i < 6; i++) {
      const seeker = makeSeeker()
      await startAt(site, seeker, makeStart(seeker, umbrella, hourOf(clock)))
    }
    clock.pass(1000)
    assert.equal(await counted(), 6)
    anna.close()
  })

  test('that comes and goes makes nobody who waits read their messages again', async (t) => {
    const clock = new ManualClock()
    let reads = 0
    const { site, umbrella } = await runRelay(t, {
      clock,
      openStore: (path) => {
        const store = openSqlite(path)
        const items: typeof store.items = (asked) => {
          reads++
          return store.items(asked)
        }
        return { ...store, items }
      },
    })
    const begin = async () => {
      const seeker = makeSeeker()
      const start = makeStart(seeker, umbrella, hourOf(clock))
      return { seeker, start, token: await startAt(site, seeker, start) }
    }
    const ahead = await begin()
    const { seeker, start, token } = await begin()
    const page = await listenAsSeeker(site, seeker.conversation, { token })
    await page.next((event) => event.kind === 'waiting' && event.place === 2)
    const before = reads
    for (let i = 0; i < 5; i++) await begin()
    await ok(call(site, 'end', { params: { conversation: ahead.seeker.conversation }, token: ahead.token }))
    clock.pass(1000)
    await page.next((event) => event.kind === 'waiting' && event.place === 1)
    assert.equal(reads, before)
    await ok(call(site, 'send', { params: { conversation: seeker.conversation }, body: makeMessage(start.hash), token }))
    assert.equal((await page.next()).id, '3')
    assert.equal(reads, before + 1, 'an item is read once')
    page.close()
  })

  test('of streams of one conversation is six: the seventh ends the oldest; a session that is closed or makes room ends its streams', async (t) => {
    const { site, umbrella } = await runRelay(t, { pace: false })
    const seeker = makeSeeker()
    const token = await startAt(site, seeker, makeStart(seeker, umbrella, hourOf(systemClock)))
    const open = () => listenAsSeeker(site, seeker.conversation, { token })
    const streams = [await open(), await open(), await open(), await open(), await open(), await open()]
    const alive = async (page: (typeof streams)[number] | undefined) => (await page?.next(({ kind }) => kind === 'waiting'))?.event.kind
    const seventh = await open()
    await streams[0]?.closed()
    assert.deepEqual(
      await Promise.all([...streams.slice(1), seventh].map(alive)),
      Array.from({ length: 6 }, () => 'waiting'),
    )

    const second = await reopenAt(site, seeker)
    for (let i = 0; i < 19; i++) await reopenAt(site, seeker)
    await Promise.all([...streams, seventh].map((page) => page.closed()))
    const ask = (by: string) => refusedWith(call(site, 'stored', { params: { conversation: seeker.conversation }, token: by }))
    assert.deepEqual([await ask(token), await ask(second)], ['not-signed-in', 'ok'], 'twenty sessions, the oldest goes')
    const other = await reopenAt(site, seeker)
    const last = await listenAsSeeker(site, seeker.conversation, { token: other })
    await ok(call(site, 'leave', { params: {}, body: { session: other } }))
    await last.closed()
  })
})

describe('a conversation of 700 messages of 64 KiB', () => {
  test('reaches the seeker whole, and both desks in pages that are small', async (t) => {
    const place = makePlace()
    t.after(place.remove)
    const [one] = await fill(place, { conversations: 1, messages: 700, bytes: 64 * 1024 + 28 })
    assert.ok(one)
    const { conversation } = one.seeker
    const { site, desk } = await runRelay(t, { place })
    const page = await listenAsSeeker(site, conversation, { token: await reopenAt(site, one.seeker) })
    for (let order = 1; order <= 702; order++) assert.equal((await page.next()).id, String(order))
    assert.equal((await page.next()).event.kind, 'waiting')
    page.close()

    const { session } = await signInAt(desk, place.umbrella.members.anna)
    const { items } = await ok(call(desk, 'items', { params: { conversation, after: '0' }, token: session }))
    assert.ok(items.length > 2 && JSON.stringify(items).length < mebibyte / 2, `${items.length} items`)
    assert.deepEqual(
      (await allItems(desk, conversation, session)).map(({ order }) => order),
      Array.from({ length: 702 }, (_, index) => index + 1),
    )
  })

  test('is one that a desk can go on in', async (t) => {
    const place = makePlace()
    t.after(place.remove)
    const [one] = await fill(place, { conversations: 1, messages: 700, bytes: 64 * 1024 + 28 })
    assert.ok(one)
    const { conversation } = one.seeker
    const { desk } = await runRelay(t, { place })
    const { anna } = place.umbrella.members
    const { session } = await signInAt(desk, anna)
    const stream = await listenAsDesk(desk, session)
    const take = makeTake({ seeker: one.seeker, umbrella: place.umbrella, on: one.start, hour: hourOf(systemClock) }, anna)
    assert.deepEqual(await ok(call(desk, 'take', { params: { conversation }, body: take.sealed, token: session })), { order: 703 })
    const send = () => ok(call(desk, 'send', { params: { conversation }, body: makeMessage(take.hash, { bytes: 64 * 1024 + 28 }), token: session }))
    await Promise.all(Array.from({ length: 20 }, send))
    for (let order = 703; order <= 723; order++) {
      const { event } = await stream.next(({ kind }) => kind === 'item')
      assert.ok(event.kind === 'item' && event.item.order === order)
    }
    stream.close()
  })
})
