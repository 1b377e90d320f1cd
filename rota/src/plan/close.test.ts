import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draftOf } from '../draft/build.ts'
import { assignmentsOf, takeAll } from '../draft/state.ts'
import { person, problemOf, randomProblem, slot } from '../fixture.ts'
import { ordered } from '../problem/canonical.ts'
import type { Availability, Slot } from '../problem/problem.ts'
import { closeNeeds, closeSeats } from './close.ts'
import { fill } from './greedy.ts'
import { randomOf } from './random.ts'

const early = slot('early', '2026-05-14 08:00', '2026-05-14 10:00')
const late = slot('late', '2026-05-14 18:00', '2026-05-14 21:00')
const can = (who: string, ...slots: readonly Slot[]): Availability[] => slots.map(({ start, end }) => ({ kind: 'once', person: who, word: 'can', start, end }))

test('a seat is covered by moving somebody whose own duty somebody else can take', () => {
  const people = [person('ana'), person('ben')]
  const draft = draftOf(ordered(problemOf({ slots: [early, late], people, availability: [...can('ana', early, late), ...can('ben', early)] })))
  takeAll(draft, [{ slot: 'early', person: 'ana' }])
  closeSeats(draft)
  assert.deepEqual(assignmentsOf(draft), [
    { slot: 'early', person: 'ben' },
    { slot: 'late', person: 'ana' },
  ])
})

test('a language that is missing in a full slot comes with somebody from another one, and they swap', () => {
  const asking = { ...late, languages: ['ar'] }
  const people = [person('ana', { languages: ['de', 'ar'] }), person('ben')]
  const draft = draftOf(ordered(problemOf({ slots: [early, asking], people })))
  takeAll(draft, [
    { slot: 'early', person: 'ana' },
    { slot: 'late', person: 'ben' },
  ])
  closeNeeds(draft)
  assert.deepEqual(assignmentsOf(draft), [
    { slot: 'early', person: 'ben' },
    { slot: 'late', person: 'ana' },
  ])
})

test('in 300 drafts nothing gets dearer', () => {
  let closed = 0
  for (let seed = 0; seed < 300; seed++) {
    const draft = draftOf(ordered(randomProblem(seed, { days: 6, slots: 12, people: 7 })))
    fill(draft, randomOf(seed), ({ slot: asked }) => asked.minimum)
    const before = draft.score
    closeSeats(draft)
    const between = draft.score
    closeNeeds(draft)
    assert.ok(between <= before && draft.score <= between, `seed ${seed}`)
    if (draft.score < before) closed++
  }
  assert.ok(closed > 30, `${closed} drafts`)
})
