import assert from 'node:assert/strict'
import { test } from 'node:test'
import { timeOf } from './clock.ts'

test('an afternoon is written with 24 hours in both languages', () => {
  const afternoon = new Date(2026, 0, 2, 15, 4).getTime()
  assert.equal(timeOf(afternoon, 'de'), '15:04')
  assert.equal(timeOf(afternoon, 'en'), '15:04')
})

test('what is no time is shown as none', () => {
  assert.equal(timeOf(Number.MAX_SAFE_INTEGER, 'de'), '')
})
