import * as v from 'valibot'
import { deviceRequest } from './account.ts'
import { item, opening } from './conversation.ts'
import { alarmLimit, dutyNotice, dutyNow, gapAlarm, month, planning } from './duty/index.ts'
import { publishing } from './editorial/index.ts'
import { count, hash, hour, identifier } from './encoding.ts'
import { incoming, outgoing } from './hand-over.ts'
import { kept } from './keeping.ts'
import { task } from './people.ts'

/**
 * What is wrong with a conversation, worst first: `untaken`, nobody took it in its time; `escalated`, nor within twice that, so the coordinator is told;
 * `vanished`, its counsellor has gone while the seeker is there; `orphaned`, nobody who reads it is certified any more; `overdue`, an answer is owed and late.
 */
export const troubles = ['escalated', 'orphaned', 'vanished', 'untaken', 'overdue'] as const
export type Trouble = (typeof troubles)[number]

/** A card in a lane. `waited` is whole minutes since the start, known in memory only; null after a restart. */
export const card = v.strictObject({
  conversation: identifier,
  opening,
  waited: v.nullable(count()),
  seekerThere: v.boolean(),
  /** F1: whole minutes for which a chat that is not kept is still there, where its page is closed; null in every other. Known in memory only. */
  remains: v.nullable(count()),
  since: hour,
  /** This person's role in it; null in lanes of what is not theirs. */
  role: v.nullable(v.picklist(['counsellor', 'stand-in'])),
  /** Certificate hash of the counsellor who has it. */
  counsellor: v.nullable(hash),
  kept: v.nullable(kept),
  /** The hour by which an answer is owed; null where the last word was ours, it is a chat that waits, or one that is not kept: that is answered as it comes. */
  owed: v.nullable(hour),
  trouble: v.nullable(v.picklist(troubles)),
  muted: v.boolean(),
  /** Of what waits: whether it calls this person. Somebody else speaks the language asked for and has not had five minutes yet where it does not. True in every other lane. */
  forMe: v.boolean(),
})
export type Card = v.InferOutput<typeof card>

/** Most notices that a desk is told at once; the others follow when these have been seen. */
export const noticeLimit = 50

/** Most cards of one lane; the others are a number until their turn comes, or are asked for by the route `lane`. */
export const laneLimit = 100

/** `waiting` all that the pool may take, last of it whoever has gone and left nothing behind; `mine` where this person reads, newest word first; `due` those of mine that owe an answer, soonest first; `centre` what colleagues of the same centre have; `escalated` for coordinators, and for leads what is in trouble in their centre. */
export const laneNames = ['waiting', 'mine', 'due', 'centre', 'escalated'] as const
export type LaneName = (typeof laneNames)[number]

export const lane = v.strictObject({ cards: v.pipe(v.array(card), v.maxLength(laneLimit)), inAll: count(), overdue: count(), oldest: v.nullable(hour) })
export type Lane = v.InferOutput<typeof lane>

export const lanes = v.strictObject({ waiting: lane, mine: lane, due: lane, centre: lane, escalated: lane })
export type Lanes = v.InferOutput<typeof lanes>

/**
 * Events of a desk's stream; `duty` says who is there and who should be. All are true now; a desk that sees a gap in the orders of a
 * conversation reads the items again. `gone`: this person reads the conversation no more (dropped, handed over, withdrawn): forget its keys and texts.
 */
export const deskEvent = /* @__PURE__ */ v.variant('kind', [
  v.strictObject({ kind: v.literal('lanes'), lanes }),
  v.strictObject({ kind: v.literal('duty'), now: dutyNow }),
  /** A month of the duty plan, one event for each that is not closed. `beside` counts what changes beside the plan: offers, absences, answers, what people say. Null: this desk may not see it (any more). */
  v.strictObject({ kind: v.literal('duty-plan'), month, version: v.nullable(count()), beside: count() }),
  /** What this person has not marked as seen, oldest first. */
  v.strictObject({ kind: v.literal('notices'), notices: v.pipe(v.array(dutyNotice), v.maxLength(noticeLimit)) }),
  v.strictObject({ kind: v.literal('planning'), planning }),
  /** For coordinators: duties that nobody has, the soonest first. */
  v.strictObject({ kind: v.literal('alarms'), alarms: v.pipe(v.array(gapAlarm), v.maxLength(alarmLimit)) }),
  v.strictObject({ kind: v.literal('devices'), requests: v.array(deviceRequest) }),
  v.strictObject({ kind: v.literal('item'), conversation: identifier, item }),
  v.strictObject({ kind: v.literal('gone'), conversation: identifier, why: v.picklist(['dropped', 'handed-over', 'withdrawn', 'pool']) }),
  v.strictObject({ kind: v.literal('ended'), conversation: identifier }),
  v.strictObject({ kind: v.literal('proposals'), incoming: v.array(incoming), outgoing: v.array(outgoing) }),
  v.strictObject({ kind: v.literal('tasks'), tasks: v.array(task) }),
  v.strictObject({ kind: v.literal('directory'), number: count() }),
  /** Something has changed in what the public reads, or is to read: `version` grows with it, and the desk that shows it asks again. */
  v.strictObject({ kind: v.literal('editorial'), version: count(), publishing: v.nullable(publishing) }),
])
export type DeskEvent = v.InferOutput<typeof deskEvent>
