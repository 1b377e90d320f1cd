import assert from 'node:assert/strict'
import { test } from 'node:test'
import { spentNames } from './spent-names.ts'

test('of names that come faster than they end the newest are known, and only so many are kept', () => {
  const spend = spentNames(3)
  const names = ['one', 'two', 'three', 'four', 'five', 'six', 'seven']
  for (const name of names) assert.equal(spend(name, 1000), true, name)
  for (const name of names.slice(3)) assert.equal(spend(name, 1000), false, name)
  assert.equal(spend('one', 1000), true)
})

test('a name without a bound on how many is known for as long as it is good', () => {
  const spend = spentNames()
  const minute = 60_000
  assert.equal(spend('one', 100 * minute), true)
  for (let later = 0; later <= 10; later++) assert.equal(spend('one', (100 + later) * minute), false)
})
