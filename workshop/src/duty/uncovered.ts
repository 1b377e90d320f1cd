import { type Assignment, gapsOf, type Problem } from '@zop/rota'

/** People who are missing below the minimum of the slots, all together. */
export const uncovered = (problem: Problem, plan: readonly Assignment[]): number =>
  gapsOf(problem, plan).reduce((sum, gap) => sum + (gap.kind === 'uncovered' ? gap.missing : 0), 0)
