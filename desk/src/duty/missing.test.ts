import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signal } from '@preact/signals'
import type { DutyNow, StaffRole } from '@zop/wire'
import { callsOf, watchMissing } from './missing.ts'
import { dutyNow, shift } from './now.fixture.ts'

const missing = (late: number) => ({ ...shift, languages: [], lacks: 1, late, expected: true })
const other = { ...shift, slot: 'B'.repeat(22) }
const whom = (now: DutyNow, role: StaffRole = 'counsellor') => callsOf(now, role).map(({ to }) => to)

test('everybody of the pool sees at once that somebody is missing; coordinators once nobody is expected any more, leads not', () => {
  const now = (late: number) => dutyNow({ missing: [missing(late)] })
  assert.deepEqual(whom(now(0)), ['can'])
  assert.deepEqual(whom(now(14), 'coordinator'), [])
  assert.deepEqual(whom(now(15), 'coordinator'), ['lead'])
  assert.deepEqual(whom(now(60), 'lead'), [])
})

test('whose own duty it is is asked to begin it, and who is there already is not asked to step in', () => {
  assert.deepEqual(whom(dutyNow({ mine: shift, missing: [missing(1)] })), ['mine'])
  assert.deepEqual(whom(dutyNow({ mine: shift, me: true, missing: [missing(1)] })), ['beside'])
})

/** How often it sounds while that is told, one after the other. */
const soundsFor = (role: StaffRole, ...told: readonly DutyNow[]): number => {
  const now = signal<DutyNow | null>(null)
  let rings = 0
  const stop = watchMissing({ now }, role, () => {
    rings += 1
  })
  for (const one of told) now.value = one
  stop()
  now.value = dutyNow({ missing: [{ ...missing(99), slot: 'C'.repeat(22) }] })
  return rings
}

test('it sounds once after five minutes, for those on the same duty or free, not for those on another one', () => {
  const free = (late: number) => dutyNow({ missing: [missing(late)] })
  assert.equal(soundsFor('counsellor', free(0), free(4)), 0)
  assert.equal(soundsFor('counsellor', free(4), free(5), free(6)), 1)
  assert.equal(soundsFor('counsellor', dutyNow({ mine: shift, me: true, missing: [missing(5)] })), 1)
  assert.equal(soundsFor('counsellor', dutyNow({ mine: other, me: true, missing: [missing(5)] })), 0)
})

test('for coordinators it sounds after a quarter of an hour', () => {
  const now = (late: number) => dutyNow({ missing: [missing(late)] })
  assert.equal(soundsFor('coordinator', now(14)), 0)
  assert.equal(soundsFor('coordinator', now(14), now(15), now(16)), 1)
})
