import { parseRecurrence } from '../calendar/recurrence.ts'
import type { Stretch } from '../calendar/stretch.ts'
import type { OnceAvailable, WeeklyAvailable, Word } from '../problem/problem.ts'

type Said = Omit<OnceAvailable, 'person'> | Omit<WeeklyAvailable, 'person'>

const wholeDay = 24 * 60
const week = 7 * wholeDay
const minuteOf = (wall: string): number => Number(wall.slice(0, 2)) * 60 + Number(wall.slice(3))

/** A word for minutes of the calendar, or of every week from one day to another. */
interface Spoken extends Stretch {
  readonly at: number
  readonly word: Word
  readonly since: string
  readonly until: string
}

/** The same stretch of every week; one that begins on Sunday and ends on Monday stands at the front of the week too. Null: its rule says nothing, or ends before it begins. */
const weekly = ({ word, rule, since, from, to }: Omit<WeeklyAvailable, 'person'>, at: number): readonly Spoken[] | null => {
  const read = parseRecurrence(rule)
  const until = read.kind === 'weekly' ? (read.weekly.until ?? '9999-12-31') : ''
  if (read.kind === 'refused' || until < since) return null
  const length = minuteOf(to) - minuteOf(from) + (to > from ? 0 : wholeDay)
  const starts = read.weekly.weekdays.map((weekday) => (weekday - 1) * wholeDay + minuteOf(from))
  return starts.flatMap((start) => [start, start - week].map((begins) => ({ at, start: begins, end: begins + length, word, since, until })))
}

/** Two different words for the same time. Looks no further than a stretch reaches. */
const twoWords = (spoken: readonly Spoken[]): readonly [number, number] | null => {
  const inTime = spoken.filter(({ word }) => word !== 'cannot').toSorted((a, b) => a.start - b.start)
  for (const [place, one] of inTime.entries()) {
    for (let next = place + 1; next < inTime.length; next++) {
      const other = inTime[next]
      if (!other || other.start >= one.end) break
      if (other.word !== one.word && other.since <= one.until && one.since <= other.until) return [one.at, other.at]
    }
  }
  return null
}

/** What is wrong with what one person says, by places in their list. */
export type Contradiction = { readonly kind: 'impossible'; readonly at: number } | { readonly kind: 'contradiction'; readonly at: readonly [number, number] }

/**
 * The first thing wrong with what one person says of their times, by the wall clock alone; null where nothing is. `impossible`: a rule that says nothing, or ends before
 * it begins. A no overrides everything and contradicts nothing, and what is said once overrides what is said weekly.
 */
export const contradictionIn = (said: readonly Said[]): Contradiction | null => {
  const everyWeek = said.map((one, at) => (one.kind === 'weekly' ? weekly(one, at) : []))
  const impossible = everyWeek.indexOf(null)
  if (impossible >= 0) return { kind: 'impossible', at: impossible }
  const once = said.flatMap((one, at) => (one.kind === 'once' ? [{ ...one, at, since: '', until: '9' }] : []))
  const found = twoWords(once) ?? twoWords(everyWeek.flatMap((one) => one ?? []))
  return found && { kind: 'contradiction', at: found }
}
