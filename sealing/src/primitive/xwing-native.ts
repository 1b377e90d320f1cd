import type { Bytes } from './bytes.ts'
import type { XWing } from './xwing.ts'

// TypeScript's lib does not know the Modern Algorithms draft of WebCrypto (wicg.github.io/webcrypto-modern-algos) yet: this file is the one place that says its types.
interface ModernSubtle {
  importKey(format: 'raw-seed' | 'raw-public', key: Bytes, algorithm: { name: string }, extractable: boolean, uses: readonly string[]): Promise<CryptoKey>
  exportKey(format: 'raw-public', key: CryptoKey): Promise<ArrayBuffer>
  getPublicKey(key: CryptoKey, uses: readonly string[]): Promise<CryptoKey>
  encapsulateBits(algorithm: { name: string }, key: CryptoKey): Promise<{ sharedKey: ArrayBuffer; ciphertext: ArrayBuffer }>
  decapsulateBits(algorithm: { name: string }, key: CryptoKey, ciphertext: Bytes): Promise<ArrayBuffer>
}

const subtle = (): ModernSubtle => crypto.subtle as unknown as ModernSubtle
const algorithm = { name: 'MLKEM768-X25519' }
const privateKey = (seed: Bytes) => subtle().importKey('raw-seed', seed, algorithm, false, ['decapsulateBits'])

/** X-Wing of WebCrypto. Throws anything where the browser lacks it. */
export const nativeXWing: XWing = {
  async publicKey(seed) {
    const key = await subtle().getPublicKey(await privateKey(seed), ['encapsulateBits'])
    return new Uint8Array(await subtle().exportKey('raw-public', key))
  },
  async encapsulate(publicKey) {
    const key = await subtle().importKey('raw-public', publicKey, algorithm, true, ['encapsulateBits'])
    const { sharedKey, ciphertext } = await subtle().encapsulateBits(algorithm, key)
    return { secret: new Uint8Array(sharedKey), encapsulation: new Uint8Array(ciphertext) }
  },
  async decapsulate(encapsulation, seed) {
    return new Uint8Array(await subtle().decapsulateBits(algorithm, await privateKey(seed), encapsulation))
  },
}
