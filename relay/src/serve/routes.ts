import { createHash } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { type RouteName, routes } from '@zop/wire'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { GenericSchema } from 'valibot'
import * as v from 'valibot'
import type { Clock } from '../clock.ts'
import type { Board } from '../conversation/board.ts'
import { tokenHash } from '../conversation/sessions.ts'
import { type Log, placesOf } from '../log.ts'
import type { Together } from '../peers/together.ts'
import { type Bytes, sendBytes } from './bytes.ts'
import { sendRefusal } from './errors.ts'
import { FewBodies } from './few-bodies.ts'
import type { Asked, Call, Follow, Guards, Handlers, Side } from './handler.ts'
import { answerHeaders, headersOf } from './headers.ts'
import { isRefused, type Refused, refuse } from './refuse.ts'
import { EventStream } from './stream.ts'
import type { Tally } from './tally.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks, as the guard of the route has found. */
    caller: unknown
  }
}

/** An answer that is under way for as long as somebody reads it. */
export interface Ending {
  end(): void
}

interface Served {
  readonly side: Side
  readonly handlers: Handlers
  readonly guards: Guards
  readonly board: Pick<Board, 'get'>
  readonly peers: Pick<Together, 'hears'>
  readonly clock: Clock
  readonly log: Log
  readonly tally: Tally
  /** Whether the relay is about to stop, and connections end with their answer. */
  readonly closing: () => boolean
  /** Answers under way, so that a stop can end them. */
  readonly streams: Set<Ending>
}

/** What is served also by a process that does not hear the others. */
const always: ReadonlySet<RouteName> = new Set<RouteName>(['status', 'health'])

/** Milliseconds; enough for the largest start at 3 kB a second. */
const bodyWithin = 30_000

const tokenOf = (authorization: string | undefined): string | null => authorization?.match(/^Bearer ([\w-]{43})$/)?.[1] ?? null

/** A body is what its route says, and nobody has packed it: what is not read cannot swell. */
const isOfType = ({ headers }: FastifyRequest, type: 'application/json' | 'application/octet-stream'): boolean => {
  const { 'content-type': given = '', 'content-encoding': encoding = 'identity' } = headers
  return encoding === 'identity' && given.split(';')[0]?.trim().toLowerCase() === type
}

/** Registers what this side serves of the route table, and nothing else. */
export const serveRoutes = (app: FastifyInstance, served: Served): void => {
  app.setValidatorCompiler<GenericSchema>(({ schema }) => (data) => {
    const read = v.safeParse(schema, data, { abortEarly: true })
    // An empty array has no unknown key, but it is no object of ours either.
    return read.success && !Array.isArray(data) ? { value: read.output } : { error: new Error('malformed') }
  })
  const bodies = new FewBodies()
  for (const name of Object.keys(routes) as RouteName[])
    if (routes[name].on === 'both' || routes[name].on === served.side) serveRoute(app, name, { ...served, bodies })
}

