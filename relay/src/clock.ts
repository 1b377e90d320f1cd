/** All time comes from here, so that a test can let 30 minutes pass without waiting. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** Runs `act` once after `milliseconds`; the answer cancels it. */
  after(milliseconds: number, act: () => void): () => void
}

export const minute = 60_000
export const hourLength = 3_600_000

/** Hours since 1970: the only time that is ever stored (F5). */
export const hourOf = (clock: Clock): number => Math.floor(clock.now() / hourLength)

/** The machine's clock. Timers do not keep the process alive. */
export const systemClock: Clock = {
  now: Date.now,
  after(milliseconds, act) {
    const timer = setTimeout(act, milliseconds)
    timer.unref()
    return () => clearTimeout(timer)
  },
}

/** Runs `act` every `milliseconds` until the answer is called. */
export const every = (clock: Clock, milliseconds: number, act: () => void): (() => void) => {
  let cancel = clock.after(milliseconds, again)
  function again(): void {
    cancel = clock.after(milliseconds, again)
    act()
  }
  return () => cancel()
}
