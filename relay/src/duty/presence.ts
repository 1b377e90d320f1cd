import type { Clock } from '../clock.ts'

interface Known {
  streams: number
  /** Milliseconds: when the last stream closed. */
  closed: number
  cancel: (() => void) | null
}

/**
 * Who has a stream open, or had one until a moment ago: a lost connection that comes back within `grace` is not an absence. In memory only (F5).
 */
export class Presence {
  readonly #clock: Clock
  readonly #grace: number
  readonly #changed: (key: string, there: boolean) => void
  readonly #known = new Map<string, Known>()
  /** Streams that are open at this process, where somebody wants to know. */
  readonly #here = new Map<string, number>()
  #watcher: ((key: string, open: boolean) => void) | null = null

  constructor(clock: Clock, grace: number, changed: (key: string, there: boolean) => void) {
    this.#clock = clock
    this.#grace = grace
    this.#changed = changed
  }

  there(key: string): boolean {
    return this.#known.has(key)
  }

  /** When the grace of whoever has no stream open is over, in milliseconds; null where one is open, or nobody is there. */
  until(key: string): number | null {
    const known = this.#known.get(key)
    return known?.streams === 0 ? known.closed + this.#grace : null
  }

  /** A stream opened; the answer is called when it closes. */
  opened(key: string): () => void {
    const close = this.openedElsewhere(key)
    if (!this.#watcher) return close
    this.#count(key, 1)
    let open = true
    return () => {
      close()
      if (open) this.#count(key, -1)
      open = false
    }
  }

  /** Is told of the first stream of a key that opens at this process, and of the last that closes. */
  watch(watcher: (key: string, open: boolean) => void): void {
    this.#watcher = watcher
  }

  /** Keys with a stream at this process, of those that have opened since it is watched. */
  here(): readonly string[] {
    return [...this.#here.keys()]
  }

  /** Keys without a stream whose grace is not over. */
  lately(): readonly string[] {
    return [...this.#known].flatMap(([key, { streams }]) => (streams === 0 ? [key] : []))
  }

  /** Milliseconds that the grace of each of them still lasts. */
  lasting(): readonly (readonly [key: string, left: number])[] {
    return this.lately().map((key) => [key, Math.max(0, (this.until(key) ?? 0) - this.#clock.now())])
  }

  /** Without a stream here, the grace lasts at least so much longer: another process knows of a later one. */
  lasts(key: string, left: number): void {
    const until = this.#clock.now() + Math.min(left, this.#grace)
    const known = this.#known.get(key)
    if (known && (known.streams > 0 || known.closed + this.#grace >= until)) return
    known?.cancel?.()
    const later: Known = { streams: 0, closed: until - this.#grace, cancel: null }
    later.cancel = this.#clock.after(until - this.#clock.now(), () => this.#gone(key, later))
    this.#known.set(key, later)
    if (!known) this.#changed(key, true)
  }

  /** The same of a stream at another process. */
  openedElsewhere(key: string): () => void {
    const before = this.#known.get(key)
    const known = before ?? { streams: 0, closed: 0, cancel: null }
    known.cancel?.()
    known.cancel = null
    known.streams++
    this.#known.set(key, known)
    if (!before) this.#changed(key, true)
    let open = true
    return () => {
      if (open) this.#closed(key, known)
      open = false
    }
  }

  /** As if a stream had just closed: the grace begins now. */
  seen(key: string): void {
    this.opened(key)()
  }

  /** Gone now, without grace: the page has said goodbye. Streams that are still open count. */
  left(key: string): void {
    const known = this.#known.get(key)
    if (known?.streams === 0) this.#gone(key, known)
  }

  /** Forgets without telling. */
  forget(key: string): void {
    this.#known.get(key)?.cancel?.()
    this.#known.delete(key)
  }

  #count(key: string, more: 1 | -1): void {
    const count = (this.#here.get(key) ?? 0) + more
    if (count > 0) this.#here.set(key, count)
    else this.#here.delete(key)
    if (count === 0 || (count === 1 && more === 1)) this.#watcher?.(key, more === 1)
  }

  #closed(key: string, known: Known): void {
    known.streams--
    if (known.streams > 0 || this.#known.get(key) !== known) return
    known.closed = this.#clock.now()
    known.cancel = this.#clock.after(this.#grace, () => this.#gone(key, known))
  }

  #gone(key: string, known: Known): void {
    known.cancel?.()
    this.#known.delete(key)
    this.#changed(key, false)
  }
}
