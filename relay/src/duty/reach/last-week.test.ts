import assert from 'node:assert/strict'
import { test } from 'node:test'
import { minute } from '../../clock.ts'
import { openLog } from '../../log.ts'
import { ManualClock } from '../../testing/clock.ts'
import type { World } from '../../world.ts'
import { LastWeek } from './last-week.ts'

test('a week that cannot be read leaves nobody without the rest, and is read again a minute later, not by every visitor', async () => {
  const clock = new ManualClock(Date.parse('2027-05-12T08:00Z'))
  const said: string[] = []
  let asked = 0
  let broken = true
  const store = {
    dutyPlan: async () => null,
    staffedDays: async () => {
      asked++
      if (broken) throw new Error('the disk')
      return new Map()
    },
  }
  const lastWeek = new LastWeek({ store, clock, log: openLog({ write: (text: string) => said.push(text) }) } as unknown as World)
  assert.deepEqual([await lastWeek.told(), await lastWeek.told()], [null, null])
  assert.ok(said.length === 1 && said[0]?.includes('could not be read'))
  const before = asked
  broken = false
  await lastWeek.told()
  assert.equal(asked, before)
  clock.pass(minute)
  await lastWeek.told()
  assert.ok(asked > before)
  const now = asked
  clock.pass(60 * minute)
  await lastWeek.told()
  assert.equal(asked, now, 'once a week')
})
