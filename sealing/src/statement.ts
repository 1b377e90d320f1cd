import { type Envelope, encode, payloadType, preAuthenticationEncoding, type StatementKind } from '@zop/wire'
import * as v from 'valibot'
import { type Bytes, fromBase64, fromUtf8, utf8 } from './primitive/bytes.ts'
import { ed25519 } from './primitive/chosen.ts'
import { sha256 } from './primitive/digest.ts'

/** An Ed25519 key pair: the public key as base64url, the private one as its 32-byte seed. */
export interface SigningKeys {
  readonly public: string
  readonly seed: Bytes
}

export const signingKeys = async (seed: Bytes): Promise<SigningKeys> => ({ public: encode(await (await ed25519()).publicKey(seed)), seed })

const preimage = (kind: StatementKind, payload: Uint8Array): Bytes => preAuthenticationEncoding(payloadType(kind), payload)

/** The signature alone, for what travels sealed and needs no envelope. */
export const signPayload = async (kind: StatementKind, payload: Bytes, signer: SigningKeys): Promise<Bytes> =>
  (await ed25519()).sign(signer.seed, preimage(kind, payload))

export const verifyPayload = async (kind: StatementKind, payload: Bytes, { key, signature }: { key: string; signature: Bytes }): Promise<boolean> =>
  (await ed25519()).verify(fromBase64(key), preimage(kind, payload), signature)

/** DSSE envelope over the statement as JSON, signed by each signer in turn. */
export const signStatement = async (kind: StatementKind, statement: object, signers: readonly SigningKeys[]): Promise<Envelope> => {
  const payload = utf8(JSON.stringify(statement))
  const signatures = await Promise.all(signers.map(async (signer) => ({ keyid: signer.public, sig: encode(await signPayload(kind, payload, signer)) })))
  return { payloadType: payloadType(kind), payload: encode(payload), signatures }
}

/** One more signature over what an envelope says. */
export const payloadSignature = async (kind: StatementKind, envelope: Envelope, signer: SigningKeys): Promise<Envelope['signatures'][number]> => ({
  keyid: signer.public,
  sig: encode(await signPayload(kind, fromBase64(envelope.payload), signer)),
})

/** SHA-256 of the pre-authentication encoding, base64url: what a statement is called everywhere. Signatures do not change it. */
export const statementHash = async (kind: StatementKind, envelope: Envelope): Promise<string> =>
  encode(await sha256(preimage(kind, fromBase64(envelope.payload))))

/** Those of `keys` that have truly signed. A key counts once however often it signs. */
export const signersAmong = async (kind: StatementKind, envelope: Envelope, keys: readonly string[]): Promise<ReadonlySet<string>> => {
  const payload = fromBase64(envelope.payload)
  const held = new Set<string>()
  for (const { keyid, sig } of envelope.signatures) {
    if (!keys.includes(keyid) || held.has(keyid)) continue
    if (await verifyPayload(kind, payload, { key: keyid, signature: fromBase64(sig) })) held.add(keyid)
  }
  return held
}

/** JSON bytes as what the schema says, or null: hostile input is an expected outcome. */
export const parsePayload = <S extends v.GenericSchema>(schema: S, payload: Uint8Array): v.InferOutput<S> | null => {
  try {
    const parsed = v.safeParse(schema, JSON.parse(fromUtf8(payload)))
    return parsed.success ? parsed.output : null
  } catch {
    // Not UTF-8 or not JSON.
    return null
  }
}

/** The statement inside an envelope of this kind, or null. Says nothing about who signed. */
export const readStatement = <S extends v.GenericSchema>(kind: StatementKind, schema: S, envelope: Envelope): v.InferOutput<S> | null => {
  if (envelope.payloadType !== payloadType(kind)) return null
  try {
    return parsePayload(schema, fromBase64(envelope.payload))
  } catch {
    // Not base64url.
    return null
  }
}
