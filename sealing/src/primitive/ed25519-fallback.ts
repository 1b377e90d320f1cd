import { ed25519 as noble } from '@noble/curves/ed25519.js'
import type { Ed25519 } from './ed25519.ts'

/** Ed25519 in JavaScript, for browsers whose WebCrypto lacks it. Strict RFC 8032 verification, as the relay's OpenSSL does. */
export const fallbackEd25519: Ed25519 = {
  async publicKey(seed) {
    return new Uint8Array(noble.getPublicKey(seed))
  },
  async sign(seed, message) {
    return new Uint8Array(noble.sign(message, seed))
  },
  async verify(publicKey, message, signature) {
    try {
      return noble.verify(signature, message, publicKey, { zip215: false })
    } catch {
      // A key or signature that is no curve point.
      return false
    }
  },
}
