import * as v from 'valibot'
import { count, displayName, hash, hour, identifier, words } from '../encoding.ts'
import { mostSlots, slot } from './slot.ts'
import { month } from './time.ts'

/** `draft` is seen by coordinators alone; in `consultation` the centres answer; a `binding` plan changes only by swap, absence or coordinator; `closed` never. */
export const planStatuses = ['draft', 'consultation', 'binding', 'closed'] as const
export type PlanStatus = (typeof planStatuses)[number]

/** How somebody came to a duty. */
export const origins = ['plan', 'coordinator', 'swap', 'take', 'repair'] as const

export const assignment = v.strictObject({ id: identifier, slot: identifier, account: identifier, origin: v.picklist(origins) })
export type Assignment = v.InferOutput<typeof assignment>

/** How a plan was made: with the same seed, engine and input the same plan comes out, byte for byte. `bound`: no plan covers more than `bound` allows; `proved`: this one is as good. */
export const making = v.strictObject({
  seed: count(2 ** 32 - 1),
  engine: v.pipe(v.string(), v.maxLength(40)),
  input: hash,
  plan: hash,
  uncovered: count(),
  bound: v.nullable(count()),
  proved: v.boolean(),
})
export type Making = v.InferOutput<typeof making>

export const gapKinds = ['uncovered', 'thin', 'language', 'experienced'] as const
export type GapKind = (typeof gapKinds)[number]

/** Why nobody is there, for coordinators only: how many people each rule stops. `what` names the language, or the holiday. */
export const gap = v.strictObject({
  slot: identifier,
  kind: v.picklist(gapKinds),
  missing: count(20),
  language: v.nullable(v.string()),
  proved: v.boolean(),
  reasons: v.pipe(v.array(v.strictObject({ why: v.pipe(v.string(), v.maxLength(40)), what: v.nullable(displayName), people: count() })), v.maxLength(40)),
  remedies: v.pipe(
    v.array(
      v.strictObject({
        cost: count(),
        changes: v.pipe(v.array(v.strictObject({ slot: identifier, off: v.nullable(identifier), on: v.nullable(identifier) })), v.maxLength(8)),
        bends: v.pipe(v.array(v.strictObject({ why: v.pipe(v.string(), v.maxLength(40)), account: identifier })), v.maxLength(8)),
      }),
    ),
    v.maxLength(5),
  ),
})
export type Gap = v.InferOutput<typeof gap>

/** A centre's word on a plan in consultation. */
export const planAnswer = v.strictObject({
  centre: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/)),
  agreed: v.boolean(),
  text: v.pipe(words, v.maxLength(1000)),
  version: count(),
})

export type PlanAnswer = v.InferOutput<typeof planAnswer>

/** A month. `version` goes up with every change: whoever writes names the one they have seen, and is refused with `newer-version` where it is another. */
export const dutyPlan = v.strictObject({
  month,
  status: v.picklist(planStatuses),
  version: count(),
  slots: v.pipe(v.array(slot), v.maxLength(mostSlots)),
  assignments: v.pipe(v.array(assignment), v.maxLength(mostSlots * 20)),
  made: v.nullable(making),
  answers: v.array(planAnswer),
  changed: hour,
})
export type DutyPlan = v.InferOutput<typeof dutyPlan>
