import assert from 'node:assert/strict'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, test } from 'node:test'
import { call, ok, refusedWith } from '../../testing/client.ts'
import type { ManualClock } from '../../testing/clock.ts'
import { dutyAt, minuteOf } from '../../testing/duty.ts'
import { filesWith } from '../../testing/folder.ts'
import { everything, openHouse, quarter } from '../../testing/reminded.ts'

describe('a change of a duty', () => {
  test('is told to those whose own it is and who have chosen so; not to whoever made it, nor to anybody else', async (t) => {
    const { bind, assign, idOf, choose, told, nextTold } = await openHouse(t)
    const slot = dutyAt('2027-05-03T16:00Z')
    const other = dutyAt('2027-05-05T16:00Z')
    await bind([
      [slot, 'anna'],
      [other, 'alex'],
    ])
    for (const name of ['anna', 'bela', 'alex', 'cora', 'lena'] as const) await choose(name)
    await ok(assign([{ slot: slot.id, off: idOf('anna'), on: idOf('bela') }]))
    assert.deepEqual([await nextTold(), await nextTold()].toSorted(), ['anna', 'bela'])
    await ok(assign([{ slot: other.id, off: idOf('alex'), on: null }]))
    assert.equal(await nextTold(), 'alex')
    assert.deepEqual(told(), ['alex', 'anna', 'bela'])
  })

  test('that one has made oneself, or has not chosen to hear of, is not told', async (t) => {
    const { clock, desk, as, bind, putSlots, assign, idOf, choose, told, nextTold } = await openHouse(t)
    const [slot, open] = [dutyAt('2027-05-03T16:00Z'), dutyAt('2027-05-05T16:00Z')]
    await bind([[slot, 'anna'], [open]])
    await choose('anna')
    await choose('bela', { kinds: ['missing'], before: ['evening'] })
    await ok(call(desk, 'takeDuty', { params: { slot: open.id }, token: as('anna'), body: {} }))
    await ok(assign([{ slot: slot.id, off: idOf('anna'), on: idOf('bela') }]))
    assert.equal(await nextTold(), 'anna', 'of the move alone')
    clock.pass(quarter)
    await ok(putSlots([{ ...open, start: open.start + 60, end: open.end + 60 }, slot]))
    assert.equal(await nextTold(), 'anna')
    assert.deepEqual(told(), ['anna', 'anna'])
  })
})

describe('many things at once', () => {
  test('are one message in a quarter of an hour, and one more at its end; what is about the next minutes does not wait', async (t) => {
    const { clock, stop, idOf, choose, told, nextTold, reopen } = await openHouse(t)
    await choose('anna', { ...everything, before: ['minutes'] })
    await stop()
    const { reminders, store } = await reopen()
    for (let letter = 0; letter < 300; letter++) reminders.tell([idOf('anna')], 'promise', `letter ${letter}`)
    assert.equal(await nextTold(), 'anna')
    reminders.tell([idOf('anna')], 'soon', 'slot')
    assert.equal(await nextTold(), 'anna')
    assert.equal(told().length, 2)
    clock.pass(quarter - 1)
    assert.equal(told().length, 2)
    clock.pass(1)
    assert.equal(await nextTold(), 'anna')
    clock.pass(2 * quarter)
    reminders.tell([idOf('anna')], 'gap', 'one')
    assert.equal(await nextTold(), 'anna')
    assert.equal(told().length, 4)
    await store.close()
  })
})

describe('before a duty', () => {
  /** Stands at this minute, as the keeper sees it. */
  const standAt = (clock: ManualClock, minute: number) => {
    clock.leap((minute - 1) * 60_000 - clock.now())
    clock.pass(60_000)
  }

  test('one is told at the moments that one has chosen, once each', async (t) => {
    const { clock, leap, bind, choose, told, nextTold } = await openHouse(t)
    const slot = dutyAt('2027-05-03T16:00Z')
    await bind([[slot, 'anna', 'bela']])
    await choose('anna', { kinds: [], before: ['hours', 'minutes'] })
    await choose('bela', { kinds: [], before: ['evening'] })
    await choose('alex', { kinds: [], before: ['minutes'] })
    standAt(clock, minuteOf('2027-05-02T16:00Z'))
    assert.equal(await nextTold(), 'bela')
    for (const before of [120, 119, 30, 29, 1, 0, -1]) standAt(clock, slot.start - before)
    assert.deepEqual([await nextTold(), await nextTold()], ['anna', 'anna'])
    await leap(0)
    assert.deepEqual(told(), ['anna', 'anna', 'bela'])
  })

  test('one is not told of a duty that somebody else has by then; they are', async (t) => {
    const { clock, bind, choose, assign, idOf, told, nextTold } = await openHouse(t)
    const slot = dutyAt('2027-05-01T16:00Z')
    await bind([[slot, 'anna']])
    await choose('anna', { kinds: [], before: ['minutes'] })
    await choose('bela', { kinds: [], before: ['minutes'] })
    await ok(assign([{ slot: slot.id, off: idOf('anna'), on: idOf('bela') }]))
    standAt(clock, slot.start - 30)
    assert.equal(await nextTold(), 'bela')
    assert.deepEqual(told(), ['bela'])
  })

  test('a relay that starts late tells it then, but only once, and never of a duty that has begun', async (t) => {
    const { clock, open, stop, bind, choose, told, nextTold } = await openHouse(t)
    const slot = dutyAt('2027-05-01T16:00Z')
    await bind([[slot, 'anna']])
    await choose('anna', { kinds: [], before: ['evening', 'hours', 'minutes'] })
    clock.pass(60_000)
    assert.equal(await nextTold(), 'anna', 'the evening before has long passed')
    await stop()
    clock.leap((slot.start - 20) * 60_000 - clock.now())
    const second = await open()
    assert.equal(await nextTold(), 'anna', 'once, not for both moments')
    await second.stop()
    const third = await open()
    await third.stop()
    clock.leap(slot.start * 60_000 - clock.now())
    const fourth = await open()
    await fourth.choose('anna', everything)
    assert.deepEqual(told(), ['anna', 'anna'])
  })
})

