import { encode, labelled, type Reader } from '@zop/wire'
import { type Bytes, fromBase64 } from '../primitive/bytes.ts'
import { xwing } from '../primitive/chosen.ts'
import { hkdf, labelledHash, sha256 } from '../primitive/digest.ts'
import { type SigningKeys, signingKeys } from '../statement.ts'

const pbkdf2Rounds = 600_000

/** An X-Wing key pair: the public key as base64url, the private one as its 32-byte seed. */
export interface SealingKeys {
  readonly public: string
  readonly seed: Bytes
}

export const sealingKeys = async (seed: Bytes): Promise<SealingKeys> => ({ public: encode(await (await xwing()).publicKey(seed)), seed })

/** The person seeking help, as their own page knows them: nothing but keys. `conversation` follows from them. */
export interface Seeker {
  readonly role: 'seeker'
  readonly conversation: string
  readonly reader: Reader
  readonly signing: SigningKeys
  readonly sealing: SealingKeys
}

/** A3: first 16 bytes of SHA-256 over both public keys, base64url. Every client computes it again. */
export const conversationId = async (keys: { signing: string; sealing: string }): Promise<string> =>
  encode((await sha256(labelled('conversation', fromBase64(keys.signing), fromBase64(keys.sealing)))).slice(0, 16))

/** How a record names the seeker among its readers. */
export const seekerReader = async (keys: { signing: string; sealing: string }): Promise<Reader> => ({
  role: 'seeker',
  id: await labelledHash('reader/seeker', fromBase64(keys.signing), fromBase64(keys.sealing)),
})

/** A3: the keys behind an access code's secret. Slow on purpose (PBKDF2, 600 000 rounds): begin while the person reads. */
export const deriveSeeker = async (secret: Bytes, deployment: string): Promise<Seeker> => {
  const password = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveBits'])
  const salt = labelled('access-code', fromBase64(deployment))
  const root = new Uint8Array(await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: pbkdf2Rounds }, password, 256))
  const signing = await signingKeys(await hkdf(root, 'seeker/signing'))
  const sealing = await sealingKeys(await hkdf(root, 'seeker/sealing'))
  const keys = { signing: signing.public, sealing: sealing.public }
  return { role: 'seeker', conversation: await conversationId(keys), reader: await seekerReader(keys), signing, sealing }
}
