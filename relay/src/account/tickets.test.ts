import assert from 'node:assert/strict'
import { test } from 'node:test'
import { minute } from '../clock.ts'
import { ManualClock, setAhead } from '../testing/clock.ts'
import { Tickets } from './tickets.ts'

test('a challenge of a machine whose clock is minutes ahead or behind is good, once, and none that is hours away', async () => {
  const clock = new ManualClock()
  const spent = new Set<string>()
  const spend = async (name: string) => !spent.has(name) && spent.add(name) !== null
  const key = new Uint8Array(32)
  const at = (ahead: number) => new Tickets(setAhead(clock, ahead), { store: { spend }, key })
  const good = async (ahead: number) => at(0).spend(at(ahead).issue())
  assert.deepEqual(await Promise.all([-9, -1, 0, 1, 4, 6, 60].map((minutes) => good(minutes * minute))), [true, true, true, true, true, false, false])
  assert.equal(await good(-11 * minute), false)
  const ticket = at(4 * minute).issue()
  assert.deepEqual([await at(0).spend(ticket), await at(0).spend(ticket)], [true, false])
})
