import type { Bytes } from './bytes.ts'
import { nativeXWing } from './xwing-native.ts'

/**
 * The KEM X-Wing (draft-connolly-cfrg-xwing-kem): ML-KEM-768 with X25519.
 * A private key IS its 32-byte seed; a public key is 1216 bytes, an encapsulation 1120, a shared secret 32.
 */
export interface XWing {
  publicKey(seed: Bytes): Promise<Bytes>
  encapsulate(publicKey: Bytes): Promise<{ secret: Bytes; encapsulation: Bytes }>
  /** Throws on an encapsulation of the wrong length; a wrong one gives another secret (implicit rejection). */
  decapsulate(encapsulation: Bytes, seed: Bytes): Promise<Bytes>
}

let chosen: Promise<XWing> | undefined

/** Native where the browser has it, else the fallback, loaded only then. The choice is made by trying, once. */
export const xwing = (): Promise<XWing> => {
  chosen ??= choose()
  return chosen
}

const choose = async (): Promise<XWing> => {
  try {
    const { encapsulation } = await nativeXWing.encapsulate(await nativeXWing.publicKey(new Uint8Array(32)))
    await nativeXWing.decapsulate(encapsulation, new Uint8Array(32))
    return nativeXWing
  } catch {
    // Chromium 147 throws TypeError, 153 NotSupportedError, a half-made browser anything: all mean "not here".
    const { fallbackXWing } = await import('./xwing-fallback.ts')
    return fallbackXWing
  }
}
