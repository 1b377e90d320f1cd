import { Agent, request } from 'node:http'

/** Browsers keep a connection for what they send, beside the one of their stream; so few stand here for many. */
const agent = new Agent({ keepAlive: true, maxSockets: 256 })

export interface Answered {
  /** 0 where there was no answer. */
  readonly status: number
  readonly text: string
}

/** One request: a GET, or a POST of JSON. */
export const ask = (origin: string, path: string, { token, body }: { token?: string; body?: string } = {}): Promise<Answered> =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(origin)
    const given = token === undefined ? {} : { authorization: `Bearer ${token}` }
    const sends = body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const method = body === undefined ? 'GET' : 'POST'
    const lost = () => resolve({ status: 0, text: '' })
    const sent = request({ agent, hostname, port, path, method, headers: { ...sends, ...given } }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (more: string) => {
        text += more
      })
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text })).on('error', lost)
    })
    sent.on('error', lost).end(body)
  })
