/** A step took longer than it may. */
export class TooSlow extends Error {
  override name = 'TooSlow'
}

/** The promise's value, or `TooSlow` after so many milliseconds; what comes later is dropped, so that a step that hung can send nothing (D6). */
export const within = <T>(milliseconds: number, promise: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new TooSlow()), milliseconds)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })

/** Milliseconds that making keys, and checking who may read, may take before the page says that it cannot (D6): several times what the slowest phone needs. */
export const preparing = 60_000

/** Waits so long, but not beyond the moment when the browser is online again. Rejects when the page is left. */
export const rest = (milliseconds: number, left: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer)
      globalThis.removeEventListener?.('online', end)
      left.removeEventListener('abort', end)
      if (left.aborted) reject(new Left())
      else resolve()
    }
    const timer = setTimeout(end, milliseconds)
    globalThis.addEventListener?.('online', end)
    left.addEventListener('abort', end)
    if (left.aborted) end()
  })

const shortest = 500
const longest = 10_000

/** Waits before the next try, longer after each failure. */
export const pause = (failures: number, left: AbortSignal): Promise<void> => rest(Math.min(longest, shortest * 2 ** failures), left)

/** The page was left or the conversation ended while something was under way: no error, just the end of it. */
export class Left extends Error {
  override name = 'Left'
}
