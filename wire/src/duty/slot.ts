import * as v from 'valibot'
import { count, displayName, identifier } from '../encoding.ts'
import { minute } from './time.ts'

export const dutyChannels = ['chat', 'mail'] as const
export const dutyChannel = v.picklist(dutyChannels)
export type DutyChannel = v.InferOutput<typeof dutyChannel>

/** What a conversation may be held in: a language tag of two or three letters. */
export const dutyLanguage = v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/))

const runs = (start: number, end: number): boolean => start < end && end - start <= 24 * 60

/** A stretch of time to be staffed, at most 24 hours; it belongs to the day on which it starts. Fewer people than `minimum`: uncovered; fewer than `wanted`: thin. */
export const dutySlot = v.pipe(
  v.strictObject({
    id: identifier,
    kind: v.literal('duty'),
    start: minute,
    end: minute,
    channel: dutyChannel,
    minimum: v.pipe(count(20), v.minValue(1)),
    wanted: v.pipe(count(20), v.minValue(1)),
    languages: v.pipe(v.array(dutyLanguage), v.maxLength(20)),
    experienced: v.boolean(),
    onePerCentre: v.boolean(),
  }),
  v.check(({ start, end, minimum, wanted }) => runs(start, end) && minimum <= wanted),
)

export const meetingKinds = ['training', 'team', 'intervision'] as const

/** A date in the same calendar that staffs nothing: it only takes its time. `centre` null is everybody's. */
export const meetingSlot = v.pipe(
  v.strictObject({
    id: identifier,
    kind: v.picklist(meetingKinds),
    start: minute,
    end: minute,
    title: displayName,
    centre: v.nullable(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/))),
  }),
  v.check(({ start, end }) => runs(start, end)),
)

export const slot = v.union([dutySlot, meetingSlot])
export type DutySlot = v.InferOutput<typeof dutySlot>
export type MeetingSlot = v.InferOutput<typeof meetingSlot>
export type Slot = v.InferOutput<typeof slot>

/** Slots of one month at most: five a day and channel, and the meetings. */
export const mostSlots = 600
