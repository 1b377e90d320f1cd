import { holidaysOf, type Land, lands, weekdayOf } from '@zop/rota'
import { dayAfter, dayOf, dayStretch } from '../calendar.ts'

/** What decides whether a day is one of service. */
export interface ServiceDays {
  /** Whether a plan that holds has a duty on this day; null where none covers it. */
  readonly planned: (day: string) => boolean | null
  /** Whether this centre does not work on this day. */
  readonly closed: (centre: string, day: string) => boolean
}

/** Hours of service within which a person is promised an answer. */
export const promisedHours = 48
/** Days after which a promise is due, whoever works on them. */
export const longestWait = 21

const holidays = new Map<number, ReadonlySet<string>>()

/** Of a year, those that every Land keeps. */
const holidaysOfAll = (year: number): ReadonlySet<string> => {
  const known = holidays.get(year)
  if (known) return known
  const [first, ...others] = lands.map((land: Land) => new Set(holidaysOf(land, year).map(({ day }) => day)))
  const found = others.reduce((kept, days) => kept.intersection(days), first ?? new Set())
  holidays.set(year, found)
  return found
}

/** Monday to Friday, without the holidays of the whole country. */
const isWorkday = (day: string): boolean => weekdayOf(day) <= 5 && !holidaysOfAll(Number(day.slice(0, 4))).has(day)

/** Whether the hours of this day count. `centre`: whose conversation it is; null while nobody's. */
const isServiceDay = ({ planned, closed }: ServiceDays, day: string, centre: string | null): boolean =>
  (planned(day) ?? isWorkday(day)) && !(centre !== null && closed(centre, day))

interface Counted {
  /** The first hour that may count. */
  readonly from: number
  readonly hours: number
  readonly centre: string | null
}

/** The hour by which so many hours of service have passed: all hours of a service day count. At most 21 days later. */
export const afterService = (days: ServiceDays, { from, hours, centre }: Counted): number => {
  const last = from + longestWait * 24
  let at = from
  let left = hours
  for (let day = dayOf(from * 60); at < last && left > 0; day = dayAfter(day)) {
    const end = dayStretch(day).end / 60
    if (isServiceDay(days, day, centre)) {
      if (left <= end - at) return Math.min(last, at + left)
      left -= end - at
    }
    at = end
  }
  return Math.min(last, at)
}

/** Hours of service from one hour to another. */
export const serviceBetween = (days: ServiceDays, [from, to]: readonly [number, number], centre: string | null): number => {
  let at = from
  let passed = 0
  for (let day = dayOf(from * 60); at < to; day = dayAfter(day)) {
    const end = Math.min(to, dayStretch(day).end / 60)
    if (isServiceDay(days, day, centre)) passed += end - at
    at = end
  }
  return passed
}

/** The hour by which a word of this hour is answered (docs/decisions/029): never sooner than 48 hours, never later than 21 days. */
export const answerBy = (days: ServiceDays, hour: number, centre: string | null): number => afterService(days, { from: hour, hours: promisedHours, centre })
