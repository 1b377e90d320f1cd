import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { hourLength } from '../clock.ts'
import { askOperator } from '../testing/operator.ts'
import { makeHouse } from '../testing/together.ts'

const readyAt = async (data: string) => {
  const { status, bytes } = await askOperator(data, 'GET /ready')
  return [status, JSON.parse(bytes.toString())]
}

const figuresAt = async (data: string) => (await askOperator(data, 'GET /metrics')).bytes.toString()

test('a process that does not hear the others is not ready, and does not lead', async (t) => {
  const house = await makeHouse(t)
  const a = await house.start()
  await house.pass(2000)
  const data = join(house.place.folder, 'data-0')
  assert.deepEqual(await readyAt(data), [200, { store: true, directory: true, hears: true }])
  assert.match(await figuresAt(data), /^zop_leads 1$/m)
  a.bus.cut()
  assert.deepEqual(await readyAt(data), [503, { store: true, directory: true, hears: false }])
  assert.match(await figuresAt(data), /^zop_leads 0$/m)
})

test('a house whose retention stands still because of its clock says so to its operator', async (t) => {
  const house = await makeHouse(t)
  const a = await house.start()
  await house.pass(2000)
  a.bus.apart = 3 * hourLength
  await house.pass(hourLength)
  assert.match(await figuresAt(join(house.place.folder, 'data-0')), /^zop_troubles\{kind="retention"\} [1-9]/m)
})

test('every process says how long ago the retention has run to its end, also one that has just come and one that never led', async (t) => {
  const house = await makeHouse(t)
  const a = await house.start()
  await house.pass(2000)
  const age = async (at: number) => Number((await figuresAt(join(house.place.folder, `data-${at}`))).match(/^zop_sweep_age_hours (\d+)$/m)?.[1])
  assert.equal(await age(0), 0)
  house.clock.leap(2 * hourLength)
  await house.start()
  await house.pass(2000)
  assert.deepEqual([await age(0), await age(1)], [2, 2])
  await a.kill()
  await house.pass(20_000)
  assert.equal(await age(1), 0)
})
