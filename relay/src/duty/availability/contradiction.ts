import { parseRecurrence } from '@zop/rota'
import type { Availability, Stretch } from '@zop/wire'
import { overlaps } from '../calendar.ts'

const wholeDay = 24 * 60
const week = 7 * wholeDay
const minuteOf = (wall: string): number => Number(wall.slice(0, 2)) * 60 + Number(wall.slice(3))

interface Weekly {
  readonly since: string
  /** The last day. */
  readonly until: string
  /** Minutes of a week in which it holds. */
  readonly stretches: readonly Stretch[]
}

/** What begins on Sunday and ends on Monday stands at the front too. Null: the rule says a day that the calendar does not have. */
const weeklyOf = ({ rule, since, from, to }: Extract<Availability, { kind: 'weekly' }>): Weekly | null => {
  const read = parseRecurrence(rule)
  if (read.kind === 'refused') return null
  const { weekdays, until } = read.weekly
  const length = minuteOf(to) - minuteOf(from) + (to > from ? 0 : wholeDay)
  const starts = weekdays.map((weekday) => (weekday - 1) * wholeDay + minuteOf(from))
  const stretches = starts.flatMap((start) => [start, start - week].map((at) => ({ start: at, end: at + length })))
  return { since, until: until ?? '9999-12-31', stretches }
}

const meet = (one: Weekly | null, other: Weekly | null): boolean =>
  one !== null &&
  other !== null &&
  one.since <= other.until &&
  other.since <= one.until &&
  one.stretches.some((a) => other.stretches.some((b) => overlaps(a, b)))

/** Two different words for the same time, both said once or both weekly. `cannot` overrides, and is no contradiction. */
const contradict = (one: Availability, other: Availability): boolean => {
  if (one.word === other.word || one.word === 'cannot' || other.word === 'cannot') return false
  if (one.kind === 'once' && other.kind === 'once') return overlaps(one, other)
  return one.kind === 'weekly' && other.kind === 'weekly' && meet(weeklyOf(one), weeklyOf(other))
}

/** A weekly word of a rule that says nothing, or that ends before it begins. */
const isImpossible = (one: Availability): boolean => {
  const weekly = one.kind === 'weekly' ? weeklyOf(one) : null
  return one.kind === 'weekly' && (weekly === null || weekly.until < weekly.since)
}

/** What is wrong with what somebody says; null where nothing is. */
export const faultIn = (said: readonly Availability[]): 'impossible' | 'contradiction' | null => {
  if (said.some(isImpossible)) return 'impossible'
  return said.some((one, at) => said.slice(at + 1).some((other) => contradict(one, other))) ? 'contradiction' : null
}
