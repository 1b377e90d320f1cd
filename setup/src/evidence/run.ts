import { execFileSync } from 'node:child_process'
import type { Run, Trial } from '@zop/pages'
import { root } from '../command/place.ts'

/** The version that a run has seen. */
export type Version = Pick<Run, 'day' | 'commit' | 'clean'>

/** What the last line of a run says that came to its end. */
interface End extends Version {
  readonly whole: true
}

/** A run of all tests to its end. */
export interface Recorded extends Version {
  readonly tests: readonly Trial[]
}

const git = (...args: string[]): string => execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()

/** The version that lies here now. */
export const versionHere = (): Version => {
  const day = new Date().toISOString().slice(0, 10)
  try {
    return { day, commit: git('rev-parse', '--short=12', 'HEAD'), clean: git('status', '--porcelain') === '' }
  } catch {
    // No git, or no repository: an archive that somebody has unpacked.
    return { day, commit: null, clean: false }
  }
}

/** The last line of a run that began with one version and has come to its end with another, or the same. */
export const endOf = (begun: Version, now: Version): string =>
  JSON.stringify({ whole: true, ...begun, clean: begun.clean && now.clean && begun.commit === now.commit } satisfies End)

/** A run by what was written of it; null where it did not come to its end, or does not say what it has seen. */
export const readRun = (text: string): Recorded | null => {
  const lines: unknown[] = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
  const end = lines.pop() as Partial<End> | string | undefined
  if (typeof end !== 'object' || end.whole !== true || end.day === undefined || end.commit === undefined) return null
  return { day: end.day, commit: end.commit, clean: end.clean === true, tests: lines as Trial[] }
}
