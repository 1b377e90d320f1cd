import type { Refusal } from '@zop/wire'
import { authorization, type Line, refusalIn, requestDefaults } from '../call.ts'
import { backoff, pause } from '../wait.ts'
import { letGo } from './let-go.ts'
import type { Moving } from './upload.ts'

/** The relay will not give this file: `refusal` says why. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused'
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(`the file was refused: ${refusal.code}`)
    this.refusal = refusal
  }
}

export interface Fetching {
  readonly conversation: string
  readonly file: string
  /** Sealed bytes that the whole file has. More than these are never given out. */
  readonly size: number
}

/** Milliseconds without a byte after which the line counts as cut. */
const silence = 20_000

/**
 * The sealed bytes of a file, in pieces of any length, each gone when the next is asked for. After a cut it goes on at the byte where it was; it ends early where the
 * relay has no more. Throws `FileRefused`, or what aborted it; whether the bytes are the right ones is for whoever opens them to say (H7).
 */
export async function* download(line: Line, { conversation, file, size }: Fetching, moving: Moving): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let at = 0
  let failures = 0
  while (at < size) {
    if (moving.signal.aborted) throw moving.signal.reason
    const attempt = new AbortController()
    const stop = () => attempt.abort()
    moving.signal.addEventListener('abort', stop)
    let timer = setTimeout(stop, silence)
    const from = at
    try {
      const response = await fetch(line.address('fileRead', { conversation, file, at: String(at) }), {
        ...requestDefaults,
        headers: authorization(line.token()),
        signal: attempt.signal,
      })
      const said = response.ok ? null : await refusalIn(response)
      if (said !== null && said.code !== 'unavailable') throw new FileRefused(said)
      const reader = response.ok ? response.body?.getReader() : undefined
      for (;;) {
        const { done, value } = reader ? await reader.read() : { done: true, value: undefined }
        if (done || value === undefined) break
        clearTimeout(timer)
        timer = setTimeout(stop, silence)
        failures = 0
        const piece = value.subarray(0, size - at)
        at += piece.length
        moving.stalled?.(false)
        moving.progress?.(at, size)
        if (piece.length > 0) yield piece
        letGo(value)
        if (at >= size) return
      }
      // Ended in good order before a single byte: the relay has no more to give (H7), and asking again would never end.
      if (reader && at === from) return
    } catch (error) {
      // A cut line is an expected outcome; a refusal and an abort are not for trying again.
      if (error instanceof FileRefused || moving.signal.aborted) throw error
    } finally {
      clearTimeout(timer)
      moving.signal.removeEventListener('abort', stop)
      attempt.abort()
    }
    failures += 1
    moving.stalled?.(true)
    await pause(backoff(failures), moving.signal)
  }
}
