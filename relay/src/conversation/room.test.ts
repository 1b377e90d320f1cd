import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, test } from 'node:test'
import { hourOf } from '../clock.ts'
import { call, ok, refusedWith, signInAt, startAt, startBody } from '../testing/client.ts'
import { ManualClock } from '../testing/clock.ts'
import { listenAsDesk } from '../testing/events.ts'
import { bySeeker } from '../testing/next.ts'
import { planDuties } from '../testing/on-duty.ts'
import { makePlace, runRelay } from '../testing/running.ts'
import { makeMessage, makeSeeker, makeStart } from '../testing/seeker.ts'
import { cancel, byCounsellor as filedByCounsellor, bySeeker as filedBySeeker, openFile, sealed, step, write } from '../testing/sending.ts'
import { taken } from '../testing/taken.ts'
import { fairShare, roomLimits } from './room.ts'

type Test = { after(act: () => Promise<void>): void }

/** A relay with one conversation that waits and one that has been answered, on a disk that has this much left. */
const open = async (t: Test, { unanswered = roomLimits.unanswered } = {}) => {
  const clock = new ManualClock()
  const disk = { free: roomLimits.free }
  const place = makePlace({ clock })
  t.after(async () => place.remove())
  const config = { ...place.config, room: { free: roomLimits.free, unanswered } }
  const relay = await runRelay(t, { clock, place: { ...place, config }, freeBytes: () => disk.free })
  const { site, umbrella } = relay
  const hour = hourOf(clock)
  const seeker = makeSeeker()
  const start = makeStart(seeker, umbrella, hour)
  const token = await startAt(site, seeker, start)
  const waits = { seeker, start, token, params: { conversation: seeker.conversation } }
  const begin = async () => {
    const other = makeSeeker()
    return refusedWith(call(site, 'start', { params: {}, body: await startBody(site, other, makeStart(other, umbrella, hour)) }))
  }
  const say = ({ params, token, start }: typeof waits) => refusedWith(call(site, 'send', { params, token, body: makeMessage(start.hash) }))
  const state = async () => (await ok(call(site, 'status', { params: {} }))).chat
  const setFree = (free: number) => {
    disk.free = free
    clock.pass(1000)
  }
  /** Somebody comes to their duty: without anybody there, the chat is closed, whatever the room. */
  const comesIn = async () => {
    const { anna } = umbrella.members
    await planDuties(relay, { clock, people: [anna] })
    const { session } = await signInAt(relay.desk, anna)
    const stream = await listenAsDesk(relay.desk, session)
    await ok(call(relay.desk, 'checkIn', { params: {}, token: session }))
    return stream
  }
  return { ...relay, clock, hour, waits, begin, say, state, setFree, comesIn }
}

