import * as v from 'valibot'
import { count } from '../encoding.ts'

/** An instant of the duty plan: whole minutes since 1970-01-01T00:00Z. Of people on duty, never of people seeking help. */
export const minute = count(100_000_000)

/** A day of the plan's zone (Europe/Berlin), `2027-05-14`, that the calendar has. */
export const day = v.pipe(
  v.string(),
  v.regex(/^20\d\d-\d\d-\d\d$/),
  v.check((text) => {
    const at = new Date(`${text}T00:00Z`)
    return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
  }),
)

/** `2027-05`. */
export const month = v.pipe(v.string(), v.regex(/^20\d\d-(0[1-9]|1[0-2])$/))
export type Month = v.InferOutput<typeof month>

/** A wall time, `18:30`. */
export const wallTime = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/))

export const stretch = v.pipe(
  v.strictObject({ start: minute, end: minute }),
  v.check(({ start, end }) => start < end),
)
export type Stretch = v.InferOutput<typeof stretch>
