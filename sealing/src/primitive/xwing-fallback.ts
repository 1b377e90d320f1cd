import { ml_kem768_x25519 } from '@noble/post-quantum/hybrid.js'
import type { XWing } from './xwing.ts'

/** X-Wing in JavaScript, for browsers whose WebCrypto lacks it. */
export const fallbackXWing: XWing = {
  async publicKey(seed) {
    return new Uint8Array(ml_kem768_x25519.keygen(seed).publicKey)
  },
  async encapsulate(publicKey) {
    const { cipherText, sharedSecret } = ml_kem768_x25519.encapsulate(publicKey)
    return { secret: new Uint8Array(sharedSecret), encapsulation: new Uint8Array(cipherText) }
  },
  async decapsulate(encapsulation, seed) {
    return new Uint8Array(ml_kem768_x25519.decapsulate(encapsulation, seed))
  },
}
