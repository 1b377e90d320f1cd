import { check, gapsOf, type Problem } from '@zop/rota'
import type { Gap, WorkshopResult } from '@zop/wire'

type Planned = Extract<WorkshopResult, { kind: 'planned' }>
type Repaired = Extract<WorkshopResult, { kind: 'repaired' }>

/** Whether a result breaks no hard rule, and says of itself what is true: nothing that the workshop answers is believed. */
export const isSound = (problem: Problem, { assignments, uncovered }: Pick<Repaired, 'assignments' | 'uncovered'>): boolean => {
  if (check(problem, assignments).length > 0) return false
  const missing = gapsOf(problem, assignments).reduce((sum, gap) => sum + (gap.kind === 'uncovered' ? gap.missing : 0), 0)
  return missing === uncovered
}

/** Whether gaps and what would help them are about slots and people that there are. */
export const isSoundExplanation = ({ slots, people }: Problem, gaps: readonly Gap[]): boolean => {
  const known = { slots: new Set(slots.map(({ id }) => id)), people: new Set(people.map(({ id }) => id)) }
  const isPerson = (person: string | null): boolean => person === null || known.people.has(person)
  return gaps.every(
    ({ slot, remedies }) =>
      known.slots.has(slot) &&
      remedies.every(
        ({ changes, bends }) =>
          changes.every((change) => known.slots.has(change.slot) && isPerson(change.off) && isPerson(change.on)) &&
          bends.every(({ account }) => isPerson(account)),
      ),
  )
}

/** The same of a plan as of its assignments, of what it says to be proved, and of its gaps. */
export const isSoundPlan = (problem: Problem, { assignments, made, gaps }: Planned): boolean => {
  const { uncovered, bound, proved } = made
  const bounded = bound === null ? !proved : bound <= uncovered && (!proved || bound === uncovered)
  return bounded && isSoundExplanation(problem, gaps) && isSound(problem, { assignments, uncovered })
}
