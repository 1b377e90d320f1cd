import type { DeskEvent } from '@zop/wire'
import type { Clock } from '../clock.ts'

/** Why somebody reads a conversation no more. */
export type Gone = Extract<DeskEvent, { kind: 'gone' }>['why']

/** What a stream is told. It then reads for itself what is true, so a wake that is lost, doubled or late does no harm. */
export type Wake =
  | { readonly kind: 'item'; readonly conversation: string; readonly order: number }
  | { readonly kind: 'ended'; readonly conversation: string; readonly readers: readonly string[] }
  | { readonly kind: 'gone'; readonly conversation: string; readonly readers: readonly string[]; readonly why: Gone }
  | { readonly kind: 'state' }

type Listener = (wake: Wake) => void

/** Topics: a conversation id, the hash of a session's token, `desks`, `directory`, or `waiting` (every seeker's stream). */
export class Wakes {
  readonly #topics = new Map<string, Set<Listener>>()

  listen(topic: string, listener: Listener): () => void {
    const listeners = this.#topics.get(topic) ?? new Set()
    this.#topics.set(topic, listeners.add(listener))
    return () => {
      listeners.delete(listener)
      if (listeners.size === 0 && this.#topics.get(topic) === listeners) this.#topics.delete(topic)
    }
  }

  tell(topic: string, wake: Wake): void {
    for (const listener of [...(this.#topics.get(topic) ?? [])]) listener(wake)
  }
}

/** One run at a time; asked again while it runs, it runs once more afterwards. */
export const serial = (act: () => Promise<void>, failed: (error: unknown) => void): (() => void) => {
  let running = false
  let again = false
  const run = async () => {
    running = true
    try {
      do {
        again = false
        await act()
      } while (again)
    } catch (error) {
      failed(error)
    } finally {
      running = false
    }
  }
  return () => {
    again = true
    if (!running) void run()
  }
}

/** States of one stream are told apart by at least this many milliseconds. */
const pause = 1000

/** Runs at once when asked; asked again within a second, it runs once more when that has passed. A thousand changes are one look at what is true. */
export const paced = (clock: Clock, act: () => void): { readonly ask: () => void; readonly stop: () => void } => {
  let cancel: (() => void) | null = null
  let again = false
  const run = () => {
    again = false
    cancel = clock.after(pause, () => {
      cancel = null
      if (again) run()
    })
    act()
  }
  const ask = () => {
    if (cancel) again = true
    else run()
  }
  return { ask, stop: () => cancel?.() }
}
