import type { Ed25519 } from './ed25519.ts'
import { nativeEd25519 } from './ed25519-native.ts'
import type { XWing } from './xwing.ts'
import { nativeXWing } from './xwing-native.ts'

// Version lists lie: Chromium 147 throws TypeError for what it lacks, 153 NotSupportedError, a half-made browser anything, late. So each is tried, once.

const chooseXWing = async (): Promise<XWing> => {
  try {
    const seed = new Uint8Array(32)
    const { encapsulation } = await nativeXWing.encapsulate(await nativeXWing.publicKey(seed))
    await nativeXWing.decapsulate(encapsulation, seed)
    return nativeXWing
  } catch {
    // Not here, for whatever reason.
    const { fallbackXWing } = await import('./xwing-fallback.ts')
    return fallbackXWing
  }
}

const chooseEd25519 = async (): Promise<Ed25519> => {
  try {
    const seed = new Uint8Array(32)
    const works = await nativeEd25519.verify(await nativeEd25519.publicKey(seed), seed, await nativeEd25519.sign(seed, seed))
    if (works) return nativeEd25519
  } catch {
    // Not here, for whatever reason; the fallback answers.
  }
  const { fallbackEd25519 } = await import('./ed25519-fallback.ts')
  return fallbackEd25519
}

/** Remembers what was chosen, but not a failure: a chunk that a poor line did not bring may come the next time. */
const once = <T>(choose: () => Promise<T>): (() => Promise<T>) => {
  let chosen: Promise<T> | undefined
  return () => {
    chosen ??= choose().catch((error: unknown) => {
      chosen = undefined
      throw error
    })
    return chosen
  }
}

/** X-Wing as this browser has it: native where that works, else the fallback, loaded only then. */
export const xwing = once(chooseXWing)

/** Ed25519 as this browser has it: native where that works, else the fallback, loaded only then. */
export const ed25519 = once(chooseEd25519)