describe('a disk that has less left than it must', () => {
  test('takes no new conversation and no more of one that nobody has answered, and the page is told that it is full', async (t) => {
    const { site, umbrella, hour, waits, begin, say, state, setFree, comesIn } = await open(t)
    assert.equal(await state(), 'closed')
    const stream = await comesIn()
    assert.deepEqual([await begin(), await say(waits), await state()], ['ok', 'ok', 'open'])
    setFree(roomLimits.free - 1)
    assert.deepEqual([await begin(), await say(waits), await state()], ['limit', 'limit', 'full'])
    const pool = { role: 'pool', id: umbrella.pool } as const
    const visit = bySeeker(waits.seeker, { umbrella, on: waits.start, hour }, { reason: 'visit', to: [pool] })
    const write = { params: waits.params, token: waits.token, body: visit.sealed }
    assert.equal(await refusedWith(call(site, 'write', write)), 'limit')
    setFree(roomLimits.free)
    assert.deepEqual([await begin(), await say(waits), await refusedWith(call(site, 'write', write))], ['ok', 'ok', 'ok'])
    stream.close()
  })

  test('goes on with who has been answered, and lets everybody leave, withdraw and delete', async (t) => {
    const relay = await open(t)
    const { site, desk, umbrella, clock, hour, waits, setFree } = relay
    const talk = await taken(relay, { clock })
    setFree(0)
    const body = makeMessage(talk.take.hash)
    assert.equal(await refusedWith(call(site, 'send', { params: talk.params, token: talk.token, body })), 'ok')
    assert.equal(await refusedWith(call(desk, 'send', { params: talk.params, token: talk.session, body: makeMessage(talk.take.hash) })), 'ok')
    const alone = bySeeker(waits.seeker, { umbrella, on: waits.start, hour }, { reason: 'withdraw' })
    assert.equal(await refusedWith(call(site, 'write', { params: waits.params, token: waits.token, body: alone.sealed })), 'ok')
    for (const { params, token } of [waits, talk]) assert.equal(await refusedWith(call(site, 'end', { params, token })), 'ok')
  })

  test('takes no file and no more of one from anybody, so that there is room to delete', async (t) => {
    const relay = await open(t)
    const talk = await taken(relay, { clock: relay.clock })
    const senders = [filedBySeeker(relay.site, talk), filedByCounsellor(relay.desk, talk)]
    const opening = { record: talk.take.hash, size: 2 * sealed }
    for (const to of senders) await ok(openFile(to, opening))
    relay.setFree(roomLimits.free - step)
    for (const to of senders)
      assert.deepEqual([await refusedWith(openFile(to, opening)), await refusedWith(write(to, 0, randomBytes(sealed)))], ['limit', 'limit'])
    for (const to of senders) assert.equal(await refusedWith(cancel(to)), 'ok')
    relay.setFree(roomLimits.free)
    assert.equal(await refusedWith(openFile(filedBySeeker(relay.site, talk), opening)), 'ok')
  })

  test('has room again when something has been deleted, though its file gets no shorter', async (t) => {
    const { begin, setFree, ...relay } = await open(t)
    const talk = await taken(relay, { clock: relay.clock })
    const to = filedBySeeker(relay.site, talk)
    await ok(openFile(to, { record: talk.take.hash, size: step }))
    await ok(write(to, 0, randomBytes(step)))
    setFree(roomLimits.free - step / 2)
    assert.equal(await begin(), 'limit')
    await ok(call(relay.site, 'end', { params: talk.params, token: talk.token }))
    setFree(roomLimits.free - step / 2)
    assert.equal(await begin(), 'ok')
  })

  test('answers a start that has arrived before, and was not heard of', async (t) => {
    const { site, umbrella, hour, setFree } = await open(t)
    const seeker = makeSeeker()
    const start = makeStart(seeker, umbrella, hour)
    const message = makeMessage(start.hash)
    const begin = async () => refusedWith(call(site, 'start', { params: {}, body: await startBody(site, seeker, start, message) }))
    assert.equal(await begin(), 'ok')
    setFree(0)
    assert.equal(await begin(), 'ok')
  })
})

describe('what nobody has answered', () => {
  test('has a budget for all conversations together, which a first answer or an end gives back', async (t) => {
    const message = 1052
    const relay = await open(t, { unanswered: 20_000 })
    const { site, desk, clock, waits, begin, say, state, comesIn } = relay
    const stream = await comesIn()
    const talk = await taken(relay, { clock, answered: false })
    while ((await say(waits)) === 'ok')
      assert.ok(((await ok(call(site, 'stored', { params: waits.params, token: waits.token }))).messages.bytes ?? 0) <= 20_000 + message)
    assert.deepEqual([await begin(), await state()], ['limit', 'full'])
    await ok(call(desk, 'send', { params: talk.params, token: talk.session, body: makeMessage(talk.take.hash) }))
    assert.deepEqual([await begin(), await state()], ['ok', 'open'])
    assert.equal(await begin(), 'ok')
    while ((await begin()) === 'ok');
    await ok(call(site, 'end', { params: waits.params, token: waits.token }))
    assert.equal(await begin(), 'ok')
    stream.close()
  })

  test('shares what is left fairly once half of it is taken: whoever has much stops, whoever comes is heard', async (t) => {
    const { clock, begin, say, state, waits } = await open(t, { unanswered: 4 * fairShare })
    let said = 0
    while ((await say(waits)) === 'ok') {
      said++
      clock.pass(1000)
    }
    assert.ok(said * 1052 > fairShare && said * 1052 < 2 * fairShare + 2104, `${said} messages`)
    assert.deepEqual([await begin(), await state()], ['ok', 'closed'])
  })
})
