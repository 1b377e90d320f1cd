import { daysOfMonth, minuteAt, nextDay } from '../calendar/day.ts'
import { closedDays, lands } from '../calendar/holiday.ts'
import { type SlotPattern, slotsOf } from '../calendar/pattern.ts'
import { type Random, randomOf } from '../plan/random.ts'
import type { Availability, Centre, Commitment, Day, Person, Problem } from '../problem/problem.ts'
import { usualRules } from '../problem/rules.ts'

export interface NetworkSize {
  readonly centres: number
  readonly people: number
  /** `2026-05`. */
  readonly month: string
  /** On how much of their days people offer something, 0 to 1. */
  readonly offered: number
  readonly seed: number
}

const zone = 'Europe/Berlin'
const weekdayNames = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const everyDay = [1, 2, 3, 4, 5, 6, 7]

const needs = { channel: 'chat', minimum: 2, wanted: 3, languages: ['de', 'en'], experienced: true, onePerCentre: true } as const

/** Three slots a day, every day: a morning, an afternoon, an evening. */
export const threeADay: readonly SlotPattern[] = [
  { name: 'morning', weekdays: everyDay, from: '10:00', to: '13:00', ...needs },
  { name: 'afternoon', weekdays: everyDay, from: '15:00', to: '18:00', ...needs },
  { name: 'evening', weekdays: everyDay, from: '18:00', to: '21:00', ...needs },
]

type Offer = readonly [from: string, to: string]

/** What people offer of a day: each takes in one or two of the three slots. */
const offers: readonly [Offer, ...Offer[]] = [
  ['09:00', '13:00'],
  ['14:30', '18:00'],
  ['17:30', '21:30'],
  ['09:00', '18:30'],
  ['14:00', '22:00'],
]

const name = (kind: string, index: number): string => `${kind}-${String(index + 1).padStart(3, '0')}`

const chance = (random: Random, share: number): boolean => random.below(1000) < share * 1000

const pick = <T>(list: readonly [T, ...T[]], random: Random): T => list[random.below(list.length)] ?? list[0]

const centreOf = (index: number, { random, days }: { random: Random; days: readonly Day[] }): Centre => {
  const land = pick(lands, random)
  const [from = '', to = from] = [days[0], days.at(-1)]
  const own = days.filter(() => chance(random, 0.01)).map((day) => ({ day, name: 'Teamtag' }))
  return { id: name('centre', index), land, closed: closedDays({ land, own, from, to }) }
}

const personOf = (index: number, { random, centres }: { random: Random; centres: number }): Person => ({
  id: name('person', index),
  centre: name('centre', index < centres ? index : random.below(centres)),
  languages: ['de', ...['en', 'ru', 'ar', 'bg'].filter((_, at) => chance(random, at === 0 ? 0.6 : 0.12))],
  experienced: chance(random, 0.45),
  dutiesPerWeek: 1 + random.below(2),
  hoursPerMonth: 9 + 3 * random.below(5),
})

/** On each day that a person offers, one of the offers; less often at the weekend. */
const weeklyOf = (person: string, { random, since, offered }: { random: Random; since: Day; offered: number }): Availability[] => {
  const days = weekdayNames.filter((_, weekday) => chance(random, offered * (weekday > 4 ? 0.6 : 1)))
  return [...Map.groupBy(days, () => pick(offers, random))].map(([[from, to], own]) => {
    const word = pick(['can', 'can', 'can', 'wish', 'rather-not'] as const, random)
    return { kind: 'weekly', person, word, since, from, to, rule: `FREQ=WEEKLY;BYDAY=${own.join(',')}` }
  })
}

const holidayOf = (person: string, { random, days }: { random: Random; days: readonly Day[] }): Availability[] => {
  if (!chance(random, 0.35)) return []
  const first = days[random.below(days.length)] ?? ''
  const last = days[Math.min(days.length - 1, days.indexOf(first) + 2 + random.below(7))] ?? first
  return [{ kind: 'once', person, word: 'cannot', start: minuteAt(first, '00:00', zone) ?? 0, end: minuteAt(nextDay(last), '00:00', zone) ?? 0 }]
}

/** Some work on a day that their centre is closed, because they say so for this day. */
const volunteering = (person: string, { random, closed }: { random: Random; closed: Centre['closed'] }): Availability[] =>
  closed.flatMap(({ day }): Availability[] => {
    const [from, to] = pick(offers, random)
    return chance(random, 0.2) ? [{ kind: 'once', person, word: 'can', start: minuteAt(day, from, zone) ?? 0, end: minuteAt(day, to, zone) ?? 0 }] : []
  })

/** Half of what the people of a centre may do in a month. */
const commitmentsOf = (people: readonly Person[], days: readonly Day[]): Commitment[] =>
  [...Map.groupBy(people, ({ centre }) => centre)].map(([centre, own]) => ({
    centre,
    from: days[0] ?? '',
    to: days.at(-1) ?? '',
    hours: Math.round(own.reduce((sum, { hoursPerMonth }) => sum + hoursPerMonth, 0) / 6) * 3,
    binding: centre.endsWith('0'),
  }))

/** An invented network of centres with what they ask for in a month; its size and seed decide everything. */
export const exampleNetwork = (size: NetworkSize): Problem => {
  const random = randomOf(size.seed)
  const days = daysOfMonth(size.month)
  const [from = '', to = from] = [days[0], days.at(-1)]
  const made = slotsOf(threeADay, { from, to, zone })
  if (made.kind === 'refused') throw new RangeError('the slots of the example are possible in every month')
  const centres = Array.from({ length: size.centres }, (_, index) => centreOf(index, { random, days }))
  const people = Array.from({ length: size.people }, (_, index) => personOf(index, { random, centres: size.centres }))
  const closedFor = new Map(centres.map(({ id, closed }) => [id, closed]))
  const availability = people.flatMap(({ id, centre }) => [
    ...weeklyOf(id, { random, since: from, offered: size.offered }),
    ...volunteering(id, { random, closed: closedFor.get(centre) ?? [] }),
    ...holidayOf(id, { random, days }),
  ])
  return { zone, slots: made.slots, centres, people, availability, commitments: commitmentsOf(people, days), engagements: [], pinned: [], rules: usualRules }
}
