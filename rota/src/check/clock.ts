import type { Day, Minute } from '../problem/problem.ts'

/** No zone is further ahead of UTC than this, in minutes. */
const furthestAhead = 16 * 60
/** Clocks are set at whole quarters of an hour only: within one, wall time and elapsed time run together. */
const quarter = 15

const dayNumber = (day: Day): number => Date.parse(`${day}T00:00Z`) / 86_400_000

/** Minutes since midnight of a wall time, `18:30`. */
export const wallMinutes = (wall: string): number => Number(wall.slice(0, 2)) * 60 + Number(wall.slice(3))

/** The clock of a zone as the checker reads it: by Intl and counting, not by Temporal, so that the two can disagree. Days are numbers, 1970-01-01 is 0. */
const makeClock = (zone: string) => {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  const ahead = new Map<number, number>()
  /** What the clock shows, as minutes since its own 1970-01-01. */
  const shown = (minute: Minute): number => {
    const key = Math.floor(minute / quarter)
    const known = ahead.get(key)
    if (known !== undefined) return minute + known
    const at = key * quarter
    const parts = Object.fromEntries(format.formatToParts(at * 60_000).map(({ type, value }) => [type, Number(value)]))
    const { year = 0, month = 1, day = 1, hour = 0, minute: past = 0 } = parts
    const found = Date.UTC(year, month - 1, day, hour, past) / 60_000 - at
    ahead.set(key, found)
    return minute + found
  }
  const looked = new Map<number, Minute>()
  /** The first minute at which the clock shows this time of this day, or more. */
  const firstFrom = (day: number, wall: string): Minute => {
    const target = day * 1440 + wallMinutes(wall)
    const known = looked.get(target)
    if (known !== undefined) return known
    let at = target - furthestAhead
    while (shown(at) < target) at += Math.min(quarter - (at % quarter), target - shown(at))
    looked.set(target, at)
    return at
  }
  return {
    dayOf: (minute: Minute): number => Math.floor(shown(minute) / 1440),
    timeOf: (minute: Minute): number => shown(minute) % 1440,
    firstFrom,
    dayNumber,
  }
}

/** Reads one zone's clock. */
export type Clock = ReturnType<typeof makeClock>

const clocks = new Map<string, Clock>()

/** One clock for each zone: what it has looked up stays true. */
export const clockOf = (zone: string): Clock => {
  const clock = clocks.get(zone) ?? makeClock(zone)
  clocks.set(zone, clock)
  return clock
}

/** 1 is Monday: day 0 was a Thursday. */
export const weekdayOfNumber = (day: number): number => ((day + 3) % 7) + 1

/** The Monday of an ISO week. */
export const mondayOf = (day: number): number => day - weekdayOfNumber(day) + 1

/** `2026-05`. */
export const monthOfNumber = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 7)
