import type { DeskWords } from '@zop/content/desk'
import { dayAfter, dayName, dayOf, endTimeOf, timeOf, weekdayName } from './plan/calendar.ts'

interface Tongue {
  readonly duty: DeskWords['duty']
  readonly language: string
}

/** A day that is not today: tomorrow by its name, within the week by its weekday, else by its date. */
const dated = (day: string, time: string, { today, duty, language }: Tongue & { today: string }): string => {
  if (day === dayAfter(today)) return duty.tomorrow(time)
  if (day > today && day < dayAfter(today, 7)) return `${weekdayName(day, language)} ${time}`
  return `${dayName(day, language)}, ${time}`
}

/** A minute as one says it now, in the plan's zone: "heute 14:00", "morgen 14:00", "Di 10:00", "Di., 5. Mai, 10:00". */
export const soonOf = (at: number, now: number, { duty, language }: Tongue): string => {
  const [day, today, time] = [dayOf(at), dayOf(now), timeOf(at)]
  return day === today ? duty.today(time) : dated(day, time, { today, duty, language })
}

/** Until when something lasts that runs now or comes next: "14:00", "24:00", "morgen 07:00", "Fr., 1. Jan., 24:00". */
export const untilOf = (end: number, now: number, tongue: Tongue): string => {
  const [day, today, time] = [dayOf(end - 1), dayOf(now), endTimeOf(end)]
  return day === today ? time : dated(day, time, { today, ...tongue })
}
