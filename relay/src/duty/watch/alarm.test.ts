import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dutyAt, minuteOf } from '../../testing/duty.ts'
import { shiftsOf } from '../now/shift.ts'
import { alarmsOf } from './alarm.ts'

const slot = dutyAt('2027-05-20T16:00Z', { minimum: 2, wanted: 3 })
const day = 24 * 60

const shifts = (accounts: readonly string[], of = slot) =>
  shiftsOf({ slots: [of], assignments: accounts.map((account) => ({ id: account, slot: of.id, account, origin: 'plan' as const })) })

describe('an alarm', () => {
  test('comes 14 days, 72, 24 and 2 hours before a duty that too few have, stays until it is over, and says how many are missing', () => {
    const steps = (before: number) => alarmsOf(shifts(['anna']), slot.start - before).map(({ step, lacks, month }) => [step, lacks, month])
    assert.deepEqual(steps(14 * day + 1), [])
    const found = [14 * day, 72 * 60 + 1, 72 * 60, 24 * 60 + 1, 24 * 60, 121, 120, 0, -1, -179].map((before) => steps(before)[0]?.[0])
    assert.deepEqual(found, [336, 336, 72, 72, 24, 24, 2, 2, 2, 2])
    assert.deepEqual(steps(-180), [])
    assert.deepEqual(steps(60), [[2, 1, '2027-05']])
  })

  test('is none where it has as many as it needs, though more were wanted', () => {
    assert.deepEqual(alarmsOf(shifts(['anna', 'bela']), slot.start - 60), [])
    assert.equal(alarmsOf(shifts([]), slot.start - 60)[0]?.lacks, 2)
  })

  test('comes with the soonest first', () => {
    const later = dutyAt('2027-05-22T16:00Z')
    const found = alarmsOf([...shifts([]), ...shifts([], later)], minuteOf('2027-05-19T00:00Z'))
    assert.deepEqual(
      found.map((one) => one.slot),
      [slot.id, later.id],
    )
  })
})
