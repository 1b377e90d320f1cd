import { Agent, request } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { eventParser } from '@zop/line'

const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY })

export interface PageOf<E> {
  readonly origin: string
  readonly path: string
  readonly token: () => string
  readonly event: (event: E) => void
  /** Signs in again after the relay has forgotten the session; false where that failed. */
  readonly renew: () => Promise<boolean>
}

/** As @zop/line waits: 0.5 to 10 s, with jitter. */
const backoff = (failures: number): number => Math.min(10_000, 500 * 2 ** (failures - 1)) * (0.75 + Math.random() / 2)

/** An open page without a browser: its stream, which comes back by itself and goes on behind what it has had. */
export class Page<E> {
  readonly #of: PageOf<E>
  #last: string | null = null
  #here = false
  #opened: () => void = () => undefined
  #closed = false

  constructor(of: PageOf<E>) {
    this.#of = of
  }

  get here(): boolean {
    return this.#here
  }

  /** Resolves when the stream has said something. */
  open(): Promise<void> {
    const opened = new Promise<void>((resolve) => {
      this.#opened = resolve
    })
    void this.#stay()
    return opened
  }

  close(): void {
    this.#closed = true
  }

  async #stay(): Promise<void> {
    for (let failures = 0; !this.#closed; ) {
      const ended = await this.#follow()
      this.#here = false
      if (this.#closed || (ended === 'refused' && (await this.#of.renew()))) continue
      failures = ended === 'lost after events' ? 1 : failures + 1
      await setTimeout(backoff(failures), undefined, { ref: false })
    }
  }

  #follow(): Promise<'refused' | 'lost' | 'lost after events'> {
    return new Promise((resolve) => {
      const { hostname, port } = new URL(this.#of.origin)
      const resumed = this.#last === null ? {} : { 'last-event-id': this.#last }
      const headers = { accept: 'text/event-stream', authorization: `Bearer ${this.#of.token()}`, ...resumed }
      const asked = request({ agent, hostname, port, path: this.#of.path, headers }, (answer) => {
        if (answer.statusCode !== 200) {
          answer.resume()
          resolve('refused')
          return
        }
        const parse = eventParser()
        answer.setEncoding('utf8').on('data', (text: string) => {
          for (const { id, data } of parse(text)) {
            this.#last = id ?? this.#last
            this.#of.event(JSON.parse(data) as E)
          }
          this.#here = true
          this.#opened()
        })
        answer.on('error', () => undefined).on('close', () => resolve(this.#here ? 'lost after events' : 'lost'))
      })
      asked.on('error', () => resolve('lost')).end()
    })
  }
}
