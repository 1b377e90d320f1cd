import { type Body, type Params, pathOf, type Refusal, type Reply, type RouteName, refusal, routes } from '@zop/wire'
import * as v from 'valibot'
import { jsonOf } from './body.ts'

/**
 * What came of a call. `refused`: the relay said no, with its reason. `unreachable`: no answer, or none that is the relay's (no network, time out, a proxy's
 * error page); whether it was carried out is not known, and asking again is safe because every change carries its own id.
 */
export type Answer<T> = { kind: 'ok'; value: T } | { kind: 'refused'; refusal: Refusal } | { kind: 'unreachable' }

/** One origin of the relay, with the session that this page holds in memory. */
export interface Line {
  readonly origin: string
  call<N extends RouteName>(name: N, params: Params<N>, body?: Body<N>): Promise<Answer<Reply<N>>>
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

/** A line to the relay at `origin` (empty: the page's own). */
export const connect = (origin: string, { timeout = defaultTimeout }: { timeout?: number } = {}): Line => {
  let token: string | null = null
  return {
    origin,
    setToken(next) {
      token = next
    },
    token: () => token,
    async call<N extends RouteName>(name: N, params: Params<N>, body?: Body<N>): Promise<Answer<Reply<N>>> {
      const { method, reply } = routes[name]
      const json: Record<string, string> = method === 'POST' ? { 'content-type': 'application/json' } : {}
      const giveUp = new AbortController()
      const timer = setTimeout(() => giveUp.abort(), timeout)
      try {
        const response = await fetch(origin + pathOf(name, params), {
          ...requestDefaults,
          method,
          headers: { ...authorization(token), ...json },
          ...(method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {}),
          signal: giveUp.signal,
        })
        if (!response.ok) {
          const said = await refusalIn(response)
          return said === null ? { kind: 'unreachable' } : { kind: 'refused', refusal: said }
        }
        const parsed = reply === 'stream' ? null : v.safeParse(reply, await jsonOf(response))
        return parsed?.success ? { kind: 'ok', value: parsed.output as Reply<N> } : { kind: 'unreachable' }
      } catch {
        // No network, a time out, or not JSON: an expected outcome, told as such.
        return { kind: 'unreachable' }
      } finally {
        clearTimeout(timer)
      }
    },
  }
}
