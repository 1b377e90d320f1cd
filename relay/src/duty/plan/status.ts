import type { Body, DutyPlan, PlanStatus } from '@zop/wire'
import type { PersonCaller } from '../../serve/handler.ts'
import { refuse, refuseRule } from '../../serve/refuse.ts'
import type { World } from '../../world.ts'
import { commit, next } from './commit.ts'
import { isOver } from './open.ts'

const follows: Readonly<Record<PlanStatus, readonly PlanStatus[]>> = {
  draft: ['consultation'],
  consultation: ['draft', 'binding'],
  binding: ['closed'],
  closed: [],
}

/** Nothing is left of it that could still have to change. */
const isPast = (world: World, { slots }: DutyPlan): boolean => slots.every((slot) => isOver(world, slot))

export const setStatus = async (world: World, { account: by }: PersonCaller, month: string, { version, status }: Body<'setPlanStatus'>) => {
  const before = await world.store.dutyPlan(month)
  if (!before) return refuse('not-found')
  if (before.version !== version) return refuse('newer-version')
  if (!follows[before.status].includes(status) || (status === 'closed' && !isPast(world, before))) return refuseRule('status')
  const after = next(before, { status })
  return (await commit(world, { kind: status, by: by.id }, [{ before, after }])) ?? { version: after.version }
}
