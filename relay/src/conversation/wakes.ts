/** What a stream is told. It then reads for itself what is true, so a wake that is lost, doubled or late does no harm. */
export type Wake =
  | { readonly kind: 'item'; readonly conversation: string; readonly order: number }
  | { readonly kind: 'ended'; readonly conversation: string; readonly readers: readonly string[] }
  | { readonly kind: 'state' }

type Listener = (wake: Wake) => void

/** Topics: a conversation id, `desks`, or `waiting` (every seeker's stream that waits). */
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
