import { createHash } from 'node:crypto'
import { type Assignment, type HighsPackage, type Plan, type Problem, type Proved, plan, prove, type Solve, solverOf } from '@zop/rota'
import type { Gap, Making, WorkshopJob, WorkshopResult } from '@zop/wire'
import type { Progress } from '../say.ts'
import { gapsFor } from './explain.ts'
import { refusedFor } from './refused.ts'
import { uncovered } from './uncovered.ts'

/** The solver is loaded only where something is to be proved: it takes longer than a small search. Its types describe the CommonJS build, Node loads the other. */
const solver = async (): Promise<Solve> => {
  const highs = (await import('highs')) as unknown as { readonly default: () => Promise<HighsPackage> }
  return solverOf(await highs.default())
}

/** Slots lack more than people: what a missing language or experience may cost at the most. */
const costOfTheRest = ({ slots, rules: { weights } }: Problem): number =>
  slots.reduce((sum, { experienced, languages }) => sum + (experienced ? weights.experienced : 0) + languages.length * weights.language, 0)

/** People who are missing in every plan: at least so many. */
const boundOf = (problem: Problem, { coverage }: Proved): number =>
  Math.max(0, Math.ceil((coverage.bound - costOfTheRest(problem)) / problem.rules.weights.uncovered))

const base64url = (hex: string): string => Buffer.from(hex, 'hex').toString('base64url')

/** SHA-256 of a plan as it is handed over, in order of time. */
const hashOf = (assignments: readonly Assignment[]): string => createHash('sha256').update(JSON.stringify(assignments)).digest('base64url')

const madeOf = (problem: Problem, { seed, engine, inputHash }: Plan, proof: Proved): Making => {
  const missing = uncovered(problem, proof.assignments)
  const { proved } = proof.coverage
  return {
    seed,
    engine,
    input: base64url(inputHash),
    plan: hashOf(proof.assignments),
    uncovered: missing,
    bound: proved ? missing : boundOf(problem, proof),
    proved,
  }
}

/** Searches a month, has it proved or bettered, and says why what is missing is missing. */
export const planMonth = async (
  { problem, seed, iterations, nodes }: Extract<WorkshopJob, { kind: 'plan' }>,
  tell: (progress: Omit<Progress, 'kind'>) => void,
): Promise<WorkshopResult> => {
  tell({ phase: 'search', done: 0, of: iterations, uncovered: null })
  const searched = await plan(problem, {
    seed,
    iterations,
    progress: (share) => tell({ phase: 'search', done: Math.round(share * iterations), of: iterations, uncovered: null }),
  })
  if (searched.kind === 'refused') return refusedFor(searched.faults)
  tell({ phase: 'proof', done: 0, of: nodes, uncovered: uncovered(problem, searched.plan.assignments) })
  const proof = await prove(problem, searched.plan.assignments, { solve: await solver(), nodes })
  const made = madeOf(problem, searched.plan, proof)
  tell({ phase: 'reasons', done: 0, of: 1, uncovered: made.uncovered })
  const provedKind = (kind: Gap['kind']): boolean => (kind === 'thin' ? proof.all.proved : proof.coverage.proved)
  const assignments = [...proof.assignments]
  return { kind: 'planned', assignments, made, gaps: gapsFor(problem, assignments, provedKind) }
}
