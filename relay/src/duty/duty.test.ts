import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { call, ok, refusedWith, signInAt } from '../testing/client.ts'
import { ManualClock } from '../testing/clock.ts'
import { listenAsDesk } from '../testing/events.ts'
import { runRelay } from '../testing/running.ts'

const chat = async (site: string) => (await ok(call(site, 'status', { params: {} }))).chat

describe('duty', () => {
  test('P9 the chat is open only while somebody is checked in with an open desk, and closed 45 s after the desk is gone', async (t) => {
    const clock = new ManualClock()
    const { site, desk, umbrella } = await runRelay(t, { clock })
    const anna = await signInAt(desk, umbrella.members.anna)
    await ok(call(desk, 'checkIn', { params: {}, token: anna.session }))
    assert.equal(await chat(site), 'closed', 'a check-in without a desk counts for nothing')
    const stream = await listenAsDesk(desk, anna.session)
    await stream.next((event) => event.kind === 'duty' && event.me)
    assert.equal(await chat(site), 'open')

    const bela = await listenAsDesk(desk, (await signInAt(desk, umbrella.members.bela)).session)
    const people = async (count: number) => (await bela.next((event) => event.kind === 'duty' && event.people.length === count)).event
    assert.deepEqual(await people(1), { kind: 'duty', people: [umbrella.members.anna.certificate], me: false })
    stream.close()
    // The relay hears of the closed connection in its own time; Bela's desk is told when Anna counts as away.
    const away = people(0)
    let told = false
    void away.then(() => {
      told = true
    })
    while (!told) {
      clock.pass(1000)
      await call(site, 'health', { params: {} })
    }
    assert.equal(await chat(site), 'closed')
    bela.close()
  })

  test('a desk that comes back within the grace is still on duty', async (t) => {
    const clock = new ManualClock()
    const { site, desk, umbrella } = await runRelay(t, { clock })
    const { session } = await signInAt(desk, umbrella.members.anna)
    const first = await listenAsDesk(desk, session)
    await ok(call(desk, 'checkIn', { params: {}, token: session }))
    const second = await listenAsDesk(desk, session)
    first.close()
    await second.next((event) => event.kind === 'duty' && event.me)
    clock.pass(44_000)
    assert.equal(await chat(site), 'open')
    await ok(call(desk, 'checkOut', { params: {}, token: session }))
    assert.equal(await chat(site), 'closed')
    second.close()
  })

  test('nobody of an expired pool is on duty, and nobody may check in', async (t) => {
    const clock = new ManualClock()
    const { site, desk, umbrella } = await runRelay(t, { clock })
    clock.pass(295 * 3_600_000)
    const { session } = await signInAt(desk, umbrella.members.anna)
    const stream = await listenAsDesk(desk, session)
    await ok(call(desk, 'checkIn', { params: {}, token: session }))
    assert.equal(await chat(site), 'open')
    clock.pass(6 * 3_600_000)
    assert.equal(await chat(site), 'closed')
    assert.equal(await refusedWith(call(desk, 'checkIn', { params: {}, token: session })), 'not-found')
    stream.close()
  })
})
