import type { Day, Slot } from '../problem/problem.ts'
import { daysBetween, isWallTime, minuteAt, nextDay, weekdayOf } from './day.ts'

/** A slot that comes again every week. A `to` that is not later than `from` is on the next day. */
export interface SlotPattern extends Omit<Slot, 'id' | 'start' | 'end'> {
  /** Part of the ids of its slots: `2026-05-14-evening`. */
  readonly name: string
  /** 1 is Monday, 7 is Sunday. */
  readonly weekdays: readonly number[]
  /** Wall times, `18:00`. */
  readonly from: string
  readonly to: string
}

/** Why a pattern gives no slots. */
export type PatternFault =
  | { readonly kind: 'impossible-pattern'; readonly pattern: string }
  /** The clock does not show this time on this day: it is set forward. */
  | { readonly kind: 'missing-hour'; readonly pattern: string; readonly day: Day; readonly wall: string }

/** All slots, or everything that hinders. */
export type PatternedSlots =
  | { readonly kind: 'slots'; readonly slots: readonly Slot[] }
  | { readonly kind: 'refused'; readonly faults: readonly PatternFault[] }

const isPossible = ({ weekdays, from, to, minimum, wanted }: SlotPattern): boolean =>
  isWallTime(from) &&
  isWallTime(to) &&
  from !== '24:00' &&
  weekdays.length > 0 &&
  weekdays.every((weekday) => Number.isInteger(weekday) && weekday >= 1 && weekday <= 7) &&
  Number.isInteger(minimum) &&
  Number.isInteger(wanted) &&
  minimum >= 0 &&
  wanted >= Math.max(1, minimum)

const slotOn = (day: Day, pattern: SlotPattern, zone: string): Slot | PatternFault => {
  const { name, weekdays: _, from, to, ...needs } = pattern
  const start = minuteAt(day, from, zone)
  if (start === null) return { kind: 'missing-hour', pattern: name, day, wall: from }
  const lastDay = to > from ? day : nextDay(day)
  const end = minuteAt(lastDay, to, zone)
  if (end === null) return { kind: 'missing-hour', pattern: name, day: lastDay, wall: to }
  return { id: `${day}-${name}`, start, end, ...needs }
}

/** The slots of these patterns from one day to another, both included, in order of time; or everything that hinders, and no slot at all. Lengths are elapsed time. */
export const slotsOf = (patterns: readonly SlotPattern[], { from, to, zone }: { from: Day; to: Day; zone: string }): PatternedSlots => {
  const impossible = patterns.filter((pattern) => !isPossible(pattern))
  if (impossible.length > 0) return { kind: 'refused', faults: impossible.map(({ name }) => ({ kind: 'impossible-pattern', pattern: name })) }
  const made = daysBetween(from, to).flatMap((day) => {
    const weekday = weekdayOf(day)
    return patterns.filter(({ weekdays }) => weekdays.includes(weekday)).map((pattern) => slotOn(day, pattern, zone))
  })
  const faults = made.filter((slot) => 'kind' in slot)
  if (faults.length > 0) return { kind: 'refused', faults }
  return { kind: 'slots', slots: made.filter((slot) => 'id' in slot).toSorted((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1)) }
}
