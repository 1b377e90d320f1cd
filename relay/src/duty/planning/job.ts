import type { Assignment, Problem } from '@zop/rota'
import type { WorkshopProblem } from '@zop/wire'
import type { DutyGround } from '../../store/duty-plan.ts'
import type { Outcome } from '../../workshop/run.ts'

/** The same problem as the wire's schema has it, which the workshop holds it to. */
export const sent = (problem: Problem): WorkshopProblem => problem as WorkshopProblem

/** What the plan says now. */
export const standing = ({ plan }: DutyGround): Assignment[] => plan.assignments.map(({ slot, account }) => ({ slot, person: account }))

/** For the log: a word of a closed list, and nothing of what the job was about. */
export const codeOf = (ended: Outcome): string => (ended.kind === 'failed' ? ended.fault : ended.kind === 'done' ? ended.result.kind : ended.kind)
