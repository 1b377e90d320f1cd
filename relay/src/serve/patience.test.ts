import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
import { hourOf } from '../clock.ts'
import { call, startAt } from '../testing/client.ts'
import { ManualClock } from '../testing/clock.ts'
import { runRelay } from '../testing/running.ts'
import { makeSeeker, makeStart } from '../testing/seeker.ts'
import { answerGarbage } from './errors.ts'

/** A request whose body never ends. */
const halfSent = async (origin: string, path: string, token?: string): Promise<Socket> => {
  const { hostname, port, host } = new URL(origin)
  const socket = connect(Number(port), hostname)
  await once(socket, 'connect')
  const authorization = token ? `authorization: Bearer ${token}\r\n` : ''
  socket.write(`POST ${path} HTTP/1.1\r\nhost: ${host}\r\n${authorization}content-type: application/json\r\ncontent-length: 1000\r\n\r\n{"half":`)
  socket.on('error', () => undefined)
  return socket
}

test('who is not signed in has half a minute for a body; who is has longer', async (t) => {
  const clock = new ManualClock()
  const { site, umbrella } = await runRelay(t, { clock })
  const seeker = makeSeeker()
  const token = await startAt(site, seeker, makeStart(seeker, umbrella, hourOf(clock)))
  const known = await halfSent(site, `/api/conversation/${seeker.conversation}/message`, token)
  const unknown = await halfSent(site, '/api/conversation')
  t.after(async () => {
    known.destroy()
    unknown.destroy()
  })
  let knownClosed = false
  let unknownClosed = false
  known.on('close', () => {
    knownClosed = true
  })
  unknown.resume().on('close', () => {
    unknownClosed = true
  })
  // Each round the relay has had a turn to see what was sent; the first of them are enough.
  for (let round = 0; round < 100 && !unknownClosed; round++) {
    clock.pass(30_000)
    await call(site, 'health', { params: {} })
  }
  assert.ok(unknownClosed)
  assert.equal(knownClosed, false)
})

test('a request that came too slowly is told to be asked again, and not that it was wrong', async () => {
  const server = createServer({ headersTimeout: 50, connectionsCheckingInterval: 20 }).on('clientError', answerGarbage)
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.write('GET / HTTP/1.1\r\nhost: loc')
  const answer = await text(socket)
  server.close()
  assert.match(answer, /^HTTP\/1\.1 503 /)
  assert.match(answer, /{"code":"unavailable"}$/)
})
