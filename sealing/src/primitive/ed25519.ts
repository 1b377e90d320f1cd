import type { Bytes } from './bytes.ts'
import { nativeEd25519 } from './ed25519-native.ts'

/** Ed25519 (RFC 8032): seeds and public keys of 32 bytes, signatures of 64. */
export interface Ed25519 {
  publicKey(seed: Bytes): Promise<Bytes>
  sign(seed: Bytes, message: Bytes): Promise<Bytes>
  verify(publicKey: Bytes, message: Bytes, signature: Bytes): Promise<boolean>
}

let chosen: Promise<Ed25519> | undefined

/** Native where the browser has it, else the fallback, loaded only then. */
export const ed25519 = (): Promise<Ed25519> => {
  chosen ??= choose()
  return chosen
}

const choose = async (): Promise<Ed25519> => {
  try {
    const seed = new Uint8Array(32)
    const works = await nativeEd25519.verify(await nativeEd25519.publicKey(seed), seed, await nativeEd25519.sign(seed, seed))
    if (works) return nativeEd25519
  } catch {
    // Not here; the fallback below answers for every cause.
  }
  const { fallbackEd25519 } = await import('./ed25519-fallback.ts')
  return fallbackEd25519
}
