import { once } from 'node:events'
import type { WorkshopLine } from '@zop/wire'

export type Progress = Extract<WorkshopLine, { kind: 'progress' }>
export type Building = Extract<WorkshopLine, { kind: 'building' }>

/** Milliseconds between two lines of progress: what nobody can read need not be written. */
const pause = 200

/** One line of JSON on standard output, which takes it whole before the process may end. */
export const say = (line: WorkshopLine): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

/** The same, waiting for whoever reads: of much that is said, little lies here. */
export const saidWhole = async (line: WorkshopLine): Promise<void> => {
  if (!process.stdout.write(`${JSON.stringify(line)}\n`)) await once(process.stdout, 'drain')
}

/** Says progress, but not more often than anybody wants to hear it. A new phase is always said. */
export const throttled = (): ((progress: Omit<Progress, 'kind'>) => void) => {
  let last: { readonly phase: Progress['phase']; readonly at: number } | null = null
  return (progress) => {
    const at = performance.now()
    if (last?.phase === progress.phase && at - last.at < pause) return
    last = { phase: progress.phase, at }
    say({ kind: 'progress', ...progress })
  }
}

/** Says how many pages are made, as seldom; the first and the last are always said. */
export const counted = (): ((building: Omit<Building, 'kind'>) => void) => {
  let last: number | null = null
  return ({ done, of }) => {
    const at = performance.now()
    if (last !== null && at - last < pause && done < of) return
    last = at
    say({ kind: 'building', done, of })
  }
}
