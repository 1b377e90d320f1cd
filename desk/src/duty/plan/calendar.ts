import type { Month, Stretch } from '@zop/wire'

const zone = 'Europe/Berlin'
const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' })
const shown = new Map<number, string>()

/** Day and wall time of a minute in the plan's zone, `2027-05-14 18:30`. */
const wallOf = (minute: number): string => {
  const text = shown.get(minute) ?? clock.format(minute * 60_000)
  shown.set(minute, text)
  return text
}

/** `2027-05-14`. */
export const dayOf = (minute: number): string => wallOf(minute).slice(0, 10)

/** `18:30`. */
export const timeOf = (minute: number): string => wallOf(minute).slice(11)

/** Whatever ends is over at midnight of its own day, `24:00`: 00:00 would read as its morning. */
export const endTimeOf = (minute: number): string => (timeOf(minute) === '00:00' ? '24:00' : timeOf(minute))

/** `18:30–21:30`. */
export const spanOf = ({ start, end }: Stretch): string => `${timeOf(start)}–${endTimeOf(end)}`

const noon = (day: string): number => Date.parse(`${day}T12:00Z`)

/** Days are counted by the calendar alone, whatever the clock does. */
export const dayAfter = (day: string, days = 1): string => new Date(noon(day) + days * 86_400_000).toISOString().slice(0, 10)

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: string): number => ((new Date(noon(day)).getUTCDay() + 6) % 7) + 1

/** Every day of a month. */
export const daysOf = (month: Month): readonly string[] => {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate()
  return Array.from({ length }, (_, at) => `${month}-${String(at + 1).padStart(2, '0')}`)
}

/** The month so many months later. */
export const monthAfter = (month: Month, months = 1): Month => {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7)
}

const inLanguage = (language: string): string => (language === 'en' ? 'en-GB' : language)

/** "Mai 2027". */
export const monthName = (month: Month, language: string): string =>
  new Intl.DateTimeFormat(inLanguage(language), { timeZone: 'UTC', month: 'long', year: 'numeric' }).format(noon(`${month}-01`))

/** "Mi., 5. Mai". */
export const dayName = (day: string, language: string): string =>
  new Intl.DateTimeFormat(inLanguage(language), { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short' }).format(noon(day))

/** "Mi". */
export const weekdayName = (day: string, language: string): string =>
  new Intl.DateTimeFormat(inLanguage(language), { timeZone: 'UTC', weekday: 'short' }).format(noon(day))

/** "Mi., 5. Mai, 14:00–18:00"; where it is longer than a day "Mi., 5. Mai, 14:00 – Fr., 7. Mai, 18:00". */
export const whenOf = (stretch: Stretch, language: string): string => {
  const { start, end } = stretch
  const [first, last] = [dayOf(start), dayOf(end - 1)]
  if (first === last || end - start <= 24 * 60) return `${dayName(first, language)}, ${spanOf(stretch)}`
  return `${dayName(first, language)}, ${timeOf(start)} – ${dayName(last, language)}, ${endTimeOf(end)}`
}

/** How far Berlin is ahead of UTC: in summer, in winter. */
const ahead = [120, 60] as const

/** The minute at which a day shows this wall time, the earlier one where it shows it twice; null in the missing hour of spring. */
export const minuteAt = (day: string, wall: string): number | null => {
  const shownAt = Date.parse(`${day}T${wall}Z`) / 60_000
  const offset = ahead.find((one) => wallOf(shownAt - one) === `${day} ${wall}`)
  return offset === undefined ? null : shownAt - offset
}

/** The Monday of a day's week. */
export const mondayOf = (day: string): string => dayAfter(day, 1 - weekdayOf(day))
