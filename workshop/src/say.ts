import type { WorkshopLine } from '@zop/wire'

export type Progress = Extract<WorkshopLine, { kind: 'progress' }>

/** Milliseconds between two lines of progress: what nobody can read need not be written. */
const pause = 200

/** One line of JSON on standard output, which takes it whole before the process may end. */
export const say = (line: WorkshopLine): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`)
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
