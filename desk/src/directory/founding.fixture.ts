import { issueRoots, type SigningKeys, signingKeys, type TrustAnchor } from '@zop/sealing'
import { type Envelope, encode } from '@zop/wire'

export const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))

/** What an invented umbrella begins with: an anchor of one root, and one coordinator whom it has signed. */
export const foundAnchor = async (): Promise<{ anchor: TrustAnchor; roots: Envelope; coordinator: SigningKeys; deployment: string }> => {
  const [root, coordinator] = [await signingKeys(random(32)), await signingKeys(random(32))]
  const deployment = encode(random(16))
  const anchor: TrustAnchor = {
    demo: true,
    deployment,
    roots: [root.public],
    threshold: 1,
    origins: [],
    lowest: { roots: 0, directory: 0 },
    built: 0,
    exit: { de: '', en: '' },
  }
  const roots = await issueRoots({ number: 0, deployment, coordinators: [coordinator.public] }, [root])
  return { anchor, roots, coordinator, deployment }
}
