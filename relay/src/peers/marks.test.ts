import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { hourLength, hourOf } from '../clock.ts'
import { call, ok, refusedWith, reopenAt, startBody } from '../testing/client.ts'
import { makeSeeker, makeStart } from '../testing/seeker.ts'
import { type House, makeHouse } from '../testing/together.ts'

const begin = async (house: House, { site }: { readonly site: string }) => {
  const seeker = makeSeeker()
  const body = await startBody(site, seeker, makeStart(seeker, house.place.umbrella, hourOf(house.clock)))
  const { session: token } = await house.until(ok(call(site, 'start', { params: {}, body })))
  return { seeker, token, params: { conversation: seeker.conversation } }
}

/** Characters of the longest text that is told when one more process joins. */
const longestOfJoining = async (house: House): Promise<number> => {
  let longest = 0
  const carry = house.bus.carry.bind(house.bus)
  house.bus.carry = (from, text) => {
    longest = Math.max(longest, text.length)
    carry(from, text)
  }
  const one = await house.start()
  await house.pass(1500)
  await one.stop()
  house.bus.carry = carry
  return longest
}

describe('what several processes know together', () => {
  test('is forgotten a day after a visit has ended', async (t) => {
    const house = await makeHouse(t)
    const [a, b] = [await house.start(), await house.start()]
    const { seeker } = await begin(house, a)
    const before = await longestOfJoining(house)
    for (let visit = 0; visit < 20; visit++) {
      const token = await house.until(reopenAt(a.site, seeker))
      await house.until(call(a.site, 'leave', { params: {}, body: { session: token } }))
    }
    assert.ok((await longestOfJoining(house)) > before + 20 * 100, 'for a while it is known that they are over')
    house.clock.leap(25 * hourLength)
    await house.pass(hourLength)
    assert.ok((await longestOfJoining(house)) <= before, 'and then nobody was ever here')
    assert.ok(b)
  })

  test('is nothing of a conversation that has ended while one of them heard nothing', async (t) => {
    const house = await makeHouse(t)
    const [a, b] = [await house.start(), await house.start()]
    await house.pass(1500)
    const before = await longestOfJoining(house)
    const { token, params } = await begin(house, a)
    await house.pass(1500)
    b.bus.cut()
    await house.until(ok(call(a.site, 'end', { params, body: {}, token })))
    await house.pass(10_000)
    b.bus.mend()
    await house.pass(5000)
    assert.ok((await longestOfJoining(house)) <= before)
    for (const { site } of [a, b]) assert.equal(await house.until(refusedWith(call(site, 'stored', { params, token }))), 'not-signed-in')
  })
})
