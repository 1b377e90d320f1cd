import * as v from 'valibot'
import { displayName, hour, identifier } from '../encoding.ts'
import { dutyRules } from '../refusal.ts'
import { dutyChannel } from './slot.ts'
import { minute, month } from './time.ts'

/** An offer of one's duty: to a colleague or (`to` null) to everybody who may take it; `inReturn` is the duty that is asked for instead. It binds to the assignment and moves with it. */
export const swap = v.strictObject({
  id: identifier,
  assignment: identifier,
  from: identifier,
  to: v.nullable(identifier),
  inReturn: v.nullable(identifier),
})
export type Swap = v.InferOutput<typeof swap>

/** Somebody (or with `account` null a whole centre) is not there. Carries no reason: that would be health data. */
export const absence = v.pipe(
  v.strictObject({
    id: identifier,
    account: v.nullable(identifier),
    centre: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/)),
    start: minute,
    end: minute,
  }),
  v.check(({ start, end }) => start < end),
)
export type Absence = v.InferOutput<typeof absence>

export const changeKinds = [
  'planned',
  'assigned',
  'removed',
  'moved',
  'offered',
  'swapped',
  'taken',
  'absent',
  'returned',
  'draft',
  'consultation',
  'binding',
  'closed',
  'slots',
  'said',
] as const

/**
 * One line of the history of a month. `by` did it, `forWhom` it was done for where that is somebody else; of a person who has left, null. `rule` is the hard rule that a
 * coordinator bent. To those who may not know of an absence it is a removal.
 */
export const planChange = v.strictObject({
  month,
  hour,
  kind: v.picklist(changeKinds),
  by: v.nullable(displayName),
  forWhom: v.nullable(displayName),
  slot: v.nullable(identifier),
  from: v.nullable(displayName),
  to: v.nullable(displayName),
  rule: v.nullable(v.picklist(dutyRules)),
})
export type PlanChange = v.InferOutput<typeof planChange>

const noticedDuty = v.strictObject({ slot: identifier, start: minute, end: minute, channel: dutyChannel })

/** One's own duty has changed by somebody else's hand, in a binding plan: what it was and what it is. Both null: the month has become binding with duties of one's own. */
export const dutyNotice = v.strictObject({
  id: identifier,
  month,
  hour,
  kind: v.picklist(changeKinds),
  old: v.nullable(noticedDuty),
  new: v.nullable(noticedDuty),
})
export type DutyNotice = v.InferOutput<typeof dutyNotice>
