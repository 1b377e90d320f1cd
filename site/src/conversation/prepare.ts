import type { Line } from '@zop/line'
import { checkDirectory, deriveSeeker, hourOf, type KnownDirectory, newSecret, type Seeker, type TrustAnchor } from '@zop/sealing'
import type { Refused } from './state.ts'

/** What the page trusts, and where it stands. */
export interface World {
  readonly line: Line
  readonly anchor: TrustAnchor
  /** The page's own origin, which login statements name (A5). */
  readonly origin: string
}

export type Checked = { kind: 'valid'; directory: KnownDirectory } | { kind: 'refused'; why: Refused }

/** B5: fetches the directory until it is there and verifies it. */
export const checkedDirectory = async ({ line, anchor, origin }: World, wait: (failures: number) => Promise<void>): Promise<Checked> => {
  for (let failures = 0; ; failures++) {
    const answer = await line.call('directory', {})
    if (answer.kind !== 'ok') {
      await wait(failures)
      continue
    }
    const checked = await checkDirectory(anchor, answer.value, { hour: hourOf(Date.now()), origin })
    if (checked.kind === 'valid') return checked
    const { reason } = checked
    return { kind: 'refused', why: reason === 'origin' || reason === 'expired' ? reason : 'signature' }
  }
}

/** A4: every conversation has a secret from its first byte; an unkept one never shows it. */
export const newSeeker = (anchor: TrustAnchor): Promise<Seeker> => deriveSeeker(newSecret(), anchor.deployment)
