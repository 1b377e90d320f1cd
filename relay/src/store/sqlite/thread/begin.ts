import { Worker } from 'node:worker_threads'

const start = (): Worker => new Worker(new URL('serve.ts', import.meta.url), { name: 'store' })

let waiting: Worker | null = null

/** Starts the thread of the store before anything is known of it: behind the fence no other one can be started afterwards. */
export const beginThread = (): void => {
  waiting = start()
  // A process that opens no store does not wait for it.
  waiting.unref()
}

/** The thread that waits, or a new one where threads may be started. */
export const takeThread = (): Worker => {
  const thread = waiting ?? start()
  waiting = null
  thread.ref()
  return thread
}
