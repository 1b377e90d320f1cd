import { Unreachable } from '../directory/trust.ts'

/** Milliseconds before something is tried again, doubled up to the longest. */
const shortestPause = 4000
const longestPause = 60_000

/** Pieces of work in the order in which they came, one at a time. */
export interface Turns {
  /** How many stand in line. */
  readonly waiting: () => number
  /** Does it when its turn comes; once stopped it is passed over. Never rejects. */
  take(work: () => Promise<void>): Promise<void>
  stop(): void
}

export interface TurnsGiven {
  later(milliseconds: number, step: () => void): () => void
  /** A piece of work has failed. */
  failed(): void
  /** Something was unreachable: time to try again, ever more rarely. Only one such plan stands. */
  again(): void
  /** Our own fault. */
  fault(error: unknown): void
}

export const createTurns = ({ later, failed, again, fault }: TurnsGiven): Turns => {
  let queue: Promise<void> = Promise.resolve()
  let waiting = 0
  let failures = 0
  let stopped = false
  let callOff = () => {}

  const lost = (error: unknown): void => {
    if (stopped) return
    failed()
    if (!(error instanceof Unreachable)) {
      fault(error)
      return
    }
    callOff()
    callOff = later(Math.min(longestPause, shortestPause * 2 ** failures++), again)
  }

  const turn = async (work: () => Promise<void>): Promise<void> => {
    waiting -= 1
    if (stopped) return
    await work()
    failures = 0
  }

  return {
    waiting: () => waiting,
    take: (work) => {
      waiting += 1
      queue = queue.then(() => turn(work)).catch(lost)
      return queue
    },
    stop: () => {
      stopped = true
      callOff()
    },
  }
}
