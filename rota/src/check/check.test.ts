import assert from 'node:assert/strict'
import { test } from 'node:test'
import { always, at, person, problemOf, slot } from '../fixture.ts'
import type { Assignment, Problem, Slot } from '../problem/problem.ts'
import { check } from './check.ts'
import { scoreOf } from './score.ts'

const ana = person('ana')
const ben = person('ben', { centre: 'south' })

const give = (...pairs: readonly (readonly [string, string])[]): Assignment[] => pairs.map(([slotId, who]) => ({ slot: slotId, person: who }))

/** The rules that Ana breaks when she has all these slots. */
const brokenBy = (slots: readonly Slot[], parts: Partial<Problem> = {}): string[] => {
  const problem = problemOf({ people: [ana], slots, ...parts })
  return check(
    problem,
    slots.map(({ id }) => ({ slot: id, person: 'ana' })),
  ).map(({ rule }) => rule)
}

test('a plan that keeps all rules has nothing against it', () => {
  assert.deepEqual(brokenBy([slot('one', '2026-05-11 18:00', '2026-05-11 21:00'), slot('two', '2026-05-12 18:00', '2026-05-12 21:00')]), [])
})

test('rest is elapsed time: 21:00 to 07:00 over the autumn change are eleven hours and allowed, in any other night they are ten and not', () => {
  const over = (evening: string, morning: string) => [
    slot('evening', `${evening} 18:00`, `${evening} 21:00`),
    slot('morning', `${morning} 07:00`, `${morning} 09:00`),
  ]
  assert.deepEqual(brokenBy(over('2026-10-24', '2026-10-25')), [])
  assert.deepEqual(brokenBy(over('2026-10-17', '2026-10-18')), ['rest'])
})

test('rest is elapsed time: 20:00 to 07:00 over the spring change are ten hours and refused, in any other night they are eleven and allowed', () => {
  const over = (evening: string, morning: string) => [
    slot('evening', `${evening} 17:00`, `${evening} 20:00`),
    slot('morning', `${morning} 07:00`, `${morning} 09:00`),
  ]
  assert.deepEqual(brokenBy(over('2026-03-28', '2026-03-29')), ['rest'])
  assert.deepEqual(brokenBy(over('2026-03-21', '2026-03-22')), [])
})

test('two duties on one day, or at one time, are one too many', () => {
  assert.deepEqual(brokenBy([slot('early', '2026-05-11 06:00', '2026-05-11 07:00'), slot('late', '2026-05-11 20:00', '2026-05-11 22:00')]), ['day'])
  assert.deepEqual(brokenBy([slot('night', '2026-05-11 22:00', '2026-05-12 06:00'), slot('morning', '2026-05-12 05:00', '2026-05-12 09:00')]), ['rest'])
})

test('a duty of last month counts for the rest, the day, and the week', () => {
  const duty = (start: string, end: string) => ({ engagements: [{ person: 'ana', kind: 'duty' as const, start: at(start), end: at(end) }] })
  const first = [slot('first', '2026-06-01 08:00', '2026-06-01 10:00')]
  assert.deepEqual(brokenBy(first, duty('2026-05-31 19:00', '2026-05-31 22:00')), ['rest'])
  assert.deepEqual(brokenBy(first, duty('2026-06-01 20:00', '2026-06-01 22:00')), ['day'])
  assert.deepEqual(brokenBy(first, { people: [person('ana', { dutiesPerWeek: 1 })], ...duty('2026-06-03 08:00', '2026-06-03 10:00') }), ['week'])
  assert.deepEqual(brokenBy(first, duty('2026-05-29 19:00', '2026-05-29 22:00')), [])
})

test('engagements that break rules among themselves are nothing of this plan', () => {
  const duty = (start: string, end: string) => ({ person: 'ana', kind: 'duty' as const, start: at(start), end: at(end) })
  const engagements = [duty('2026-05-11 08:00', '2026-05-11 10:00'), duty('2026-05-11 12:00', '2026-05-11 14:00')]
  assert.deepEqual(brokenBy([slot('later', '2026-05-14 08:00', '2026-05-14 10:00')], { engagements }), [])
})

test('a meeting takes its time, and no more than that', () => {
  const meeting = { engagements: [{ person: 'ana', kind: 'meeting' as const, start: at('2026-05-11 12:00'), end: at('2026-05-11 14:00') }] }
  assert.deepEqual(brokenBy([slot('over', '2026-05-11 13:00', '2026-05-11 16:00')], meeting), ['meeting'])
  assert.deepEqual(brokenBy([slot('after', '2026-05-11 14:00', '2026-05-11 16:00')], meeting), [])
})

