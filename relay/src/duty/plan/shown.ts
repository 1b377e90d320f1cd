import { holidaysOf } from '@zop/rota'
import type { Absence, DutyCentre, DutyPlan, Holiday, PlanChange, PlanStatus, Reply, Swap } from '@zop/wire'
import type { Account } from '../../store/account.ts'
import type { StoredChange } from '../../store/duty-plan.ts'
import type { World } from '../../world.ts'
import { monthStretch } from '../calendar.ts'
import { actsFor, answersForCentre } from '../may.ts'

/** History lines of one answer. */
const mostLines = 1000

const plans = ({ role }: Account): boolean => role !== 'counsellor'

/** A draft is the coordinators' own. */
export const maySee = ({ role }: Account, status: PlanStatus): boolean => role === 'coordinator' || status !== 'draft'

/** Absences of a person are theirs, their lead's and the coordinators'; that a centre is closed is everybody's. */
const seesAbsence = (world: World, caller: Account, { account, centre }: Absence): boolean =>
  account === null || account === caller.id || answersForCentre(world, caller, centre)

/** An offer to everybody is everybody's; one to a colleague theirs, and whose who act for them. */
const seesSwap = (world: World, caller: Account, { from, to }: Swap): boolean => {
  const people = [from, to].flatMap((id) => world.roster.get(id ?? '') ?? [])
  return to === null || people.some((person) => actsFor(world, caller, person))
}

const peopleFor = async (world: World, caller: Account) => {
  const profiles = new Map((await world.store.dutyProfiles()).map((one) => [one.account, one]))
  return world.roster
    .present()
    .filter(({ role }) => role === 'counsellor')
    .map((person) => ({
      account: person.id,
      name: person.name,
      centre: person.centre ?? '',
      profile: actsFor(world, caller, person) ? (profiles.get(person.id) ?? null) : null,
    }))
}

const planFor = (caller: Account, plan: DutyPlan | null): DutyPlan | null => {
  if (!plan || !maySee(caller, plan.status)) return null
  return plans(caller) ? plan : { ...plan, answers: [] }
}

const holidaysIn = (month: string, centres: readonly DutyCentre[]): Holiday[] =>
  [...new Set(centres.map(({ land }) => land))].flatMap((land) =>
    holidaysOf(land, Number(month.slice(0, 4))).flatMap(({ day, name }) => (day.startsWith(month) ? [{ land, day, name }] : [])),
  )

export const monthFor = async (world: World, caller: Account, month: string): Promise<Reply<'dutyMonth'>> => {
  const { store } = world
  const plan = planFor(caller, await store.dutyPlan(month))
  const centres = await store.dutyCentres()
  return {
    plan,
    people: await peopleFor(world, caller),
    centres: [...centres],
    holidays: holidaysIn(month, centres),
    commitments: [...(await store.commitments(month))],
    absences: (await store.absences(monthStretch(month))).filter((one) => seesAbsence(world, caller, one)),
    swaps: plan ? (await store.swaps(month)).filter((one) => seesSwap(world, caller, one)) : [],
  }
}

/** To those who may not know of an absence it is a removal, and what people say is their own. */
const lineFor = (world: World, caller: Account, line: StoredChange): PlanChange[] => {
  const { status, by, forWhom, from, to, ...rest } = line
  if (!maySee(caller, status)) return []
  const nameOf = (id: string | null): string | null => (id === null ? null : (world.roster.get(id)?.name ?? null))
  const about = world.roster.get(from ?? forWhom ?? '')
  const near = about ? actsFor(world, caller, about) : caller.role === 'coordinator'
  if (!near && (line.kind === 'returned' || line.kind === 'said' || (line.kind === 'absent' && line.slot === null))) return []
  const shown: PlanChange = { ...rest, by: nameOf(by), forWhom: nameOf(forWhom), from: nameOf(from), to: nameOf(to) }
  if (caller.role === 'coordinator') return [shown]
  const hidden = line.kind === 'absent' && !near
  return [{ ...shown, rule: null, ...(hidden ? { kind: 'removed' as const, by: null, forWhom: null } : {}) }]
}

export const historyFor = async (world: World, caller: Account, month: string): Promise<Reply<'dutyHistory'>> => ({
  changes: (await world.store.dutyHistory(month, mostLines)).flatMap((line) => lineFor(world, caller, line)),
})
