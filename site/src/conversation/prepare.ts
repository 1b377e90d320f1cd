import type { Line } from '@zop/line'
import { deriveSeeker, newSecret, type Seeker, type TrustAnchor } from '@zop/sealing'

/** What the page trusts, and where it stands. */
export interface World {
  readonly line: Line
  readonly anchor: TrustAnchor
  /** The page's own origin, which login statements name (A5). */
  readonly origin: string
}

/** A4: every conversation has a secret from its first byte; an unkept one never shows it. */
export const newSeeker = (anchor: TrustAnchor): Promise<Seeker> => deriveSeeker(newSecret(), anchor.deployment)
