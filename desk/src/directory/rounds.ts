import type { Ground } from '../ground.ts'

/** Between two looks at who vouches for whom. */
export const usualPause = 10 * 60_000
/** Where something was not to be had. */
export const retryPause = 5000

export interface Rounds {
  /** A round now; joins the one that is under way. */
  now(): Promise<void>
  stop(): void
}

/** Goes round for ever, one round at a time and one planned. `round` says whether everything was to be had. */
export const createRounds = (later: Ground['later'], round: () => Promise<boolean>, fault: (error: unknown) => void): Rounds => {
  let running: Promise<void> | null = null
  let stopped = false
  let callOff = () => {}

  const go = async (): Promise<void> => {
    let settled = false
    try {
      settled = await round()
    } catch (error) {
      fault(error)
    }
    running = null
    if (!stopped) callOff = later(settled ? usualPause : retryPause, () => void now())
  }

  const now = (): Promise<void> => {
    callOff()
    if (stopped) return Promise.resolve()
    running ??= go()
    return running
  }

  return {
    now,
    stop: () => {
      stopped = true
      callOff()
    },
  }
}
