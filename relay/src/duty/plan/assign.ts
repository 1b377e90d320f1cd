import { randomBytes } from 'node:crypto'
import type { Assignment, Body, DutyPlan, DutyRule } from '@zop/wire'
import type { PersonCaller } from '../../serve/handler.ts'
import { isRefused, type Refused, refuse, refuseRule } from '../../serve/refuse.ts'
import type { World } from '../../world.ts'
import { dutyIn, isFixed, rulesBroken } from '../rules.ts'
import { commit, next } from './commit.ts'
import { changesPast, openMonth } from './open.ts'

type Move = Body<'assign'>['moves'][number]

export const newAssignment = (slot: string, account: string, origin: Assignment['origin']): Assignment => ({
  id: randomBytes(16).toString('base64url'),
  slot,
  account,
  origin,
})

/** The assignments after these moves, in their order; null where somebody is to leave a slot that they are not on, or to come in twice. */
const moved = (assignments: readonly Assignment[], moves: readonly Move[]): readonly Assignment[] | null =>
  moves.reduce<readonly Assignment[] | null>((before, { slot, off, on }) => {
    if (!before || (off === null && on === null)) return null
    const is = (account: string | null) => (one: Assignment) => one.slot === slot && one.account === account
    if ((off !== null && !before.some(is(off))) || (on !== null && before.some(is(on)))) return null
    const left = before.filter((one) => !is(off)(one))
    return on === null ? left : [...left, newAssignment(slot, on, 'coordinator')]
  }, assignments)

/** Slots that moves touch; null where one of them is no duty of this month. */
const touched = ({ slots }: DutyPlan, moves: readonly Move[]) => {
  const duties = moves.map(({ slot }) => dutyIn(slots, slot))
  return duties.includes(null) ? null : duties.filter((slot) => slot !== null)
}

/** What was decided once stays decided: an assignment that comes back is the one that was there. */
const kept = (before: readonly Assignment[], after: readonly Assignment[]): Assignment[] =>
  after.map((one) => before.find(({ slot, account }) => slot === one.slot && account === one.account) ?? one)

/** A coordinator's moves, all or none. */
export const assign = async (world: World, { account: by }: PersonCaller, month: string, { version, moves, although }: Body<'assign'>) => {
  const ground = await openMonth(world, month, version)
  if (isRefused(ground)) return ground
  const { plan } = ground
  const slots = touched(plan, moves)
  if (!slots) return refuseRule('gone')
  if (changesPast(world, plan, slots)) return refuseRule('past')
  const after = moved(plan.assignments, moves)
  if (!after) return refuse('malformed')
  const assignments = kept(plan.assignments, after)
  const coming = assignments.filter((one) => !plan.assignments.includes(one))
  const broken = rulesBroken({ ...ground, plan: { ...plan, assignments } }, coming)
  const [worst] = although ? broken.filter(isFixed) : broken
  if (worst) return refuseRule(worst.rule)
  const bent = (slot: string, account: string): DutyRule | null => broken.find((one) => one.slot === slot && one.account === account)?.rule ?? null
  const refused: Refused | null = await commit(world, { kind: 'assigned', by: by.id, bent }, [{ before: plan, after: next(plan, { assignments }) }])
  return refused ?? { version: version + 1, assignments }
}
