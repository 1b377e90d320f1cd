import * as v from 'valibot'
import { count, hour, identifier } from '../encoding.ts'
import { dutyChannel } from './slot.ts'
import { day, minute } from './time.ts'

/** What somebody owes: a letter is to be taken, its first answer written, a word answered, another centre told whether it takes a conversation over. */
export const obligationKinds = ['acknowledgement', 'first-reply', 'next-reply', 'hand-over'] as const
export type ObligationKind = (typeof obligationKinds)[number]

/** How far it has gone: at half of its time whoever owes it is reminded, at three quarters their stand-in is asked, before it breaks the coordination. */
export const obligationStates = ['fine', 'reminder', 'stand-in', 'coordinator', 'broken'] as const
export type ObligationState = (typeof obligationStates)[number]

/** Why a promise was broken: nobody took it; no duty was staffed in its time; its counsellor, or their whole centre, was absent; it was simply late. */
export const brokenReasons = ['untaken', 'unstaffed', 'counsellor-away', 'centre-away', 'late'] as const
export type BrokenReason = (typeof brokenReasons)[number]

export const outcomes = ['kept', ...brokenReasons] as const
export type Outcome = (typeof outcomes)[number]

const centreId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/))

export const obligation = v.strictObject({
  conversation: identifier,
  kind: v.picklist(obligationKinds),
  channel: dutyChannel,
  /** The hour of the word, or of the proposal. */
  since: hour,
  due: hour,
  state: v.picklist(obligationStates),
  /** Of one that is broken. */
  reason: v.nullable(v.picklist(brokenReasons)),
  /** Whose it is; null while nobody has it. */
  centre: v.nullable(centreId),
  /** Nobody of its centre is there: its stand-in, or the coordination, is asked. */
  centreAway: v.boolean(),
  /** Whether the caller may open the conversation: they read it, or it waits and they are of the pool. */
  open: v.boolean(),
})
export type Obligation = v.InferOutput<typeof obligation>

/** Most that the board shows, the soonest due first; `inAll` counts the others too. */
export const obligationLimit = 200

/** Promises of one ISO week by kind and end. Neither of whom nor by whom. */
export const promiseCount = v.strictObject({ kind: v.picklist(obligationKinds), outcome: v.picklist(outcomes), times: count() })
export type PromiseCount = v.InferOutput<typeof promiseCount>

/** One ISO week: days with staffed hours, what was promised, and the duties of the two weeks after this hour that nobody has. */
export const weekSummary = v.strictObject({
  /** Monday. */
  week: day,
  reach: v.array(v.strictObject({ channel: dutyChannel, days: count(7), of: count(7) })),
  promises: v.array(promiseCount),
  gaps: v.array(v.strictObject({ slot: identifier, start: minute, end: minute, channel: dutyChannel })),
})
export type WeekSummary = v.InferOutput<typeof weekSummary>