const serveRoute = (app: FastifyInstance, name: RouteName, { bodies, ...served }: Served & { readonly bodies: FewBodies }): void => {
  const { method, path, caller, params, body, limit } = routes[name]
  const { side, tally } = served
  // One type for all routes: the exhaustive tables of handler.ts have checked each pair already.
  const guard = served.guards[caller] as (asked: Asked) => unknown
  const handle = served.handlers[name] as (call: Call<RouteName>) => unknown

  const small = [...answerHeaders, 'content-type', 'application/json; charset=utf-8', 'cache-control', name === 'status' ? 'max-age=15' : 'no-store']

  const refused = (reply: FastifyReply, answer: Refused): FastifyReply => {
    tally.count(name, answer.refused.code)
    return sendRefusal(reply, answer)
  }

  /** Why the body of a caller who may is not read; null where it is. */
  const takes = (request: FastifyRequest, reply: FastifyReply, asked: Asked): Refused | null => {
    if (method !== 'POST') return null
    if (!isOfType(request, body === 'bytes' ? 'application/octet-stream' : 'application/json')) return refuse('malformed')
    if (body !== 'bytes') return null
    const { conversation = '' } = asked.params
    // D4: nothing large is even read of somebody whom nobody has answered. A conversation comes back with as many sessions as it likes, so they count as one.
    if (!served.board.get(conversation)?.answered) return refuse('too-early')
    const left = bodies.admit(side === 'site' ? conversation : tokenHash(asked.token ?? ''))
    if (!left) return refuse('unavailable')
    reply.raw.once('close', left)
    return null
  }

  app.route({
    method,
    url: path,
    bodyLimit: limit,
    schema: method === 'POST' && body !== 'bytes' ? { params, body } : { params },
    onRequest: (request, reply, done) => {
      const asked = { token: tokenOf(request.headers.authorization), side, params: request.params as Record<string, string> }
      const pass = (answer: unknown) => {
        const no = isRefused(answer) ? answer : takes(request, reply, asked)
        if (no) return void refused(reply, no)
        request.caller = answer
        if (answer === null && method === 'POST') hurry(request, served.clock)
        done()
      }
      // What it has in memory may be old: another process knows better.
      if (!served.peers.hears && !always.has(name)) return void refused(reply, refuse('unavailable'))
      const answer = guard(asked)
      if (answer instanceof Promise) answer.then(pass).catch(done)
      else pass(answer)
    },
    handler: async (request, reply) => {
      if (body === 'bytes' && !(request.body instanceof Uint8Array)) return refused(reply, refuse('malformed'))
      const lastEventId = request.headers['last-event-id']
      const call = {
        params: request.params,
        body: request.body,
        caller: request.caller,
        side,
        lastEventId: typeof lastEventId === 'string' ? lastEventId : null,
        onGone: (gone: () => void) => void (reply.raw.destroyed ? gone() : reply.raw.once('close', gone)),
      }
      const answer = await handle(call as Call<RouteName>)
      if (isRefused(answer)) return refused(reply, answer)
      tally.count(name, 'ok')
      if (routes[name].reply === 'stream') return openStream(reply, answer as Follow, served)
      if (routes[name].reply === 'bytes') return openBytes(reply, answer as Bytes, served)
      if (routes[name].reply === 'calendar') return sendCalendar(request, reply, answer as string)
      reply.hijack()
      sendJson(reply.raw, JSON.stringify(answer), served.closing() ? [...small, 'connection', 'close'] : small)
    },
  })
}

/** Whoever is not signed in has sent the whole body by then, or is cut off. */
const hurry = ({ raw }: FastifyRequest, clock: Clock): void => {
  const cancel = clock.after(bodyWithin, () => raw.destroy())
  raw.once('end', cancel)
  raw.once('close', cancel)
}

/** Written at once, with headers that were made once: most of what a small answer would cost otherwise. */
const sendJson = (raw: ServerResponse, text: string, headers: readonly string[]): void => {
  raw.writeHead(200, [...headers, 'content-length', String(Buffer.byteLength(text))]).end(text)
}

const openStream = (reply: FastifyReply, follow: Follow, { clock, streams }: Served): void => {
  reply.hijack()
  const type = { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no', connection: 'close' }
  reply.raw.writeHead(200, { ...headersOf('answer'), ...type })
  reply.raw.flushHeaders()
  const stream = new EventStream(reply.raw, clock)
  streams.add(stream)
  stream.onEnd(() => streams.delete(stream))
  follow(stream)
}

/** Calendars ask again and again: whoever has these bytes already is told so. */
const sendCalendar = (request: FastifyRequest, reply: FastifyReply, text: string): FastifyReply => {
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`
  reply.headers(headersOf('answer')).header('cache-control', 'private, no-cache').header('etag', etag)
  if (request.headers['if-none-match'] === etag) return reply.code(304).send()
  return reply.type('text/calendar; charset=utf-8').send(text)
}

/** Without a length: whether all of it has come shows in how the answer ends. */
const openBytes = (reply: FastifyReply, bytes: Bytes, { clock, log, streams }: Served): void => {
  reply.hijack()
  const { raw } = reply
  raw.writeHead(200, { ...headersOf('answer'), 'content-type': 'application/octet-stream', 'cache-control': 'no-store' })
  const ending = { end: () => void raw.destroy() }
  streams.add(ending)
  raw.once('close', () => streams.delete(ending))
  sendBytes(raw, bytes, clock).catch((error: unknown) => log.line('warn', { msg: 'an answer was cut', stack: placesOf(error) }))
}
