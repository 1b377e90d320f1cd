import { AEAD_AES_256_GCM, CipherSuite, KDF_HKDF_SHA256, type KEM } from 'hpke'
import { type Bytes, concat, fromBase64, random } from './bytes.ts'
import { xwing } from './chosen.ts'
import type { XWing } from './xwing.ts'

interface Raw {
  readonly algorithm: { name: string }
  readonly extractable: boolean
  readonly type: 'private' | 'public'
  readonly bytes: Bytes
}

const name = 'X-Wing'
const raw = (type: Raw['type'], bytes: Uint8Array): Raw => ({ algorithm: { name }, extractable: true, type, bytes: new Uint8Array(bytes) })

/** X-Wing as a KEM of the hpke package (RFC 9180, id 0x647a): one adapter for native and fallback, so both walk the same path. */
const kem = (parts: XWing) => (): KEM<Raw> => ({
  id: 0x647a,
  type: 'KEM',
  name,
  Nsecret: 32,
  Nenc: 1120,
  Npk: 1216,
  Nsk: 32,
  async DeriveKeyPair() {
    throw new Error('keys come from seeds')
  },
  async GenerateKeyPair() {
    const seed = random(32)
    return { publicKey: raw('public', await parts.publicKey(seed)), privateKey: raw('private', seed) }
  },
  SerializePublicKey: async (key) => key.bytes,
  DeserializePublicKey: async (bytes) => raw('public', bytes),
  SerializePrivateKey: async (key) => key.bytes,
  DeserializePrivateKey: async (bytes) => raw('private', bytes),
  async Encap(key) {
    const { secret, encapsulation } = await parts.encapsulate(key.bytes)
    return { shared_secret: secret, enc: encapsulation }
  },
  Decap: (encapsulation, key) => parts.decapsulate(new Uint8Array(encapsulation), key.bytes),
})

/** HPKE base mode over X-Wing, HKDF-SHA256, AES-256-GCM with the given implementation of X-Wing; exported for the cross-opening tests. */
export const hpkeOver = (parts: XWing) => {
  const suite = new CipherSuite(kem(parts), KDF_HKDF_SHA256, AEAD_AES_256_GCM)
  return {
    /** Encapsulation (1120), then ciphertext and tag. */
    async seal(publicKey: Bytes, plain: Bytes, info: Bytes): Promise<Bytes> {
      const { encapsulatedSecret, ciphertext } = await suite.Seal(raw('public', publicKey), plain, { info })
      return concat(encapsulatedSecret, ciphertext)
    },
    /** The plain bytes, or null where seed, info or bytes are not the ones that were sealed. */
    async open(seed: Bytes, sealed: Bytes, info: Bytes): Promise<Bytes | null> {
      try {
        return new Uint8Array(await suite.Open(raw('private', seed), sealed.slice(0, 1120), sealed.slice(1120), { info }))
      } catch {
        // Cryptographic failure has exactly one answer.
        return null
      }
    },
  }
}

/** Whether anything can be sealed to this key at all: one that is of the right length may still be none (FIPS 203, section 7.2). */
export const sealable = async (key: string): Promise<boolean> =>
  (await hpke()).seal(fromBase64(key), random(32), new Uint8Array()).then(
    () => true,
    () => false,
  )

/** HPKE with the X-Wing that this browser has. */
export const hpke = async () => hpkeOver(await xwing())
