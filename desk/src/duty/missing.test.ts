import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signal } from '@preact/signals'
import type { DutyNow, StaffRole } from '@zop/wire'
import { assignedTo, callsOf, watchMissing } from './missing.ts'
import { dutyNow, shift } from './now.fixture.ts'
import { dutyOn, may, on, somebody } from './plan/month.fixture.ts'

const missing = (late: number) => ({ ...shift, languages: [], lacks: 1, late, expected: true })
const other = { ...shift, slot: 'B'.repeat(22) }
const whom = (now: DutyNow, role: StaffRole = 'counsellor', left: string | null = null) => callsOf(now, role, left).map(({ to }) => to)

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

/** How often it sounds while that is told, one after the other; `left`: the duty that they have ended themselves. */
const ringsFor = (role: StaffRole, left: string | null, ...told: readonly DutyNow[]): number => {
  const now = signal<DutyNow | null>(null)
  let rings = 0
  const stop = watchMissing({ now, left: signal(left) }, role, () => {
    rings += 1
  })
  for (const one of told) now.value = one
  stop()
  now.value = dutyNow({ missing: [{ ...missing(99), slot: 'C'.repeat(22) }] })
  return rings
}

const soundsFor = (role: StaffRole, ...told: readonly DutyNow[]): number => ringsFor(role, null, ...told)

test('whoever has ended their duty before its time is told how to come back or to be replaced, not called as if they had overslept', () => {
  const own = dutyNow({ mine: shift, missing: [missing(6)] })
  assert.deepEqual(whom(own, 'counsellor', shift.slot), ['left'])
  assert.deepEqual(whom(own, 'counsellor', other.slot), ['mine'])
  assert.deepEqual([ringsFor('counsellor', shift.slot, own), ringsFor('counsellor', null, own)], [0, 1])
})

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

test('the coordination reads whom to call: who is entered for that duty, and nothing of a month that was not read', () => {
  const [slot, empty] = [dutyOn('2027-05-10', ['10:00', '14:00']), dutyOn('2027-05-10', ['18:00', '20:00'])]
  const told = may({ slots: [slot, empty], people: [somebody('Amal'), somebody('Jana', {}, 'mitte')], assignments: on(slot, 'Jana') })
  const named = (id: string) => assignedTo(told, id)?.map(({ name, centre }) => [name, centre])
  assert.deepEqual([named(slot.id), named(empty.id), named('elsewhere'), assignedTo(null, slot.id)], [[['Jana', 'mitte']], [], undefined, null])
})
