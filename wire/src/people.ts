import * as v from 'valibot'
import { sealedAccount, staffRoles } from './account.ts'
import { bytes, bytesBetween, count, displayName, hash, hour, identifier, sealingKey, signingKey } from './encoding.ts'
import { envelope } from './envelope.ts'

const centreId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/))
/** How certificates name a person within their centre. */
export const personId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/))

/**
 * One person of a centre as their lead sees them (a coordinator: leads, and how the counsellors stand).
 * `request` is a certificate that bears the person's own signature alone and waits for the lead's (B3).
 * `leaving` until the newest directory revokes every certificate of theirs and no conversation names them as a reader: `epochs` are those left (E4).
 */
export const person = v.strictObject({
  account: identifier,
  id: personId,
  name: displayName,
  role: v.picklist(staffRoles),
  centre: v.nullable(centreId),
  signing: signingKey,
  certificate: v.nullable(v.strictObject({ hash, expires: hour })),
  request: v.nullable(envelope('certificate')),
  inPool: v.boolean(),
  leaving: v.boolean(),
  epochs: count(),
})
export type PersonOfCentre = v.InferOutput<typeof person>

/** An invitation that has not been used. The secret itself is shown once, to whoever invites. */
export const invitation = v.strictObject({
  invitation: identifier,
  id: personId,
  name: displayName,
  role: v.picklist(['lead', 'counsellor']),
  centre: centreId,
  expires: hour,
})
export type Invitation = v.InferOutput<typeof invitation>

export const people = v.strictObject({ people: v.array(person), invitations: v.array(invitation) })
export type People = v.InferOutput<typeof people>

/** `replaces` (E3): the account of a colleague who has lost every way in; it goes when the new one is certified. `centre` is read only where a coordinator invites a lead. */
export const invite = v.strictObject({
  id: personId,
  name: displayName,
  role: v.picklist(['lead', 'counsellor']),
  centre: centreId,
  replaces: v.nullable(identifier),
})
export type Invite = v.InferOutput<typeof invite>

/** 128 random bits, to be handed over in person or read out; travels behind the `#` of a link. */
const secret = bytes(16)
export const invited = v.strictObject({ secret, expires: hour })
export type Invited = v.InferOutput<typeof invited>

export const invitationSecret = v.strictObject({ secret })

/** A new colleague: keys made on their own device, and for a counsellor the certificate that they ask the lead to sign. */
export const join = v.strictObject({
  secret,
  account: sealedAccount,
  signing: signingKey,
  recovery: signingKey,
  request: v.nullable(envelope('certificate')),
})
export type Join = v.InferOutput<typeof join>

/** A pool that has more members than this is not offered a next key. */
const mostMembers = 200
/** B4: the next pool key on its way, with a seal for each member. */
export const poolEnvelope = envelope('pool', 512 * 1024)
export const poolTrialEnvelope = envelope('trial', 1024)

/** What the next directory has to say, as the relay sees it; the coordinator's own desk checks each of it before signing. */
export const directoryDraft = v.strictObject({
  /** Certificates of all who should be in the pool. */
  members: v.array(envelope('certificate')),
  /** Certificate hashes to be revoked, with whose they are. */
  revoke: v.array(v.strictObject({ certificate: hash, name: displayName, centre: centreId })),
  /** Leads as accounts know them: who came by invitation, who is leaving. */
  leads: v.array(v.strictObject({ centre: centreId, signing: signingKey, name: displayName, leaving: v.boolean() })),
  offer: v.nullable(poolEnvelope),
  /** What members have said about this offer, one each at most. */
  trials: v.pipe(v.array(poolTrialEnvelope), v.maxLength(mostMembers)),
})
export type DirectoryDraft = v.InferOutput<typeof directoryDraft>

