import { language } from './words.ts'

const hourLength = 3_600_000

const locale = () => (language.value === 'en' ? 'en-GB' : language.value)

/** A day, as it is said: "21. Dezember". */
export const day = (hour: number): string => new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'long' }).format(hour * hourLength)

/** A day and its hour: "22. November, 14 Uhr". */
export const dayAndHour = (hour: number): string => {
  const at = new Intl.DateTimeFormat(locale(), { hour: 'numeric', hourCycle: 'h23', ...(language.value === 'en' ? { minute: '2-digit' } : {}) }).format(
    hour * hourLength,
  )
  return `${day(hour)}, ${at.replace(/^0(?=\d )/, '')}`
}

/** A time of today: "3:19 Uhr". */
export const clock = (at: number): string => {
  const time = new Intl.DateTimeFormat(locale(), { timeStyle: 'short', hourCycle: 'h23' }).format(at).replace(/^0(?=\d)/, '')
  return language.value === 'de' ? `${time} Uhr` : time
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

/** Bytes as people know them: whole kilobytes, or megabytes with one figure behind the point. */
export const size = (bytes: number): string => {
  const [amount, unit] = bytes < 1_000_000 ? [Math.max(bytes > 0 ? 1 : 0, Math.round(bytes / 1000)), 'KB'] : [Math.round(bytes / 100_000) / 10, 'MB']
  return `${new Intl.NumberFormat(locale()).format(amount)}\u00a0${unit}`
}
