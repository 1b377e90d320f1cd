import assert from 'node:assert/strict'
import { test } from 'node:test'
import { check } from '../check/check.ts'
import { gapsOf } from '../check/score.ts'
import { exampleNetwork } from '../example/network.ts'
import { always, at, person, problemOf, randomProblem, slot } from '../fixture.ts'
import { plan } from '../plan/plan.ts'
import { randomOf } from '../plan/random.ts'
import type { Assignment, Minute, Problem } from '../problem/problem.ts'
import { type Repair, repair } from './repair.ts'

const assignmentsFor = async (problem: Problem): Promise<readonly Assignment[]> => {
  const made = await plan(problem, { seed: 1, iterations: 2000 })
  assert.ok(made.kind === 'planned')
  return made.plan.assignments
}

const repaired = (problem: Problem, assignments: readonly Assignment[], from: Minute): Repair => {
  const done = repair(problem, assignments, { from })
  assert.ok(done.kind === 'repaired', JSON.stringify(done))
  return done.repair
}

/** The same problem, in which these people are away for good. */
const withAbsent = (problem: Problem, absent: readonly string[]): Problem => ({
  ...problem,
  pinned: problem.pinned.filter((pin) => !absent.includes(pin.person)),
  availability: [...problem.availability, ...absent.map((who) => always(who, 'cannot'))],
})

const missing = (problem: Problem, assignments: readonly Assignment[]): number =>
  gapsOf(problem, assignments).reduce((sum, gap) => sum + (gap.kind === 'uncovered' ? gap.missing : 0), 0)

const keyOf = ({ slot: id, person: who }: Assignment): string => `${id} ${who}`

/** How far one plan is from another: the duties that somebody has now and had not. */
const newIn = (after: readonly Assignment[], before: readonly Assignment[]): Assignment[] => {
  const had = new Set(before.map(keyOf))
  return after.filter((one) => !had.has(keyOf(one)))
}

test('after absences in 200 plans no rule is broken, at most one duty more is new than was lost, and no slot is left worse than it has to be', async () => {
  for (let seed = 0; seed < 200; seed++) {
    const problem = randomProblem(seed, { days: 9, slots: 12, people: 8 })
    const before = await assignmentsFor(problem)
    const random = randomOf(seed)
    const absent = problem.people.map(({ id }) => id).filter(() => random.below(4) === 0)
    const changed = withAbsent(problem, absent)
    const { assignments, lost, added, moved } = repaired(changed, before, 0)
    assert.deepEqual(check(changed, assignments), [], `seed ${seed}`)
    assert.deepEqual(
      lost.map(({ person: who }) => who).filter((who) => !absent.includes(who)),
      [],
    )
    assert.deepEqual(newIn(assignments, before).map(keyOf).toSorted(), added.map(keyOf).toSorted())
    assert.ok(added.length <= lost.length + 1, `seed ${seed}: ${added.length} new for ${lost.length} lost`)
    assert.deepEqual(
      newIn(before, [...assignments, ...lost])
        .map(keyOf)
        .toSorted(),
      moved.map(keyOf).toSorted(),
    )
    const stay = before.filter(({ person: who }) => !absent.includes(who))
    assert.ok(missing(changed, assignments) <= missing(changed, stay), `seed ${seed}`)
  }
})

/** The fewest people missing in any plan that changes no more than it may. */
const leastMissing = (problem: Problem, stay: readonly Assignment[], changes: number): number => {
  const pairs = problem.slots.flatMap(({ id }) => problem.people.map((one): Assignment => ({ slot: id, person: one.id })))
  let least = Number.POSITIVE_INFINITY
  for (let set = 0; set < 2 ** pairs.length; set++) {
    const chosen = pairs.filter((_, bit) => (set >> bit) & 1)
    if (newIn(chosen, stay).length > changes) continue
    if (check(problem, chosen).length === 0) least = Math.min(least, missing(problem, chosen))
  }
  return least
}

test('on tiny plans no other repair within the same bound covers more', async () => {
  for (let seed = 0; seed < 50; seed++) {
    const problem = randomProblem(seed, { days: 4, slots: 3, people: 4 })
    const before = await assignmentsFor(problem)
    const changed = withAbsent(problem, ['person-0'])
    const { assignments, lost } = repaired(changed, before, 0)
    const stay = before.filter((one) => !lost.some((gone) => keyOf(gone) === keyOf(one)))
    assert.equal(missing(changed, assignments), leastMissing(changed, stay, lost.length + 1), `seed ${seed}`)
  }
})

test('where nobody is absent nothing changes', async () => {
  for (let seed = 0; seed < 50; seed++) {
    const problem = randomProblem(seed, { days: 9, slots: 12, people: 8 })
    const before = await assignmentsFor(problem)
    const { assignments, lost, added, moved } = repaired(problem, before, 0)
    assert.deepEqual([assignments, lost, added, moved], [before, [], [], []])
  }
})

test('what has begun stays as it was, also for somebody who is absent now', () => {
  const yesterday = slot('yesterday', '2026-05-13 18:00', '2026-05-13 21:00')
  const tonight = slot('tonight', '2026-05-14 18:00', '2026-05-14 21:00')
  const problem = problemOf({ slots: [yesterday, tonight], people: [person('ana'), person('ben')] })
  const before = ['yesterday', 'tonight'].map((id) => ({ slot: id, person: 'ana' }))
  const { assignments, lost } = repaired(withAbsent(problem, ['ana']), before, at('2026-05-14 12:00'))
  assert.deepEqual(lost, [{ slot: 'tonight', person: 'ana' }])
  assert.deepEqual(assignments, [
    { slot: 'yesterday', person: 'ana' },
    { slot: 'tonight', person: 'ben' },
  ])
})

