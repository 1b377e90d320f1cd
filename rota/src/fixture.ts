import { check } from './check/check.ts'
import { type Random, randomOf } from './plan/random.ts'
import type { Availability, Centre, Day, Minute, Person, Problem, Slot } from './problem/problem.ts'
import { usualRules } from './problem/rules.ts'

/** Problems for tests. */

export const zone = 'Europe/Berlin'

/** A wall time in Berlin as a minute: `at('2026-05-14 18:00')`. */
export const at = (text: string): Minute => Temporal.PlainDateTime.from(text.replace(' ', 'T')).toZonedDateTime(zone).epochMilliseconds / 60_000

export const slot = (id: string, from: string, to: string, more: Partial<Slot> = {}): Slot => ({
  id,
  start: at(from),
  end: at(to),
  channel: 'chat',
  minimum: 1,
  wanted: 1,
  languages: [],
  experienced: false,
  onePerCentre: false,
  ...more,
})

export const person = (id: string, more: Partial<Person> = {}): Person => ({
  id,
  centre: 'north',
  languages: ['de'],
  experienced: false,
  dutiesPerWeek: 7,
  hoursPerMonth: 100,
  ...more,
})

/** Said of a long time: whatever a test asks for lies within. */
export const always = (who: string, word: Availability['word'] = 'can'): Availability => ({
  kind: 'once',
  person: who,
  word,
  start: at('2020-01-01 00:00'),
  end: at('2040-01-01 00:00'),
})

/** A problem of two centres; everybody can always, unless `availability` is given. */
export const problemOf = (parts: Partial<Problem>): Problem => ({
  zone,
  slots: [],
  centres: [
    { id: 'north', land: 'HH', closed: [] },
    { id: 'south', land: 'BY', closed: [] },
  ],
  people: [],
  availability: (parts.people ?? []).map(({ id }) => always(id)),
  commitments: [],
  engagements: [],
  pinned: [],
  rules: usualRules,
  ...parts,
})

const plusDays = (day: Day, days: number): Day => Temporal.PlainDate.from(day).add({ days }).toString()

const weekdayNames = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

const pick = <T>(list: readonly [T, ...T[]], random: Random): T => list[random.below(list.length)] ?? list[0]

const chance = (random: Random, percent: number): boolean => random.below(100) < percent

/** Ordinary weeks, both clock changes, and the turn of a year. */
const firstDays: readonly [Day, ...Day[]] = ['2026-05-11', '2026-03-26', '2026-10-22', '2026-12-28', '2027-03-27']

const times: readonly [readonly [string, string, number], ...(readonly [string, string, number])[]] = [
  ['08:00', '12:00', 0],
  ['10:30', '13:00', 0],
  ['15:00', '18:00', 0],
  ['18:00', '21:00', 0],
  ['20:15', '23:45', 0],
  ['22:00', '01:30', 1],
  ['05:00', '09:00', 0],
]

const randomSlot = (id: string, day: Day, random: Random): Slot => {
  const [from, to, later] = pick(times, random)
  const wanted = 1 + random.below(3)
  return slot(id, `${day} ${from}`, `${plusDays(day, later)} ${to}`, {
    minimum: random.below(wanted + 1),
    wanted,
    languages: ['de', 'en', 'ar'].filter(() => chance(random, 30)),
    experienced: chance(random, 40),
    onePerCentre: chance(random, 50),
  })
}

const randomPerson = (id: string, random: Random): Person =>
  person(id, {
    centre: pick(['north', 'south'], random),
    languages: ['de', 'en', 'ar'].filter(() => chance(random, 50)),
    experienced: chance(random, 50),
    dutiesPerWeek: random.below(5),
    hoursPerMonth: random.below(20) + 0.5,
  })

type Window = readonly [from: string, to: string]

const words = ['can', 'wish', 'rather-not'] as const

const windows: readonly [Window, ...Window[]] = [
  ['00:00', '24:00'],
  ['07:30', '19:00'],
  ['17:00', '02:15'],
  ['02:30', '23:00'],
]

/** One word for the whole week, so that nobody contradicts themselves; and one for each day that is spoken of once. */
const randomWords = (who: string, days: readonly Day[], random: Random): Availability[] => {
  const word = pick(words, random)
  const [from, to] = pick(windows, random)
  const until = chance(random, 20) ? `;UNTIL=${(days.at(-2) ?? '').replaceAll('-', '')}` : ''
  const named = weekdayNames.filter(() => chance(random, 75))
  const every: Availability[] =
    named.length === 0 ? [] : [{ kind: 'weekly', person: who, word, since: days[0] ?? '', from, to, rule: `FREQ=WEEKLY;BYDAY=${named.join(',')}${until}` }]
  const once = days
    .filter(() => chance(random, 30))
    .map((day): Availability => {
      const start = at(`${day} 00:00`) + 60 * random.below(12)
      return { kind: 'once', person: who, word: pick(['cannot', ...words], random), start, end: start + 60 * (1 + random.below(11)) }
    })
  return [...every, ...once]
}

const randomCentres = (days: readonly Day[], random: Random): Centre[] =>
  ['north', 'south'].map((id) => ({
    id,
    land: pick(['HH', 'BY', 'HE'], random),
    closed: days.filter(() => chance(random, 15)).map((day) => ({ day, why: pick(['holiday', 'own'] as const, random), name: 'zu' })),
  }))

export interface RandomSize {
  readonly days: number
  readonly slots: number
  readonly people: number
}

/** A problem with a little of everything, that nothing hinders; the seed decides it. */
export const randomProblem = (seed: number, size: RandomSize): Problem => {
  const random = randomOf(seed)
  const first = pick(firstDays, random)
  const days = Array.from({ length: size.days }, (_, index) => plusDays(first, index))
  const slots = Array.from({ length: size.slots }, (_, index) => randomSlot(`slot-${index}`, pick([first, ...days], random), random))
  const people = Array.from({ length: size.people }, (_, index) => randomPerson(`person-${index}`, random))
  const problem = problemOf({
    slots,
    centres: randomCentres(days, random),
    people,
    availability: people.flatMap(({ id }) => randomWords(id, days, random)),
    commitments: [{ centre: 'south', from: first, to: days.at(-1) ?? first, hours: random.below(30), binding: chance(random, 50) }],
    engagements: people
      .filter(() => chance(random, 30))
      .map(({ id }) => {
        const start = at(`${pick([first, ...days], random)} 00:00`) + 60 * random.below(24)
        return { person: id, kind: pick(['duty', 'meeting'] as const, random), start, end: start + 180 }
      }),
  })
  const pin = { slot: `slot-${random.below(size.slots)}`, person: `person-${random.below(size.people)}` }
  return check(problem, [pin]).length === 0 ? { ...problem, pinned: [pin] } : problem
}
