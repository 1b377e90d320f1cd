import * as v from 'valibot'
import { deviceRequest } from './account.ts'
import { item, opening } from './conversation.ts'
import { count, hash, hour, identifier } from './encoding.ts'

/** The public live state: whether a counsellor who is checked in has an open desk right now. */
export const status = v.strictObject({ version: v.literal(1), chat: v.picklist(['open', 'closed']) })
export type Status = v.InferOutput<typeof status>

/** A card in a lane. `waited` is whole minutes since the start, known in memory only; null after a restart. */
export const card = v.strictObject({
  conversation: identifier,
  opening,
  waited: v.nullable(count()),
  seekerThere: v.boolean(),
  since: hour,
})
export type Card = v.InferOutput<typeof card>

/** Most cards of the lane that waits; the others are a number until their turn comes. */
export const laneLimit = 100

/** `waiting` are the oldest, at most `laneLimit`; `inAll` counts every one that waits. */
export const lanes = v.strictObject({ waiting: v.pipe(v.array(card), v.maxLength(laneLimit)), inAll: count(), mine: v.array(card) })
export type Lanes = v.InferOutput<typeof lanes>

/** Events of a desk's stream; `duty` names the certificates of everybody who is checked in and there. All are true now; a desk that sees a gap in the orders of a conversation reads the items again. */
export const deskEvent = v.variant('kind', [
  v.strictObject({ kind: v.literal('lanes'), lanes }),
  v.strictObject({ kind: v.literal('duty'), people: v.array(hash), me: v.boolean() }),
  v.strictObject({ kind: v.literal('devices'), requests: v.array(deviceRequest) }),
  v.strictObject({ kind: v.literal('item'), conversation: identifier, item }),
  v.strictObject({ kind: v.literal('ended'), conversation: identifier }),
])
export type DeskEvent = v.InferOutput<typeof deskEvent>
