import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { everything, openHouse, quarter } from '../../testing/reminded.ts'

describe('what waits for the end of a pause', () => {
  test('goes out when the process is stopped: it is written down that it has been told', async (t) => {
    const { stop, idOf, choose, told, nextTold, reopen, clock } = await openHouse(t)
    await choose('anna')
    await choose('bela')
    await stop()
    const { reminders, start: startAgain, store } = await reopen()
    reminders.tell([idOf('anna'), idOf('bela')], 'promise', 'first')
    assert.deepEqual([await nextTold(), await nextTold()].toSorted(), ['anna', 'bela'])
    reminders.tell([idOf('anna')], 'gap', 'later')
    await reminders.close()
    assert.deepEqual(told(), ['anna', 'anna', 'bela'])
    clock.pass(2 * quarter)
    const again = await startAgain()
    again.tell([idOf('anna')], 'gap', 'later')
    again.tell([idOf('bela')], 'gap', 'other')
    await again.close()
    assert.deepEqual(told(), ['anna', 'anna', 'bela', 'bela'], 'and once')
    await store.close()
  })
})

describe('a message that is being tried again', () => {
  test('holds nothing back that waits when the process is stopped, and is waited for after that', async (t) => {
    const { stop, idOf, choose, told, nextTold, reopen, clock, fates } = await openHouse(t)
    await choose('anna')
    await choose('bela', { ...everything, before: ['minutes'] })
    await stop()
    const { reminders, store } = await reopen()
    fates.push(503)
    reminders.tell([idOf('bela')], 'soon', 'is not taken')
    assert.equal(await nextTold(), 'bela')
    reminders.tell([idOf('anna')], 'promise', 'first')
    assert.equal(await nextTold(), 'anna')
    reminders.tell([idOf('anna')], 'gap', 'waits for the end of the pause')
    reminders.tell([idOf('bela')], 'soon', 'after that')
    assert.equal(await nextTold(), 'bela')
    const closed = reminders.close()
    assert.equal(await nextTold(), 'anna')
    clock.pass(10_000)
    assert.equal(await nextTold(), 'bela')
    await closed
    assert.deepEqual(told(), ['anna', 'anna', 'bela', 'bela', 'bela'])
    await store.close()
  })
})