describe('a key', () => {
  test('is told once to each person, over a restart too, and by nothing but what has been chosen', async (t) => {
    const { place, choose, stop, idOf, told, nextTold, reopen } = await openHouse(t)
    for (const name of ['anna', 'cora'] as const) await choose(name)
    await stop()
    const { reminders: first, store, start } = await reopen()
    first.tell([idOf('anna'), idOf('anna'), idOf('bela')], 'gap', 'slot 72')
    assert.equal(await nextTold(), 'anna')
    first.tell([idOf('anna')], 'soon', 'slot')
    const second = await start()
    second.tell([idOf('anna'), idOf('cora')], 'gap', 'slot 72')
    assert.equal(await nextTold(), 'cora')
    second.tell([idOf('anna')], 'missing', 'slot 24')
    assert.equal(await nextTold(), 'anna')
    assert.deepEqual(told(), ['anna', 'anna', 'cora'])
    await store.close()
    for (const word of ['slot 24', 'missing']) assert.deepEqual(filesWith(place.config.data, Buffer.from(word)), [], 'who missed what is in no file')
  })
})

test('E4 of somebody who leaves nothing stays in the file: no choice, no way to them, nothing that they were told, and the key to it is destroyed', async (t) => {
  const { desk, as, idOf, bind, assign, choose, stop, nextTold, place } = await openHouse(t)
  const slot = dutyAt('2027-05-03T16:00Z')
  await bind([[slot]])
  await choose('anna')
  await ok(call(desk, 'openCalendar', { params: {}, token: as('anna'), body: {} }))
  await ok(assign([{ slot: slot.id, off: null, on: idOf('anna') }]))
  assert.equal(await nextTold(), 'anna')
  await ok(call(desk, 'removePerson', { params: { account: idOf('anna') }, token: as('lena'), body: {} }))
  await stop()
  const count = (file: string, table: string) => {
    const database = new DatabaseSync(join(place.config.data, file), { readOnly: true })
    const found = database.prepare(`select count(*) as rows from ${table}`).get()
    database.close()
    return found?.['rows']
  }
  for (const table of ['reminder', 'reminder_told', 'reminder_event']) assert.equal(count('relay.sqlite', table), 0, table)
  assert.equal(count('keys.sqlite', 'key'), 1, 'the key of the push key alone')
})

describe('a browser', () => {
  test('that says it is gone is not asked again; one that the house does not know is refused', async (t) => {
    const { desk, as, idOf, bind, assign, choose, fates, nextTold, clock } = await openHouse(t)
    const slot = dutyAt('2027-05-03T16:00Z')
    await bind([[slot]])
    await choose('anna')
    const settings = () => ok(call(desk, 'reminders', { params: {}, token: as('anna') }))
    assert.equal((await settings()).push.devices.length, 1)
    fates.push(410)
    await ok(assign([{ slot: slot.id, off: null, on: idOf('anna') }]))
    assert.equal(await nextTold(), 'anna')
    await clock.until(
      (async () => {
        while ((await settings()).push.devices.length > 0);
      })(),
    )
    const add = (endpoint: string) => refusedWith(call(desk, 'addDevice', { params: {}, token: as('anna'), body: { endpoint } }))
    for (const wrong of ['https://evil.example/x', 'http://127.0.0.1:22/', 'https://localhost/x']) assert.equal(await add(wrong), 'malformed', wrong)
    for (let device = 0; device < 10; device++) assert.equal(await add(`https://fcm.googleapis.com/fcm/send/${device}`), 'ok')
    assert.equal(await add('https://fcm.googleapis.com/fcm/send/eleven'), 'limit')
    await ok(call(desk, 'dropDevices', { params: {}, token: as('anna'), body: {} }))
    assert.equal((await settings()).push.devices.length, 0)
  })
})
