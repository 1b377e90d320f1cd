import { comingIn } from '@zop/wire'
import type { PersonCaller } from '../../serve/handler.ts'
import { isRefused, refuseRule } from '../../serve/refuse.ts'
import type { World } from '../../world.ts'
import { newAssignment } from '../plan/assign.ts'
import { commit, next } from '../plan/commit.ts'
import { rulesBroken } from '../rules.ts'
import { exchange } from './exchange.ts'
import { type Held, openDuty } from './find.ts'

/** Minutes in which whoever has taken a duty is on their way to it. */
const onTheWay = comingIn.second

/** Fewer are there than are needed, and too few have taken it just now: then a running duty takes one more, however many are on the plan. */
const isMissed = ({ now }: World, { slot, ground }: Pick<Held, 'slot' | 'ground'>): boolean => {
  const { minute, missing } = now.state()
  const here = missing.find((one) => one.slot.id === slot.id)
  const takers = new Set(ground.plan.assignments.filter((one) => one.slot === slot.id && one.origin === 'take').map(({ account }) => account))
  const coming = here?.people.filter(({ account, since }) => takers.has(account) && minute - since < onTheWay) ?? []
  return here !== undefined && coming.length < here.lacks
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
