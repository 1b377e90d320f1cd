import type { DeskLanguage } from '@zop/content/desk'
import { dayAfter, dayOf, minuteAt, timeOf } from '../plan/calendar.ts'

/** A wall time; `zone` where it is said whether summer or winter time is meant. */
export interface Wall {
  readonly time: string
  readonly ahead: 60 | 120 | null
}

const two = (text: string): string => text.padStart(2, '0')

const isDay = (text: string): boolean => {
  const at = new Date(`${text}T00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}

/** `3.5.2027`, `03.05.27` or `2027-05-03`; null for what no calendar has. */
export const readDay = (text: string): string | null => {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?((?:20)?\d\d)$/.exec(text) ?? []
  const found = year === '' ? text : `20${year.slice(-2)}-${two(month)}-${two(day)}`
  return /^20\d\d-\d\d-\d\d$/.test(found) && isDay(found) ? found : null
}

const zones: ReadonlyMap<string, 60 | 120> = new Map([
  ['mez', 60],
  ['cet', 60],
  ['mesz', 120],
  ['cest', 120],
])

/** `18:00`, `18.00 Uhr`, `18 Uhr`, `9`, `24:00`, and `02:30 MESZ` where the clock shows it twice. */
export const readWall = (text: string): Wall | null => {
  const [, hour = '', minutes = '00', zone = ''] = /^(\d{1,2})(?:[:.](\d\d)(?::00)?)?(?:\s*Uhr)?(?:\s+([a-z]+))?$/i.exec(text) ?? []
  const time = `${two(hour)}:${minutes}`
  const ahead = zone === '' ? null : zones.get(zone.toLowerCase())
  if (ahead === undefined || !/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/.test(time)) return null
  return { time, ahead }
}

/** The minute of a wall time; the earlier one where it is shown twice and nothing is said. `missing-hour`: the clock leaves it out. `zone`: that day has the other time. */
export const minuteOf = (day: string, { time, ahead }: Wall): number | 'missing-hour' | 'zone' => {
  const [on, wall] = time === '24:00' ? [dayAfter(day), '00:00'] : [day, time]
  if (ahead === null) return minuteAt(on, wall) ?? 'missing-hour'
  const minute = Date.parse(`${on}T${wall}Z`) / 60_000 - ahead
  return dayOf(minute) === on && timeOf(minute) === wall ? minute : 'zone'
}

/** What `readWall` reads as this very minute. */
export const wallTextOf = (minute: number): string => {
  const [day, time] = [dayOf(minute), timeOf(minute)]
  const first = minuteAt(day, time)
  const twice = first !== null && timeOf(first + 60) === time
  return twice ? `${time} ${first === minute ? 'MESZ' : 'MEZ'}` : time
}

const codes: readonly string[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const names = {
  de: ['montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag', 'sonntag'],
  en: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
} as const

/** "Mi", "mittwochs", "Wed.": the beginning of a day's name, two letters at least, which no two days share. */
const weekdayIn = (text: string): number => {
  const start = text.replace(/\.$/, '')
  const found = [names.de, names.en].map((week) => week.findIndex((name) => start.length >= 2 && (name.startsWith(start) || start === `${name}s`)))
  return Math.max(...found)
}

const rangeOf = (from: number, to: number): readonly number[] => Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, at) => (from + at) % 7)

/** `Mo, Mi`, `Mo-Fr`, `täglich`, as RFC 5545 writes them and in the order in which they are said; null where a day is unknown or said twice. */
export const readWeekdays = (text: string): string | null => {
  const plain = text.toLowerCase().replace(/\s*(?:-|–|\bbis\b|\bto\b)\s*/g, '-')
  if (/^(?:täglich|jeden tag|daily)$/.test(plain)) return codes.join(',')
  const parts = plain.split(/[\s,/;+]+|\bund\b|\band\b/).filter((part) => part !== '')
  const days = parts.flatMap((part): readonly number[] => {
    const [from = '', to = from] = part.split('-')
    const ends = [weekdayIn(from), weekdayIn(to)] as const
    return part.split('-').length <= 2 && !ends.includes(-1) ? rangeOf(...ends) : [-1]
  })
  if (days.length === 0 || days.includes(-1) || new Set(days).size < days.length) return null
  return days.map((day) => codes[day]).join(',')
}

/** The days of a rule as `readWeekdays` reads them. */
export const weekdayTextOf = (byDay: string, language: DeskLanguage): string =>
  byDay
    .split(',')
    .map((code) => {
      const name = names[language][codes.indexOf(code)] ?? ''
      return name.slice(0, 1).toUpperCase() + name.slice(1, language === 'de' ? 2 : 3)
    })
    .join(', ')

const months = ['jan', 'feb', 'mär', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez']
const others: ReadonlyMap<string, number> = new Map([
  ['mar', 2],
  ['mrz', 2],
  ['may', 4],
  ['oct', 9],
  ['dec', 11],
])

/** `2027-05`, `5/2027`, `05.2027`, `Mai 2027`. */
export const readMonth = (text: string): string | null => {
  const [, name = '', inYear = ''] = /^([a-zä]{3,9})\.?\s+(20\d\d)$/i.exec(text) ?? []
  const start = name.toLowerCase().slice(0, 3)
  const named = months.indexOf(start) >= 0 ? months.indexOf(start) : (others.get(start) ?? -1)
  if (name !== '') return named < 0 ? null : `${inYear}-${two(String(named + 1))}`
  const found = text.replace(/^(\d{1,2})[./](20\d\d)$/, (_, month: string, year: string) => `${year}-${two(month)}`)
  return /^20\d\d-(0[1-9]|1[0-2])$/.test(found) ? found : null
}

/** Whole hours up to 2000: `60`, `60,0`, `1.200`. `fraction`: half hours are not agreed. */
export const readHours = (text: string): number | 'fraction' | null => {
  const plain = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text) ? text.replaceAll('.', '') : text
  if (!/^\d{1,6}(?:[.,]\d{1,4})?$/.test(plain)) return null
  const hours = Number(plain.replace(',', '.'))
  if (!Number.isInteger(hours)) return 'fraction'
  return hours <= 2000 ? hours : null
}

const words = {
  wish: { de: ['gern', 'gerne', 'wunsch'], en: ['wish', 'gladly'] },
  can: { de: ['geht', 'kann', 'ja'], en: ['can', 'fine', 'yes'] },
  'rather-not': { de: ['lieber nicht', 'eher nicht'], en: ['rather not', 'rather-not'] },
  cannot: { de: ['nicht', 'nein', 'kann nicht', 'geht nicht'], en: ['cannot', 'no', 'not'] },
} as const satisfies Record<string, Record<DeskLanguage, readonly [string, ...string[]]>>

export type Word = keyof typeof words

export const readWord = (text: string): Word | null => {
  const plain = text.toLowerCase().replace(/\s+/g, ' ')
  const found = Object.entries(words).find(([, { de, en }]) => [...de, ...en].some((one) => one === plain))
  return found ? (found[0] as Word) : null
}

/** The word that a table is written with. */
export const wordTextOf = (word: Word, language: DeskLanguage): string => words[word][language][0]