/** B4: payload of a `pool` envelope: a member of today's pool (of the first one: somebody who comes into it) has made the next seed and sealed it to each member. Signed by that member; not valid before a coordinator's directory names it. */
export const poolOffer = v.strictObject({
  generation: count(),
  key: sealingKey,
  /** Certificate hash of who made it. */
  by: hash,
  /** `member` as the pool of a directory names them: the hash of (centre, id, Ed25519 key), so that a renewed certificate changes nothing. */
  seals: v.pipe(v.array(v.strictObject({ member: hash, seal: bytes(1168) })), v.minLength(1), v.maxLength(mostMembers)),
})
export type PoolOffer = v.InferOutput<typeof poolOffer>

/** B4: payload of a `trial` envelope: a member's own desk has opened its seal of an offer, and the seed gives the offered key, or not. Signed by that member. */
export const poolTrial = v.strictObject({
  /** Statement hash of the offer. */
  offer: hash,
  /** Who says so, as the offer and the pool name them. */
  member: hash,
  opens: v.boolean(),
})
export type PoolTrial = v.InferOutput<typeof poolTrial>

/** What a member's desk is asked to seal the next pool seed to. */
export const poolTask = v.strictObject({ generation: v.nullable(count()), members: v.array(envelope('certificate')) })
export type PoolTask = v.InferOutput<typeof poolTask>

/** What still has to be done about people and keys, for whoever can do it; shown until done. `name` is whom it is about. */
export const task = /* @__PURE__ */ v.variant('kind', [
  /** Lead: somebody asks for a certificate, a first or the next one. */
  v.strictObject({ kind: v.literal('certify'), count: count(), soonest: v.nullable(hour) }),
  /** Everybody: one's own certificate runs out. */
  v.strictObject({ kind: v.literal('own-certificate'), expires: hour }),
  /** Coordinator: an older backup was restored, so whoever was removed since is back. `number` is the one that the directory has to pass. */
  v.strictObject({ kind: v.literal('restored'), number: count() }),
  /** Coordinator: the directory, or its pool, runs out. */
  v.strictObject({ kind: v.literal('directory'), expires: hour }),
  v.strictObject({ kind: v.literal('pool'), expires: hour }),
  /** Coordinator: the directory has to revoke, admit or release somebody. */
  v.strictObject({ kind: v.literal('revoke'), names: v.array(displayName) }),
  v.strictObject({ kind: v.literal('admit'), names: v.array(displayName) }),
  /** Member of the pool: a coordinator waits for the next pool seed. */
  v.strictObject({ kind: v.literal('make-pool'), generation: count() }),
  /** Whoever the next pool seed is sealed to: their desk tries it by itself. `offer` is its statement hash. */
  v.strictObject({ kind: v.literal('try-pool'), offer: hash }),
  /** Coordinator: the next pool seed is there and waits for a directory. `tried`: how many members have said whether they can open it. */
  v.strictObject({ kind: v.literal('sign-pool'), generation: count(), tried: count() }),
  /** E4, lead and colleagues: conversations that still name somebody who has left, by all their `certificates`. `successor` is their new one where they came back with new keys (E3). */
  v.strictObject({
    kind: v.literal('epochs'),
    name: displayName,
    certificates: v.pipe(v.array(hash), v.maxLength(100)),
    left: count(),
    mine: v.array(identifier),
    successor: v.nullable(hash),
  }),
])
export type Task = v.InferOutput<typeof task>

/** A text to begin an answer with. */
export const textBlock = v.strictObject({
  id: identifier,
  language: v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z]{2,8})?$/)),
  title: v.pipe(v.string(), v.minLength(1), v.maxLength(80)),
  text: v.pipe(v.string(), v.minLength(1), v.maxLength(4000)),
})
export type TextBlock = v.InferOutput<typeof textBlock>

export const textBlocks = v.pipe(v.array(textBlock), v.maxLength(200))

/** Personal ones are sealed under the account key; those of centre and umbrella are plain text for all their people and name nobody. */
export const personalBlocks = bytesBetween(28, 256 * 1024)
export const blocks = v.strictObject({ personal: v.nullable(personalBlocks), centre: textBlocks, umbrella: textBlocks })
export type Blocks = v.InferOutput<typeof blocks>
