import { day } from './date.ts'
import { comma } from './listed.ts'
import { language, locale } from './words.ts'

const hourLength = 3_600_000

/** A day and its hour: "22. November, 14 Uhr". */
export const dayAndHour = (hour: number): string => {
  const at = new Intl.DateTimeFormat(locale(), { hour: 'numeric', hourCycle: 'h23', ...(language.value.startsWith('de') ? {} : { minute: '2-digit' }) }).format(
    hour * hourLength,
  )
  return `${day(hour)}${comma()}${at.replace(/^0(?=\d )/, '')}`
}

/** A day of the week with its hour, for a promise of the next days: "Mittwoch, 25. November, 12 Uhr". */
export const weekday = (hour: number): string =>
  `${new Intl.DateTimeFormat(locale(), { weekday: 'long' }).format(hour * hourLength)}${comma()}${dayAndHour(hour)}`
