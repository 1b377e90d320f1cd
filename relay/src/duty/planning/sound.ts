import { check, gapsOf, type Problem } from '@zop/rota'
import type { WorkshopResult } from '@zop/wire'

type Planned = Extract<WorkshopResult, { kind: 'planned' }>
type Repaired = Extract<WorkshopResult, { kind: 'repaired' }>

/** Whether a result breaks no hard rule, and says of itself what is true: nothing that the workshop answers is believed. */
export const isSound = (problem: Problem, { assignments, uncovered }: Pick<Repaired, 'assignments' | 'uncovered'>): boolean => {
  if (check(problem, assignments).length > 0) return false
  const missing = gapsOf(problem, assignments).reduce((sum, gap) => sum + (gap.kind === 'uncovered' ? gap.missing : 0), 0)
  return missing === uncovered
}

/** The same of a plan, of what it says to be proved, and of the slots whose gaps it explains. */
export const isSoundPlan = (problem: Problem, { assignments, made, gaps }: Planned): boolean => {
  const { uncovered, bound, proved } = made
  const bounded = bound === null ? !proved : bound <= uncovered && (!proved || bound === uncovered)
  const slots = new Set(problem.slots.map(({ id }) => id))
  return bounded && gaps.every(({ slot }) => slots.has(slot)) && isSound(problem, { assignments, uncovered })
}
