import * as v from 'valibot'
import { hash } from './encoding.ts'

/**
 * Every way the relay can say no. Closed: a new code is a new wire version.
 *
 * - `malformed` (400) not of the declared shape, or an unknown key
 * - `too-large` (413) more bytes than the route takes
 * - `foreign-origin` (403) a change asked for from a page that is not ours
 * - `proof-needed` (403) proof of work missing, wrong, used or expired
 * - `not-signed-in` (401) no session, or one that has ended
 * - `bad-signature` (403) any cryptographic failure
 * - `not-found` (404) does not exist, or is not the caller's: alike on purpose
 * - `newer-epoch` (409) the record named is not the newest one
 * - `newer-version` (409) the plan, or what a person has said, has changed since the version named: read it again
 * - `duty-rule` (409) what is asked would break a hard rule of duty; `rule` names it
 * - `taken` (409) another counsellor was first; `by` is the certificate hash of who
 * - `kept` (409) the conversation is kept: only a signed deletion ends it (F3)
 * - `muted` (403) the counsellor has paused this conversation for the seeker
 * - `too-early` (403) files only after a counsellor's first reply (D4)
 * - `limit` (429) more of this than one conversation or person may have
 * - `unavailable` (503) the store cannot write just now; nothing was acknowledged
 */
export const refusalCodes = [
  'malformed',
  'too-large',
  'foreign-origin',
  'proof-needed',
  'not-signed-in',
  'bad-signature',
  'not-found',
  'newer-epoch',
  'newer-version',
  'duty-rule',
  'taken',
  'kept',
  'muted',
  'too-early',
  'limit',
  'unavailable',
] as const

export type RefusalCode = (typeof refusalCodes)[number]

/**
 * Hard rules of duty: availability, one duty a day, 11 hours of rest, duties a week, hours a month, one person of a centre. And that it is open to it: `status` of the
 * plan, `past` slot, `full` slot, `absent` person; `off`: whoever checks in has no duty now; `gone`: the slot, the duty or the offer is not there (any more).
 */
export const dutyRules = ['availability', 'overlap', 'day', 'rest', 'week', 'month', 'centre', 'status', 'past', 'full', 'absent', 'off', 'gone'] as const
export type DutyRule = (typeof dutyRules)[number]

export const refusal = v.strictObject({ code: v.picklist(refusalCodes), by: v.optional(hash), rule: v.optional(v.picklist(dutyRules)) })

export type Refusal = v.InferOutput<typeof refusal>

/** HTTP status of each refusal. */
export const refusalStatus = {
  malformed: 400,
  'too-large': 413,
  'foreign-origin': 403,
  'proof-needed': 403,
  'not-signed-in': 401,
  'bad-signature': 403,
  'not-found': 404,
  'newer-epoch': 409,
  'newer-version': 409,
  'duty-rule': 409,
  taken: 409,
  kept: 409,
  muted: 403,
  'too-early': 403,
  limit: 429,
  unavailable: 503,
} as const satisfies Record<RefusalCode, number>
