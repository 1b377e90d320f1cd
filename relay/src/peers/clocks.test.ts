import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { hourLength, hourOf } from '../clock.ts'
import { call, keepBy, ok, startBody } from '../testing/client.ts'
import { makeSeeker, makeStart } from '../testing/seeker.ts'
import { type House, makeHouse } from '../testing/together.ts'

const days = 24 * hourLength

const keep = async (house: House, { site }: { readonly site: string }) => {
  const seeker = makeSeeker()
  const start = makeStart(seeker, house.place.umbrella, hourOf(house.clock))
  const { session: token } = await house.until(ok(call(site, 'start', { params: {}, body: await startBody(site, seeker, start) })))
  const body = { keep: keepBy(seeker, start.hash, { days: 30 }) }
  await house.until(ok(call(site, 'keep', { params: { conversation: seeker.conversation }, body, token })))
  return async () => (await house.store.standing(seeker.conversation)) !== null
}

describe('F2 what is kept for thirty days', () => {
  test('is not deleted by whoever takes the lead under a clock that has leapt; after a day it is believed', async (t) => {
    const house = await makeHouse(t)
    const [a, b] = [await house.start(), await house.start()]
    await house.pass(2000)
    const isStored = await keep(house, a)
    house.clock.leap(60 * days)
    await house.pass(20 * 60_000)
    await a.kill()
    await house.pass(10_000)
    assert.equal(await isStored(), true, 'at once')
    await house.pass(3 * hourLength)
    assert.equal(await isStored(), true, 'after hours')
    for (let hour = 0; hour < 23; hour++) {
      house.clock.pass(hourLength)
      await house.pass(500)
    }
    assert.equal(await isStored(), false, 'whoever set the clock meant it')
    assert.ok(b)
  })

  test('is not deleted by a process that was started under a wrong clock, while another one says another time', async (t) => {
    const house = await makeHouse(t)
    const a = await house.start()
    await house.pass(2000)
    const isStored = await keep(house, a)
    await house.start({ ahead: 60 * days })
    const c = await house.start()
    await house.pass(2000)
    await a.kill()
    await house.pass(2 * hourLength)
    assert.equal(await isStored(), true)
    assert.ok(c)
  })

  test('is not deleted by a process alone, while the database says another time', async (t) => {
    const house = await makeHouse(t)
    const a = await house.start()
    await house.pass(2000)
    const isStored = await keep(house, a)
    await a.stop()
    const b = await house.start({ ahead: 60 * days, apart: -60 * days })
    await house.pass(2 * hourLength)
    assert.equal(await isStored(), true)
    b.bus.apart = 0
    await house.pass(2 * hourLength)
    assert.equal(await isStored(), false, 'both say so')
  })
})
