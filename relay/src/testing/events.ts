import { type DeskEvent, deskEvent, pathOf, refusal, type SeekerEvent, seekerEvent } from '@zop/wire'
import * as v from 'valibot'

interface Heard<E> {
  readonly id: string | null
  readonly event: E
}

/** Reads one stream of server-sent events. */
export class Listening<E> {
  readonly #heard: Heard<E>[] = []
  #wake: () => void = () => undefined
  #closed = false
  readonly #abort = new AbortController()

  static async open<E>(url: string, schema: v.GenericSchema<unknown, E>, { token, after }: { token: string; after?: number }): Promise<Listening<E>> {
    const listening = new Listening<E>()
    const headers = { authorization: `Bearer ${token}`, ...(after === undefined ? {} : { 'last-event-id': String(after) }) }
    const response = await fetch(url, { headers, signal: listening.#abort.signal })
    if (response.status !== 200 || !response.body) throw new Error(v.parse(refusal, await response.json()).code)
    listening.#read(response.body.pipeThrough(new TextDecoderStream()), schema).catch(() => listening.#end())
    return listening
  }

  async #read(body: ReadableStream<string>, schema: v.GenericSchema<unknown, E>): Promise<void> {
    let text = ''
    for await (const part of body) {
      text += part
      const blocks = text.split('\n\n')
      text = blocks.pop() ?? ''
      for (const block of blocks) {
        const data = block.match(/^data: (.*)$/m)?.[1]
        if (data !== undefined) this.#heard.push({ id: block.match(/^id: (.*)$/m)?.[1] ?? null, event: v.parse(schema, JSON.parse(data)) })
      }
      this.#wake()
    }
    this.#end()
  }

  #end(): void {
    this.#closed = true
    this.#wake()
  }

  /** The next event that `wanted` accepts; those before it are dropped. */
  async next(wanted: (event: E) => boolean = () => true): Promise<Heard<E>> {
    for (;;) {
      const heard = this.#heard.shift()
      if (heard && wanted(heard.event)) return heard
      if (heard) continue
      if (this.#closed) throw new Error('the stream has closed')
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
  }

  /** Resolves when the relay has closed the stream. */
  async closed(): Promise<void> {
    while (!this.#closed)
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
  }

  close(): void {
    this.#abort.abort()
  }
}

export const listenAsSeeker = (origin: string, conversation: string, how: { token: string; after?: number }): Promise<Listening<SeekerEvent>> =>
  Listening.open(origin + pathOf('seekerEvents', { conversation }), seekerEvent, how)

export const listenAsDesk = (origin: string, token: string): Promise<Listening<DeskEvent>> =>
  Listening.open(origin + pathOf('deskEvents', {}), deskEvent, { token })
