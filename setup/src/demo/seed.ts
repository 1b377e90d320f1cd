import { createHash } from 'node:crypto'
import { type SigningKeys, signingKeys, type TrustAnchor } from '@zop/sealing'
import { encode } from '@zop/wire'

/**
 * Published on purpose: the same for every clone, so that every clone builds the same release. Whoever reads this can sign for the demo umbrella,
 * hence pages and relay refuse it anywhere but on localhost. Nobody's account comes from it.
 */
const seed = 'zop demo umbrella, trust nobody who signs with this'

const derive = (label: string): Uint8Array<ArrayBuffer> => new Uint8Array(createHash('sha256').update(`${seed}/${label}`).digest())

export const demoDeployment = encode(derive('deployment').subarray(0, 16))

/** Signs the list of coordinators, and nothing else. */
export const demoRoot = (): Promise<SigningKeys> => signingKeys(derive('root'))

/** The coordinator's directory key. */
export const demoCoordinator = (): Promise<SigningKeys> => signingKeys(derive('coordinator'))

/** 2026-11-21 00:00 UTC: fixed, so that the release does not depend on the day it was built. */
const built = 498_672

/** What a demo release trusts; `setup/demo-anchor.json` is this. */
export const demoAnchor = async (): Promise<TrustAnchor> => ({
  demo: true,
  deployment: demoDeployment,
  roots: [(await demoRoot()).public],
  threshold: 1,
  origins: [],
  lowest: { roots: 0, directory: 0 },
  built,
  exit: { de: 'https://www.dwd.de/DE/', 'de-simple': 'https://www.dwd.de/DE/', en: 'https://www.dwd.de/EN/' },
})
