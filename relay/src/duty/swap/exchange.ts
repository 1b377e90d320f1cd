import type { Assignment, Swap } from '@zop/wire'
import { isRefused, type Refused, refuseRule } from '../../serve/refuse.ts'
import type { DutyGround } from '../../store/duty-plan.ts'
import type { World } from '../../world.ts'
import { commit, next } from '../plan/commit.ts'
import { type Broken, rulesBroken } from '../rules.ts'
import { type Held, heldDuty } from './find.ts'

/** Who takes over an offered duty, and who says so. */
export interface Taking {
  readonly swap: Swap
  readonly taker: string
  readonly by: string
}

interface Passing {
  readonly held: Held
  readonly to: string
}

const given = (assignments: readonly Assignment[], passing: readonly Passing[]): Assignment[] =>
  assignments.map((one) => {
    const passed = passing.find(({ held }) => held.assignment.id === one.id)
    return passed ? { ...one, account: passed.to, origin: 'swap' } : one
  })

/** A month as it will be; a duty that passes in the month before or after is somebody else's there too. */
const groundAfter = (ground: DutyGround, passing: readonly Passing[]): DutyGround => {
  const beyond = passing.filter(({ held }) => held.ground.plan.month !== ground.plan.month)
  const passes = (account: string, start: number) => beyond.find(({ held }) => held.assignment.account === account && held.slot.start === start)
  const neighbours = ground.neighbours.map((one) => ({ ...one, account: passes(one.account, one.start)?.to ?? one.account }))
  return { ...ground, neighbours, plan: { ...ground.plan, assignments: given(ground.plan.assignments, passing) } }
}

const bothOf = async (world: World, { swap, taker }: Taking): Promise<readonly Passing[] | Refused> => {
  const offered = await heldDuty(world, swap.assignment)
  if (isRefused(offered)) return offered
  if (swap.inReturn === null) return [{ held: offered, to: taker }]
  const back = await heldDuty(world, swap.inReturn)
  if (isRefused(back)) return back
  const theirs = back.assignment.account === taker
  return theirs
    ? [
        { held: offered, to: taker },
        { held: back, to: swap.from },
      ]
    : refuseRule('gone')
}

/** Whoever says yes for themselves has said that they can; and one for another fills no slot. */
const hinders =
  ({ by, taker }: Taking) =>
  ({ rule, account }: Broken): boolean =>
    rule !== 'full' && (rule !== 'availability' || (account === taker && by !== taker))

/** An offered duty changes hands, and the one that is asked for in return with it. */
export const exchange = async (world: World, taking: Taking): Promise<Refused | null> => {
  const passing = await bothOf(world, taking)
  if (isRefused(passing)) return passing
  const months = [...new Map(passing.map(({ held: { ground } }) => [ground.plan.month, ground])).values()]
  const after = months.map((ground) => groundAfter(ground, passing))
  const coming = (ground: DutyGround) =>
    passing.filter(({ held }) => held.ground.plan.month === ground.plan.month).map(({ held, to }) => ({ slot: held.slot.id, account: to }))
  const broken = after.flatMap((ground) => rulesBroken(ground, coming(ground))).find(hinders(taking))
  if (broken) return refuseRule(broken.rule)
  const turned = months.map(({ plan }) => ({ before: plan, after: next(plan, { assignments: given(plan.assignments, passing) }) }))
  const { by, taker, swap } = taking
  return commit(world, { kind: 'swapped', by, forWhom: by === taker ? null : taker }, turned, { withdrawn: swap.id })
}
