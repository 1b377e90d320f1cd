/** Resolves after `milliseconds`, at once when the browser is online again, and when `signal` aborts. */
export const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      globalThis.removeEventListener?.('online', done)
      resolve()
    }
    const timer = setTimeout(done, milliseconds)
    signal.addEventListener('abort', done)
    globalThis.addEventListener?.('online', done)
    if (signal.aborted) done()
  })

const shortest = 500
const longest = 10_000

/** How long to wait after the n-th failure in a row: 0.5 to 10 s, a quarter more or less, in milliseconds. */
export const backoff = (failures: number): number => Math.min(longest, shortest * 2 ** (failures - 1)) * (0.75 + Math.random() / 2)
