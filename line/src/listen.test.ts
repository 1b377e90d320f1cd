import assert from 'node:assert/strict'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { routes } from '@zop/wire'
import * as v from 'valibot'
import { connect, listen } from './index.ts'

/** A server that answers each request with the next handler of the list. */
const scripted = async (handlers: ((request: IncomingMessage, response: ServerResponse) => void)[]) => {
  const server = createServer((request, response) => (handlers.shift() ?? ((_, r) => r.destroy()))(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

const stream = { name: 'deskEvents', params: {}, schema: v.strictObject({ x: v.number() }) } as const
const head = { 'content-type': 'text/event-stream' }

test('a cut stream comes back behind the last event it gave, and gives none twice', async () => {
  const asked: (string | undefined)[] = []
  let cut = () => {}
  const server = await scripted([
    (request, response) => {
      asked.push(request.headers['last-event-id']?.toString())
      response.writeHead(200, head).write('id: 1\ndata: {"x":1}\n\nid: 2\ndata: {"x":2}\n\nid: 3\ndata: {"x"')
      cut = () => response.destroy()
    },
    (request, response) => {
      asked.push(request.headers['last-event-id']?.toString())
      response.writeHead(200, head).write('id: 3\ndata: {"x":3}\n\n')
    },
  ])
  const got: number[] = []
  const states: string[] = []
  await new Promise<void>((resolve) => {
    const close = listen(connect(server.origin, routes), stream, {
      event: ({ x }) => {
        got.push(x)
        if (x === 2) cut()
        if (x === 3) {
          close()
          resolve()
        }
      },
      state: (state) => states.push(state),
    })
  })
  server.close()
  assert.deepEqual(got, [1, 2, 3])
  assert.deepEqual(asked, [undefined, '2'])
  assert.deepEqual(states, ['open', 'lost', 'open'])
})

test('an event without an end counts as a lost stream, and what comes after is had', async () => {
  const server = await scripted([
    (_, response) => {
      response.writeHead(200, head).write('id: 1\ndata: {"x":1}\n\n')
      const more = (error?: Error | null): void => {
        if (!error) response.write('x'.repeat(64 * 1024), more)
      }
      more()
    },
    (request, response) => response.writeHead(200, head).write(`data: {"x":${Number(request.headers['last-event-id']) + 1}}\n\n`),
  ])
  const got: number[] = []
  const states: string[] = []
  await new Promise<void>((resolve) => {
    const close = listen(connect(server.origin, routes), stream, {
      event: ({ x }) => {
        got.push(x)
        if (x !== 2) return
        close()
        resolve()
      },
      state: (state) => states.push(state),
    })
  })
  server.close()
  assert.deepEqual(got, [1, 2])
  assert.deepEqual(states, ['open', 'lost', 'open'])
})

test('a refusal ends the stream and says why', async () => {
  const server = await scripted([(_, response) => response.writeHead(401, { 'content-type': 'application/json' }).end('{"code":"not-signed-in"}')])
  const state = await new Promise((resolve) =>
    listen(connect(server.origin, routes), stream, { event: () => {}, state: (kind, why) => resolve([kind, why?.code]) }),
  )
  server.close()
  assert.deepEqual(state, ['refused', 'not-signed-in'])
})

test('an answer without an end is not held: it counts as none, whether it says yes or no', async () => {
  let written = 0
  const endless = (status: number) => (_: IncomingMessage, response: ServerResponse) => {
    response.writeHead(status, { 'content-type': 'application/json' })
    const more = (error?: Error | null): void => {
      written += 1
      // Ends by itself where nobody stops it, so that the test can fail instead of hang.
      if (written > 1000) response.end()
      else if (!error) response.write(' '.repeat(64 * 1024), more)
    }
    more()
  }
  const server = await scripted([endless(200), endless(400)])
  const line = connect(server.origin, routes)
  const kinds = []
  for (let i = 0; i < 2; i++) kinds.push((await line.call('status', {})).kind)
  server.close()
  assert.deepEqual(kinds, ['unreachable', 'unreachable'])
  assert.ok(written < 500, `${written}`)
})

test('a call tells apart a yes, a refusal, and an answer that is not the relay’s', async () => {
  const json = { 'content-type': 'application/json' }
  const server = await scripted([
    (_, response) => response.writeHead(200, json).end('{"ok":true}'),
    (_, response) => response.writeHead(404, json).end('{"code":"not-found"}'),
    (_, response) => response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>bad gateway</h1>'),
    (_, response) => response.writeHead(200, json).end('{"ok":true,"extra":1}'),
    (_, response) => response.destroy(),
  ])
  const line = connect(server.origin, routes)
  const kinds = []
  for (let i = 0; i < 5; i++) kinds.push((await line.call('health', {})).kind)
  server.close()
  assert.deepEqual(kinds, ['ok', 'refused', 'unreachable', 'unreachable', 'unreachable'])
})

test('a line that is slower than our patience carries an answer all the same: each try after a time out has longer', async () => {
  const json = { 'content-type': 'application/json' }
  const slow = (_: IncomingMessage, response: ServerResponse) => void setTimeout(() => response.writeHead(200, json).end('{"ok":true}'), 250)
  const server = await scripted(Array.from({ length: 6 }, () => slow))
  const line = connect(server.origin, routes, { timeout: 100 })
  const kinds = []
  while (kinds.length < 6 && kinds.at(-1) !== 'ok') kinds.push((await line.call('health', {})).kind)
  server.close()
  assert.equal(kinds.at(-1), 'ok')
  assert.equal(kinds[0], 'unreachable')
})

test('a stream whose answer never comes, or stops in its refusal, counts as lost after the same silence, and is asked for again', async (t) => {
  const arrived: (() => void)[] = []
  const nextRequest = () => new Promise<void>((resolve) => arrived.push(resolve))
  const told = (answer: (response: ServerResponse) => void) => (_: IncomingMessage, response: ServerResponse) => {
    answer(response)
    arrived.shift()?.()
  }
  const server = await scripted([
    told(() => undefined),
    told((response) => response.writeHead(503, { 'content-type': 'application/json' }).write('{"co')),
    told((response) => response.writeHead(200, head).write('id: 1\ndata: {"x":1}\n\n')),
  ])
  t.mock.timers.enable({ apis: ['setTimeout'] })
  const states: string[] = []
  let lost = Promise.withResolvers<void>()
  const asked = nextRequest()
  const heard = new Promise<number>((resolve) => {
    const close = listen(connect(server.origin, routes), stream, {
      event: ({ x }) => {
        close()
        resolve(x)
      },
      state: (state) => {
        states.push(state)
        if (state === 'lost') lost.resolve()
      },
    })
  })
  await asked
  for (let silent = 0; silent < 2; silent++) {
    await new Promise((resolve) => setImmediate(resolve))
    t.mock.timers.tick(40_000)
    await lost.promise
    lost = Promise.withResolvers()
    const again = nextRequest()
    t.mock.timers.tick(15_000)
    await again
    // The head of the answer has come when a turn of the loop has passed after it was written.
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve))
  }
  assert.equal(await heard, 1)
  server.close()
  assert.deepEqual(states, ['lost', 'lost', 'open'])
})
