import type { Availability } from '@zop/wire'
import { dayAfter, dayOf, minuteAt, timeOf, weekdayOf } from '../../plan/calendar.ts'

export type Word = Availability['word']
type Weekly = Extract<Availability, { kind: 'weekly' }>
type Once = Extract<Availability, { kind: 'once' }>

/** What is said of each hour: seven days of 24. Null: nothing. */
export type Hours = readonly (readonly (Word | null)[])[]

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

export const nothingSaid: Hours = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => null))

const wallOf = (hour: number): string => `${String(hour % 24).padStart(2, '0')}:00`

const isWhole = (wall: string): boolean => wall.endsWith(':00')

/** Every week, from now on and without an end, whole hours of one day: what a week of hours can show. */
const isPlain = (said: Availability, today: string): said is Weekly =>
  said.kind === 'weekly' &&
  said.since <= today &&
  !said.rule.includes('UNTIL') &&
  isWhole(said.from) &&
  isWhole(said.to) &&
  (said.to === '00:00' || said.from < said.to)

const daysIn = ({ rule }: Weekly): readonly number[] => {
  const named = /BYDAY=([A-Z,]+)/.exec(rule)?.[1]?.split(',') ?? []
  return codes.flatMap((code, at) => (named.includes(code) ? at : []))
}

/** Hours with those of a stretch said anew. */
export const painted = (hours: Hours, at: { readonly day: number; readonly from: number; readonly to: number }, word: Word | null): Hours =>
  hours.map((day, index) => (index === at.day ? day.map((was, hour) => (hour >= at.from && hour < at.to ? word : was)) : day))

const paintedWith = (hours: Hours, said: Weekly): Hours => {
  const from = Number(said.from.slice(0, 2))
  const to = said.to === '00:00' ? 24 : Number(said.to.slice(0, 2))
  return daysIn(said).reduce((now, day) => painted(now, { day, from, to }, said.word), hours)
}

/** What is said of every week, as hours; and everything that hours cannot show, which stays as it is. */
export const readWeekly = (said: readonly Availability[], today: string): { readonly hours: Hours; readonly others: readonly Availability[] } => {
  const plain = said.filter((one) => isPlain(one, today))
  return { hours: plain.reduce<Hours>(paintedWith, nothingSaid), others: said.filter((one) => !isPlain(one, today)) }
}

/** Whether what is said of every week begins on this day. */
const holdsOn = (said: Weekly, date: string): boolean => {
  const last = /UNTIL=(\d{4})(\d\d)(\d\d)/.exec(said.rule)?.slice(1).join('-')
  return daysIn(said).includes(weekdayOf(date) - 1) && said.since <= date && (last === undefined || date <= last)
}

/** Hours with all of a weekly word that begins on one day; of an hour that it fills in part nothing is shown. */
const paintedFrom = (hours: Hours, { from: begins, to: ends, word }: Weekly, day: number): Hours => {
  const [from, to] = [Number(begins.slice(0, 2)) + (isWhole(begins) ? 0 : 1), Number(ends.slice(0, 2))]
  return begins < ends ? painted(hours, { day, from, to }, word) : painted(painted(hours, { day, from, to: 24 }, word), { day: day + 1, from: 0, to }, word)
}

/** Every week's words as they hold in one week: from their first to their last day, and from the Sunday before into the Monday. */
export const holdingIn = (said: readonly Availability[], monday: string): Hours => {
  const weekly = said.filter((one) => one.kind === 'weekly')
  return [-1, 0, 1, 2, 3, 4, 5, 6].reduce<Hours>(
    (hours, day) => weekly.filter((one) => holdsOn(one, dayAfter(monday, day))).reduce<Hours>((now, one) => paintedFrom(now, one, day), hours),
    nothingSaid,
  )
}

interface Run {
  readonly word: Word
  readonly from: number
  readonly to: number
}

/** Hours of one day that say the same, one after the other. */
const runsOf = (day: readonly (Word | null)[]): readonly Run[] =>
  day.flatMap((word, from): Run[] => {
    if (word === null || day[from - 1] === word) return []
    const length = day.slice(from).findIndex((other) => other !== word)
    return [{ word, from, to: length < 0 ? day.length : from + length }]
  })

/** The same the other way round: days that say the same are one rule. */
export const writeWeekly = (hours: Hours, since: string): readonly Weekly[] => {
  const runs = hours.flatMap((day, index) => runsOf(day).map((run) => ({ ...run, day: index })))
  const alike = Map.groupBy(runs, ({ word, from, to }) => `${word} ${from} ${to}`)
  return [...alike.values()].flatMap((same): Weekly[] => {
    const [first] = same
    if (!first) return []
    const days = same.map(({ day }) => codes[day]).join(',')
    return [{ kind: 'weekly', word: first.word, since, from: wallOf(first.from), to: wallOf(first.to), rule: `FREQ=WEEKLY;BYDAY=${days}` }]
  })
}

const endOf = (day: string, hour: number): number | null => (hour === 24 ? minuteAt(dayAfter(day), '00:00') : minuteAt(day, wallOf(hour)))

const isOfWeek = (said: Availability, monday: string): said is Once =>
  said.kind === 'once' &&
  isWhole(timeOf(said.start)) &&
  isWhole(timeOf(said.end)) &&
  dayOf(said.start) >= monday &&
  dayOf(said.start) < dayAfter(monday, 7) &&
  (dayOf(said.end) === dayOf(said.start) || endOf(dayOf(said.start), 24) === said.end)

/** What is said once of the days of one week, and everything else. */
export const readOnce = (said: readonly Availability[], monday: string): { readonly hours: Hours; readonly others: readonly Availability[] } => {
  const own = said.filter((one) => isOfWeek(one, monday))
  const hours = own.reduce<Hours>((now, one) => {
    const to = dayOf(one.end) === dayOf(one.start) ? Number(timeOf(one.end).slice(0, 2)) : 24
    return painted(now, { day: weekdayOf(dayOf(one.start)) - 1, from: Number(timeOf(one.start).slice(0, 2)), to }, one.word)
  }, nothingSaid)
  return { hours, others: said.filter((one) => !isOfWeek(one, monday)) }
}

/** The same the other way round. An hour that a day does not have is left out. */
export const writeOnce = (hours: Hours, monday: string): readonly Once[] =>
  hours.flatMap((of, index) =>
    runsOf(of).flatMap(({ word, from, to }): Once[] => {
      const day = dayAfter(monday, index)
      const start = endOf(day, from) ?? endOf(day, from + 1)
      const end = endOf(day, to) ?? endOf(day, to + 1)
      return start === null || end === null || start >= end ? [] : [{ kind: 'once', word, start, end }]
    }),
  )
