import type { Day, Minute } from '../problem/problem.ts'
import { dayOf, daysBetween, nextDay, startOf, weekOf } from './day.ts'
import { merged, type Stretch } from './stretch.ts'

/** What is promised to the public for every week. */
export interface ReachPromise {
  /** Days of each ISO week. */
  readonly days: number
  /** Staffed minutes that make a day count. */
  readonly minutes: number
}

/** Reachable on five days of every week, a day being four staffed hours. */
export const fiveDays: ReachPromise = { days: 5, minutes: 240 }

/** One ISO week, `2026-W20`, day by day. */
export interface WeekReached {
  readonly week: string
  readonly days: readonly { readonly day: Day; readonly minutes: number; readonly counts: boolean }[]
  readonly kept: boolean
}

/** Two people at the same time are one staffed minute. A stretch over midnight counts for both its days. */
const minutesByDay = (staffed: readonly Stretch[], zone: string): Map<Day, number> => {
  const found = new Map<Day, number>()
  const add = (day: Day, minutes: number) => found.set(day, (found.get(day) ?? 0) + minutes)
  for (const { start, end } of merged(staffed)) {
    for (let at: Minute = start; at < end; ) {
      const day = dayOf(at, zone)
      const until = Math.min(end, startOf(nextDay(day), zone))
      add(day, until - at)
      at = until
    }
  }
  return found
}

/** How the promise stands in every ISO week that has a day between `from` and `to`; days outside count nothing. */
export const weeksReached = (staffed: readonly Stretch[], { from, to, zone }: { from: Day; to: Day; zone: string }, promise: ReachPromise): WeekReached[] => {
  const minutes = minutesByDay(staffed, zone)
  const weeks = Object.groupBy(daysBetween(from, to), weekOf)
  return Object.entries(weeks).map(([week, inWeek = []]) => {
    const days = inWeek.map((day) => ({ day, minutes: minutes.get(day) ?? 0, counts: (minutes.get(day) ?? 0) >= promise.minutes }))
    return { week, days, kept: days.filter(({ counts }) => counts).length >= promise.days }
  })
}
