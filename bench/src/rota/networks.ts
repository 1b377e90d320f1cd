import { type Assignment, check, exampleNetwork, gapsOf, type Plan, type Problem, plan, prove, repair, scoreOf } from '@zop/rota'
import { median, writeResult } from '../result.ts'
import { loadSolver } from './solver.ts'

const solve = await loadSolver()

/** Milliseconds, and what came of it. */
const timed = async <T>(work: () => T | Promise<T>): Promise<{ ms: number; made: T }> => {
  const begun = performance.now()
  const made = await work()
  return { ms: performance.now() - begun, made }
}

const planned = async (problem: Problem, iterations?: number): Promise<Plan> => {
  const made = await plan(problem, { seed: 1, ...(iterations === undefined ? {} : { iterations }) })
  if (made.kind === 'refused') throw new Error(`the example is refused: ${JSON.stringify(made.faults)}`)
  return made.plan
}

const missing = (problem: Problem, assignments: readonly Assignment[]): number =>
  gapsOf(problem, assignments).reduce((sum, gap) => sum + (gap.kind === 'uncovered' ? gap.missing : 0), 0)

/** Five people of whom the plan asks most fall ill. */
const mended = async (problem: Problem, assignments: readonly Assignment[]) => {
  const busiest = [...Map.groupBy(assignments, ({ person }) => person)].toSorted(([, a], [, b]) => b.length - a.length).slice(0, 5)
  const [first, last] = [problem.slots[0], problem.slots.at(-1)]
  const absent = busiest.map(([person]) => ({ kind: 'once' as const, person, word: 'cannot' as const, start: first?.start ?? 0, end: last?.end ?? 0 }))
  const { ms, made } = await timed(() => repair({ ...problem, availability: [...problem.availability, ...absent] }, assignments, { from: 0 }))
  if (made.kind === 'refused') throw new Error(`the example is refused: ${JSON.stringify(made.faults)}`)
  return { ms, beyond: made.repair.added.length - made.repair.lost.length, lost: made.repair.lost.length }
}

const measure = async (problem: Problem) => {
  const covered = await timed(() => planned(problem, 0))
  const whole = await timed(() => planned(problem))
  const { assignments, points } = whole.made
  const proof = await timed(() => prove(problem, assignments, { solve }))
  return {
    coverMs: covered.ms,
    planMs: whole.ms,
    proofMs: proof.ms,
    uncovered: missing(problem, covered.made.assignments),
    coverage: scoreOf(problem, assignments).coverage,
    points,
    proof: proof.made,
    broken: check(problem, assignments).length + check(problem, proof.made.assignments).length,
    repair: await mended(problem, assignments),
  }
}

type Measured = Awaited<ReturnType<typeof measure>>

const sizes = [
  { name: '40 centres, 120 people', centres: 40, people: 120 },
  { name: '80 centres, 400 people', centres: 80, people: 400 },
]
/** From a network that covers a month easily to one that cannot. */
const offers = [0.5, 0.3, 0.2, 0.15]
const seeds = [1, 2, 3]

const ms = (values: readonly number[]): string =>
  values.length === 0 ? 'there is none' : `${median(values).toFixed(0)} ms (${Math.min(...values).toFixed(0)} to ${Math.max(...values).toFixed(0)})`
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

const rowsOf = (name: string, all: readonly Measured[], limits: { cover: number }) => {
  const coverable = all.filter(({ proof }) => proof.coverage.bound < 1000)
  const withGap = all.filter(({ proof }) => proof.coverage.points > 0)
  const equal = all.filter(({ coverage, proof }) => coverage <= proof.coverage.bound)
  return [
    { what: `${name}: a month covered, where it can be`, figure: ms(coverable.map(({ coverMs }) => coverMs)), beside: `less than ${limits.cover} ms` },
    { what: `${name}: seats left open in those ${coverable.length}`, figure: `${sum(coverable.map(({ uncovered }) => uncovered))}`, beside: 'proved: 0' },
    { what: `${name}: the whole plan`, figure: ms(all.map(({ planMs }) => planMs)), beside: '400 000 changes tried' },
    {
      what: `${name}: coverage of the planner equal to the proved optimum`,
      figure: `${equal.length} of ${all.length}`,
      beside: `${all.length} of ${all.length}`,
    },
    {
      what: `${name}: coverage after the solver equal to it`,
      figure: `${all.filter(({ proof }) => proof.coverage.proved).length} of ${all.length}`,
      beside: `${all.length} of ${all.length}`,
    },
    {
      what: `${name}: whole score proved the best`,
      figure: `${all.filter(({ proof }) => proof.all.proved).length} of ${all.length}`,
      beside: `${all.length} of ${all.length}`,
    },
    {
      what: `${name}: points of the planner above the proved bound`,
      figure: `${median(all.map(({ points, proof }) => points - proof.all.bound)).toFixed(0)} (${Math.max(...all.map(({ points, proof }) => points - proof.all.bound)).toFixed(0)} at most)`,
      beside: 'a person missing is 1000; after the solver 0',
    },
    { what: `${name}: proof, of everything`, figure: ms(all.map(({ proofMs }) => proofMs)), beside: 'less than 15 s' },
    { what: `${name}: proof where a gap cannot be avoided (${withGap.length})`, figure: ms(withGap.map(({ proofMs }) => proofMs)), beside: 'less than 15 s' },
    {
      what: `${name}: repair after five absences (${sum(all.map(({ repair: done }) => done.lost))} duties lost)`,
      figure: ms(all.map(({ repair: done }) => done.ms)),
      beside: 'less than 1 s',
    },
    { what: `${name}: new duties beyond those lost`, figure: `${Math.max(...all.map(({ repair: done }) => done.beyond))} at most`, beside: '1 at most' },
    { what: `${name}: hard rules broken, by the checker`, figure: `${sum(all.map(({ broken }) => broken))}`, beside: '0' },
  ]
}

const rows = []
for (const { name, centres, people } of sizes) {
  const all: Measured[] = []
  for (const offered of offers) for (const seed of seeds) all.push(await measure(exampleNetwork({ centres, people, month: '2026-05', offered, seed })))
  rows.push(...rowsOf(name, all, { cover: people > 120 ? 100 : 200 }))
}
await writeResult('networks', {
  how: 'Invented networks of counselling centres (`exampleNetwork`): a month of 31 days with three chat slots a day, two people at least and three wanted, languages, experience, one per centre, holidays of sixteen Laender, limits by week and month, wishes, quotas. Four degrees of scarcity, three seeds each. Beside the planner stands what HiGHS proves in the same run. Times from the problem to the plan, examination and hashes included; medians (least to most). `npm run bench networks`',
  rows,
})
