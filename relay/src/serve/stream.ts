import type { ServerResponse } from 'node:http'
import type { Clock } from '../clock.ts'

const keepAlive = 15_000
/** A reader that lets more than this wait is cut off; it resumes where it was. */
const bufferLimit = 1024 * 1024
/** Keep-alives in a row that a reader may leave lying in the buffer. */
const patience = 4

/** Server-sent events to one browser. Ends once, for whatever reason. */
export class EventStream {
  readonly #raw: ServerResponse
  readonly #onEnd: (() => void)[] = []
  #ended = false
  #stuck = 0
  #cancel: () => void

  constructor(raw: ServerResponse, clock: Clock) {
    this.#raw = raw
    const beat = () => {
      this.#stuck = raw.writableLength > 0 ? this.#stuck + 1 : 0
      if (this.#stuck >= patience) return this.cut()
      this.#write(':\n\n')
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
      this.#raw.once('drain', resolve)
      this.onEnd(resolve)
    })
  }

  onEnd(act: () => void): void {
    if (this.#ended) act()
    else this.#onEnd.push(act)
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
    this.#raw.write(text)
    if (this.#raw.writableLength > bufferLimit) this.cut()
  }

  #finish(): void {
    if (this.#ended) return
    this.#ended = true
    this.#cancel()
    for (const act of this.#onEnd.splice(0)) act()
  }
}
