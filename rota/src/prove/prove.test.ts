import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import loadHighs from 'highs'
import { check } from '../check/check.ts'
import { scoreOf } from '../check/score.ts'
import { exampleNetwork } from '../example/network.ts'
import { person, problemOf, randomProblem, slot } from '../fixture.ts'
import { plan } from '../plan/plan.ts'
import type { Assignment, Problem } from '../problem/problem.ts'
import { solverOf } from './highs.ts'
import type { Solve } from './program.ts'
import { prove } from './prove.ts'

let solve: Solve
before(async () => {
  // The package's types say CommonJS, what Node loads is an ES module: its default export is the loader itself.
  const load = loadHighs as unknown as typeof loadHighs.default
  solve = solverOf(await load())
})

const assignmentsFor = async (problem: Problem, iterations: number): Promise<readonly Assignment[]> => {
  const made = await plan(problem, { seed: 1, iterations })
  assert.ok(made.kind === 'planned', JSON.stringify(made))
  return made.plan.assignments
}

test('in 100 problems the solver proves its plan the best, the checker finds no broken rule in it, and counts the same points', async () => {
  for (let seed = 0; seed < 100; seed++) {
    const problem = randomProblem(seed, { days: 9, slots: 12, people: 8 })
    const first = await assignmentsFor(problem, 1)
    const { assignments, all, coverage, improved } = await prove(problem, first, { solve })
    assert.deepEqual(check(problem, assignments), [], `seed ${seed}`)
    const counted = scoreOf(problem, assignments)
    assert.ok(all.proved && Math.abs(all.points - counted.points) < 1e-6, `seed ${seed}: ${JSON.stringify(all)} and ${counted.points}`)
    assert.ok(Math.abs(coverage.points - counted.coverage) < 1e-6 && coverage.bound <= coverage.points)
    assert.equal(improved, counted.points < scoreOf(problem, first).points - 1e-9, `seed ${seed}`)
  }
})

const pairsOf = (problem: Problem): Assignment[] => problem.slots.flatMap(({ id }) => problem.people.map((one) => ({ slot: id, person: one.id })))

test('on tiny plans what is proved is what trying everything finds', async () => {
  for (let seed = 100; seed < 125; seed++) {
    const problem = randomProblem(seed, { days: 4, slots: 3, people: 3 })
    const pairs = pairsOf(problem)
    let [least, leastCoverage] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
    for (let set = 0; set < 2 ** pairs.length; set++) {
      const chosen = pairs.filter((_, bit) => (set >> bit) & 1)
      if (check(problem, chosen).length > 0) continue
      const { points, coverage } = scoreOf(problem, chosen)
      least = Math.min(least, points)
      leastCoverage = Math.min(leastCoverage, coverage)
    }
    const { all, coverage } = await prove(problem, problem.pinned, { solve })
    assert.ok(Math.abs(all.bound - least) < 1e-6, `seed ${seed}: ${all.bound}, not ${least}`)
    assert.ok(Math.abs(coverage.bound - leastCoverage) < 1e-6, `seed ${seed}: ${coverage.bound}, not ${leastCoverage}`)
  }
})

test('an unavoidable gap is proved: one person cannot be there on two evenings of a week', async () => {
  const slots = ['2026-05-11', '2026-05-12'].map((day) => slot(day, `${day} 18:00`, `${day} 21:00`))
  const problem = problemOf({ slots, people: [person('ana', { dutiesPerWeek: 1 })] })
  const { coverage } = await prove(problem, await assignmentsFor(problem, 100), { solve })
  assert.deepEqual(coverage, { points: 1000, bound: 1000, proved: true })
})

test('what is pinned counts for what a slot needs', async () => {
  const asking = slot('asking', '2026-05-11 18:00', '2026-05-11 21:00', { wanted: 2, minimum: 2, languages: ['ar'], experienced: true })
  const people = [person('ana', { experienced: true, languages: ['ar'] }), person('ben')]
  const pinned = [{ slot: 'asking', person: 'ana' }]
  const { all, assignments } = await prove(problemOf({ slots: [asking], people, pinned }), pinned, { solve })
  assert.deepEqual([all, assignments.length], [{ points: 0, bound: 0, proved: true }, 2])
})

test('a plan that is the best already stays as it is', async () => {
  const problem = problemOf({ slots: [slot('evening', '2026-05-11 18:00', '2026-05-11 21:00')], people: [person('ana')] })
  const assignments = [{ slot: 'evening', person: 'ana' }]
  assert.deepEqual(await prove(problem, assignments, { solve }), {
    assignments,
    improved: false,
    all: { points: 0, bound: 0, proved: true },
    coverage: { points: 0, bound: 0, proved: true },
  })
})

test('a month of a network is proved the same to the byte twice, and its bound does not depend on where it began', async () => {
  const problem = exampleNetwork({ centres: 12, people: 40, month: '2026-05', offered: 0.4, seed: 3 })
  const quick = await prove(problem, await assignmentsFor(problem, 1), { solve })
  assert.deepEqual(await prove(problem, await assignmentsFor(problem, 1), { solve }), quick)
  const long = await prove(problem, await assignmentsFor(problem, 30_000), { solve })
  assert.ok(quick.all.proved && long.all.proved)
  assert.equal(quick.all.points, long.all.points)
})

test('a solver that finds nothing leaves the plan, and nothing is called proved', async () => {
  const problem = randomProblem(1, { days: 9, slots: 12, people: 8 })
  const first = await assignmentsFor(problem, 100)
  const { assignments, all, improved } = await prove(problem, first, { solve: () => ({ values: null, bound: Number.NEGATIVE_INFINITY }) })
  assert.deepEqual([assignments, improved, all.proved], [first, false, false])
})

test('a solver that lies about a solution cannot break a rule: what it gives is counted and checked here', async () => {
  const problem = randomProblem(2, { days: 9, slots: 12, people: 8 })
  const first = await assignmentsFor(problem, 100)
  const lying: Solve = ({ columns }) => ({ values: columns.map(() => 1), bound: -1e6 })
  const { assignments } = await prove(problem, first, { solve: lying })
  assert.deepEqual(check(problem, assignments), [])
})

test('a solver that says no plan can be as good as the one that is there is not believed', async () => {
  const problem = randomProblem(3, { days: 9, slots: 12, people: 8 })
  const { all } = await prove(problem, await assignmentsFor(problem, 100), { solve: () => ({ values: null, bound: 1e6 }) })
  assert.deepEqual([all.bound, all.proved], [Number.NEGATIVE_INFINITY, false])
})

test('a plan that breaks a rule is not proved but thrown back', async () => {
  const problem = problemOf({ slots: [slot('evening', '2026-05-11 18:00', '2026-05-11 21:00')], people: [person('ana')], availability: [] })
  await assert.rejects(prove(problem, [{ slot: 'evening', person: 'ana' }], { solve }), RangeError)
})
