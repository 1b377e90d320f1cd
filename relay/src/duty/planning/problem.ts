import { type Assignment, type Availability, type Centre, type Engagement, type Person, type Problem, type Slot, usualRules } from '@zop/rota'
import type { Absence, DutyCentre, DutyPerson, DutySlot, MeetingSlot, Stretch } from '@zop/wire'
import type { DutyGround } from '../../store/duty-plan.ts'
import { dayOf, monthStretch, overlaps } from '../calendar.ts'
import { closedIn } from './holidays.ts'

const zone = 'Europe/Berlin'

interface Days {
  readonly from: string
  readonly to: string
}

const daysOf = (month: string): Days => {
  const { start, end } = monthStretch(month)
  return { from: dayOf(start), to: dayOf(end - 1) }
}

const slotOf = ({ kind: _, ...slot }: DutySlot): Slot => slot

/** Of whom nobody has entered languages and limits, the planner cannot know what they may do. */
const personOf = ({ account, centre, profile }: DutyPerson): Person[] => {
  if (!profile) return []
  const { account: _, ...limits } = profile
  return [{ id: account, centre, ...limits }]
}

/** A centre of which nobody has said where it is has no holidays. */
const centreOf = (id: string, centres: readonly DutyCentre[], month: string): Centre => {
  const known = centres.find(({ centre }) => centre === id)
  if (!known) return { id, land: '', closed: [] }
  return { id, land: known.land, closed: closedIn(month, known) }
}

/** Said once outside the month, it decides nothing here. */
const availabilityOf = (person: string, { availabilities }: DutyGround, month: Stretch): Availability[] =>
  (availabilities.find(({ account }) => account === person)?.said ?? [])
    .filter((said) => said.kind === 'weekly' || overlaps(said, month))
    .map((said) => ({ ...said, person }))

const isOf = ({ account, centre }: Absence, person: Person): boolean => (account === null ? centre === person.centre : account === person.id)

const absencesOf = (person: Person, absences: readonly Absence[]): Availability[] =>
  absences.filter((one) => isOf(one, person)).map(({ start, end }) => ({ kind: 'once', person: person.id, word: 'cannot', start, end }))

const engagementsOf = (person: Person, { neighbours, plan }: DutyGround): Engagement[] => [
  ...neighbours.filter(({ account }) => account === person.id).map(({ start, end }): Engagement => ({ person: person.id, kind: 'duty', start, end })),
  ...plan.slots
    .filter((slot): slot is MeetingSlot => slot.kind !== 'duty' && (slot.centre === null || slot.centre === person.centre))
    .map(({ start, end }): Engagement => ({ person: person.id, kind: 'meeting', start, end })),
]

/** What rota plans and checks, from all that decides who may be where in a month: absences are a `cannot`, meetings and the duties of other months engagements. */
export const problemOf = (ground: DutyGround, pinned: readonly Assignment[] = []): Problem => {
  const { plan, people: everybody, centres, commitments, absences } = ground
  const days = daysOf(plan.month)
  const month = { start: monthStretch(plan.month).start - 24 * 60, end: monthStretch(plan.month).end + 24 * 60 }
  const people = everybody.flatMap(personOf)
  const named = new Set([...people.map(({ centre }) => centre), ...commitments.map(({ centre }) => centre)])
  return {
    zone,
    slots: plan.slots.filter((slot) => slot.kind === 'duty').map(slotOf),
    centres: [...named].map((id) => centreOf(id, centres, plan.month)),
    people,
    availability: people.flatMap((person) => [...availabilityOf(person.id, ground, month), ...absencesOf(person, absences)]),
    commitments: commitments.map(({ centre, hours, binding }) => ({ centre, ...days, hours, binding })),
    engagements: people.flatMap((person) => engagementsOf(person, ground)),
    pinned,
    rules: usualRules,
  }
}
