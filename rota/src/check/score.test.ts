import assert from 'node:assert/strict'
import { test } from 'node:test'
import { always, person, problemOf, slot } from '../fixture.ts'
import { gapsOf, scoreOf } from './score.ts'

const evening = slot('evening', '2026-05-11 18:00', '2026-05-11 21:00', { minimum: 1, wanted: 3, languages: ['de', 'ar'], experienced: true })

test('an empty slot lacks everything it asks for, and one more person each time less', () => {
  const people = [person('ana', { languages: ['de', 'ar'] }), person('ben', { experienced: true })]
  const problem = problemOf({ slots: [evening], people })
  assert.deepEqual(gapsOf(problem, []), [
    { kind: 'uncovered', slot: 'evening', missing: 1 },
    { kind: 'thin', slot: 'evening', missing: 2 },
    { kind: 'experienced', slot: 'evening' },
    { kind: 'language', slot: 'evening', language: 'de' },
    { kind: 'language', slot: 'evening', language: 'ar' },
  ])
  assert.deepEqual(gapsOf(problem, [{ slot: 'evening', person: 'ana' }]), [
    { kind: 'thin', slot: 'evening', missing: 2 },
    { kind: 'experienced', slot: 'evening' },
  ])
  const both = ['ana', 'ben'].map((who) => ({ slot: 'evening', person: who }))
  assert.deepEqual(gapsOf(problem, both), [{ kind: 'thin', slot: 'evening', missing: 1 }])
})

test('the score is made of what the design names, with its weights', () => {
  const days = ['2026-05-15', '2026-05-16', '2026-05-17', '2026-05-18']
  const slots = days.map((day) => slot(day, `${day} 18:00`, `${day} 21:00`))
  const problem = problemOf({
    slots: [...slots, evening],
    people: [person('ana'), person('ben', { centre: 'south' })],
    availability: [always('ana', 'wish'), always('ben', 'rather-not')],
    commitments: [
      { centre: 'north', from: '2026-05-15', to: '2026-05-17', hours: 10, binding: true },
      { centre: 'south', from: '2026-05-01', to: '2026-05-31', hours: 1, binding: false },
    ],
  })
  const plan = [...days.slice(0, 3).map((day) => ({ slot: day, person: 'ana' })), { slot: '2026-05-18', person: 'ben' }]
  assert.deepEqual(scoreOf(problem, plan), {
    coverage: 1000 + 200 + 100 + 100,
    thin: 40,
    unwanted: 5,
    wished: -12,
    // One hour short, binding, and two hours too many.
    quota: 2 * 2 + 2 * 2,
    // Ana has three late ones: 0, 1 and 2 times; and two at the weekend.
    late: 2 * 3,
    weekend: 2,
    points: 1400 + 40 + 5 - 12 + 8 + 6 + 2,
  })
})
