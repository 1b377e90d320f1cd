import type { Assignment, DutySlot } from '@zop/wire'
import { type Refused, refuseRule } from '../../serve/refuse.ts'
import type { DutyGround } from '../../store/duty-plan.ts'
import type { World } from '../../world.ts'
import { isOver } from '../plan/open.ts'
import { dutyIn } from '../rules.ts'

/** A duty that may change hands. */
export interface Held {
  readonly ground: DutyGround
  readonly slot: DutySlot
  readonly assignment: Assignment
}

type Sources = Pick<World, 'store' | 'clock'>

/** A duty of a binding plan that is not over, by the id of its slot; otherwise why not. Nobody learns here of a draft. */
export const openDuty = async (world: Sources, id: string): Promise<Pick<Held, 'ground' | 'slot'> | Refused> => {
  const month = await world.store.dutyMonthOf(id)
  const ground = month === null ? null : await world.store.dutyGround(month)
  const slot = ground && dutyIn(ground.plan.slots, id)
  if (!ground || !slot || ground.plan.status === 'draft') return refuseRule('gone')
  if (ground.plan.status !== 'binding') return refuseRule('status')
  return isOver(world, slot) ? refuseRule('past') : { ground, slot }
}

/** The same by the id of an assignment. */
export const heldDuty = async (world: Sources, id: string): Promise<Held | Refused> => {
  const month = await world.store.dutyMonthOf(id)
  const plan = month === null ? null : await world.store.dutyPlan(month)
  const assignment = plan?.assignments.find((one) => one.id === id)
  if (!assignment) return refuseRule('gone')
  const open = await openDuty(world, assignment.slot)
  return 'refused' in open ? open : { ...open, assignment }
}
