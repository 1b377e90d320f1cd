import { type Gap, gapsOf } from '../check/score.ts'
import { draftOf } from '../draft/build.ts'
import { takeAll } from '../draft/state.ts'
import { ordered } from '../problem/canonical.ts'
import type { Assignment, Problem } from '../problem/problem.ts'
import { placeOf, type Reason, reasonsOf, stoppedAt, wouldHelp } from './reason.ts'
import { type PricedRemedy, remediesFor } from './remedy.ts'

/** A gap with its reasons, for coordinators only: `12 could: 5 holiday in HE, 4 rest, 3 month`. */
export interface ExplainedGap {
  readonly gap: Gap
  /** People who would help if nothing stopped them, and what does. */
  readonly could: number
  readonly reasons: readonly Reason[]
  /** People who would help and have said no, or nothing. */
  readonly cannot: number
  readonly unsaid: number
  readonly remedies: readonly PricedRemedy[]
}

/** Why each slot lacks what it lacks, and what would close the gap, cheapest first. That an uncovered slot is thin as well goes without saying. Assignments that break a rule are left out of account. */
export const explainGaps = (problem: Problem, plan: readonly Assignment[]): ExplainedGap[] => {
  const input = ordered(problem)
  const draft = draftOf(input)
  takeAll(draft, plan)
  const gaps = gapsOf(input, plan)
  const uncovered = new Set(gaps.filter(({ kind }) => kind === 'uncovered').map(({ slot }) => slot))
  return gaps
    .filter(({ kind, slot }) => kind !== 'thin' || !uncovered.has(slot))
    .map((gap) => {
      const place = placeOf(draft, gap.slot)
      const stopped = stoppedAt(place, wouldHelp(gap))
      const reasons = reasonsOf(stopped, input.centres)
      const number = (why: 'cannot' | 'unsaid') => stopped.filter((one) => one.why === why).length
      return {
        gap,
        could: reasons.reduce((sum, { people }) => sum + people, 0),
        reasons,
        cannot: number('cannot'),
        unsaid: number('unsaid'),
        remedies: remediesFor(draft, gap, { place, stopped }),
      }
    })
}
