import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { hourLength } from '../clock.ts'
import { call, ok, refusedWith, reopenAt } from '../testing/client.ts'
import { beginAt, type House, makeHouse } from '../testing/together.ts'

/** Characters in which texts differ that say the same, by their counters and the numbers of their questions; one mark more takes over a hundred. */
const play = 40

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
    const a = await house.start()
    await house.start()
    const { seeker } = await beginAt(house, a)
    const before = await longestOfJoining(house)
    for (let visit = 0; visit < 20; visit++) {
      const token = await house.until(reopenAt(a.site, seeker))
      await house.until(call(a.site, 'leave', { params: {}, body: { session: token } }))
    }
    assert.ok((await longestOfJoining(house)) > before + 20 * 100, 'for a while it is known that they are over')
    house.clock.leap(25 * hourLength)
    await house.pass(hourLength)
    assert.ok((await longestOfJoining(house)) <= before + play, 'and then nobody was ever here')
  })

  test('is nothing of a conversation that has ended while one of them heard nothing', async (t) => {
    const house = await makeHouse(t)
    const [a, b] = [await house.start(), await house.start()]
    await house.pass(1500)
    const before = await longestOfJoining(house)
    const { token, params } = await beginAt(house, a)
    await house.pass(1500)
    b.bus.cut()
    await house.until(ok(call(a.site, 'end', { params, body: {}, token })))
    await house.pass(10_000)
    b.bus.mend()
    await house.pass(5000)
    assert.ok((await longestOfJoining(house)) <= before + play)
    for (const { site } of [a, b]) assert.equal(await house.until(refusedWith(call(site, 'stored', { params, token }))), 'not-signed-in')
  })
})
