import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import { type Envelope, payloadType, preAuthenticationEncoding, type StatementKind } from '@zop/wire'
import { sha256 } from '../directory/statement.ts'

/** An Ed25519 key pair. */
export interface Keys {
  readonly public: string
  readonly private: KeyObject
}

export const makeKeys = (): Keys => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  return { public: publicKey.export({ format: 'jwk' }).x ?? '', private: privateKey }
}

export const random = (length: number): string => randomBytes(length).toString('base64url')

/** An X-Wing public key to which something can be sealed, by nobody here: ML-KEM's coefficients are all zero, the rest is random. */
export const makeSealingKey = (): string => Buffer.concat([Buffer.alloc(1152), randomBytes(64)]).toString('base64url')

/** A signed statement with its hash, made without sealing: the relay is tested against its own reading of the protocol. */
export const statement = (kind: StatementKind, content: object, signers: readonly Keys[]): { readonly envelope: Envelope; readonly hash: string } => {
  const payload = Buffer.from(JSON.stringify(content))
  const signed = preAuthenticationEncoding(payloadType(kind), payload)
  const signatures = signers.map((keys) => ({ keyid: keys.public, sig: sign(null, signed, keys.private).toString('base64url') }))
  return { envelope: { payloadType: payloadType(kind), payload: payload.toString('base64url'), signatures }, hash: sha256(signed) }
}

export const hashOf = (text: string): string => sha256(Buffer.from(text, 'base64url'))
