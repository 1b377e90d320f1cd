import { createPublicKey, hash, verify } from 'node:crypto'
import { type Envelope, labelled, payloadType, preAuthenticationEncoding, type StatementKind } from '@zop/wire'
import * as v from 'valibot'

/** SHA-256 as base64url. */
export const sha256 = (bytes: Uint8Array): string => hash('sha256', bytes, 'base64url')

/** Hash behind a label of the protocol, see `labelled` of wire. */
export const labelledHash = (label: string, ...parts: readonly (Uint8Array | string)[]): string => sha256(labelled(label, ...parts))

/** The bytes of canonical base64url; null where another text would give the same bytes, so that nothing has two names. */
export const bytesOf = (text: string): Uint8Array<ArrayBuffer> | null => {
  const bytes = Buffer.from(text, 'base64url')
  return bytes.toString('base64url') === text ? new Uint8Array(bytes) : null
}

/** What an envelope says, and the bytes that were signed. Says nothing about who signed. */
export interface Statement<T> {
  readonly content: T
  /** SHA-256 of the pre-authentication encoding: what the statement is called everywhere. */
  readonly hash: string
  readonly signed: Uint8Array
  readonly envelope: Envelope
}

/** Reads an envelope as a statement of this kind, or null where it is none. */
export const readStatement = <S extends v.GenericSchema>(kind: StatementKind, schema: S, envelope: Envelope): Statement<v.InferOutput<S>> | null => {
  const payload = bytesOf(envelope.payload)
  if (envelope.payloadType !== payloadType(kind) || !payload) return null
  const parsed = v.safeParse(schema, parseJson(payload))
  if (!parsed.success) return null
  const signed = preAuthenticationEncoding(envelope.payloadType, payload)
  return { content: parsed.output, hash: sha256(signed), signed, envelope }
}

const parseJson = (payload: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload))
  } catch {
    // Not UTF-8 or not JSON: no schema takes undefined.
    return undefined
  }
}

/** Whether this Ed25519 key has signed it. */
export const signedBy = ({ envelope, signed }: Statement<unknown>, key: string): boolean =>
  envelope.signatures.some(({ keyid, sig }) => keyid === key && verifies(key, signed, sig))

const verifies = (key: string, signed: Uint8Array, sig: string): boolean => {
  const signature = bytesOf(sig)
  if (!signature || !bytesOf(key)) return false
  try {
    return verify(null, signed, createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key }, format: 'jwk' }), signature)
  } catch {
    // Not a point of the curve.
    return false
  }
}
