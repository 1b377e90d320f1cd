import type { EventStream } from './stream.ts'

/** Streams that a session at a desk, or all pages of one conversation, may hold: a page and its reconnects, a few windows. */
const most = 6

/** Keeps one person from holding all the sockets: where one stream more opens, the oldest ends. */
export class FewStreams {
  readonly #open = new Map<string, EventStream[]>()

  /** How many there are. */
  get open(): number {
    let sum = 0
    for (const streams of this.#open.values()) sum += streams.length
    return sum
  }

  /** `by` is the hash of a desk session's token, or a conversation. */
  admit(by: string, stream: EventStream): void {
    const streams = this.#open.get(by) ?? []
    this.#open.set(by, streams)
    streams.push(stream)
    stream.onEnd(() => {
      const at = streams.indexOf(stream)
      if (at >= 0) streams.splice(at, 1)
      if (streams.length === 0 && this.#open.get(by) === streams) this.#open.delete(by)
    })
    if (streams.length > most) streams[0]?.end()
  }
}
