import assert from 'node:assert/strict'
import { test } from 'node:test'
import { check } from '../check/check.ts'
import { scoreOf } from '../check/score.ts'
import { exampleNetwork } from '../example/network.ts'
import { person, problemOf, randomProblem, slot } from '../fixture.ts'
import { canonical } from '../problem/canonical.ts'
import type { Assignment, Problem } from '../problem/problem.ts'
import { type Plan, type PlanOptions, plan } from './plan.ts'

const planned = async (problem: Problem, options: PlanOptions): Promise<Plan> => {
  const made = await plan(problem, options)
  assert.ok(made.kind === 'planned', JSON.stringify(made))
  return made.plan
}

test('a thousand problems with a little of everything: the independent checker finds no broken rule, and counts the same points', async () => {
  for (let seed = 0; seed < 1000; seed++) {
    const problem = randomProblem(seed, { days: 9, slots: 12, people: 8 })
    const { assignments, points } = await planned(problem, { seed, iterations: 400 })
    assert.deepEqual(check(problem, assignments), [], `seed ${seed}`)
    assert.ok(Math.abs(scoreOf(problem, assignments).points - points) < 1e-6, `seed ${seed}: ${scoreOf(problem, assignments).points} and ${points}`)
  }
})

/** The fewest points of all plans that break no rule: every set of pairs is tried. */
const bruteForce = (problem: Problem): number => {
  const pairs = problem.slots.flatMap(({ id }) => problem.people.map((one): Assignment => ({ slot: id, person: one.id })))
  let least = Number.POSITIVE_INFINITY
  for (let set = 0; set < 2 ** pairs.length; set++) {
    const chosen = pairs.filter((_, bit) => (set >> bit) & 1)
    if (check(problem, chosen).length === 0) least = Math.min(least, scoreOf(problem, chosen).points)
  }
  return least
}

test('on tiny plans the planner finds what trying everything finds', async () => {
  for (let seed = 0; seed < 60; seed++) {
    const problem = randomProblem(seed, { days: 4, slots: 3, people: 3 })
    const { points } = await planned(problem, { seed, iterations: 3000 })
    assert.equal(points.toFixed(6), bruteForce(problem).toFixed(6), `seed ${seed}`)
  }
})

test('the same input gives the same plan to the byte, in whatever order it is written down', async () => {
  const problem = exampleNetwork({ centres: 12, people: 40, month: '2026-05', offered: 0.4, seed: 7 })
  const turned: Problem = {
    ...problem,
    slots: problem.slots.toReversed(),
    centres: problem.centres.toReversed(),
    people: problem.people.toReversed().map((one) => ({ ...one, languages: one.languages.toReversed() })),
    availability: problem.availability.toReversed(),
    commitments: problem.commitments.toReversed(),
  }
  const first = await planned(problem, { seed: 5, iterations: 20_000 })
  assert.equal(canonical(await planned(problem, { seed: 5, iterations: 20_000 })), canonical(first))
  assert.equal(canonical(await planned(turned, { seed: 5, iterations: 20_000 })), canonical(first))
  const other = await planned(problem, { seed: 6, iterations: 20_000 })
  assert.equal(other.inputHash, first.inputHash)
  assert.notEqual(other.planHash, first.planHash)
})

test('the plan of a known network is the one it was: another engine needs another name', async () => {
  const problem = exampleNetwork({ centres: 6, people: 20, month: '2026-05', offered: 0.5, seed: 1 })
  const { engine, planHash } = await planned(problem, { seed: 1, iterations: 10_000 })
  assert.deepEqual({ engine, planHash }, { engine: 'rota/1', planHash: '18a8327250f1c9674e7cfc9d9385af9c28fd4b8f40046b761d2f2b3031b9cde5' })
})

test('progress is told up to the end, and the host has its turn in between', async () => {
  const problem = exampleNetwork({ centres: 6, people: 20, month: '2026-05', offered: 0.5, seed: 1 })
  const shares: number[] = []
  let turns = 0
  const timer = setInterval(() => turns++, 0)
  await planned(problem, { seed: 1, iterations: 100_000, progress: (share) => shares.push(share) })
  clearInterval(timer)
  assert.deepEqual(shares, [0.2, 0.4, 0.6, 0.8, 1])
  assert.ok(turns > 0)
})

test('planning that is aborted throws the reason, and begins nothing if it was aborted before', async () => {
  const problem = exampleNetwork({ centres: 6, people: 20, month: '2026-05', offered: 0.5, seed: 1 })
  const aborting = new AbortController()
  const reason = new Error('the coordinator has changed her mind')
  const shares: number[] = []
  const progress = (share: number) => {
    shares.push(share)
    if (shares.length === 2) aborting.abort(reason)
  }
  await assert.rejects(plan(problem, { seed: 1, iterations: 100_000, progress, signal: aborting.signal }), reason)
  assert.equal(shares.length, 2)
  await assert.rejects(plan(problem, { seed: 1, signal: aborting.signal, progress: () => assert.fail('it has begun') }), reason)
})

test('half an iteration is a mistake of the caller and throws', async () => {
  const problem = problemOf({ slots: [slot('one', '2026-05-11 10:00', '2026-05-11 13:00')], people: [person('ana')] })
  for (const iterations of [0.5, -1, Number.NaN]) await assert.rejects(plan(problem, { seed: 1, iterations }), RangeError)
})

test('a problem with faults is refused whole, with their names', async () => {
  assert.deepEqual(await plan(problemOf({ people: [person('ana')] }), { seed: 1 }), { kind: 'refused', faults: [{ kind: 'empty-plan' }] })
})

test('one person has both duties where eleven real hours lie between them, and one where ten do, over both clock changes', async () => {
  const nights = { autumn: ['2026-10-24 21:00', '2026-10-25 07:00'], spring: ['2026-03-28 20:00', '2026-03-29 07:00'] } as const
  const given = async ([end, start]: readonly [string, string]) => {
    const slots = [slot('evening', `${end.slice(0, 10)} 17:00`, end), slot('morning', start, `${start.slice(0, 10)} 10:00`)]
    return (await planned(problemOf({ slots, people: [person('ana')] }), { seed: 1, iterations: 1000 })).assignments.length
  }
  assert.deepEqual([await given(nights.autumn), await given(nights.spring)], [2, 1])
})

test('a slot that only a chain of swaps can cover is covered', async () => {
  // Ana is free on Monday only, and Ben could take either: whoever fills Monday with Ben has to swap.
  const monday = slot('monday', '2026-05-11 10:00', '2026-05-11 13:00')
  const tuesday = slot('tuesday', '2026-05-12 10:00', '2026-05-12 13:00')
  const once = (who: string, { start, end }: typeof monday) => ({ kind: 'once' as const, person: who, word: 'can' as const, start, end })
  const people = [person('ana'), person('ben', { dutiesPerWeek: 1 })]
  const problem = problemOf({ slots: [monday, tuesday], people, availability: [once('ana', monday), once('ben', monday), once('ben', tuesday)] })
  for (let seed = 0; seed < 20; seed++) {
    const { assignments } = await planned(problem, { seed, iterations: 1 })
    assert.deepEqual(assignments, [
      { slot: 'monday', person: 'ana' },
      { slot: 'tuesday', person: 'ben' },
    ])
  }
})
