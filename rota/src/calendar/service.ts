import type { Day, Minute } from '../problem/problem.ts'
import { daysBetween, nextDay, startOf, weekdayOf } from './day.ts'
import { merged, type Stretch } from './stretch.ts'

/** Whole days as service time: from one day to another, both included, on these weekdays (1 is Monday), without the closed ones. A day of a clock change has 23 or 25 hours. */
export const serviceDays = (
  { from, to, zone }: { from: Day; to: Day; zone: string },
  weekdays: readonly number[],
  closed: readonly Day[],
): readonly Stretch[] => {
  const shut = new Set(closed)
  const open = daysBetween(from, to).filter((day) => !shut.has(day) && weekdays.includes(weekdayOf(day)))
  return merged(open.map((day) => ({ start: startOf(day, zone), end: startOf(nextDay(day), zone) })))
}

/** Service minutes that pass between two minutes. */
export const serviceMinutes = (windows: readonly Stretch[], from: Minute, to: Minute): number =>
  merged(windows).reduce((sum, { start, end }) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)), 0)

/** The minute at which this many service minutes have passed since `from`; null where the windows end before. */
export const serviceDue = (windows: readonly Stretch[], from: Minute, minutes: number): Minute | null => {
  let left = minutes
  for (const { start, end } of merged(windows)) {
    const begin = Math.max(start, from)
    if (begin >= end) continue
    if (left <= end - begin) return begin + left
    left -= end - begin
  }
  return null
}
