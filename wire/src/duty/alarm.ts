import * as v from 'valibot'
import { count, identifier } from '../encoding.ts'
import { dutyChannel } from './slot.ts'
import { minute, month } from './time.ts'

/** Hours before a duty that too few people have: each is told to the coordination once. */
export const alarmSteps = [14 * 24, 72, 24, 2] as const
export type AlarmStep = (typeof alarmSteps)[number]

/** A duty of a plan that holds, not over yet, which fewer people have than it needs. True now; for coordinators only. */
export const gapAlarm = v.strictObject({
  slot: identifier,
  month,
  start: minute,
  end: minute,
  channel: dutyChannel,
  lacks: count(20),
  /** The last of the steps that has come. */
  step: v.picklist(alarmSteps),
})
export type GapAlarm = v.InferOutput<typeof gapAlarm>

/** Most that are told at once, the soonest first. */
export const alarmLimit = 200