test('the limits of a week and of a month count, a week also over the turn of the year', () => {
  const days = ['2026-12-30', '2027-01-01', '2027-01-03']
  const slots = days.map((day) => slot(day, `${day} 10:00`, `${day} 13:00`))
  assert.deepEqual(brokenBy(slots, { people: [person('ana', { dutiesPerWeek: 2 })] }), ['week'])
  assert.deepEqual(brokenBy(slots, { people: [person('ana', { hoursPerMonth: 5.5 })] }), ['month'])
  assert.deepEqual(brokenBy(slots, { people: [person('ana', { dutiesPerWeek: 3, hoursPerMonth: 6 })] }), [])
})

test('what a person has not said, has refused, or could do in part only is not theirs to do', () => {
  const evening = slot('evening', '2026-05-11 18:00', '2026-05-11 21:00')
  const said = (word: 'can' | 'cannot', start: string, end: string) => ({ kind: 'once' as const, person: 'ana', word, start: at(start), end: at(end) })
  const of = (...availability: Problem['availability']) => brokenBy([evening], { availability })
  assert.deepEqual(of(), ['available'])
  assert.deepEqual(of(said('can', '2026-05-11 18:00', '2026-05-11 20:59')), ['available'])
  assert.deepEqual(of(said('can', '2026-05-11 18:00', '2026-05-11 21:00')), [])
  assert.deepEqual(of(said('can', '2026-05-11 17:00', '2026-05-11 19:00'), said('can', '2026-05-11 19:00', '2026-05-11 22:00')), [])
  assert.deepEqual(of(said('can', '2026-05-11 10:00', '2026-05-11 22:00'), said('cannot', '2026-05-11 20:59', '2026-05-11 23:00')), ['available'])
})

test('a closed day stops what is said of every week, and not what is said of this day', () => {
  const ascension = slot('ascension', '2026-05-14 18:00', '2026-05-14 21:00')
  const centres = [{ id: 'north', land: 'HH', closed: [{ day: '2026-05-14', why: 'holiday' as const, name: 'Christi Himmelfahrt' }] }]
  const weekly = { kind: 'weekly' as const, person: 'ana', word: 'can' as const, since: '2026-01-01', from: '17:00', to: '22:00', rule: 'FREQ=WEEKLY;BYDAY=TH' }
  assert.deepEqual(brokenBy([ascension], { centres, availability: [weekly] }), ['available'])
  assert.deepEqual(brokenBy([ascension], { centres, availability: [weekly, always('ana')] }), [])
})

test('more people than are wanted, two of one centre, and one person twice are seen', () => {
  const shared = slot('shared', '2026-05-11 18:00', '2026-05-11 21:00', { wanted: 2, onePerCentre: true })
  const cem = person('cem')
  const problem = problemOf({ slots: [shared], people: [ana, ben, cem] })
  const rules = (plan: Assignment[]) => check(problem, plan).map(({ rule }) => rule)
  assert.deepEqual(rules(give(['shared', 'ana'], ['shared', 'ben'])), [])
  assert.deepEqual(rules(give(['shared', 'ana'], ['shared', 'cem'])), ['centre'])
  assert.deepEqual(rules(give(['shared', 'ana'], ['shared', 'ben'], ['shared', 'cem'])), ['full', 'centre'])
  assert.deepEqual(rules(give(['shared', 'ana'], ['shared', 'ana'])), ['twice'])
})

test('people and slots that nobody knows are seen, and so is a pinned duty that is not there', () => {
  const known = slot('known', '2026-05-11 18:00', '2026-05-11 21:00')
  const problem = problemOf({ slots: [known], people: [ana], pinned: give(['known', 'ana']) })
  assert.deepEqual(check(problem, give(['known', 'zoe'], ['lost', 'ana'])), [
    { rule: 'unknown', person: 'zoe', slots: ['known'] },
    { rule: 'unknown', person: 'ana', slots: ['lost'] },
    { rule: 'pinned', person: 'ana', slots: ['known'] },
  ])
})

test('the checker needs no Temporal, which not every browser has', () => {
  const [one, two] = [slot('one', '2026-10-24 18:00', '2026-10-24 21:00'), slot('two', '2026-10-25 07:00', '2026-10-25 10:00')]
  const weekly = {
    kind: 'weekly' as const,
    person: 'ana',
    word: 'can' as const,
    since: '2026-01-01',
    from: '06:00',
    to: '22:00',
    rule: 'FREQ=WEEKLY;BYDAY=SA,SU',
  }
  const problem = problemOf({ zone: 'Europe/Vienna', slots: [one, two], people: [ana], availability: [weekly] })
  const kept = globalThis.Temporal
  Reflect.deleteProperty(globalThis, 'Temporal')
  try {
    assert.deepEqual(check(problem, give(['one', 'ana'], ['two', 'ana'])), [])
    assert.equal(scoreOf(problem, give(['one', 'ana'])).coverage, 1000)
  } finally {
    Object.defineProperty(globalThis, 'Temporal', { value: kept, configurable: true, writable: true })
  }
})
