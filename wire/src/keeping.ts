import * as v from 'valibot'
import { count, hash, hour, identifier } from './encoding.ts'

/** F2: how long a kept conversation outlives its last message, in days. */
export const keepDays = [7, 30, 90] as const
export type KeepDays = (typeof keepDays)[number]

/** F2: payload of a `keep` envelope, signed by the seeker. The highest `number` counts. `record` is the newest record when it was signed. */
export const keep = v.strictObject({ conversation: identifier, record: hash, number: count(1_000_000), days: v.picklist(keepDays) })
export type Keep = v.InferOutput<typeof keep>

/** `until`: the hour at which the last of it goes, as things stand. */
export const kept = v.strictObject({ number: count(1_000_000), days: v.picklist(keepDays), until: hour })
export type Kept = v.InferOutput<typeof kept>

/** F3: payload of a `deletion` envelope, signed by the seeker or a person-reader of the newest record. */
export const deletion = v.strictObject({ conversation: identifier, record: hash, hour })
export type Deletion = v.InferOutput<typeof deletion>

/** F3: given only when nothing of it lies in any file any more. `deleted` counts messages, files and records; `copies` is the hours within which also the rolling copy of the keys is gone (0: at once). */
export const receipt = v.strictObject({ deleted: count(), hour, copies: count() })
export type Receipt = v.InferOutput<typeof receipt>

const amount = v.strictObject({ count: count(), bytes: count() })

/** What the relay holds about one conversation, for the seeker: numbers, sizes and hours, because it can read nothing else. */
export const stored = v.strictObject({
  since: hour,
  kept: v.nullable(kept),
  /** Links of the chain: who could read, from which hour on, with what is sealed to whom. */
  records: amount,
  messages: v.strictObject({ ...amount.entries, oldest: v.nullable(hour), newest: v.nullable(hour) }),
  files: amount,
  /** Internal notes of the counsellors (C9); `until` is when they go at the latest. */
  notes: v.strictObject({ ...amount.entries, newest: v.nullable(hour), until: v.nullable(hour) }),
  /** Hours at which a counsellor made a copy for their own records, with the person's consent. */
  exports: v.array(hour),
})
export type Stored = v.InferOutput<typeof stored>
