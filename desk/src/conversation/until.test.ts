import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hourFromNow, tomorrowMorning } from './until.ts'

const hour = 3_600_000

test('a pause of an hour is never shorter than one', () => {
  for (const now of [0, 1, hour - 1, hour, 12.5 * hour]) assert.ok(hourFromNow(now) * hour - now >= hour && hourFromNow(now) * hour - now < 2 * hour)
})

test('until tomorrow is eight in the morning of the next day, and less than the relay allows', () => {
  const now = new Date(2026, 10, 22, 23, 50).getTime()
  const until = new Date(tomorrowMorning(now) * hour)
  assert.deepEqual([until.getDate(), until.getHours()], [23, 8])
  assert.ok(tomorrowMorning(now) - now / hour < 72)
})
