import { language, locale } from './words.ts'

const hourLength = 3_600_000

/** A day, as it is said: "21. Dezember". */
export const day = (hour: number): string => new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'long' }).format(hour * hourLength)

/** A day and its hour: "22. November, 14 Uhr". */
export const dayAndHour = (hour: number): string => {
  const at = new Intl.DateTimeFormat(locale(), { hour: 'numeric', hourCycle: 'h23', ...(language.value === 'en' ? { minute: '2-digit' } : {}) }).format(
    hour * hourLength,
  )
  return `${day(hour)}, ${at.replace(/^0(?=\d )/, '')}`
}

/** A day of the week with its hour, for a promise of the next days: "Mittwoch, 25. November, 12 Uhr". */
export const weekday = (hour: number): string => `${new Intl.DateTimeFormat(locale(), { weekday: 'long' }).format(hour * hourLength)}, ${dayAndHour(hour)}`

/** Hours at which somebody may believe that an answer comes; at night a promise names the day alone. */
const awake = (hour: number): boolean => {
  const local = new Date(hour * hourLength).getHours()
  return local >= 8 && local <= 20
}

/** By when an answer is promised: with the hour only where people are awake. */
export const promise = (hour: number): string =>
  awake(hour) ? weekday(hour) : new Intl.DateTimeFormat(locale(), { weekday: 'long', day: 'numeric', month: 'long' }).format(hour * hourLength)
