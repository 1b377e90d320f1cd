import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyReply } from 'fastify'
import { type Log, placesOf } from '../log.ts'
import { Unavailable } from '../store/store.ts'
import { headersOf } from './headers.ts'
import { type Refused, refuse, statusOf } from './refuse.ts'

/** As much as the largest route takes. */
const most = 4 * 2 ** 20

/** Whoever is refused before their body was read may send the rest of it, because browsers listen only then; nothing of it is kept, and without an end it is cut off. */
const letOut = (request: IncomingMessage): void => {
  if (request.complete) return
  let taken = 0
  request.on('data', (part: Buffer) => {
    taken += part.length
    if (taken > most) request.destroy()
  })
}

/** Sends a refusal: its code, the headers of every answer, nothing else. */
export const sendRefusal = (reply: FastifyReply, refused: Refused): FastifyReply => {
  letOut(reply.request.raw)
  return reply
    .code(statusOf(refused))
    .headers(headersOf('answer'))
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .send(JSON.stringify(refused.refused))
}

interface Failure {
  readonly code?: string
  readonly statusCode?: number
  readonly validation?: unknown
}

/** The refusal for whatever was thrown; only our own bugs are logged, with an id and places in our code. */
export const refusalFor = (error: unknown, log: Log): Refused => {
  const { code, statusCode, validation } = error as Failure
  if (error instanceof Unavailable) {
    log.line('error', { msg: 'the store cannot write', stack: [...placesOf(error), ...placesOf(error.cause)] })
    return refuse('unavailable')
  }
  if (validation) return refuse('malformed')
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return refuse('too-large')
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) return refuse('malformed')
  log.line('error', { msg: 'a bug', error: randomBytes(6).toString('hex'), stack: placesOf(error) })
  return refuse('unavailable')
}

/** What came too slowly is asked for again: on a slow line that is nobody's mistake. */
const garbage: Readonly<Record<string, 'too-large' | 'unavailable'>> = { HPE_HEADER_OVERFLOW: 'too-large', ERR_HTTP_REQUEST_TIMEOUT: 'unavailable' }

/** What is no HTTP at all never reaches a route; it gets the same kind of answer, written by hand. */
export const answerGarbage = (error: Error & { readonly code?: string }, socket: Socket): void => {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const refused = refuse(garbage[error.code ?? ''] ?? 'malformed')
  const body = JSON.stringify(refused.refused)
  const headers = {
    ...headersOf('answer'),
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(body.length),
    'cache-control': 'no-store',
    connection: 'close',
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(`HTTP/1.1 ${statusOf(refused)} Refused\r\n${lines.join('')}\r\n${body}`)
}
