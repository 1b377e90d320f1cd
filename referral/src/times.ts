import type { Schedule, Weekday } from '@zop/wire'
import { remembered } from './remembered.ts'

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const satisfies readonly Weekday[]

/** A moment as a clock on a wall in Germany shows it. */
export interface WallClock {
  readonly day: string
  readonly weekday: Weekday
  readonly time: string
}

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Berlin',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** `now` in milliseconds since 1970. */
export const wallClock = (now: number): WallClock => {
  const at = Object.fromEntries(parts.formatToParts(now).map(({ type, value }) => [type, value]))
  const weekday = weekdays.find((code) => code === at['weekday']?.slice(0, 2).toUpperCase()) ?? 'MO'
  return { day: `${at['year']}-${at['month']}-${at['day']}`, weekday, time: `${at['hour']}:${at['minute']}` }
}

/** By its hours; nobody has said which holidays a centre keeps. */
export const isOpen = (schedules: readonly Schedule[], { weekday, time }: WallClock): boolean =>
  schedules.some(({ byday, opens_at, closes_at }) => byday.split(',').includes(weekday) && opens_at <= time && time < closes_at)

const lists = remembered((locale) => new Intl.ListFormat(locale))

/** From Monday on; 2001-01-01 was one. */
const dayNames = remembered((locale) => {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
  return weekdays.map((_, day) => format.format(Date.UTC(2001, 0, 1 + day)))
})
const dayName = (day: number, locale: string): string => dayNames(locale)[day] ?? ''

/** Runs of days that follow one another: [0, 1, 2, 4] is [0, 1, 2] and [4]. */
const runsOf = (days: readonly number[]): readonly (readonly number[])[] =>
  days.reduce<number[][]>((runs, day) => {
    const last = runs.at(-1)
    if (last?.at(-1) === day - 1) last.push(day)
    else runs.push([day])
    return runs
  }, [])

/** How a language says from an hour to an hour, with `{from}` and `{to}`: a sign between two hours would turn round where people write from right to left. */
export interface TimeWords {
  readonly locale: string
  readonly span: string
}

/** The week in words, a line for all days with the same hours: "Montag–Donnerstag: 09:00 bis 16:00". Hours as they stand on a clock, so that every language has the same. */
export const timesInWords = (schedules: readonly Schedule[], { locale, span }: TimeWords): readonly string[] => {
  const hours = new Map<string, Set<number>>()
  for (const { byday, opens_at, closes_at } of schedules) {
    const said = span.replace('{from}', opens_at).replace('{to}', closes_at)
    const days = hours.get(said) ?? new Set()
    for (const day of weekdays.keys()) if (byday.split(',').includes(weekdays[day] ?? '')) days.add(day)
    hours.set(said, days)
  }
  const first = (days: Set<number>) => Math.min(...days)
  return [...hours]
    .toSorted(([one, left], [other, right]) => first(left) - first(right) || (one < other ? -1 : 1))
    .map(([said, days]) => {
      const runs = runsOf([...days].toSorted((one, other) => one - other)).flatMap((run) => {
        const [from = 0, to = from] = [run[0], run.at(-1)]
        if (run.length < 3) return run.map((day) => dayName(day, locale))
        return [`${dayName(from, locale)}–${dayName(to, locale)}`]
      })
      return `${lists(locale).format(runs)}: ${said}`
    })
}
