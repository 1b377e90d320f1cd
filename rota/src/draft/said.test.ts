import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { clockOf } from '../check/clock.ts'
import { wordFinder } from '../check/word.ts'
import { at, person, problemOf, randomProblem, slot, zone } from '../fixture.ts'
import type { Availability, Problem } from '../problem/problem.ts'
import { listening } from './said.ts'

const ana = person('ana')
const evening = slot('evening', '2026-05-14 18:00', '2026-05-14 21:00')
const weekly = (word: 'can' | 'wish' | 'rather-not' | 'cannot', from = '17:00', to = '22:00'): Availability => ({
  kind: 'weekly',
  person: 'ana',
  word,
  since: '2026-01-01',
  from,
  to,
  rule: 'FREQ=WEEKLY;BYDAY=TH',
})
const once = (word: 'can' | 'wish' | 'rather-not' | 'cannot', from: string, to: string): Availability => ({
  kind: 'once',
  person: 'ana',
  word,
  start: at(from),
  end: at(to),
})

const heard = (availability: readonly Availability[], parts: Partial<Problem> = {}) =>
  listening(problemOf({ slots: [evening], people: [ana], availability, ...parts }))('ana')[0]

const closedOn = (why: 'holiday' | 'own') => ({ centres: [{ id: 'north', land: 'HE', closed: [{ day: '2026-05-14', why, name: 'zu' }] }] })

test('silence is no, "cannot" overrides all, and the weakest word of a slot holds', () => {
  assert.equal(heard([]), 'unsaid')
  assert.equal(heard([weekly('can', '17:00', '20:00')]), 'unsaid')
  assert.equal(heard([weekly('wish')]), 'wish')
  assert.equal(heard([weekly('wish', '17:00', '19:00'), { ...weekly('can', '19:00', '23:00') }]), 'can')
  assert.equal(heard([weekly('wish'), once('rather-not', '2026-05-14 20:00', '2026-05-14 22:00')]), 'rather-not')
  assert.equal(heard([weekly('wish'), weekly('cannot', '20:30', '23:00')]), 'cannot')
})

test('on a closed day the reason is known, and what is said of this day goes before it', () => {
  assert.equal(heard([weekly('can')], closedOn('holiday')), 'holiday')
  assert.equal(heard([weekly('can')], closedOn('own')), 'closed')
  assert.equal(heard([], closedOn('holiday')), 'unsaid')
  assert.equal(heard([weekly('can'), once('rather-not', '2026-05-14 18:00', '2026-05-14 21:00')], closedOn('holiday')), 'rather-not')
  assert.equal(heard([weekly('can'), once('can', '2026-05-14 18:00', '2026-05-14 20:00')], closedOn('holiday')), 'holiday')
})

test('a week ends on the day after UNTIL, and begins on the day that is named', () => {
  const until = { ...weekly('can'), rule: 'FREQ=WEEKLY;BYDAY=TH;UNTIL=20260514' } as Availability
  assert.equal(heard([until]), 'can')
  assert.equal(heard([{ ...weekly('can'), rule: 'FREQ=WEEKLY;BYDAY=TH;UNTIL=20260513' } as Availability]), 'unsaid')
  assert.equal(heard([{ ...weekly('can'), since: '2026-05-15' } as Availability]), 'unsaid')
})

test('what begins on the evening before lasts into the first night of the plan, for planner and checker', () => {
  const night = slot('night', '2026-05-15 00:30', '2026-05-15 02:00')
  const problem = problemOf({ slots: [night], people: [ana], availability: [weekly('can', '22:00', '03:00')] })
  assert.deepEqual(listening(problem)('ana'), ['can'])
  assert.equal(wordFinder(problem, clockOf(zone))('ana', night), 'can')
})

test('planner and checker hear the same words, over both clock changes', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const problem = randomProblem(seed, { days: 8, slots: 15, people: 4 })
      const say = listening(problem)
      const wordOf = wordFinder(problem, clockOf(zone))
      for (const { id } of problem.people) {
        const words = say(id).map((word) => (word === 'unsaid' || word === 'holiday' || word === 'closed' ? 'cannot' : word))
        assert.deepEqual(
          words,
          problem.slots.map((one) => wordOf(id, one)),
          `seed ${seed}`,
        )
      }
    }),
    { numRuns: 300 },
  )
})
