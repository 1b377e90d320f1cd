import assert from 'node:assert/strict'
import { test } from 'node:test'
import { minute } from '../clock.ts'
import { beginAt, makeHouse } from '../testing/together.ts'

test('F1 a process that hangs does not keep the lead: another one ends its line, and the chat of whoever left goes', async (t) => {
  const house = await makeHouse(t)
  const [a, b] = [await house.start(), await house.start()]
  const { isStored } = await beginAt(house, b)
  await house.pass(2000)
  a.hang()
  await house.pass(32 * minute)
  assert.equal(await isStored(), false)
})

test('a process that was silent for some seconds keeps its line', async (t) => {
  const house = await makeHouse(t)
  const [a, b] = [await house.start(), await house.start()]
  await house.pass(2000)
  house.bus.fate = () => ({ times: 0, behind: 0 })
  await house.pass(8000)
  house.bus.fate = () => ({ times: 1, behind: 0 })
  await house.pass(30_000)
  assert.deepEqual([a.bus.isEnded, b.bus.isEnded], [false, false])
})
