import type { Params, Refusal } from '@zop/wire'
import * as v from 'valibot'
import { authorization, type Line, refusalIn, requestDefaults } from './call.ts'
import { eventParser } from './events.ts'
import { backoff, pause } from './wait.ts'

export type StreamState = 'open' | 'lost' | 'refused'

export interface Stream<E, N extends 'seekerEvents' | 'deskEvents'> {
  readonly name: N
  readonly params: Params<N>
  readonly schema: v.GenericSchema<unknown, E>
  /** Resume behind this event id. */
  readonly after?: string
}

export interface StreamHandlers<E> {
  /** Called one after the other, in order. An event counts as had once this has returned: a stream cut before gives it again. */
  event(event: E, id: string | null): void | Promise<void>
  /** `open`; `lost`, it comes back by itself; `refused`, it has ended and this is why. */
  state(state: StreamState, refusal?: Refusal): void
}

/** Silence after which a stream counts as lost: more than two of the relay's signs of life. */
const silence = 40_000

/** A refusal that passes by itself. */
const passing = (said: Refusal | null): boolean => said === null || said.code === 'unavailable' || said.code === 'limit'

/** Follows a stream of events until the returned function is called, coming back after every loss (0.5 to 10 s, with jitter; at once when the browser is online again). */
export const listen = <E, N extends 'seekerEvents' | 'deskEvents'>(line: Line, stream: Stream<E, N>, on: StreamHandlers<E>): (() => void) => {
  const closed = new AbortController()
  void run(line, stream, { on, closed: closed.signal })
  return () => closed.abort()
}

const run = async <E, N extends 'seekerEvents' | 'deskEvents'>(
  line: Line,
  stream: Stream<E, N>,
  { on, closed }: { on: StreamHandlers<E>; closed: AbortSignal },
): Promise<void> => {
  let last = stream.after ?? null
  let failures = 0
  while (!closed.aborted) {
    const attempt = new AbortController()
    const stop = () => attempt.abort()
    closed.addEventListener('abort', stop)
    try {
      const asked = fetch(line.address(stream.name, stream.params), {
        ...requestDefaults,
        headers: { ...authorization(line.token()), accept: 'text/event-stream', ...(last === null ? {} : { 'last-event-id': last }) },
        signal: attempt.signal,
      })
      const response = await watched(asked, attempt)
      if (!response.ok || response.body === null) {
        const said = await watched(refusalIn(response), attempt)
        if (said !== null && !passing(said)) {
          if (!closed.aborted) on.state('refused', said)
          return
        }
      } else {
        failures = 0
        if (!closed.aborted) on.state('open')
        for await (const event of eventsOf(response.body, attempt)) {
          const parsed = v.safeParse(stream.schema, JSON.parse(event.data))
          if (closed.aborted) return
          if (parsed.success) await handled(() => on.event(parsed.output, event.id))
          last = event.id ?? last
        }
      }
    } catch {
      // A cut line, silence, or an answer that is no event stream: all are a lost stream.
    } finally {
      closed.removeEventListener('abort', stop)
      attempt.abort()
    }
    if (closed.aborted) return
    on.state('lost')
    await pause(backoff(++failures), closed)
  }
}

/** A bug in a page's handler is told to the page as such; it must not look like a lost line and be repeated for ever. */
const handled = async (handle: () => void | Promise<void>): Promise<void> => {
  try {
    await handle()
  } catch (error) {
    if (globalThis.reportError === undefined) throw error
    globalThis.reportError(error)
  }
}

/** A step of a stream, from its first byte on: one that is swallowed on the way, whose end nobody announces, would otherwise be waited for for ever. */
const watched = <T>(step: Promise<T>, attempt: AbortController): Promise<T> => {
  const watchdog = setTimeout(() => attempt.abort(), silence)
  return step.finally(() => clearTimeout(watchdog))
}

async function* eventsOf(body: ReadableStream<Uint8Array>, attempt: AbortController) {
  const parse = eventParser()
  const reader = body.getReader()
  const decoder = new TextDecoder()
  for (;;) {
    const { done, value } = await watched(reader.read(), attempt)
    if (done) return
    yield* parse(decoder.decode(value, { stream: true }))
  }
}
