import { repair } from '@zop/rota'
import type { WorkshopJob, WorkshopResult } from '@zop/wire'
import { refusedFor } from './refused.ts'
import { uncovered } from './uncovered.ts'

/** The same month with what absences have opened closed again, as far as that can be, and as little else changed as possible. */
export const repairMonth = ({ problem, assignments, vacant, from }: Extract<WorkshopJob, { kind: 'repair' }>): WorkshopResult => {
  const made = repair(problem, assignments, { from, vacant })
  if (made.kind === 'refused') return refusedFor(made.faults)
  const after = [...made.repair.assignments]
  return { kind: 'repaired', assignments: after, uncovered: uncovered(problem, after) }
}
