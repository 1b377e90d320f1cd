import type { Socket } from 'node:net'
import { type FastifyInstance, fastify } from 'fastify'
import type { World } from '../world.ts'
import { answerGarbage, refusalFor, sendRefusal } from './errors.ts'
import type { Files } from './files.ts'
import { forgetHeaders } from './forgetful.ts'
import type { Guards, Handlers, Side } from './handler.ts'
import { isOurHost, isOurPage, namesTwoHosts, originsOf } from './origin.ts'
import { servePages } from './pages.ts'
import { refuse } from './refuse.ts'
import { type Ending, serveRoutes } from './routes.ts'
import type { Tally } from './tally.ts'

/**
 * [Note: Before anybody has proven anything] A whole request must have arrived within two minutes: a slow network gets there, a slow attacker does not.
 * Its headers must have come within ten seconds, and the body of somebody who is not signed in within thirty (routes.ts). One side holds at most 4096
 * sockets, twice the streams of a full house: more are closed unheard. So bodies of `start`, 256 KiB each, never hold more than 1 GiB; the
 * larger ones of files are counted (few-bodies.ts).
 */
const requestTimeout = 120_000
const headersTimeout = 10_000
const connectionsCheckingInterval = 5000
const maxConnections = 4096

export interface Listening {
  readonly side: Side
  readonly files: Files
  readonly handlers: Handlers
  readonly guards: Guards
  readonly tally: Tally
  /** Answers under way, of both sides. */
  readonly streams: Set<Ending>
}

/** One host name with its own routes and files, ready to listen. */
export const createListener = (world: World, { side, files, handlers, guards, tally, streams }: Listening): FastifyInstance => {
  const app = fastify({
    logger: false,
    exposeHeadRoutes: false,
    requestTimeout,
    // Node would answer a request without a host by itself, and bare of our headers.
    http: { headersTimeout, connectionsCheckingInterval, requireHostHeader: false },
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    clientErrorHandler: answerGarbage,
    frameworkErrors: (error, _request, reply) => sendRefusal(reply, refusalFor(error, world.log)),
    // No route has a query, and what is never parsed is never remembered: V8 keeps a property name it has seen.
    routerOptions: { maxParamLength: 500, querystringParser: () => ({}) },
  })
  app.server.maxConnections = maxConnections
  app.server.on('checkExpectation', (request, response) => app.server.emit('request', request, response))
  app.server.on('connect', (_request, socket) => answerGarbage(new Error('no proxy'), socket as Socket))

  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'string' }, app.getDefaultJsonParser('error', 'error'))
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  app.setErrorHandler((error, _request, reply) => sendRefusal(reply, refusalFor(error, world.log)))

  app.decorateRequest('caller', null)
  app.addHook('onRequest', (request, reply, done) => {
    const reading = request.method === 'GET' || request.method === 'HEAD'
    const twofold = namesTwoHosts(request.raw)
    forgetHeaders(request.raw)
    // Nothing that is only read has a body: Node would take it in for as long as it comes.
    const laden = reading && (request.headers['transfer-encoding'] !== undefined || (request.headers['content-length'] ?? '0') !== '0')
    if (twofold || laden) return void sendRefusal(reply, refuse('malformed'))
    const origins = originsOf(world.origins, side)
    const ours = isOurHost(request.headers.host, origins) || request.url === '/health'
    if (!ours || (!reading && !isOurPage(request.headers, origins))) sendRefusal(reply, refuse('foreign-origin'))
    else done()
  })

  // A graceful stop waits for connections: streams never end by themselves, and a kept connection would stay for a minute.
  let closing = false
  app.addHook('preClose', async () => {
    closing = true
    for (const stream of [...streams]) stream.end()
  })
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (closing) reply.header('connection', 'close')
    done()
  })

  serveRoutes(app, {
    side,
    handlers,
    guards,
    board: world.board,
    peers: world.peers,
    clock: world.clock,
    log: world.log,
    tally,
    streams,
    closing: () => closing,
  })
  servePages(app, side, files)
  return app
}
