import { draftOf } from '../draft/build.ts'
import { type Draft, fineness, type Option } from '../draft/draft.ts'
import { hindrance, placeCost, take } from '../draft/move.ts'
import { assignmentsOf, bringTo, clear, takeAll, taken } from '../draft/state.ts'
import { ordered } from '../problem/canonical.ts'
import type { Assignment, Problem } from '../problem/problem.ts'
import { type Aim, modelOf, withoutThin } from './model.ts'
import type { Solve } from './program.ts'

/** Points that are reached, and that no plan can go below; minus infinity where nothing is known. */
export interface Proof {
  readonly points: number
  readonly bound: number
  readonly proved: boolean
}

/** The better of two plans, and how good it is. */
export interface Proved {
  /** The plan itself, or a better one. */
  readonly assignments: readonly Assignment[]
  readonly improved: boolean
  /** The whole score. */
  readonly all: Proof
  /** What the slots lack, but not that they are thin: where this is proved, nobody can close the gaps without another rule or another person. */
  readonly coverage: Proof
}

/** How far to search. */
export interface ProveOptions {
  /** Branch-and-bound nodes at most, in each of the two programs. */
  readonly nodes?: number
}

const usualNodes = 200
/** Solvers count in floating point; points are sixtieths at the least. */
const tolerance = 1e-4

const coverageOf = ({ places, costs }: Draft): number => {
  const counted = withoutThin(costs)
  return places.reduce((sum, place) => sum + placeCost(place, place.members, counted), 0) / fineness
}

/** A bound above what has been reached contradicts itself: then nothing is known. */
const proofOf = (points: number, bound: number): Proof => {
  if (bound > points + tolerance) return { points, bound: Number.NEGATIVE_INFINITY, proved: false }
  const proved = bound >= points - tolerance
  return { points, bound: proved ? points : bound, proved }
}

interface Found {
  /** None where no solution was found. */
  readonly options: readonly Option[]
  readonly bound: number
}

/** Solves the whole plan anew. Leaves the draft as it was. */
const solveAll = async (draft: Draft, aim: Aim, { solve, nodes }: { solve: Solve; nodes: number }): Promise<Found> => {
  const before = taken(draft)
  clear(draft)
  const { program, options, constant } = modelOf(draft, aim)
  bringTo(draft, before)
  const { values, bound } = await solve(program, { nodes })
  return { options: options.filter((_, column) => (values?.[column] ?? 0) > 0.5), bound: bound + constant }
}

/**
 * Asks an integer solver whether the plan can be better: how much at the most, and how. Deterministic where the solver is. Of the two plans, the better one is kept;
 * a solution of the solver is taken only as far as it breaks no rule here.
 */
export const prove = async (problem: Problem, plan: readonly Assignment[], { solve, nodes = usualNodes }: ProveOptions & { solve: Solve }): Promise<Proved> => {
  const draft = draftOf(ordered(problem))
  const broken = takeAll(draft, plan)
  if (broken.length > 0) throw new RangeError('a plan that breaks a hard rule cannot be proved')
  const before = draft.score
  const ours = taken(draft)
  const all = await solveAll(draft, 'all', { solve, nodes })
  clear(draft)
  for (const option of all.options) if (hindrance(option) === null) take(draft, option)
  if (draft.score >= before) bringTo(draft, ours)
  const lacking = coverageOf(draft)
  const coverage = lacking === 0 ? 0 : (await solveAll(draft, 'coverage', { solve, nodes })).bound
  return {
    assignments: assignmentsOf(draft),
    improved: draft.score < before,
    all: proofOf(draft.score / fineness, all.bound),
    coverage: proofOf(lacking, coverage),
  }
}
