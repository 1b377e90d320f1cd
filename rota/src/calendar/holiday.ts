import Holidays from 'date-holidays'
import type { ClosedDay, Day } from '../problem/problem.ts'

/** The sixteen Laender, ISO 3166-2 without `DE-`. */
export const lands = ['BB', 'BE', 'BW', 'BY', 'HB', 'HE', 'HH', 'MV', 'NI', 'NW', 'RP', 'SH', 'SL', 'SN', 'ST', 'TH'] as const
/** One of the sixteen. */
export type Land = (typeof lands)[number]

/** A holiday that only some places keep, or that only shops or schools keep, is none: a centre there gives it as a day of its own. */
const keptByAll = (land: Land, year: number): readonly ClosedDay[] =>
  new Holidays('DE', land, { languages: 'de' })
    .getHolidays(year)
    .filter(({ type }) => type === 'public')
    .map(({ date, name }): ClosedDay => Object.freeze({ day: date.slice(0, 10), why: 'holiday', name }))

const known = new Map<string, readonly ClosedDay[]>()

/** The public holidays of a Land in a year, in order. Found once: to look them up takes milliseconds, and they stay what they are. */
export const holidaysOf = (land: Land, year: number): readonly ClosedDay[] => {
  const key = `${land} ${year}`
  const found = known.get(key) ?? Object.freeze(keptByAll(land, year))
  known.set(key, found)
  return found
}

const yearOf = (day: Day): number => Number(day.slice(0, 4))

/** When a centre does not work, from one day to another, both included: the holidays of its Land, and the days that it names itself. */
export const closedDays = ({ land, own, from, to }: { land: Land; own: readonly { day: Day; name: string }[]; from: Day; to: Day }): readonly ClosedDay[] => {
  const first = yearOf(from)
  const years = Array.from({ length: yearOf(to) - first + 1 }, (_, index) => first + index)
  const holidays = years.flatMap((year) => holidaysOf(land, year))
  const theirs = new Set(holidays.map(({ day }) => day))
  const added = own.filter(({ day }) => !theirs.has(day)).map(({ day, name }): ClosedDay => ({ day, why: 'own', name }))
  return [...holidays, ...added].filter(({ day }) => day >= from && day <= to).toSorted((a, b) => (a.day < b.day ? -1 : 1))
}
