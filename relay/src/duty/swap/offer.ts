import type { Body, Swap } from '@zop/wire'
import { hourOf } from '../../clock.ts'
import type { PersonCaller } from '../../serve/handler.ts'
import { isRefused, type Refused, refuse, refuseRule } from '../../serve/refuse.ts'
import type { StoredChange } from '../../store/duty-plan.ts'
import type { World } from '../../world.ts'
import { actsFor, onDutyRoll } from '../may.ts'
import { type Held, heldDuty } from './find.ts'

const isSame = (one: Swap, other: Swap): boolean =>
  one.id === other.id && one.assignment === other.assignment && one.to === other.to && one.inReturn === other.inReturn

/** Null where a colleague may be asked for this. */
const mayAsk = async (world: World, { to, inReturn }: Body<'offerSwap'>, { assignment, slot }: Held): Promise<Refused | null> => {
  if (to === null) return inReturn === null ? null : refuse('malformed')
  if (to === assignment.account || !onDutyRoll(world, to)) return refuse('not-found')
  if (inReturn === null) return null
  const asked = await heldDuty(world, inReturn)
  if (isRefused(asked)) return asked
  return asked.assignment.account === to && asked.slot.id !== slot.id ? null : refuseRule('gone')
}

/** The line that says who offered whose duty. */
const actedFor = ({ clock }: World, by: string, { ground, assignment }: Held): StoredChange[] => {
  if (by === assignment.account) return []
  const { month, status } = ground.plan
  const { account: forWhom, slot } = assignment
  return [{ month, hour: hourOf(clock), status, kind: 'offered', by, forWhom, slot, from: forWhom, to: null, rule: null }]
}

/** Offers a duty to a colleague or to everybody. */
export const offerSwap = async (world: World, { account: caller }: PersonCaller, body: Body<'offerSwap'>) => {
  const held = await heldDuty(world, body.assignment)
  if (isRefused(held)) return held
  const owner = world.roster.get(held.assignment.account)
  if (!owner || !actsFor(world, caller, owner)) return refuseRule('gone')
  const hindered = await mayAsk(world, body, held)
  if (hindered) return hindered
  const offer: Swap = { ...body, from: owner.id }
  const known = await world.store.swap(body.id)
  if (known) return isSame(known, offer) ? {} : refuse('malformed')
  await world.store.changeDuty({ offer, history: actedFor(world, caller.id, held) })
  world.news.heard([held.ground.plan.month])
  return {}
}

export const withdrawSwap = async (world: World, { account: caller }: PersonCaller, id: string) => {
  const swap = await world.store.swap(id)
  const owner = world.roster.get(swap?.from ?? '')
  if (!swap || !owner || !actsFor(world, caller, owner)) return refuseRule('gone')
  await world.store.changeDuty({ withdrawn: id })
  world.news.heard()
  return {}
}
