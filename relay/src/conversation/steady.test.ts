import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { hourLength } from '../clock.ts'
import { openLog } from '../log.ts'
import { call, keepBy, ok, refusedWith, reopenAt } from '../testing/client.ts'
import { ManualClock } from '../testing/clock.ts'
import { filesWith } from '../testing/folder.ts'
import { makePlace, runRelay } from '../testing/running.ts'
import { makeMessage } from '../testing/seeker.ts'
import { taken } from '../testing/taken.ts'
import { Steady } from './steady.ts'

describe('a clock', () => {
  test('that goes on by hours, is put right by two, or goes back, is believed', () => {
    const steady = new Steady(1000)
    for (const hour of [1001, 1002, 1005, 1006, 1000, 1001, 1009]) assert.equal(steady.believes(hour), true, String(hour))
  })

  test('that leaps ahead is believed after a day, or when it comes back', () => {
    const steady = new Steady(1000)
    for (let passed = 1; passed <= 24; passed++) assert.equal(steady.believes(1024 + passed), false)
    assert.equal(steady.believes(1049), true)
    assert.equal(steady.believes(1090), false)
    assert.equal(steady.believes(1051), true)
  })

  test('F2 that is a day ahead deletes nothing a day early', async (t) => {
    const clock = new ManualClock()
    const relay = await runRelay(t, { clock })
    const { seeker, params, take, token } = await taken(relay, { clock })
    await ok(call(relay.site, 'keep', { params, body: { keep: keepBy(seeker, take.hash, { days: 7 }) }, token }))
    for (let passed = 0; passed < 6 * 24 + 2; passed++) await clock.live(hourLength)
    clock.leap(24 * hourLength)
    await clock.live(2 * hourLength)
    const again = await reopenAt(relay.site, seeker)
    assert.equal(await refusedWith(call(relay.site, 'records', { params: { ...params, after: '0' }, token: again })), 'ok')
  })

  test('a start two days after the last deletion believes it, a later one after a day, or when it is right again', () => {
    for (const last of [null, 952, 1000, 2000]) {
      const steady = new Steady(1000)
      steady.begin(last)
      assert.deepEqual([steady.holds(1000), steady.believes(1001)], [true, true], String(last))
    }
    const [late, mended] = [new Steady(1000), new Steady(1000)]
    for (const one of [late, mended]) one.begin(951)
    for (let passed = 0; passed < 24; passed++) {
      assert.equal(late.holds(1000 + passed), false)
      assert.equal(late.believes(1001 + passed), false)
    }
    assert.deepEqual([late.late, late.believes(1025), late.late, late.holds(1025)], [true, true, false, true])
    assert.deepEqual([mended.believes(1001), mended.believes(953), mended.holds(953)], [false, true, true])
  })

  for (const right of [true, false])
    test(`F2 under which a relay starts weeks after the last deletion deletes nothing for a day${right ? ', and nothing when it is put right' : '; then what is past its time'}`, async (t) => {
      const clock = new ManualClock()
      const place = makePlace({ clock, validity: 5000 })
      t.after(place.remove)
      const before = await runRelay(t, { clock, place })
      const { seeker, params, take, token } = await taken(before, { clock })
      await ok(call(before.site, 'keep', { params, body: { keep: keepBy(seeker, take.hash, { days: 7 }) }, token }))
      await clock.live(2 * hourLength)
      const weeks = 60 * 24 * hourLength
      clock.leap(weeks)
      await clock.live(7 * hourLength)
      await before.stop()
      const lines: string[] = []
      const relay = await runRelay(t, { clock, place, log: openLog({ write: (line: string) => lines.push(line) }) })
      const isThere = async () => filesWith(place.config.data, Buffer.from(params.conversation)).length > 0
      assert.equal(await isThere(), true, 'at the start')
      assert.match(lines.join(''), /this start is days after the last deletion/)
      for (let passed = 0; passed < 23; passed++) await clock.live(hourLength)
      assert.equal(await isThere(), true, 'after most of a day')
      if (right) clock.leap(-weeks)
      await clock.live(3 * hourLength)
      assert.equal(await isThere(), right)
      if (!right) return
      const again = await reopenAt(relay.site, seeker)
      assert.equal(await refusedWith(call(relay.site, 'records', { params: { ...params, after: '0' }, token: again })), 'ok')
      await clock.live(hourLength)
      assert.equal(await isThere(), true)
    })

  test('F2, D3 that is put a day back deletes nothing early either, and what is said afterwards stands afterwards', async (t) => {
    const clock = new ManualClock()
    const relay = await runRelay(t, { clock })
    const { seeker, params, take, token, session } = await taken(relay, { clock })
    await ok(call(relay.site, 'keep', { params, body: { keep: keepBy(seeker, take.hash, { days: 7 }) }, token }))
    const orders: number[] = []
    const speak = async () => orders.push((await ok(call(relay.desk, 'send', { params, body: makeMessage(take.hash), token: session }))).order)
    await speak()
    clock.leap(-24 * hourLength)
    await speak()
    clock.leap(24 * hourLength)
    await speak()
    assert.deepEqual(orders, [5, 6, 7])
    await clock.live(2 * hourLength)
    const { items } = await ok(call(relay.desk, 'items', { params: { ...params, after: '0' }, token: session }))
    assert.deepEqual(
      items.map(({ order }) => order),
      [1, 2, 3, 4, 5, 6, 7],
    )
  })

  for (const [change, midnight] of Object.entries({ 'summer time begins': Date.UTC(2027, 2, 25), 'summer time ends': Date.UTC(2027, 9, 28) }))
    test(`F2 in a week in which ${change}, seven days are seven times twenty-four hours`, async (t) => {
      const clock = new ManualClock(midnight)
      const relay = await runRelay(t, { clock })
      const { seeker, params, take, token } = await taken(relay, { clock })
      await ok(call(relay.site, 'keep', { params, body: { keep: keepBy(seeker, take.hash, { days: 7 }) }, token }))
      const isThere = async () => filesWith(relay.place.config.data, Buffer.from(params.conversation)).length > 0
      for (let passed = 0; passed < 7 * 24 - 1; passed++) {
        clock.pass(hourLength)
        await setImmediate()
      }
      assert.equal(await isThere(), true, 'an hour before')
      await clock.live(2 * hourLength)
      assert.equal(await isThere(), false, 'an hour after')
    })
})
