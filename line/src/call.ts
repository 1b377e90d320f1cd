import { type Body, filled, type Params, type Refusal, type Reply, type Route, type RouteName, refusal } from '@zop/wire'
import * as v from 'valibot'
import { jsonOf } from './body.ts'

/**
 * What came of a call. `refused`: the relay said no, with its reason. `unreachable`: no answer, or none that is the relay's (no network, time out, a proxy's
 * error page); whether it was carried out is not known, and asking again is safe because every change carries its own id.
 */
export type Answer<T> = { kind: 'ok'; value: T } | { kind: 'refused'; refusal: Refusal } | { kind: 'unreachable' }

/** What a program may ask for: the whole route table, or those parts of it that it uses, so that the seeker's page does not carry the desk's schemas. */
export type RouteTable = Readonly<Partial<Record<RouteName, Route>>>

/** A call that answers with JSON. */
type JsonRoute = { [N in RouteName]: Reply<N> extends never ? never : N }[RouteName]

export interface Patience {
  readonly signal?: AbortSignal
  /** Milliseconds; the line's own where absent. */
  readonly timeout?: number
}

/** One origin of the relay, with the session that this page holds in memory. */
export interface Line {
  readonly origin: string
  /** The address of a route. Throws a RangeError where this program's table does not have it: a bug, never input. */
  address<N extends RouteName>(name: N, params: Params<N>): string
  /** JSON both ways; a body of bytes goes as it is. Whoever aborts it, and a time out, make it unreachable. */
  call<N extends JsonRoute>(name: N, params: Params<N>, body?: Body<N>, patience?: Patience): Promise<Answer<Reply<N>>>
  /** The bearer token of the session, or null; null forgets it. */
  setToken(token: string | null): void
  token(): string | null
}

/** Milliseconds after which a call counts as unreachable. */
const defaultTimeout = 20_000

export const authorization = (token: string | null): Record<string, string> => (token === null ? {} : { authorization: `Bearer ${token}` })

/** Never with cookies, never from a cache, never to where a redirect leads. */
export const requestDefaults = { credentials: 'omit', cache: 'no-store', redirect: 'error', referrerPolicy: 'no-referrer' } as const

/** The refusal in an answer's body, or null where it is not one of ours. */
export const refusalIn = async (response: Response): Promise<Refusal | null> => {
  const parsed = v.safeParse(refusal, await jsonOf(response).catch(() => null))
  return parsed.success ? parsed.output : null
}

const bytesOf = (body: unknown): body is Uint8Array<ArrayBuffer> => body instanceof Uint8Array

const sent = (body: unknown): { type: string; body: Uint8Array<ArrayBuffer> | string } =>
  bytesOf(body) ? { type: 'application/octet-stream', body } : { type: 'application/json', body: JSON.stringify(body ?? {}) }

/** A line to the relay at `origin` (empty: the page's own), for the routes of `table`. */
export const connect = (origin: string, table: RouteTable, { timeout = defaultTimeout }: { timeout?: number } = {}): Line => {
  let token: string | null = null
  // A line that is slower than our patience would otherwise never carry an answer: after the first that came too late, three times as long is enough.
  let enough = timeout
  const routeOf = (name: RouteName): Route => {
    const route = table[name]
    if (route === undefined) throw new RangeError(`this program has no route ${name}`)
    return route
  }
  const address = <N extends RouteName>(name: N, params: Params<N>): string => origin + filled(routeOf(name).path, params)
  return {
    origin,
    address,
    setToken(next) {
      token = next
    },
    token: () => token,
    async call<N extends JsonRoute>(name: N, params: Params<N>, body?: Body<N>, { signal, timeout: own = enough }: Patience = {}): Promise<Answer<Reply<N>>> {
      const { method, reply } = routeOf(name)
      const message = method === 'POST' ? sent(body) : null
      const giveUp = new AbortController()
      const stop = () => giveUp.abort()
      const timer = setTimeout(() => {
        enough = 3 * timeout
        stop()
      }, own)
      signal?.addEventListener('abort', stop)
      if (signal?.aborted) stop()
      try {
        const response = await fetch(address(name, params), {
          ...requestDefaults,
          method,
          headers: { ...authorization(token), ...(message ? { 'content-type': message.type } : {}) },
          ...(message ? { body: message.body } : {}),
          signal: giveUp.signal,
        })
        if (!response.ok) {
          const said = await refusalIn(response)
          return said === null ? { kind: 'unreachable' } : { kind: 'refused', refusal: said }
        }
        const parsed = typeof reply === 'string' ? null : v.safeParse(reply, await jsonOf(response))
        return parsed?.success ? { kind: 'ok', value: parsed.output as Reply<N> } : { kind: 'unreachable' }
      } catch {
        // No network, a time out, or not JSON: an expected outcome, told as such.
        return { kind: 'unreachable' }
      } finally {
        clearTimeout(timer)
        signal?.removeEventListener('abort', stop)
      }
    },
  }
}
