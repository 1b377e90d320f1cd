import type { Line } from '@zop/line'
import { deriveSeeker, newSecret, type Seeker, type TrustAnchor } from '@zop/sealing'
import type { Audience } from '@zop/wire'

/** What the page trusts, and where it stands. */
export interface World {
  readonly line: Line
  readonly anchor: TrustAnchor
  /** The page's own origin, which login statements name (A5). */
  readonly origin: string
  /** For whom they write, as the page that led here said it. */
  readonly audience: Audience
}

/** The secret behind the access code (A1), and the keys that follow from it. */
export interface Access {
  readonly secret: Uint8Array<ArrayBuffer>
  readonly seeker: Seeker
}

/** A4: every conversation has a secret from its first byte; one that is not kept never shows it. */
export const newAccess = async (anchor: TrustAnchor): Promise<Access> => {
  const secret = newSecret()
  return { secret, seeker: await deriveSeeker(secret, anchor.deployment) }
}
