import type { DeskWords } from '@zop/content/desk'
import { dayAfter, dayName, dayOf, timeOf, weekdayName } from './plan/calendar.ts'

/** A minute as one says it now, in the plan's zone: "heute 14:00", "morgen 14:00", "Di 10:00", "Di., 5. Mai, 10:00". */
export const soonOf = (at: number, now: number, { duty, language }: { duty: DeskWords['duty']; language: string }): string => {
  const [day, today] = [dayOf(at), dayOf(now)]
  if (day === today) return duty.today(timeOf(at))
  if (day === dayAfter(today)) return duty.tomorrow(timeOf(at))
  if (day > today && day < dayAfter(today, 7)) return `${weekdayName(day, language)} ${timeOf(at)}`
  return `${dayName(day, language)}, ${timeOf(at)}`
}
