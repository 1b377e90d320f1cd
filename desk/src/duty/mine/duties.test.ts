import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dutyOn, may, on, somebody } from '../plan/month.fixture.ts'
import type { Told } from '../plan/move.ts'
import { dutiesOf, offersTo, openDuties } from './duties.ts'

const first = dutyOn('2027-05-03', ['14:00', '17:00'])
const second = dutyOn('2027-05-04', ['14:00', '17:00'])
const people = [somebody('Amal'), somebody('Jana'), somebody('Kofi')]
const binding = (told: Told): Told => ({ ...told, plan: told.plan && { ...told.plan, status: 'binding' } })
const offer = { id: 'o', assignment: `${second.id} Jana`, from: 'Jana', to: 'Amal', inReturn: `${first.id} Amal` }
const month = binding(may({ slots: [second, first], people, assignments: [...on(first, 'Amal', 'Kofi'), ...on(second, 'Jana')], swaps: [offer] }))

test('my duties, the next one first, with who else is there; what is over is gone', () => {
  const told = binding(may({ slots: [second, first], people, assignments: [...on(second, 'Amal'), ...on(first, 'Amal', 'Kofi')] }))
  const found = dutiesOf([told], 'Amal', first.start)
  assert.deepEqual(
    found.map(({ slot, others }) => [slot.id, others]),
    [
      [first.id, ['Kofi']],
      [second.id, []],
    ],
  )
  assert.equal(dutiesOf([told], 'Amal', first.end).length, 1)
})

test('an offer is seen by whom it is for, with what is asked in return, and by nobody else', () => {
  const [found] = offersTo([month], 'Amal', first.start)
  assert.deepEqual([found?.slot.id, found?.from, found?.inReturn?.id], [second.id, 'Jana', first.id])
  assert.deepEqual([offersTo([month], 'Kofi', 0), offersTo([month], 'Jana', 0)], [[], []])
  const all = { ...month, swaps: [{ ...offer, to: null, inReturn: null }] }
  assert.deepEqual([offersTo([all], 'Kofi', 0).length, offersTo([all], 'Jana', 0).length], [1, 0])
})

test('where somebody is missing can be taken in a binding plan only, by who is not there yet', () => {
  const empty = binding(may({ slots: [first, second], people, assignments: on(first, 'Amal') }))
  assert.deepEqual(
    openDuties([empty], 'Amal', 0).map(({ id }) => id),
    [second.id],
  )
  assert.deepEqual(openDuties([may({ slots: [second], people })], 'Amal', 0), [])
  assert.deepEqual(openDuties([empty], 'Amal', second.end), [])
})
