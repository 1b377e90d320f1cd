import type { Availabilities, Availability, Body, Commitment, DutyPerson, DutySlot, Month, PlanStatus } from '@zop/wire'
import { ableBetween } from '../plan/able.ts'
import { dayAfter, daysOf, minuteAt } from '../plan/calendar.ts'
import type { Told } from '../plan/move.ts'
import { outsideIn } from './outside.ts'
import { most, type Read } from './reading.ts'

type Person = Pick<DutyPerson, 'account' | 'name' | 'centre' | 'profile'>

/** What stands now of everything that a table speaks of. */
export interface Standing {
  readonly people: readonly Person[]
  readonly said: ReadonlyMap<string, Availabilities>
  readonly commitments: ReadonlyMap<Month, readonly Commitment[]>
  readonly status: ReadonlyMap<Month, PlanStatus | null>
  /** The months to come, and the minute from which on they are. */
  readonly plans: readonly Told[]
  readonly now: number
}

/** What a person says before and after. `outside`: duties they have been given that do not fit it any more. */
interface PersonChange {
  readonly account: string
  readonly name: string
  readonly centre: string
  readonly before: readonly Availability[]
  readonly after: readonly Availability[]
  readonly outside: readonly DutySlot[]
}

/** `before` null: nothing was agreed. `unbound`: the lead has to confirm anew. */
interface CentreChange {
  readonly centre: string
  readonly month: Month
  readonly before: number | null
  readonly after: number
  readonly unbound: boolean
}

/** A centre has agreed to more hours than its people can do. Both in hours. */
interface Beyond {
  readonly centre: string
  readonly month: Month
  readonly agreed: number
  readonly possible: number
}

export interface Change {
  readonly people: readonly PersonChange[]
  readonly centres: readonly CentreChange[]
  /** Lines that say what stands anyway. */
  readonly same: number
  readonly beyond: readonly Beyond[]
  readonly body: Body<'importDuty'>
}

export type Compared =
  | { readonly kind: 'change'; readonly change: Change }
  | { readonly kind: 'bytes'; readonly bytes: number }
  | { readonly kind: 'closed'; readonly months: readonly Month[] }

const alike = (one: readonly Availability[], other: readonly Availability[]): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Hours of a month for which somebody has said anything but no: at most what their profile allows. Every hour of it where this browser has no calendar for rules. */
const possibleOf = (said: readonly Availability[], { month, most: hoursPerMonth }: { month: Month; most: number }): number => {
  const days = daysOf(month)
  const [first = '', last = ''] = [days[0], days.at(-1)]
  const [begins, ends] = [minuteAt(first, '00:00') ?? 0, minuteAt(dayAfter(last), '00:00') ?? 0]
  const ableOf = ableBetween(first, last)
  if (!ableOf) return hoursPerMonth
  const minutes = ableOf(said).reduce((sum, { start, end }) => sum + Math.max(0, Math.min(end, ends) - Math.max(start, begins)), 0)
  return Math.min(minutes / 60, hoursPerMonth)
}

const beyondOf = (wanted: readonly Omit<Commitment, 'binding'>[], { people, said }: Pick<Standing, 'people' | 'said'>): Beyond[] =>
  wanted.flatMap(({ centre, month, hours }): Beyond[] => {
    const own = people.filter((person) => person.centre === centre)
    const possible = own.reduce((sum, { account, profile }) => sum + possibleOf(said.get(account)?.said ?? [], { month, most: profile?.hoursPerMonth ?? 0 }), 0)
    return hours > possible ? [{ centre, month, agreed: hours, possible: Math.floor(possible) }] : []
  })

const personChanges = ({ said }: Read, standing: Standing) => {
  const outsideOf = outsideIn(standing.plans, standing.now)
  return said.flatMap(({ account, said: after }) => {
    const before = standing.said.get(account) ?? { account, version: 0, said: [] }
    const person = standing.people.find((one) => one.account === account)
    if (!person || alike(before.said, after)) return []
    const shown: PersonChange = { account, name: person.name, centre: person.centre, before: before.said, after, outside: outsideOf(account, after) }
    return [{ shown, put: { account, version: before.version, said: [...after] } }]
  })
}

const centreChanges = ({ agreed }: Read, { commitments }: Standing) =>
  agreed.flatMap(({ centre, month, hours }) => {
    const before = commitments.get(month)?.find((one) => one.centre === centre) ?? null
    if (before?.hours === hours) return []
    const shown: CentreChange = { centre, month, before: before?.hours ?? null, after: hours, unbound: before?.binding ?? false }
    return [{ shown, put: { centre, month, hours, binding: false } }]
  })

/** What a table would change, as one call that is done whole or not at all; or why it cannot be one. */
export const changeOf = (read: Read, standing: Standing): Compared => {
  const closed = [...new Set(read.agreed.map(({ month }) => month))].filter((month) => standing.status.get(month) === 'closed')
  if (closed.length > 0) return { kind: 'closed', months: closed }
  const people = personChanges(read, standing)
  const centres = centreChanges(read, standing)
  const body = { availabilities: people.map(({ put }) => put), commitments: centres.map(({ put }) => put) }
  const bytes = new TextEncoder().encode(JSON.stringify(body)).length
  if (bytes > most.bytes) return { kind: 'bytes', bytes }
  const saidThen = new Map([...standing.said, ...people.map(({ put }) => [put.account, put] as const)])
  const touched = new Set(people.map(({ shown }) => shown.centre))
  const standingHours = [...standing.commitments.values()].flat().filter(({ centre }) => touched.has(centre))
  return {
    kind: 'change',
    change: {
      people: people.map(({ shown }) => shown),
      centres: centres.map(({ shown }) => shown),
      same: read.said.length + read.agreed.length - people.length - centres.length,
      beyond: beyondOf(read.table === 'agreed' ? read.agreed : standingHours, { people: standing.people, said: saidThen }),
      body,
    },
  }
}

/** Whose words have to be looked up before a table can be compared: those it speaks of, and everybody of a centre whose hours are looked at. */
export const concerned = ({ said, agreed }: Read, people: readonly Person[]): readonly string[] => {
  const named = new Set(said.map(({ account }) => account))
  const centres = new Set([...agreed.map(({ centre }) => centre), ...people.flatMap(({ account, centre }) => (named.has(account) ? [centre] : []))])
  return people.flatMap(({ account, centre }) => (centres.has(centre) || named.has(account) ? [account] : []))
}
