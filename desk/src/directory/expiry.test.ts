import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foundHouse, hour } from '../conversation/house.fixture.ts'
import { alarmAt, hoursLeft } from './expiry.ts'

test('B2 alarms are raised at 7, 4 and 2 days, not before', () => {
  const day = 24
  const at = [14, 8, 7, 5, 4, 3, 2, 1, 0].map((days) => [days, alarmAt(days * day)])
  assert.deepEqual(at, [
    [14, null],
    [8, null],
    [7, 7],
    [5, 7],
    [4, 4],
    [3, 4],
    [2, 2],
    [1, 2],
    [0, 2],
  ])
  assert.equal(alarmAt(-5), 2)
})

test('B2 what counts is whichever runs out first, directory or pool', async () => {
  const { directory: known } = await foundHouse()
  assert.equal(hoursLeft(known, hour), 24)
  const { pool } = known.directory
  assert.equal(hoursLeft({ ...known, directory: { ...known.directory, pool: { ...pool, expires: hour + 5 } } }, hour), 5)
})
