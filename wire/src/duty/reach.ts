import * as v from 'valibot'
import { count } from '../encoding.ts'
import { dutyChannel } from './slot.ts'
import { day } from './time.ts'

/** Reachability of one ISO week and channel: minutes planned and minutes with somebody checked in, by day. Never by person. */
export const reachWeek = v.strictObject({
  /** Monday. */
  week: day,
  channel: dutyChannel,
  days: v.pipe(v.array(v.strictObject({ planned: count(1500), staffed: count(1500), kept: v.boolean() })), v.length(7)),
})
export type ReachWeek = v.InferOutput<typeof reachWeek>

/** What five days mean: staffed minutes of a day that count, and days of a week. */
export const fiveDays = { minutes: 240, days: 5 } as const
