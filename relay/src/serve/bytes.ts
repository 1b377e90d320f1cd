import type { ServerResponse } from 'node:http'
import type { Clock } from '../clock.ts'

/** Bytes of an answer, made as they are taken: nothing is read ahead of a slow reader. A few blocks each. */
export type Bytes = AsyncIterable<Uint8Array>

/** Milliseconds in which a reader may take nothing of what was given to it. */
const patience = 120_000

/** Resolves when the reader has taken what was written, or is gone. */
const drained = (raw: ServerResponse, clock: Clock): Promise<void> =>
  new Promise((resolve) => {
    const cancel = clock.after(patience, () => raw.destroy())
    const go = () => {
      cancel()
      raw.off('drain', go).off('close', go)
      resolve()
    }
    raw.once('drain', go).once('close', go)
  })

/**
 * Gives the bytes to one reader. Whoever goes away ends the reading; what cannot be read to its end is cut, never ended, so that no reader takes a part
 * for the whole. Rejects with what the bytes themselves threw.
 */
export const sendBytes = async (raw: ServerResponse, bytes: Bytes, clock: Clock): Promise<void> => {
  // A connection that breaks is no fault of ours; `close` follows.
  raw.on('error', () => undefined)
  try {
    for await (const part of bytes) {
      if (raw.destroyed) return
      if (!raw.write(part)) await drained(raw, clock)
      if (raw.destroyed) return
    }
    raw.end()
  } catch (error) {
    raw.destroy()
    throw error
  }
}
