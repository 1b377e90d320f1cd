import assert from 'node:assert/strict'
import { test } from 'node:test'
import { person, problemOf, randomProblem, slot } from '../fixture.ts'
import { ordered } from '../problem/canonical.ts'
import type { Assignment, Availability, Problem, Slot } from '../problem/problem.ts'
import { draftOf } from './build.ts'
import { type ChainRules, findChain, undo } from './chain.ts'
import type { Draft, Place } from './draft.ts'
import { hindrance, take } from './move.ts'
import { assignmentsOf, takeAll } from './state.ts'

const days = ['2026-05-11', '2026-05-12', '2026-05-13', '2026-05-14']
const [one, two, three, four] = days.map((day, index) => slot(`slot-${index + 1}`, `${day} 10:00`, `${day} 13:00`)) as [Slot, Slot, Slot, Slot]
const can = (who: string, ...slots: readonly Slot[]): Availability[] => slots.map(({ start, end }) => ({ kind: 'once', person: who, word: 'can', start, end }))

/** Each person has one duty a week. The first slot is open; each could take the slot before their own. */
const row = problemOf({
  slots: [one, two, three, four],
  people: ['ana', 'ben', 'cem', 'dora'].map((id) => person(id, { dutiesPerWeek: 1 })),
  availability: [...can('ana', one, two), ...can('ben', two, three), ...can('cem', three, four), ...can('dora', four)],
})
const given: Assignment[] = [
  { slot: 'slot-2', person: 'ana' },
  { slot: 'slot-3', person: 'ben' },
  { slot: 'slot-4', person: 'cem' },
]

const free: ChainRules = { steps: 4, mayLeave: () => true, mayTake: () => true }

const drafted = (problem: Problem, assignments: readonly Assignment[]): Draft => {
  const draft = draftOf(ordered(problem))
  assert.deepEqual(takeAll(draft, assignments), [])
  return draft
}

const first = ({ places }: Draft): Place => {
  const [place] = places
  assert.ok(place)
  return place
}

test('a chain of four moves everybody by one, and the last one takes what is open then', () => {
  const draft = drafted(row, given)
  const steps = findChain(draft, first(draft), free)
  assert.deepEqual(
    steps?.map(({ takes, leaves }) => [takes.worker.person.id, takes.place.slot.id, leaves?.place.slot.id ?? null]),
    [
      ['ana', 'slot-1', 'slot-2'],
      ['ben', 'slot-2', 'slot-3'],
      ['cem', 'slot-3', 'slot-4'],
      ['dora', 'slot-4', null],
    ],
  )
  assert.deepEqual(
    assignmentsOf(draft).map(({ person: who }) => who),
    ['ana', 'ben', 'cem', 'dora'],
  )
  undo(draft, steps ?? [])
  assert.deepEqual(assignmentsOf(draft), given)
})

test('a chain that is longer than allowed, or moves somebody who may not be moved, is none, and nothing has changed', () => {
  const draft = drafted(row, given)
  const { score } = draft
  // Only the length: a chain holds the whole draft, and to print that takes minutes.
  const length = (of: Draft, rules: ChainRules) => findChain(of, first(of), rules)?.length
  assert.equal(length(draft, { ...free, steps: 3 }), undefined)
  assert.equal(length(draft, { ...free, mayLeave: ({ worker }) => worker.person.id !== 'ben' }), undefined)
  assert.equal(length(draft, { ...free, mayTake: ({ worker }) => worker.person.id !== 'dora' }), undefined)
  assert.equal(length(drafted({ ...row, pinned: [{ slot: 'slot-3', person: 'ben' }] }, given), free), undefined)
  assert.deepEqual([assignmentsOf(draft), draft.score], [given, score])
})

test('somebody may leave a slot that has more than its minimum without being replaced', () => {
  const spare = slot('spare', '2026-05-13 10:00', '2026-05-13 13:00', { minimum: 1, wanted: 2 })
  const people = ['ana', 'ben'].map((id) => person(id, { dutiesPerWeek: 1 }))
  const problem = problemOf({ slots: [one, spare], people, availability: [...can('ana', one, spare), ...can('ben', spare)] })
  const draft = drafted(
    problem,
    ['ana', 'ben'].map((who) => ({ slot: 'spare', person: who })),
  )
  assert.equal(findChain(draft, first(draft), free)?.length, 1)
  assert.deepEqual(assignmentsOf(draft), [
    { slot: 'slot-1', person: 'ana' },
    { slot: 'spare', person: 'ben' },
  ])
})

test('in 300 drafts a chain covers one seat more, leaves no slot below its minimum that was not, and undoing it gives back the score', () => {
  let found = 0
  for (let seed = 0; seed < 300; seed++) {
    const draft = draftOf(ordered(randomProblem(seed, { days: 6, slots: 12, people: 7 })))
    for (const option of draft.options) if (hindrance(option) === null && option.place.members.length < option.place.slot.minimum) take(draft, option)
    const short = draft.places.filter(({ members, slot: asked }) => members.length < asked.minimum)
    for (const place of short) {
      const counts = draft.places.map(({ members }) => members.length)
      const { score } = draft
      const steps = findChain(draft, place, free)
      if (steps === null) continue
      found++
      const lower = draft.places
        .filter(({ members, slot: asked, index }) => members.length < Math.min(asked.minimum, counts[index] ?? 0))
        .map(({ index }) => index)
      assert.deepEqual([place.members.length, lower], [(counts[place.index] ?? 0) + 1, []], `seed ${seed}`)
      undo(draft, steps)
      assert.deepEqual([draft.score, draft.places.map(({ members }) => members.length)], [score, counts], `seed ${seed}`)
    }
  }
  assert.ok(found > 50, `${found} chains`)
})
