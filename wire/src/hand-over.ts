import * as v from 'valibot'
import { count, hash, hour, identifier } from './encoding.ts'
import { envelope } from './envelope.ts'

/** C4: what of the past passes to the receiving centre: nothing, a summary that the person can edit, chosen visits, or all. */
export const passings = ['nothing', 'summary', 'parts', 'all'] as const
export type Passing = (typeof passings)[number]

const centreId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/))

/** C4: payload of a `proposal` envelope, signed by a person-reader. `record` is the newest record; `expires` at most 30 days after `issued`: how long the centre may read. */
export const proposal = v.strictObject({
  id: identifier,
  conversation: identifier,
  record: hash,
  /** Certificate hash of who proposes. */
  by: hash,
  centre: centreId,
  passing: v.picklist(passings),
  issued: hour,
  expires: hour,
})
export type Proposal = v.InferOutput<typeof proposal>

/** C4: payload of an `acceptance` envelope, signed by a person of the receiving centre. Two are needed: the first to accept answers, the second stands in. */
export const acceptance = v.strictObject({ proposal: hash, certificate: hash, hour })
export type Acceptance = v.InferOutput<typeof acceptance>

/** A proposal with the acceptances so far. */
export const proposed = v.strictObject({ proposal: envelope('proposal'), acceptances: v.pipe(v.array(envelope('acceptance')), v.maxLength(2)) })
export type Proposed = v.InferOutput<typeof proposed>

/** What the receiving centre sees before consent: proposer, language, chat or mail; the rest is inside the proposal. */
export const incoming = v.strictObject({
  proposed,
  language: v.string(),
  channel: v.string(),
  accepted: v.array(hash),
})
export type Incoming = v.InferOutput<typeof incoming>

/** How a proposal stands: `open` until the person has answered. `people` counts acceptances. */
export const outgoing = v.strictObject({ id: identifier, conversation: identifier, centre: centreId, people: count(2), state: v.picklist(['open', 'refused']) })
export type Outgoing = v.InferOutput<typeof outgoing>
