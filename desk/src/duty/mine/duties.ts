import type { Assignment, DutyRule, DutySlot, Month, PlanStatus, Stretch, Swap } from '@zop/wire'
import { dayOf } from '../plan/calendar.ts'
import type { Move, Told } from '../plan/move.ts'
import { ruleAgainst } from './against.ts'

/** A duty of somebody, with what is offered of it. */
export interface HeldDuty {
  readonly month: Month
  readonly status: PlanStatus
  readonly slot: DutySlot
  readonly assignment: Assignment
  /** Names of the others on it. */
  readonly others: readonly string[]
  readonly offer: Swap | null
}

/** An offer to this person, with the duty it gives away and the one asked for in return; `against`: the rule for which they cannot take it. */
export interface Offered {
  readonly swap: Swap
  readonly slot: DutySlot
  readonly from: string
  readonly inReturn: DutySlot | null
  readonly against: DutyRule | null
}

/** A duty in which somebody is missing; `against`: the rule for which this person cannot take it. */
export interface OpenDuty {
  readonly slot: DutySlot
  readonly against: DutyRule | null
}

const dutyOf = ({ plan }: Told, id: string): DutySlot | null => {
  const slot = plan?.slots.find((one) => one.id === id)
  return slot?.kind === 'duty' ? slot : null
}

const nameOf = (told: Told, account: string): string => told.people.find((one) => one.account === account)?.name ?? '…'

const byStart = (one: { slot: DutySlot }, other: { slot: DutySlot }): number => one.slot.start - other.slot.start

/** Whoever has nothing to lose by it: `now` in minutes. */
const isOpen = (slot: DutySlot, now: number): boolean => slot.end > now

/** All duties of a person that are not over, the next one first. */
export const dutiesOf = (months: readonly Told[], account: string, now: number): readonly HeldDuty[] =>
  months
    .flatMap((told) =>
      (told.plan?.assignments ?? []).flatMap((assignment): HeldDuty[] => {
        const slot = assignment.account === account ? dutyOf(told, assignment.slot) : null
        if (!told.plan || !slot || !isOpen(slot, now)) return []
        const others = told.plan.assignments.filter((one) => one.slot === slot.id && one.account !== account).map((one) => nameOf(told, one.account))
        const offer = told.swaps.find((one) => one.assignment === assignment.id) ?? null
        return [{ month: told.plan.month, status: told.plan.status, slot, assignment, others, offer }]
      }),
    )
    .toSorted(byStart)

const slotOf = (months: readonly Told[], assignment: string): { told: Told; slot: DutySlot; account: string } | null => {
  for (const told of months) {
    const found = told.plan?.assignments.find(({ id }) => id === assignment)
    const slot = found ? dutyOf(told, found.slot) : null
    if (found && slot) return { told, slot, account: found.account }
  }
  return null
}

/** For what somebody may take a duty over, `now` in minutes: null for nothing, or one of their own; empty where they cannot take it at all. */
export const waysFor = (months: readonly Told[], { slot, assignment }: HeldDuty, to: string, now: number): readonly (HeldDuty | null)[] => {
  const give: Move = { slot: slot.id, off: assignment.account, on: to }
  const theirs = dutiesOf(months, to, now).filter((one) => one.status === 'binding' && one.slot.id !== slot.id)
  return [null, ...theirs].filter((back) => {
    const moves = back === null ? [give] : [give, { slot: back.slot.id, off: to, on: assignment.account }]
    return ruleAgainst(months, moves) === null
  })
}

/** What others offer to this person, or to everybody who can. */
export const offersTo = (months: readonly Told[], account: string, now: number): readonly Offered[] =>
  months
    .flatMap((told) => told.swaps)
    .filter(({ from, to }) => from !== account && (to === account || to === null))
    .flatMap((swap): Offered[] => {
      const given = slotOf(months, swap.assignment)
      if (!given || !isOpen(given.slot, now)) return []
      const inReturn = swap.inReturn === null ? null : slotOf(months, swap.inReturn)
      const against = ruleAgainst(months, [
        { slot: given.slot.id, off: given.account, on: account },
        ...(inReturn ? [{ slot: inReturn.slot.id, off: inReturn.account, on: given.account }] : []),
      ])
      return [{ swap, slot: given.slot, from: nameOf(given.told, swap.from), inReturn: inReturn?.slot ?? null, against }]
    })
    .filter(({ swap, against }) => swap.to !== null || against === null)
    .toSorted(byStart)

/** What falls out when somebody cannot come now. */
export interface FallingOut {
  readonly duties: readonly HeldDuty[]
  /** The time away: from now, or from the start of what runs, to the end of the last. */
  readonly stretch: Stretch
  /** False where nothing is left of today, and it is the next duty. */
  readonly today: boolean
}

/** Every duty of today, the one that runs among them; else the next one within a day; null where there is none. `duties` in order, `now` in minutes. */
export const outToday = (duties: readonly HeldDuty[], now: number): FallingOut | null => {
  const ofToday = duties.filter(({ slot }) => slot.start <= now || dayOf(slot.start) === dayOf(now))
  const out = ofToday.length > 0 ? ofToday : duties.slice(0, 1)
  const [first, last] = [out[0], out.at(-1)]
  if (!first || !last || first.slot.start >= now + 24 * 60) return null
  return { duties: out, stretch: { start: Math.min(now, first.slot.start), end: last.slot.end }, today: ofToday.length > 0 }
}

/** Whether this person, or all of their centre, is away at some minute of it. */
const isAway = ({ absences, people }: Told, account: string, { start, end }: Stretch): boolean => {
  const centre = people.find((one) => one.account === account)?.centre
  return absences.some((one) => one.start < end && one.end > start && (one.account === account || (one.account === null && one.centre === centre)))
}

/** Duties of binding plans in which somebody is missing and this person is not yet, nor away. */
export const openDuties = (months: readonly Told[], account: string, now: number): readonly OpenDuty[] =>
  months
    .flatMap((told) => {
      const { plan } = told
      if (plan?.status !== 'binding') return []
      return plan.slots.flatMap((slot): OpenDuty[] => {
        if (slot.kind !== 'duty' || !isOpen(slot, now) || isAway(told, account, slot)) return []
        const there = plan.assignments.filter((one) => one.slot === slot.id)
        if (there.length >= slot.minimum || there.some((one) => one.account === account)) return []
        return [{ slot, against: ruleAgainst([told], [{ slot: slot.id, off: null, on: account }]) }]
      })
    })
    .toSorted(byStart)
