import { findChain, undo } from '../draft/chain.ts'
import { type Draft, fineness, type Place } from '../draft/draft.ts'
import { assignmentsOf } from '../draft/state.ts'
import type { Fault } from '../fault/fault.ts'
import { examine } from '../fault/faults.ts'
import { hashOf, ordered } from '../problem/canonical.ts'
import type { Assignment, Problem } from '../problem/problem.ts'
import { anneal } from './anneal.ts'
import { fill } from './greedy.ts'
import { type Random, randomOf } from './random.ts'

/** Changes whenever the same input might give another plan. */
export const engine = 'rota/1'

/** A duty plan with all that it needs to be made again. */
export interface Plan {
  readonly engine: string
  readonly seed: number
  readonly iterations: number
  /** SHA-256 of the problem, whatever the order of its lists. */
  readonly inputHash: string
  /** SHA-256 of everything else here. */
  readonly planHash: string
  /** In order of time. */
  readonly assignments: readonly Assignment[]
  /** The score; the lower, the better. */
  readonly points: number
}

/** A plan, or what hinders. */
export type Planned = { readonly kind: 'planned'; readonly plan: Plan } | { readonly kind: 'refused'; readonly faults: readonly Fault[] }

/** How to plan. */
export interface PlanOptions {
  readonly seed: number
  /** How many changes are tried; 0 only covers. Never a time: the same input gives the same plan on a slow machine too. */
  readonly iterations?: number
  /** Called with the share that is done, 0 to 1. */
  readonly progress?: (share: number) => void
  /** Where it is aborted, planning throws its reason. */
  readonly signal?: AbortSignal
}

const usualIterations = 400_000
/** Changes between two looks at what else the process has to do. */
const slice = 20_000
/** Longer chains of swaps are hardly ever the only way, and nobody likes them. */
const longestChain = 4

const always = () => true

/** One person more for a slot, by swaps, if it is worth it. */
const closeGap = (draft: Draft, place: Place): boolean => {
  const before = draft.score
  const steps = findChain(draft, place, { steps: longestChain, mayLeave: always, mayTake: always })
  if (steps === null) return false
  if (draft.score < before) return true
  undo(draft, steps)
  return false
}

/** Covers what chains of swaps can cover. */
const closeGaps = (draft: Draft): void => {
  for (const place of draft.places) while (place.members.length < place.slot.minimum && closeGap(draft, place));
}

/** Every slot at its minimum where that can be found, then what is wanted beyond it. */
const cover = (draft: Draft, random: Random): void => {
  fill(draft, random, ({ slot }) => slot.minimum)
  closeGaps(draft)
  fill(draft, random, ({ slot }) => slot.wanted)
}

/** The host's turn: timers, messages, an abort. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))

/**
 * Makes a duty plan, or names what hinders. The same problem, seed and number of iterations give the same plan, byte for byte, in whatever order the problem is
 * written down. No hard rule is ever broken; what cannot be staffed stays open.
 */
export const plan = async (problem: Problem, { seed, iterations = usualIterations, progress, signal }: PlanOptions): Promise<Planned> => {
  if (!Number.isSafeInteger(iterations) || iterations < 0) throw new RangeError('iterations are a whole number')
  signal?.throwIfAborted()
  const input = ordered(problem)
  const examined = examine(input)
  if (examined.kind === 'hindered') return { kind: 'refused', faults: examined.faults }
  const { draft } = examined
  const random = randomOf(seed)
  cover(draft, random)
  for (const done of anneal(draft, random, { iterations, slice })) {
    progress?.(done / iterations)
    await pause()
    signal?.throwIfAborted()
  }
  closeGaps(draft)
  const found = { engine, seed, iterations, inputHash: await hashOf(input), assignments: assignmentsOf(draft), points: draft.score / fineness }
  return { kind: 'planned', plan: { ...found, planHash: await hashOf(found) } }
}
