import { type Bytes, concat, fromBase64 } from './bytes.ts'
import type { Ed25519 } from './ed25519.ts'

const algorithm = { name: 'Ed25519' }

/** PKCS#8 head of an Ed25519 private key (RFC 8410); WebCrypto does not import a raw seed. */
const pkcs8Head = Uint8Array.of(0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20)

const privateKey = (seed: Bytes, extractable: boolean) => crypto.subtle.importKey('pkcs8', concat(pkcs8Head, seed), algorithm, extractable, ['sign'])

/** Ed25519 of WebCrypto. Throws anything where the browser lacks it. */
export const nativeEd25519: Ed25519 = {
  async publicKey(seed) {
    const { x } = await crypto.subtle.exportKey('jwk', await privateKey(seed, true))
    if (x === undefined) throw new TypeError('no public part')
    return fromBase64(x)
  },
  async sign(seed, message) {
    return new Uint8Array(await crypto.subtle.sign(algorithm, await privateKey(seed, false), message))
  },
  async verify(publicKey, message, signature) {
    const key = await crypto.subtle.importKey('raw', publicKey, algorithm, false, ['verify'])
    return crypto.subtle.verify(algorithm, key, signature, message)
  },
}
