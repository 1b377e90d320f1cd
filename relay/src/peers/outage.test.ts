import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { minute } from '../clock.ts'
import { listenAsSeeker } from '../testing/events.ts'
import { beginAt, makeHouse } from '../testing/together.ts'

describe('F1 a chat that nobody keeps, and whose page could not come back,', () => {
  test('outlives an hour without the database by half an hour, and no more', async (t) => {
    const house = await makeHouse(t)
    const a = await house.start()
    await house.pass(2000)
    const { params, token, isStored } = await beginAt(house, a)
    const page = await listenAsSeeker(a.site, params.conversation, { token })
    await page.next()
    a.bus.cut()
    await page.closed()
    await house.pass(60 * minute)
    a.bus.mend()
    await house.pass(29 * minute)
    assert.equal(await isStored(), true, 'whoever tried to come back finds it')
    await house.pass(2 * minute)
    assert.equal(await isStored(), false)
  })

  test('is left alone by a process that was deaf and leads now, while its half hour runs', async (t) => {
    const house = await makeHouse(t)
    const [a, b] = [await house.start(), await house.start()]
    await house.pass(2000)
    const { params, token, isStored } = await beginAt(house, a)
    await house.pass(25 * minute)
    b.bus.cut()
    const page = await listenAsSeeker(a.site, params.conversation, { token })
    await page.next()
    page.close()
    await house.pass(20 * minute)
    b.bus.mend()
    await house.pass(2000)
    await a.kill()
    await house.pass(8000)
    assert.equal(await isStored(), true)
  })

  test('is left alone where the news that its person is back was lost', async (t) => {
    const house = await makeHouse(t)
    const [a, b] = [await house.start(), await house.start()]
    await house.pass(2000)
    const { params, token, isStored } = await beginAt(house, a)
    await house.pass(30 * minute - 2000)
    // The process that leads does not come to read what lies on its line.
    house.bus.fate = () => ({ times: 0, behind: 0 })
    const page = await listenAsSeeker(b.site, params.conversation, { token })
    await page.next()
    house.clock.pass(2000)
    house.bus.fate = () => ({ times: 1, behind: 0 })
    await house.pass(5 * minute)
    assert.equal(await isStored(), true)
    page.close()
    await house.pass(32 * minute)
    assert.equal(await isStored(), false)
  })

  test('counts as just left where the process that leads has slept', async (t) => {
    const house = await makeHouse(t)
    const a = await house.start()
    await house.pass(2000)
    const { isStored } = await beginAt(house, a)
    await house.pass(29 * minute)
    house.clock.leap(10 * minute)
    await house.pass(29 * minute)
    assert.equal(await isStored(), true)
    await house.pass(2 * minute)
    assert.equal(await isStored(), false)
  })

  test('has the same half hour at every process, also where one has missed a word', async (t) => {
    const house = await makeHouse(t)
    await house.start()
    const b = await house.start()
    await house.pass(2000)
    const { params, token, isStored } = await beginAt(house, b)
    await house.pass(20 * minute)
    house.bus.fate = () => ({ times: 0, behind: 0 })
    const page = await listenAsSeeker(b.site, params.conversation, { token })
    await page.next()
    page.close()
    await house.pass(12_000)
    house.bus.fate = () => ({ times: 1, behind: 0 })
    await house.pass(12 * minute)
    assert.equal(await isStored(), true, 'the one that leads has not seen that the person was back')
    await house.pass(20 * minute)
    assert.equal(await isStored(), false)
  })
})
