import { repair } from '@zop/rota'
import type { WorkshopJob, WorkshopResult } from '@zop/wire'
import { refusedFor } from './refused.ts'
import { uncovered } from './uncovered.ts'

/** Whoever holds a vacant seat cannot keep it, so that it is dealt again like one that somebody has lost. */
const nobody = ''

/** The same month with what absences have opened closed again, as far as that can be, and as little else changed as possible. */
export const repairMonth = ({ problem, assignments, vacant, from }: Extract<WorkshopJob, { kind: 'repair' }>): WorkshopResult => {
  const made = repair(problem, [...assignments, ...vacant.map((slot) => ({ slot, person: nobody }))], { from })
  if (made.kind === 'refused') return refusedFor(made.faults)
  const after = [...made.repair.assignments]
  return { kind: 'repaired', assignments: after, uncovered: uncovered(problem, after) }
}
