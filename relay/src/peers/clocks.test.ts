import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { hourLength } from '../clock.ts'
import { call, keepBy, ok } from '../testing/client.ts'
import { beginAt, type House, makeHouse } from '../testing/together.ts'

const days = 24 * hourLength

const keep = async (house: House, { site }: { readonly site: string }) => {
  const { seeker, start, token, params, isStored } = await beginAt(house, { site })
  await house.until(ok(call(site, 'keep', { params, body: { keep: keepBy(seeker, start.hash, { days: 30 }) }, token })))
  return isStored
}

describe('F2 what is kept for thirty days', () => {
  test('is not deleted by whoever takes the lead under a clock that has leapt; after a day it is believed', async (t) => {
    const house = await makeHouse(t)
    const a = await house.start()
    await house.start()
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
  })

  test('is not deleted by a process that was started under a wrong clock, while another one says another time', async (t) => {
    const house = await makeHouse(t)
    const a = await house.start()
    await house.pass(2000)
    const isStored = await keep(house, a)
    await house.start({ ahead: 60 * days })
    await house.start()
    await house.pass(2000)
    await a.kill()
    await house.pass(2 * hourLength)
    assert.equal(await isStored(), true)
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
    assert.equal(await isStored(), true, 'both say so, and the last deletion was long ago')
    for (let hour = 0; hour < 23; hour++) {
      house.clock.pass(hourLength)
      await house.pass(500)
    }
    assert.equal(await isStored(), false, 'both say so for a day')
  })
})
