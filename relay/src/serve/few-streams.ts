import type { EventStream } from './stream.ts'

/** Streams that one session may hold: a page and its reconnects, a few windows. */
const most = 4

/** Keeps one session from holding all the sockets: where a fifth stream opens, the oldest ends. */
export class FewStreams {
  readonly #open = new Map<string, EventStream[]>()

  /** `session` is the hash of its token. */
  admit(session: string, stream: EventStream): void {
    const streams = this.#open.get(session) ?? []
    this.#open.set(session, streams)
    streams.push(stream)
    stream.onEnd(() => {
      const at = streams.indexOf(stream)
      if (at >= 0) streams.splice(at, 1)
      if (streams.length === 0 && this.#open.get(session) === streams) this.#open.delete(session)
    })
    if (streams.length > most) streams[0]?.end()
  }
}
