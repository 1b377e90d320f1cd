import * as v from 'valibot'
import { count } from '../encoding.ts'
import { dutyChannel } from './slot.ts'
import { day } from './time.ts'

/**
 * One day on a channel, in minutes, never by person.
 *
 * - `held`: whether a plan that holds covers it and has asked for somebody on this channel by then
 * - `planned`: for which at least one person has a duty
 * - `staffed`: in which somebody was checked in
 * - `kept`: whether it counts
 */
export const reachDay = v.strictObject({ held: v.boolean(), planned: count(1500), staffed: count(1500), kept: v.boolean() })
export type ReachDay = v.InferOutput<typeof reachDay>

/** Reachability of one ISO week and channel. */
export const reachWeek = v.strictObject({
  /** Monday. */
  week: day,
  channel: dutyChannel,
  days: v.pipe(v.array(reachDay), v.length(7)),
  /** Of letters, for whoever answers for them: promises to answer that were kept and broken in this week. Null where there were none. */
  promises: v.nullable(v.strictObject({ kept: count(), broken: count() })),
})
export type ReachWeek = v.InferOutput<typeof reachWeek>

/** What five days mean: days of a week, and staffed minutes that make a day count. A letter needs nobody for hours: a day on which somebody was there for it counts. */
export const fiveDays = { days: 5, minutes: { chat: 240, mail: 1 } } as const
