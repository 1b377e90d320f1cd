import type { ServerResponse } from 'node:http'
import type { Clock } from '../clock.ts'

const keepAlive = 15_000
/** Nothing more is said to a reader who lets more than this wait: it is cut off, and resumes where it was. One event may be larger. */
const bufferLimit = 1024 * 1024
/** Keep-alives in a row in which a reader may take nothing of what lies in the buffer. */
const patience = 4

/** Server-sent events to one browser. Ends once, for whatever reason. */
export class EventStream {
  readonly #raw: ServerResponse
  readonly #onEnd = new Set<() => void>()
  #ended = false
  #stuck = 0
  #cancel: () => void

  constructor(raw: ServerResponse, clock: Clock) {
    this.#raw = raw
    const beat = () => {
      this.#stuck = raw.writableLength > 0 ? this.#stuck + 1 : 0
      if (this.#stuck >= patience) return this.cut()
      // One large event under way is reason enough to keep the connection.
      if (raw.writableLength <= bufferLimit) this.#write(':\n\n')
      this.#cancel = clock.after(keepAlive, beat)
    }
    this.#cancel = clock.after(keepAlive, beat)
    raw.on('close', () => this.#finish())
    // A connection that breaks is no fault of ours; `close` follows.
    raw.on('error', () => this.#finish())
  }

  get ended(): boolean {
    return this.#ended
  }

  /** One event; `id` is where a stream resumes. */
  send(event: object, id?: number): void {
    this.#write(`${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(event)}\n\n`)
  }

  /** Resolves when the reader has taken what was sent, or when the stream has ended. */
  async drained(): Promise<void> {
    if (this.#ended || !this.#raw.writableNeedDrain) return
    await new Promise<void>((resolve) => {
      const go = () => {
        this.#onEnd.delete(go)
        resolve()
      }
      this.#raw.once('drain', go)
      this.#onEnd.add(go)
    })
  }

  onEnd(act: () => void): void {
    if (this.#ended) act()
    else this.#onEnd.add(act)
  }

  /** Lets the reader have the rest, then closes. */
  end(): void {
    this.#finish()
    this.#raw.end()
  }

  /** Closes without waiting for a reader who does not read. */
  cut(): void {
    this.#finish()
    this.#raw.destroy()
  }

  #write(text: string): void {
    if (this.#ended) return
    if (this.#raw.writableLength > bufferLimit) {
      this.cut()
      return
    }
    // A slow reader is not a stuck one: whatever is taken begins the patience anew.
    this.#raw.write(text, () => {
      this.#stuck = 0
    })
  }

  #finish(): void {
    if (this.#ended) return
    this.#ended = true
    this.#cancel()
    for (const act of [...this.#onEnd]) act()
    this.#onEnd.clear()
  }
}
