import * as v from 'valibot'
import { count, identifier } from '../encoding.ts'
import { day, minute, wallTime } from './time.ts'

/** `cannot` has no field for a reason: that would be health data. */
export const availabilityWords = ['cannot', 'rather-not', 'can', 'wish'] as const
const word = v.picklist(availabilityWords)

const once = v.pipe(
  v.strictObject({ kind: v.literal('once'), word, start: minute, end: minute }),
  v.check(({ start, end }) => start < end),
)

/** `rule` is RFC 5545: `FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20271231`, where UNTIL is the last day and may be left out. A `to` that is not later than `from` is on the next day. */
const weekly = v.strictObject({
  kind: v.literal('weekly'),
  word,
  since: day,
  from: wallTime,
  to: wallTime,
  rule: v.pipe(v.string(), v.regex(/^FREQ=WEEKLY;BYDAY=(MO|TU|WE|TH|FR|SA|SU)(,(MO|TU|WE|TH|FR|SA|SU)){0,6}(;UNTIL=20\d{6})?$/)),
})

export const availability = v.variant('kind', [once, weekly])
export type Availability = v.InferOutput<typeof availability>

/** All that a person has said. `version` as of a plan. */
export const availabilities = v.strictObject({ account: identifier, version: count(), said: v.pipe(v.array(availability), v.maxLength(400)) })
export type Availabilities = v.InferOutput<typeof availabilities>
