import * as v from 'valibot'
import { bytes, bytesBetween, count, displayName, hash, identifier, signingKey } from './encoding.ts'
import { envelope } from './envelope.ts'
import { phone } from './phone.ts'

export const staffRoles = ['coordinator', 'lead', 'counsellor'] as const
export type StaffRole = (typeof staffRoles)[number]

/** E1: the account key, wrapped once per way in. `credential` is `recovery` or a passkey's credential id. */
export const wrap = v.strictObject({
  credential: v.pipe(v.string(), v.regex(/^[\w-]{1,1400}$/)),
  generation: count(),
  box: bytes(12 + 32 + 16),
})
export type Wrap = v.InferOutput<typeof wrap>

/** E1: the seeds under the account key. Opaque to the relay. */
export const sealedAccount = v.strictObject({
  account: identifier,
  generation: count(),
  box: bytesBetween(28, 8192),
  wraps: v.pipe(v.array(wrap), v.maxLength(20)),
})
export type SealedAccount = v.InferOutput<typeof sealedAccount>

/** What a person gets after signing in. `scope` (E2): `full`; `enrol`, may only add a passkey; `waiting`, may only ask the lead to let it enrol. */
export const signedIn = v.strictObject({
  session: bytes(32),
  scope: v.picklist(['full', 'enrol', 'waiting']),
  role: v.picklist(staffRoles),
  name: displayName,
  centre: v.nullable(displayName),
  certificate: v.nullable(hash),
  /** One's own certificate that waits for the lead's signature (B3): its hash stays the same when it is signed. Null where none waits, and while the scope is `waiting`. */
  request: v.nullable(envelope('certificate')),
  /** Null while the scope is `waiting`: a found recovery code must not open anything before the lead's yes. */
  account: v.nullable(sealedAccount),
})
export type SignedIn = v.InferOutput<typeof signedIn>

/** Sign-in with the recovery code: the code's own Ed25519 key signs a login statement whose subject is `recovery`. */
export const recoverySignIn = v.strictObject({ login: envelope('login') })
export type RecoverySignIn = v.InferOutput<typeof recoverySignIn>

const webauthnJson = v.pipe(v.string(), v.maxLength(16 * 1024))

/** WebAuthn options as JSON text, to be given to the browser as they are. */
export const passkeyOptions = v.strictObject({ ceremony: identifier, options: webauthnJson })
export type PasskeyOptions = v.InferOutput<typeof passkeyOptions>

/** Registration answer WITHOUT clientExtensionResults (they hold the PRF secret), with the account key wrapped by that secret, or null where the authenticator has no PRF. */
export const passkeyEnrolment = v.strictObject({ ceremony: identifier, answer: webauthnJson, wrap: v.nullable(wrap) })
export type PasskeyEnrolment = v.InferOutput<typeof passkeyEnrolment>

export const passkeySignIn = v.strictObject({ ceremony: identifier, answer: webauthnJson })
export type PasskeySignIn = v.InferOutput<typeof passkeySignIn>

/** B4: the pool's X-Wing seed of one generation, sealed to this person. Enc (1120), seed (32), tag (16). */
export const poolSeal = v.strictObject({ generation: count(), seal: bytes(1168) })
export type PoolSeal = v.InferOutput<typeof poolSeal>

export const poolSeals = v.strictObject({ seals: v.array(poolSeal) })
export type PoolSeals = v.InferOutput<typeof poolSeals>

/** E2: a colleague who signed in on a new device with the recovery code and waits for the lead's yes. Both compare the four digits. */
export const deviceRequest = v.strictObject({ request: identifier, name: displayName, code: v.pipe(v.string(), v.regex(/^\d{4}$/)) })
export type DeviceRequest = v.InferOutput<typeof deviceRequest>

/** The founding bundle: everything public or sealed that a new relay starts with. Made by setup, read once. `phones`: whom to call, of a centre or (null) of the coordination. */
export const founding = v.strictObject({
  roots: envelope('roots'),
  directories: v.pipe(v.array(envelope('directory', 96 * 1024)), v.minLength(1)),
  certificates: v.array(envelope('certificate')),
  accounts: v.array(
    v.strictObject({
      account: sealedAccount,
      role: v.picklist(staffRoles),
      name: displayName,
      centre: v.nullable(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/))),
      certificate: v.nullable(hash),
      signing: signingKey,
      recovery: signingKey,
      pool: v.array(poolSeal),
    }),
  ),
  phones: v.optional(v.array(v.strictObject({ centre: v.nullable(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/))), phone }))),
})
export type Founding = v.InferOutput<typeof founding>

/** A later list of coordinators, signed by the roots, with the accounts of those who are new. Made by setup; the relay reads it at its start. */
export const coordinatorList = v.strictObject({ roots: founding.entries.roots, accounts: founding.entries.accounts })
export type CoordinatorList = v.InferOutput<typeof coordinatorList>
