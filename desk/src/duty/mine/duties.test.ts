import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dutyOn, may, on, somebody } from '../plan/month.fixture.ts'
import type { Told } from '../plan/move.ts'
import { dutiesOf, offersTo, openDuties, outToday, waysFor } from './duties.ts'

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
    openDuties([empty], 'Amal', 0).map(({ slot, against }) => [slot.id, against]),
    [[second.id, null]],
  )
  assert.deepEqual(openDuties([may({ slots: [second], people })], 'Amal', 0), [])
  assert.deepEqual(openDuties([empty], 'Amal', second.end), [])
})

test('whoever is away is not asked to step in at that time: not by their own absence, not by that of their centre', () => {
  const open = (...absences: Told['absences']): string[] =>
    openDuties([binding(may({ slots: [first, second], people: [somebody('Amal'), somebody('Kofi', {}, 'mitte')], absences }))], 'Amal', 0).map(
      ({ slot }) => slot.id,
    )
  const away = { id: 'a', account: 'Amal', centre: 'nord', start: first.start + 60, end: first.end + 600 }
  assert.deepEqual(open(), [first.id, second.id])
  assert.deepEqual(open(away), [second.id])
  assert.deepEqual(open({ ...away, account: null }), [second.id])
  assert.deepEqual(open({ ...away, account: 'Kofi', centre: 'mitte' }, { ...away, account: null, centre: 'mitte' }), [first.id, second.id])
  assert.deepEqual(open({ ...away, start: first.end }), [first.id, second.id], 'what ends as the absence begins is not within it')
})

test('who cannot today gives up every duty of today, the one that runs and those to come, and nothing of tomorrow', () => {
  const [night, noon, evening] = [
    dutyOn('2027-05-03', ['00:00', '12:00']),
    dutyOn('2027-05-03', ['12:00', '16:00']),
    { ...dutyOn('2027-05-03', ['20:00', '23:00']), end: second.start - 14 * 60 },
  ]
  const held = binding(may({ slots: [night, noon, evening, second], people, assignments: [night, noon, evening, second].flatMap((slot) => on(slot, 'Amal')) }))
  const out = (now: number) => outToday(dutiesOf([held], 'Amal', now), now)
  const within = { start: night.start, end: evening.end }
  assert.deepEqual([out(night.start + 600)?.duties.map(({ slot }) => slot.id), out(night.start + 600)?.stretch], [[night.id, noon.id, evening.id], within])
  assert.equal(out(night.start + 600)?.today, true)
  // Before the first has begun, the time away begins now.
  assert.deepEqual(out(noon.end + 5)?.stretch, { start: noon.end + 5, end: evening.end })
  // Nothing left today: the next one within a day, called by its own name.
  const late = binding(may({ slots: [second], people, assignments: on(second, 'Amal') }))
  const next = outToday(dutiesOf([late], 'Amal', first.end), first.end)
  assert.deepEqual([next?.today, next?.duties.map(({ slot }) => slot.id)], [false, [second.id]])
  assert.equal(outToday(dutiesOf([late], 'Amal', 0), first.start - 3 * 1440), null)
})

const sameDay = dutyOn('2027-05-03', ['18:00', '21:00'])

test('where somebody is missing but a rule is against it, the rule is known before anything is pressed', () => {
  const told = binding(may({ slots: [first, sameDay, second], people, assignments: on(first, 'Amal') }))
  const found = (account: string) => openDuties([told], account, 0).map(({ slot, against }) => [slot.id, against])
  assert.deepEqual(found('Amal'), [
    [sameDay.id, 'day'],
    [second.id, null],
  ])
  assert.deepEqual(found('Kofi'), [
    [sameDay.id, null],
    [second.id, null],
  ])
})

test('an offer to everybody is seen by those alone who can take it; one to a colleague who cannot says why', () => {
  const both = { id: 'o', assignment: `${first.id} Amal`, from: 'Amal', to: null, inReturn: null }
  const told = (to: string | null) =>
    binding(may({ slots: [first, sameDay], people, assignments: [...on(first, 'Amal', 'Jana'), ...on(sameDay, 'Kofi')], swaps: [{ ...both, to }] }))
  // Jana is on that very duty, Kofi on another one of the day.
  assert.deepEqual([offersTo([told(null)], 'Jana', 0), offersTo([told(null)], 'Kofi', 0)], [[], []])
  assert.deepEqual(
    [offersTo([told('Jana')], 'Jana', 0), offersTo([told('Kofi')], 'Kofi', 0)].map(([one]) => one?.against),
    ['overlap', 'day'],
  )
})

test('a duty is offered only to whom can take it, for nothing or for one of theirs that makes it possible', () => {
  const told = binding(may({ slots: [first, sameDay, second], people, assignments: [...on(first, 'Amal', 'Jana'), ...on(sameDay, 'Kofi')] }))
  const [mine] = dutiesOf([told], 'Amal', 0)
  assert.ok(mine)
  const ways = (to: string) => waysFor([told], mine, to, 0).map((one) => one?.slot.id ?? null)
  assert.deepEqual(ways('Jana'), [])
  assert.deepEqual(ways('Kofi'), [sameDay.id])
  assert.deepEqual(waysFor([{ ...told, people: [...people, somebody('Yara')] }], mine, 'Yara', 0), [null])
})
