import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { hourOf } from '../clock.ts'
import { type Store, Unavailable } from '../store/store.ts'
import { call, ok, signInAt, startBody } from '../testing/client.ts'
import { joinAsPeer } from '../testing/peer.ts'
import { makeSeeker, makeStart } from '../testing/seeker.ts'
import { type House, makeHouse } from '../testing/together.ts'
import type { Envelopes } from './envelopes.ts'
import type { State, Told } from './told.ts'

const stateOf = (whole: boolean, known: State['known'] = []): Told => ({
  ...{ kind: 'state', whole, known, marks: [], lingering: [] },
  ...{ there: { seekers: [], desks: [] }, lately: { seekers: [], desks: [] } },
})

/** Tells something that comes to nobody. */
const loses = async (house: House, other: Envelopes): Promise<void> => {
  house.bus.fate = () => ({ times: 0, behind: 0 })
  other.put({ kind: 'marks', marks: [] })
  await house.pass(1)
  house.bus.fate = () => ({ times: 1, behind: 0 })
}

describe('a process that has missed something', () => {
  test('learns when somebody began to wait from the first that it hears after that, where that says everything', async (t) => {
    const house = await makeHouse(t)
    const [a, b] = [await house.start(), await house.start()]
    const { umbrella } = house.place
    const { session: token } = await house.until(signInAt(a.desk, umbrella.members.anna))
    const other = await joinAsPeer(house, 'other')
    other.put(stateOf(true))
    await house.pass(1)
    const seeker = makeSeeker()
    const { conversation } = seeker
    const body = await startBody(b.site, seeker, makeStart(seeker, umbrella, hourOf(house.clock)))
    const began = house.clock.now()
    house.bus.fate = () => ({ times: 0, behind: 0 })
    await house.until(ok(call(b.site, 'start', { params: {}, body })))
    await b.kill()
    await loses(house, other)
    other.put(stateOf(true, [[conversation, { started: began }, { from: began, rank: began }]]))
    await house.pass(1)
    const { cards } = await house.until(ok(call(a.desk, 'lane', { params: { lane: 'waiting', after: '0' }, token })))
    assert.deepEqual(
      cards.map((card) => [card.conversation, card.waited]),
      [[conversation, 0]],
    )
  })

  test('learns it too where the store cannot be read just then', async (t) => {
    const house = await makeHouse(t)
    let fails = false
    const failing = (store: Store): Store => ({
      ...store,
      conversations: () => {
        const failed = fails
        fails = false
        return failed ? Promise.reject(new Unavailable('the disk does not answer')) : store.conversations()
      },
    })
    const [a, b] = [await house.start({ store: failing }), await house.start()]
    const { umbrella } = house.place
    const { session: token } = await house.until(signInAt(a.desk, umbrella.members.anna))
    let state = stateOf(true)
    const joined: { other?: Envelopes } = {}
    const other = await joinAsPeer(house, 'other', (one) => {
      if (one.kind === 'ask' && one.of === 'other') joined.other?.put(state)
    })
    joined.other = other
    other.put(state)
    await house.pass(1)
    const seeker = makeSeeker()
    const { conversation } = seeker
    const body = await startBody(b.site, seeker, makeStart(seeker, umbrella, hourOf(house.clock)))
    const began = house.clock.now()
    house.bus.fate = () => ({ times: 0, behind: 0 })
    await house.until(ok(call(b.site, 'start', { params: {}, body })))
    await b.kill()
    await loses(house, other)
    fails = true
    state = stateOf(true, [[conversation, { started: began }, { from: began, rank: began }]])
    other.put(state)
    await house.pass(500)
    assert.equal(fails, false)
    for (let second = 0; second < 4; second++) {
      other.send({ told: [] })
      await house.pass(1000)
    }
    const { cards } = await house.until(ok(call(a.desk, 'lane', { params: { lane: 'waiting', after: '0' }, token })))
    assert.deepEqual(
      cards.map((card) => [card.conversation, card.waited]),
      [[conversation, 0]],
    )
  })

  test('asks for all, where what it hears next is meant for somebody who has just come', async (t) => {
    const house = await makeHouse(t)
    await house.start()
    const asked: string[] = []
    const other = await joinAsPeer(house, 'other', (one) => {
      if (one.kind === 'ask' && one.of !== null) asked.push(one.of)
    })
    other.put(stateOf(true))
    await house.pass(2000)
    asked.length = 0
    await loses(house, other)
    other.put(stateOf(false))
    await house.pass(500)
    assert.deepEqual(asked, ['other'])
    other.put(stateOf(true))
    await house.pass(1)
    asked.length = 0
    other.send({ told: [] })
    await house.pass(500)
    assert.deepEqual(asked, [])
  })
})
