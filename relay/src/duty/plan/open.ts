import type { DutyPlan, Slot, Stretch } from '@zop/wire'
import { minute } from '../../clock.ts'
import { type Refused, refuse, refuseRule } from '../../serve/refuse.ts'
import type { DutyGround } from '../../store/duty-plan.ts'
import type { World } from '../../world.ts'

/** Whole minutes since 1970. */
export const nowOf = ({ clock }: Pick<World, 'clock'>): number => Math.floor(clock.now() / minute)

export const isOver = (world: Pick<World, 'clock'>, { end }: Stretch): boolean => end <= nowOf(world)
export const hasBegun = (world: Pick<World, 'clock'>, { start }: Stretch): boolean => start <= nowOf(world)

/** The ground of a month that may still change, as this version; otherwise why not. */
export const openMonth = async ({ store }: Pick<World, 'store'>, month: string, version: number): Promise<DutyGround | Refused> => {
  const ground = await store.dutyGround(month)
  if (!ground) return refuse('not-found')
  if (ground.plan.version !== version) return refuse('newer-version')
  return ground.plan.status === 'closed' ? refuseRule('status') : ground
}

/** A plan that holds does not change what is over; a draft is only paper. */
export const changesPast = (world: Pick<World, 'clock'>, { status }: Pick<DutyPlan, 'status'>, slots: readonly Slot[]): boolean =>
  status === 'binding' && slots.some((slot) => isOver(world, slot))
