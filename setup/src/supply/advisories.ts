import { spawnSync } from 'node:child_process'
import { root } from '../command/place.ts'

/** What the registry's list of advisories says of the lockfile; `held` is null where it could not be asked. */
export interface Advisories {
  readonly held: boolean | null
  readonly says: string
}

interface Counts {
  readonly moderate: number
  readonly high: number
  readonly critical: number
}

const countsOf = (answer: string): Counts | null => {
  try {
    return JSON.parse(answer)?.metadata?.vulnerabilities ?? null
  } catch {
    // No answer of the list.
    return null
  }
}

/** Reads what `npm audit --json` has printed. */
export const readAdvisories = (answer: string): Advisories => {
  const counts = countsOf(answer)
  if (!counts) return { held: null, says: 'npm audit: the list of advisories could not be asked' }
  const { moderate, high, critical } = counts
  return { held: high + critical === 0, says: `npm audit: ${critical} critical, ${high} high, ${moderate} moderate findings` }
}

/** Asks the registry that npm is set to, for a minute at most. */
export const askAdvisories = (): Advisories =>
  readAdvisories(spawnSync('npm', ['audit', '--json'], { cwd: root, encoding: 'utf8', timeout: 60_000 }).stdout ?? '')
