import { locale } from './words.ts'

const hourLength = 3_600_000

/** A day, as it is said: "21. Dezember". */
export const day = (hour: number): string => new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'long' }).format(hour * hourLength)
