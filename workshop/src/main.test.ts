import assert from 'node:assert/strict'
import { once } from 'node:events'
import { test } from 'node:test'
import { type Assignment, check, gapsOf, scoreOf } from '@zop/rota'
import type { WorkshopJob, WorkshopLine, WorkshopProblem } from '@zop/wire'
import { inventedMonth } from './testing/month.ts'
import { answerTo, startWorkshop } from './testing/process.ts'

type Of<K extends WorkshopLine['kind']> = Extract<WorkshopLine, { kind: K }>

const resultOf = async <K extends WorkshopLine['kind']>(job: WorkshopJob, kind: K): Promise<Of<K>> => {
  const { results, lines } = await answerTo(job)
  assert.equal(results.length, 1)
  const last = lines.at(-1)
  assert.ok(last?.kind === kind, JSON.stringify(last).slice(0, 400))
  return last as Of<K>
}

const planJob = (problem: WorkshopProblem, seed = 3): Extract<WorkshopJob, { kind: 'plan' }> => ({
  kind: 'plan',
  problem,
  seed,
  iterations: 20_000,
  nodes: 50,
})

test('the same job gives the same result, byte for byte, in whatever order the month is written down', async () => {
  const problem = inventedMonth()
  const shuffled = { ...problem, people: problem.people.toReversed(), availability: problem.availability.toReversed(), slots: problem.slots.toReversed() }
  const [first, again, other] = await Promise.all([answerTo(planJob(problem)), answerTo(planJob(problem)), answerTo(planJob(shuffled))])
  assert.equal(first.results.length, 1)
  assert.deepEqual(again.results, first.results)
  assert.deepEqual(other.results, first.results)
})

test('a plan breaks no rule by the independent checker, says what is missing, and explains every gap', async () => {
  const problem = inventedMonth({ offered: 0.3 })
  const { lines, results } = await answerTo(planJob(problem))
  assert.equal(results.length, 1)
  assert.ok(lines.every((line) => line !== null))
  assert.deepEqual([...new Set(lines.flatMap((line) => (line?.kind === 'progress' ? [line.phase] : [])))], ['search', 'proof', 'reasons'])
  const last = lines.at(-1)
  assert.ok(last?.kind === 'planned')
  assert.deepEqual(check(problem, last.assignments), [])
  const gaps = gapsOf(problem, last.assignments)
  // What is uncovered is thin as well, which needs no second explanation.
  const uncovered = new Set(gaps.filter(({ kind }) => kind === 'uncovered').map(({ slot }) => slot))
  const named = (all: readonly { slot: string; kind: string }[]) => all.map(({ slot, kind }) => `${slot} ${kind}`)
  assert.deepEqual(named(last.gaps), named(gaps.filter(({ slot, kind }) => kind !== 'thin' || !uncovered.has(slot))))
  const missing = gaps.reduce((sum, gap) => sum + (gap.kind === 'uncovered' ? gap.missing : 0), 0)
  assert.ok(missing > 0)
  assert.equal(last.made.uncovered, missing)
  assert.ok(last.made.bound !== null && last.made.bound <= missing)
  assert.equal(last.made.seed, 3)
})

test('a remedy that bends nothing closes its gap when it is followed', async () => {
  const problem = inventedMonth()
  const { assignments } = await resultOf(planJob(problem), 'planned')
  const [lost] = assignments
  const left = assignments.slice(1)
  const { gaps } = await resultOf({ kind: 'explain', problem, assignments: left }, 'explained')
  const remedy = gaps
    .find((gap) => gap.slot === lost?.slot && gap.remedies.some(({ bends }) => bends.length === 0))
    ?.remedies.find(({ bends }) => bends.length === 0)
  assert.ok(remedy)
  const after = remedy.changes.reduce<Assignment[]>(
    (plan, { slot, off, on }) => [...plan.filter((one) => one.slot !== slot || one.person !== off), ...(on === null ? [] : [{ slot, person: on }])],
    left,
  )
  assert.deepEqual(check(problem, after), [])
  assert.ok(scoreOf(problem, after).coverage < scoreOf(problem, left).coverage)
})

test('a repair fills vacant seats with at most one change more than there are, and none before its minute', async () => {
  const problem = inventedMonth({ offered: 0.8 })
  const { assignments } = await resultOf(planJob(problem), 'planned')
  const middle = problem.slots.map(({ start }) => start).toSorted((a, b) => a - b)[Math.floor(problem.slots.length / 2)] ?? 0
  const starts = new Map(problem.slots.map(({ id, start }) => [id, start]))
  const isLater = ({ slot }: Assignment): boolean => (starts.get(slot) ?? 0) >= middle
  const lost = assignments.filter(isLater).slice(0, 3)
  const left = assignments.filter((one) => !lost.includes(one))
  const mended = await resultOf({ kind: 'repair', problem, assignments: left, vacant: lost.map(({ slot }) => slot), from: middle }, 'repaired')
  assert.deepEqual(check(problem, mended.assignments), [])
  const key = ({ slot, person }: Assignment): string => `${slot} ${person}`
  const before = new Set(left.map(key))
  const added = mended.assignments.filter((one) => !before.has(key(one)))
  assert.ok(added.length >= lost.length && added.length <= lost.length + 1, `${added.length} for ${lost.length}`)
  assert.ok(added.every(isLater))
  const early = (plan: readonly Assignment[]) =>
    plan
      .filter((one) => !isLater(one))
      .map(key)
      .toSorted()
  assert.deepEqual(early(mended.assignments), early(left))
})

test('a month that contradicts itself is refused by the kinds of its faults', async () => {
  const problem = inventedMonth()
  const [person] = problem.people
  assert.ok(person)
  const twice = { ...problem, people: [...problem.people, person] }
  assert.deepEqual(await resultOf(planJob(twice), 'refused'), { kind: 'refused', faults: ['duplicate'] })
  assert.deepEqual(await resultOf(planJob({ ...problem, slots: [] }), 'refused'), { kind: 'refused', faults: ['empty-plan'] })
})

test('what is no job ends the program without a word', async () => {
  for (const line of ['', 'nonsense', '{}', '{"kind":"plan"}', JSON.stringify({ ...planJob(inventedMonth()), more: 1 })]) {
    const { code, lines } = await answerTo(line)
    assert.equal(code, 1)
    assert.deepEqual(lines, [])
  }
})

test('the end of the input ends the program: before a job, and in the middle of one', async () => {
  const idle = startWorkshop()
  idle.stdin.end()
  assert.deepEqual(await once(idle, 'exit'), [0, null])
  const busy = startWorkshop()
  busy.stdin.write(`${JSON.stringify({ ...planJob(inventedMonth()), iterations: 10_000_000 })}\n`)
  await once(busy.stdout, 'data')
  busy.stdin.end()
  assert.deepEqual(await once(busy, 'exit'), [0, null])
})
