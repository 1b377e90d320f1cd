import type { Day, Minute, WeeklyAvailable } from '../problem/problem.ts'
import { daysBetween, firstMinuteFrom, nextDay, weekdayOf } from './day.ts'
import { parseRecurrence } from './recurrence.ts'
import type { Stretch } from './stretch.ts'

/** Wall times of a zone, each looked up once: the lookup costs more than all the rest. */
const rememberedClock = (zone: string): ((day: Day, wall: string) => Minute) => {
  const known = new Map<string, Minute>()
  return (day, wall) => {
    const key = `${day} ${wall}`
    const found = known.get(key) ?? firstMinuteFrom(day, wall, zone)
    known.set(key, found)
    return found
  }
}

/**
 * Turns what people say of every week into stretches, from one day to another, both included. What begins on the day before and lasts into the first is there too.
 * A time in the missing hour is the end of that hour. Nothing comes of a rule that is refused.
 */
export const weeklyStretches = ({ from, to, zone }: { from: Day; to: Day; zone: string }): ((said: WeeklyAvailable) => Stretch[]) => {
  const at = rememberedClock(zone)
  const before = Temporal.PlainDate.from(from).subtract({ days: 1 }).toString()
  const days = daysBetween(before, to).map((day) => ({ day, next: nextDay(day), weekday: weekdayOf(day) }))
  return ({ rule, since, from: begins, to: ends }) => {
    const recurrence = parseRecurrence(rule)
    if (recurrence.kind === 'refused') return []
    const { weekdays, until } = recurrence.weekly
    return days
      .filter(({ day, weekday }) => weekdays.includes(weekday) && day >= since && (until === null || day <= until))
      .map(({ day, next }) => ({ start: at(day, begins), end: ends > begins ? at(day, ends) : at(next, ends) }))
      .filter(({ start, end }) => start < end)
  }
}
