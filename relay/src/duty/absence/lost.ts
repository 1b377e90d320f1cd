import type { Absence, DutyPlan, DutySlot, PlanStatus, Stretch } from '@zop/wire'
import type { World } from '../../world.ts'
import { overlaps } from '../calendar.ts'
import { next } from '../plan/commit.ts'
import { isOver } from '../plan/open.ts'
import type { Turned } from '../plan/tell.ts'
import { dutyIn } from '../rules.ts'

interface Lost extends Turned {
  readonly slots: readonly DutySlot[]
  readonly status: PlanStatus
}

/** A plan without the duties that these people have and that are not over; null where they have none. */
const without = (world: World, plan: DutyPlan, { people, within }: { people: ReadonlySet<string>; within: Stretch }): Lost | null => {
  const lost = plan.assignments.flatMap((one) => {
    const slot = people.has(one.account) ? dutyIn(plan.slots, one.slot) : null
    return slot && overlaps(slot, within) && !isOver(world, slot) ? [{ one, slot }] : []
  })
  if (lost.length === 0) return null
  const gone = new Set(lost.map(({ one }) => one))
  const after = next(plan, { assignments: plan.assignments.filter((one) => !gone.has(one)) })
  return { before: plan, after, status: plan.status, slots: lost.map(({ slot }) => slot) }
}

/** Every plan that may still change, without these people in this time. */
export const withoutPeople = async (world: World, people: ReadonlySet<string>, within: Stretch): Promise<Lost[]> => {
  const open = world.news.months.filter(({ status }) => status !== 'closed')
  const plans = await Promise.all(open.map(({ month }) => world.store.dutyPlan(month)))
  return plans.flatMap((plan) => (plan && without(world, plan, { people, within })) ?? [])
}

/** Whom an absence is of. */
export const absentPeople = ({ roster }: Pick<World, 'roster'>, { account, centre }: Absence): ReadonlySet<string> =>
  new Set(account === null ? roster.present().flatMap((one) => (one.centre === centre ? [one.id] : [])) : [account])
