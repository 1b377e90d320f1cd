import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dutyOn, may, on, somebody } from './month.fixture.ts'
import { allBrokenBy, brokenBy } from './rules.ts'

const early = dutyOn('2027-05-03', ['08:00', '11:00'])
const late = dutyOn('2027-05-03', ['20:00', '22:00'])
const next = dutyOn('2027-05-04', ['08:00', '11:00'])
const comes = (slot: { id: string }, account: string) => [{ slot: slot.id, off: null, on: account }]

test('a second duty on a day, and eleven hours of rest not kept, are named before anything is sent', () => {
  const told = may({ slots: [early, late, next], people: [somebody('Amal')], assignments: on(late, 'Amal') })
  assert.deepEqual(brokenBy(told, comes(early, 'Amal')), { account: 'Amal', rule: 'day' })
  assert.deepEqual(brokenBy(told, comes(next, 'Amal')), { account: 'Amal', rule: 'rest' })
})

test('the limits of a week and of a month are those of the person', () => {
  const people = [somebody('Amal', { dutiesPerWeek: 1 }), somebody('Jana', { hoursPerMonth: 4 })]
  const wednesday = dutyOn('2027-05-05', ['08:00', '11:00'])
  const told = may({ slots: [early, wednesday], people, assignments: on(early, 'Amal', 'Jana') })
  assert.equal(brokenBy(told, comes(wednesday, 'Amal'))?.rule, 'week')
  assert.equal(brokenBy(told, comes(wednesday, 'Jana'))?.rule, 'month')
})

test('a full duty, a second person of a centre, and somebody absent', () => {
  const people = [somebody('Amal'), somebody('Jana'), somebody('Kofi', {}, 'mitte')]
  const alone = { ...early, onePerCentre: true }
  const absence = { id: 'a', account: 'Kofi', centre: 'mitte', start: early.start - 60, end: early.end }
  const told = may({ slots: [alone, next], people, assignments: [...on(alone, 'Amal'), ...on(next, 'Amal', 'Jana')], absences: [absence] })
  assert.equal(brokenBy(told, comes(alone, 'Jana'))?.rule, 'centre')
  assert.equal(brokenBy(told, comes(alone, 'Kofi'))?.rule, 'absent')
  assert.equal(brokenBy(told, comes(next, 'Kofi'))?.rule, 'full')
})

test('every rule that is broken is named, each once, the worst first', () => {
  const people = [somebody('Amal', { dutiesPerWeek: 1, hoursPerMonth: 4 })]
  const told = may({ slots: [early, late], people, assignments: on(late, 'Amal') })
  assert.deepEqual(
    allBrokenBy(told, comes(early, 'Amal')).map(({ rule }) => rule),
    ['day', 'week', 'month'],
  )
  assert.deepEqual(allBrokenBy(may({ slots: [early], people }), comes(early, 'Amal')), [])
})

test('who changes places with somebody does not break a rule by the duty that they give up', () => {
  const told = may({ slots: [early, late], people: [somebody('Amal')], assignments: on(late, 'Amal') })
  assert.equal(brokenBy(told, [{ slot: late.id, off: 'Amal', on: null }, ...comes(early, 'Amal')]), null)
})

test('who is not there any more cannot come in', () => {
  assert.equal(brokenBy(may({ slots: [early], people: [] }), comes(early, 'Amal'))?.rule, 'gone')
})
