import * as v from 'valibot'
import { bytes, bytesBetween, signingKey } from './encoding.ts'

/** What a signature speaks about; the DSSE payload type is this behind `application/vnd.zop.` and before `.v1+json`. */
export const statementKinds = [
  'roots',
  'directory',
  'certificate',
  'record',
  'message',
  'login',
  'keep',
  'deletion',
  'proposal',
  'acceptance',
  'consent',
  'pool',
  'trial',
] as const

export type StatementKind = (typeof statementKinds)[number]

/** The DSSE payload type of a kind of statement. */
export const payloadType = (kind: StatementKind): string => `application/vnd.zop.${kind}.v1+json`

/** DSSE envelope (github.com/secure-systems-lab/dsse): `keyid` is the signer's Ed25519 public key, a hint that is never trusted by itself. */
export const envelope = (kind: StatementKind, most = 24 * 1024) =>
  v.strictObject({
    payloadType: v.literal(payloadType(kind)),
    payload: bytesBetween(2, most),
    signatures: v.pipe(v.array(v.strictObject({ keyid: signingKey, sig: bytes(64) })), v.minLength(1), v.maxLength(5)),
  })

export type Envelope = v.InferOutput<ReturnType<typeof envelope>>
