import type { Day, Minute } from '../problem/problem.ts'

const msPerMinute = 60_000

/** What the clock and the calendar of the zone show at this minute. */
export const zonedTime = (minute: Minute, zone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(minute * msPerMinute).toZonedDateTimeISO(zone)

/** The minute at which it is this time; the seconds are expected to be zero. */
export const minuteOf = (time: Temporal.ZonedDateTime): Minute => time.epochMilliseconds / msPerMinute

/** The day of the zone in which this minute lies. */
export const dayOf = (minute: Minute, zone: string): Day => zonedTime(minute, zone).toPlainDate().toString()

/** ISO 8601 week, `2026-W53`: it begins on Monday and belongs to the year of its Thursday. */
export const weekOf = (day: Day): string => {
  const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(day)
  return `${yearOfWeek}-W${String(weekOfYear).padStart(2, '0')}`
}

/** `2026-05`. */
export const monthOf = (day: Day): string => day.slice(0, 7)

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: Day): number => Temporal.PlainDate.from(day).dayOfWeek

/** Every day from one to the other, both included. */
export const daysBetween = (from: Day, to: Day): Day[] => {
  const last = Temporal.PlainDate.from(to)
  const days: Day[] = []
  for (let day = Temporal.PlainDate.from(from); Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) days.push(day.toString())
  return days
}

/** Every day of a month, `2026-05`. */
export const daysOfMonth = (month: string): Day[] => {
  const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 })
  return daysBetween(first.toString(), first.add({ months: 1 }).subtract({ days: 1 }).toString())
}

/** The day after. */
export const nextDay = (day: Day): Day => Temporal.PlainDate.from(day).add({ days: 1 }).toString()

/** The minute at which a day of the zone shows this wall time, the earlier one where it shows it twice; null in the missing hour of spring. `24:00` is the next day's start. */
export const minuteAt = (day: Day, wall: string, zone: string): Minute | null => {
  if (wall === '24:00') return minuteAt(nextDay(day), '00:00', zone)
  const asked = Temporal.PlainDate.from(day).toPlainDateTime(wall)
  const found = asked.toZonedDateTime(zone, { disambiguation: 'earlier' })
  return found.toPlainDateTime().equals(asked) ? minuteOf(found) : null
}

/** The first minute at which the clock of this day shows this wall time or a later one: in the missing hour, the end of that hour. */
export const firstMinuteFrom = (day: Day, wall: string, zone: string): Minute => {
  if (wall === '24:00') return startOf(nextDay(day), zone)
  const exact = minuteAt(day, wall, zone)
  if (exact !== null) return exact
  const before = Temporal.PlainDate.from(day).toPlainDateTime(wall).toZonedDateTime(zone, { disambiguation: 'earlier' })
  const change = before.getTimeZoneTransition('next')
  if (change === null) throw new RangeError(`${day} ${wall} is missing in ${zone}, but its clock never changes`)
  return minuteOf(change)
}

/** The first minute of a day: midnight, or what comes instead of it where the clock leaves midnight out. */
export const startOf = (day: Day, zone: string): Minute => firstMinuteFrom(day, '00:00', zone)

const wallTime = /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/

/** `00:00` to `24:00`. */
export const isWallTime = (text: string): boolean => wallTime.test(text)

const dayForm = /^\d{4}-\d{2}-\d{2}$/

/** `2026-02-29` is none. Needs no Temporal: browsers without it ask too. */
export const isDay = (text: string): boolean => {
  const at = dayForm.test(text) ? new Date(`${text}T00:00Z`) : null
  return at !== null && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}

/** An IANA time zone that this machine knows. */
export const isZone = (text: string): boolean => {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text).timeZoneId !== ''
  } catch {
    return false
  }
}
