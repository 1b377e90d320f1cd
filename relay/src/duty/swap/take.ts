import type { PersonCaller } from '../../serve/handler.ts'
import { isRefused, refuseRule } from '../../serve/refuse.ts'
import type { World } from '../../world.ts'
import { newAssignment } from '../plan/assign.ts'
import { commit, next } from '../plan/commit.ts'
import { hasBegun } from '../plan/open.ts'
import { rulesBroken } from '../rules.ts'
import { exchange } from './exchange.ts'
import { type Held, openDuty } from './find.ts'

/** Somebody who should be there is not: then a running duty takes one more, however many are on the plan. */
const isMissed = (world: World, { slot, ground }: Pick<Held, 'slot' | 'ground'>): boolean => {
  const there = new Set(world.duty.there().map(({ account, shift }) => `${shift.slot.id} ${account}`))
  return hasBegun(world, slot) && ground.plan.assignments.some((one) => one.slot === slot.id && !there.has(`${slot.id} ${one.account}`))
}

/** Comes in where somebody is missing, or takes over what is offered to everybody. Who takes it has said that they can. */
export const takeDuty = async (world: World, { account: caller }: PersonCaller, id: string) => {
  const open = await openDuty(world, id)
  if (isRefused(open)) return open
  const { ground, slot } = open
  const { plan } = ground
  const there = plan.assignments.filter((one) => one.slot === id)
  const own = there.find(({ account }) => account === caller.id)
  if (own) return { assignment: own.id }
  const offers = there.length < slot.wanted ? [] : await world.store.swaps(plan.month)
  const offer = offers.find(({ assignment, to }) => to === null && there.some((one) => one.id === assignment))
  if (offer) return (await exchange(world, { swap: offer, taker: caller.id, by: caller.id })) ?? { assignment: offer.assignment }

  const taken = newAssignment(id, caller.id, 'take')
  const assignments = [...plan.assignments, taken]
  const broken = rulesBroken({ ...ground, plan: { ...plan, assignments } }, [taken])
  const missed = isMissed(world, open)
  const hindering = broken.find(({ rule }) => rule !== 'availability' && !(rule === 'full' && missed))
  if (hindering) return refuseRule(hindering.rule)
  const refused = await commit(world, { kind: 'taken', by: caller.id }, [{ before: plan, after: next(plan, { assignments }) }])
  return refused ?? { assignment: taken.id }
}
