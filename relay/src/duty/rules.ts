import { check, type HardRule, type Violation } from '@zop/rota'
import { type DutyProfile, type DutyRule, type DutySlot, dutyRules, type Slot, type Stretch } from '@zop/wire'
import type { DutyGround } from '../store/duty-plan.ts'
import { overlaps } from './calendar.ts'
import { problemOf } from './planning/problem.ts'

export interface Coming {
  readonly slot: string
  readonly account: string
}

export interface Broken extends Coming {
  readonly rule: DutyRule
}

export const dutyIn = (slots: readonly Slot[], id: string): DutySlot | null => {
  const slot = slots.find((one) => one.id === id)
  return slot?.kind === 'duty' ? slot : null
}

/** Of whom no profile is entered, no limit is known. */
const unlimited: Omit<DutyProfile, 'account'> = { languages: [], experienced: false, dutiesPerWeek: 7, hoursPerMonth: 200 }

const centreOf = ({ people }: DutyGround, account: string): string => people.find((one) => one.account === account)?.centre ?? ''

/** Everything else that this person has in these months. */
const othersOf = ({ plan, neighbours }: DutyGround, { slot, account }: Coming): readonly Stretch[] => [
  ...plan.assignments.filter((one) => one.account === account && one.slot !== slot).flatMap((one) => dutyIn(plan.slots, one.slot) ?? []),
  ...neighbours.filter((one) => one.account === account),
]

const isAbsent = (ground: DutyGround, slot: DutySlot, account: string): boolean => {
  const centre = centreOf(ground, account)
  return ground.absences.some((one) => (one.account === null ? one.centre === centre : one.account === account) && overlaps(one, slot))
}

/** What the checker's rules are called on the wire; it knows absences as a `cannot`, and two places at once as a want of rest. */
const nameOf = (ground: DutyGround, slot: DutySlot, coming: Coming): ((rule: HardRule) => DutyRule | null) => {
  const inTwoPlaces = othersOf(ground, coming).some((one) => overlaps(one, slot))
  return (rule) => {
    if (rule === 'available') return isAbsent(ground, slot, coming.account) ? 'absent' : 'availability'
    if (rule === 'meeting' || rule === 'twice') return 'overlap'
    if (rule === 'day' || rule === 'rest') return inTwoPlaces ? 'overlap' : rule
    return rule === 'week' || rule === 'month' ? rule : null
  }
}

/** What a newcomer breaks by who is there already. */
const bySeats = (ground: DutyGround, slot: DutySlot, { account }: Coming): DutyRule[] => {
  const others = ground.plan.assignments.filter((one) => one.slot === slot.id && one.account !== account)
  const full = others.length >= slot.wanted
  const crowded = slot.onePerCentre && others.some((one) => centreOf(ground, one.account) === centreOf(ground, account))
  return [...(crowded ? (['centre'] as const) : []), ...(full ? (['full'] as const) : [])]
}

/** The violations of everybody who comes in, with all that they have anyway. */
const violations = (ground: DutyGround, coming: readonly Coming[]): Violation[] => {
  const accounts = new Set(coming.map(({ account }) => account))
  const people = ground.people
    .filter(({ account }) => accounts.has(account))
    .map((person) => ({ ...person, profile: person.profile ?? { account: person.account, ...unlimited } }))
  const given = ground.plan.assignments.filter(({ account }) => accounts.has(account)).map(({ slot, account }) => ({ slot, person: account }))
  return check(problemOf({ ...ground, people, commitments: [] }), given)
}

/** Those that nobody can bend first. */
const worst: readonly DutyRule[] = ['gone', 'overlap', 'absent', ...dutyRules]

/** The hard rules that people break by coming in, each by rota's checker. `ground` is the month as it will be; a slot that is not there breaks `gone`. */
export const rulesBroken = (ground: DutyGround, coming: readonly Coming[]): Broken[] => {
  const found = violations(ground, coming)
  return coming.flatMap((one) => {
    const slot = dutyIn(ground.plan.slots, one.slot)
    if (!slot || !ground.people.some(({ account }) => account === one.account)) return [{ ...one, rule: 'gone' as const }]
    const name = nameOf(ground, slot, one)
    const own = found.filter(({ person, slots }) => person === one.account && slots.includes(slot.id)).flatMap(({ rule }) => name(rule) ?? [])
    const broken = new Set([...own, ...bySeats(ground, slot, one)])
    return [...broken].toSorted((a, b) => worst.indexOf(a) - worst.indexOf(b)).map((rule) => ({ ...one, rule }))
  })
}

/** What no coordinator can bend: nobody is in two places at once, or where there is nobody. */
export const isFixed = ({ rule }: Broken): boolean => rule === 'overlap' || rule === 'gone'