test('somebody who was pinned and is absent now loses the duty like everybody else; other faults still hinder', () => {
  const tonight = slot('tonight', '2026-05-14 18:00', '2026-05-14 21:00')
  const pinned = [{ slot: 'tonight', person: 'ana' }]
  const problem = problemOf({ slots: [tonight], people: [person('ana'), person('ben')], pinned })
  const ill = { ...problem, availability: [...problem.availability, always('ana', 'cannot')] }
  const { lost, assignments } = repaired(ill, pinned, 0)
  assert.deepEqual([lost, assignments], [pinned, [{ slot: 'tonight', person: 'ben' }]])
  assert.equal(repair({ ...ill, zone: 'Europe/Atlantis' }, pinned, { from: 0 }).kind, 'refused')
})

test('a seat of nobody counts as lost, and is dealt again', () => {
  const tonight = slot('tonight', '2026-05-14 18:00', '2026-05-14 21:00')
  const nobody = [{ slot: 'tonight', person: '' }]
  const { assignments, lost, added } = repaired(problemOf({ slots: [tonight], people: [person('ana')] }), nobody, 0)
  assert.deepEqual([lost, added, assignments], [nobody, [{ slot: 'tonight', person: 'ana' }], [{ slot: 'tonight', person: 'ana' }]])
})

test('where nobody is free, one who has another duty moves, and somebody takes theirs', () => {
  const early = slot('early', '2026-05-14 08:00', '2026-05-14 10:00')
  const late = slot('late', '2026-05-14 18:00', '2026-05-14 21:00')
  const people = [person('ana'), person('ben'), person('cem')]
  const only = (who: string, { start, end }: typeof early) => ({ kind: 'once' as const, person: who, word: 'can' as const, start, end })
  const availability = [only('ana', late), only('ben', early), only('ben', late), only('cem', early)]
  const before = [
    { slot: 'early', person: 'ben' },
    { slot: 'late', person: 'ana' },
  ]
  const { assignments, added, moved } = repaired(withAbsent(problemOf({ slots: [early, late], people, availability }), ['ana']), before, 0)
  assert.deepEqual(assignments, [
    { slot: 'early', person: 'cem' },
    { slot: 'late', person: 'ben' },
  ])
  assert.deepEqual([added.length, moved], [2, [{ slot: 'early', person: 'ben' }]])
})

test('nobody is moved out of a duty that has begun, or into one', () => {
  const early = slot('early', '2026-05-14 08:00', '2026-05-14 10:00')
  const late = slot('late', '2026-05-14 18:00', '2026-05-14 21:00')
  const only = (who: string, { start, end }: typeof early) => ({ kind: 'once' as const, person: who, word: 'can' as const, start, end })
  const availability = [only('ana', late), only('ben', early), only('ben', late), only('cem', early)]
  const people = [person('ana'), person('ben'), person('cem')]
  const before = [
    { slot: 'early', person: 'ben' },
    { slot: 'late', person: 'ana' },
  ]
  const absent = withAbsent(problemOf({ slots: [early, late], people, availability }), ['ana'])
  assert.deepEqual(repaired(absent, before, at('2026-05-14 09:00')).assignments, [{ slot: 'early', person: 'ben' }])
})

test('two duties that could each be covered by a move are lost: only one move is made, because two would be two changes more than was lost', () => {
  const days = ['2026-05-12', '2026-05-14']
  const slots = days.flatMap((day) => [slot(`early-${day}`, `${day} 08:00`, `${day} 10:00`), slot(`late-${day}`, `${day} 18:00`, `${day} 21:00`)])
  const only = (who: string, id: string) =>
    slots.filter((one) => one.id === id).map(({ start, end }) => ({ kind: 'once' as const, person: who, word: 'can' as const, start, end }))
  const availability = days.flatMap((day) => [
    ...only('ana', `late-${day}`),
    ...only(`ben-${day}`, `early-${day}`),
    ...only(`ben-${day}`, `late-${day}`),
    ...only(`cem-${day}`, `early-${day}`),
  ])
  const people = [person('ana'), ...days.flatMap((day) => [person(`ben-${day}`), person(`cem-${day}`)])]
  const before = days.flatMap((day) => [
    { slot: `early-${day}`, person: `ben-${day}` },
    { slot: `late-${day}`, person: 'ana' },
  ])
  const { assignments, lost, added } = repaired(withAbsent(problemOf({ slots, people, availability }), ['ana']), before, 0)
  assert.deepEqual([lost.length, added.length, assignments.length], [2, 2, 3])
})

test('a month of 40 centres is mended after five absences in less than a second', async () => {
  const problem = exampleNetwork({ centres: 40, people: 120, month: '2026-05', offered: 0.5, seed: 1 })
  const before = await assignmentsFor(problem)
  const busiest = [...Map.groupBy(before, ({ person: who }) => who)].toSorted(([, a], [, b]) => b.length - a.length).slice(0, 5)
  const changed = withAbsent(
    problem,
    busiest.map(([who]) => who),
  )
  const begun = performance.now()
  const { assignments, lost, added } = repaired(changed, before, 0)
  assert.ok(performance.now() - begun < 1000, `${performance.now() - begun} ms`)
  assert.equal(missing(changed, assignments), 0)
  assert.ok(lost.length >= 10 && added.length <= lost.length + 1)
})

test('a problem with faults is refused, and nothing is mended by halves', () => {
  assert.deepEqual(repair(problemOf({}), [], { from: 0 }), { kind: 'refused', faults: [{ kind: 'empty-plan' }, { kind: 'nobody' }] })
})
