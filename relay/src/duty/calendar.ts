import { dayOf as dayIn, daysOfMonth, minuteAt, weekdayOf } from '@zop/rota'
import type { Stretch } from '@zop/wire'

/** The zone of days, weeks and wall times of the plan. */
const zone = 'Europe/Berlin'

/** The day on which this minute lies, `2027-05-14`. */
export const dayOf = (minute: number): string => dayIn(minute, zone)

/** The month in which this minute lies, `2027-05`. */
export const monthOf = (minute: number): string => dayOf(minute).slice(0, 7)

/** So many months earlier. */
export const monthBefore = (month: string, months: number): string => {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 - months, 1)).toISOString().slice(0, 7)
}

/** Days are counted by the calendar alone, whatever the clock does. */
export const dayAfter = (day: string, days = 1): string => new Date(Date.parse(`${day}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

const startOf = (day: string): number => minuteAt(day, '00:00', zone) ?? 0

/** From the first minute of a day to the first of the next: 23, 24 or 25 hours. */
export const dayStretch = (day: string): Stretch => ({ start: startOf(day), end: startOf(dayAfter(day)) })

export const monthStretch = (month: string): Stretch => {
  const days = daysOfMonth(month)
  return { start: startOf(days[0] ?? ''), end: startOf(dayAfter(days.at(-1) ?? '')) }
}

/** Of the ISO week of this day. */
export const mondayOf = (day: string): string => dayAfter(day, 1 - weekdayOf(day))

/** The Mondays of the ISO weeks that have a day in this month. */
export const weeksOf = (month: string): string[] => [...new Set(daysOfMonth(month).map(mondayOf))]

export const overlaps = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end
