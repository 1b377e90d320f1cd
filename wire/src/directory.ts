import * as v from 'valibot'
import { bytes, count, displayName, hash, hour, sealingKey, signingKey } from './encoding.ts'
import { envelope } from './envelope.ts'

/** B1: what the offline roots sign, and the only thing: a numbered list of the coordinators' directory keys. */
export const roots = v.strictObject({
  number: count(),
  deployment: bytes(16),
  coordinators: v.pipe(v.array(signingKey), v.minLength(1), v.maxLength(20)),
})
export type Roots = v.InferOutput<typeof roots>

export const centre = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/)),
  name: displayName,
  leads: v.pipe(v.array(signingKey), v.minLength(1), v.maxLength(10)),
  retired: v.pipe(v.array(signingKey), v.maxLength(50)),
})
export type Centre = v.InferOutput<typeof centre>

/** B4: whoever of these answers first may read what is written before the take. Members are hashes of (centre, id, Ed25519 key). None: an umbrella that begins; nothing is sealed to its pool. */
export const pool = v.strictObject({
  generation: count(),
  key: sealingKey,
  expires: hour,
  members: v.pipe(v.array(hash), v.maxLength(500)),
})
export type Pool = v.InferOutput<typeof pool>

/**
 * B2: signed by one coordinator. `expires` is at most 14 days after `issued`; `previous` is null for number 0. `revoked` names hashes of certificates, and Ed25519 keys of
 * people who have left: every certificate of such a key is revoked, known or not.
 */
export const directory = v.strictObject({
  number: count(),
  previous: v.nullable(hash),
  deployment: bytes(16),
  issued: hour,
  expires: hour,
  centres: v.pipe(v.array(centre), v.maxLength(100)),
  pool,
  revoked: v.pipe(v.array(hash), v.maxLength(1000)),
})
export type Directory = v.InferOutput<typeof directory>

/** B3: signed twice, by a lead of `centre` and by the person's own Ed25519 key. Valid at most 60 days. */
export const certificate = v.strictObject({
  centre: centre.entries.id,
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/)),
  name: displayName,
  signing: signingKey,
  sealing: sealingKey,
  generation: count(),
  issued: hour,
  expires: hour,
})
export type Certificate = v.InferOutput<typeof certificate>

/** The newest directory with the root list that vouches for its signer. */
export const publishedDirectory = v.strictObject({ roots: envelope('roots'), directory: envelope('directory', 96 * 1024) })
export type PublishedDirectory = v.InferOutput<typeof publishedDirectory>

/** A certificate, and where the same key has been certified again since, the newest one: whoever writes to this person writes to that. */
export const publishedCertificate = v.strictObject({ certificate: envelope('certificate'), newer: v.nullable(envelope('certificate')) })
export type PublishedCertificate = v.InferOutput<typeof publishedCertificate>
