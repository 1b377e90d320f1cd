import Holidays from 'date-holidays'
import type { ClosedDay, Day } from '../problem/problem.ts'
import { daysBetween } from './day.ts'

/** The sixteen Laender, ISO 3166-2 without `DE-`. */
export const lands = ['BB', 'BE', 'BW', 'BY', 'HB', 'HE', 'HH', 'MV', 'NI', 'NW', 'RP', 'SH', 'SL', 'SN', 'ST', 'TH'] as const
/** One of the sixteen. */
export type Land = (typeof lands)[number]

/** A holiday that only some places keep, or that only shops or schools keep, is none: a centre there gives it as a day of its own. */
const keptByAll = (land: Land, year: number): ClosedDay[] =>
  new Holidays('DE', land, { languages: 'de' })
    .getHolidays(year)
    .filter(({ type }) => type === 'public')
    .map(({ date, name }) => ({ day: date.slice(0, 10), why: 'holiday', name }))

/** The public holidays of a Land in a year, in order. */
export const holidaysOf = (land: Land, year: number): readonly ClosedDay[] => keptByAll(land, year)

/** When a centre does not work, from one day to another, both included: the holidays of its Land, and the days that it names itself. */
export const closedDays = ({ land, own, from, to }: { land: Land; own: readonly { day: Day; name: string }[]; from: Day; to: Day }): readonly ClosedDay[] => {
  const years = new Set(daysBetween(from, to).map((day) => Number(day.slice(0, 4))))
  const holidays = [...years].flatMap((year) => holidaysOf(land, year))
  const known = new Set(holidays.map(({ day }) => day))
  const added = own.filter(({ day }) => !known.has(day)).map(({ day, name }): ClosedDay => ({ day, why: 'own', name }))
  return [...holidays, ...added].filter(({ day }) => day >= from && day <= to).toSorted((a, b) => (a.day < b.day ? -1 : 1))
}
