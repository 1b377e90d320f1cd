import { request as overHttp } from 'node:http'
import { request } from 'node:https'
import type { Tried } from '../retry.ts'
import { lookupOutside } from './service.ts'

/** Milliseconds that a push service has to answer. */
const patience = 15_000
/** Seconds for which it keeps a push for a browser that is away: half a day. */
const kept = 12 * 3600

const pause = (header: string | undefined): { after?: number } => (/^\d{1,6}$/.test(header ?? '') ? { after: Number(header) * 1000 } : {})

/** RFC 8030: 404 and 410 say that the subscription is gone, 429 and 5xx that it is worth another try. A redirect is no answer of a push service. */
const triedOf = (status: number, retryAfter: string | undefined): Tried => {
  if (status >= 200 && status < 300) return { kind: 'done' }
  if (status === 404 || status === 410) return { kind: 'gone' }
  return status === 429 || status >= 500 ? { kind: 'later', ...pause(retryAfter) } : { kind: 'refused' }
}

/** Posts a push without a payload (RFC 8030): the service learns that there is something, and nothing of what. `trusted`: the operator has named the host. Never rejects. */
export const post = ({ endpoint, authorization, trusted }: { endpoint: string; authorization: string; trusted: boolean }): Promise<Tried> =>
  new Promise((resolve) => {
    const { protocol } = new URL(endpoint)
    const headers = { authorization, ttl: String(kept), urgency: 'normal', topic: 'desk', 'content-length': '0' }
    const send = protocol === 'http:' ? overHttp : request
    const options = { method: 'POST', headers, agent: false, ...(trusted ? {} : { lookup: lookupOutside }) }
    const asked = send(endpoint, options, (answer) => {
      answer.resume()
      resolve(triedOf(answer.statusCode ?? 0, answer.headers['retry-after']))
    })
    asked.setTimeout(patience, () => asked.destroy())
    const whole = setTimeout(() => asked.destroy(), 2 * patience)
    asked.on('close', () => {
      clearTimeout(whole)
      // Nothing of an answer came; a promise resolves only once.
      resolve({ kind: 'later' })
    })
    asked.on('error', () => resolve({ kind: 'later' }))
    asked.end()
  })
