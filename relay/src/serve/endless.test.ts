import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { type RouteName, routes } from '@zop/wire'
import { raw } from '../testing/http.ts'
import { random } from '../testing/keys.ts'
import { runRelay } from '../testing/running.ts'
import { taken } from '../testing/taken.ts'

/** Sends a body without an end, in chunks, until the relay closes or does not take more; what it answered, and how many bytes it took. */
const sendEndless = (origin: string, head: string): Promise<{ text: string; took: number }> =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(origin)
    const part = Buffer.from(`8000\r\n${'x'.repeat(0x8000)}\r\n`)
    let text = ''
    let over = false
    const socket = connect(Number(port), hostname, () => {
      socket.write(head)
      const more = () => {
        while (!over && socket.write(part));
        if (!over) socket.once('drain', more)
      }
      more()
    })
    socket.setEncoding('latin1').on('data', (some: string) => {
      text += some
    })
    socket.on('error', () => undefined)
    socket.on('close', () => {
      over = true
      resolve({ text, took: socket.bytesWritten })
    })
  })

test('a body without an end is cut off at its limit on every route, and one that would swell is not unpacked; nothing of either stays in memory', async (t) => {
  const relay = await runRelay(t)
  const { site, desk } = relay
  const talk = await taken(relay)
  const all = Object.keys(routes) as RouteName[]
  const headOf = (name: RouteName, encoding = ''): { origin: string; head: string } => {
    const { method, path, on, body } = routes[name]
    const origin = on === 'desk' ? desk : site
    const filled = path
      .replace(':conversation', talk.seeker.conversation)
      .replace(/:(after|before|at)\b/, '0')
      .replace(/:\w+/g, () => random(16))
    const type = body === 'bytes' ? 'application/octet-stream' : 'application/json'
    const token = on === 'desk' ? talk.session : talk.token
    const lines = [
      `${method} ${filled} HTTP/1.1`,
      `Host: ${new URL(origin).host}`,
      `Authorization: Bearer ${token}`,
      `Content-Type: ${type}`,
      'Transfer-Encoding: chunked',
    ]
    return { origin, head: `${[...lines, ...(encoding === '' ? [] : [`Content-Encoding: ${encoding}`])].join('\r\n')}\r\n\r\n` }
  }
  // The first of each kind compile what they need; then memory is looked at.
  let settled = 0
  for (const round of [0, 1]) {
    for (const name of all) {
      const { origin, head } = headOf(name)
      const { text, took } = await sendEndless(origin, head)
      // Without an answer it was cut while it still wrote, which a browser is told as a broken line.
      assert.match(text, /^$|^HTTP\/1\.1 4\d\d .*\{"code":"(too-large|not-found|malformed|too-early)"\}$/s, name)
      // What lies between two ends of a line on one machine is a few megabytes.
      assert.ok(took < 4 * 2 ** 20 + 16 * 2 ** 20, `${name} took ${took}`)
    }
    const { heapUsed, external, arrayBuffers } = process.memoryUsage()
    if (round === 0) settled = heapUsed + external + arrayBuffers
    else assert.ok(heapUsed + external + arrayBuffers - settled < 100 * 2 ** 20)
  }
  const bomb = gzipSync(Buffer.alloc(64 * 2 ** 20), { level: 9 })
  for (const name of ['start', 'send', 'fileWrite', 'saveDrafts', 'importDuty'] as const) {
    const { origin } = headOf(name)
    const { path, body, on } = routes[name]
    const answer = await raw(origin, {
      method: 'POST',
      path: path.replace(':conversation', talk.seeker.conversation).replace(':file', random(16)).replace(':at', '0'),
      headers: {
        authorization: `Bearer ${on === 'desk' ? talk.session : talk.token}`,
        'content-type': body === 'bytes' ? 'application/octet-stream' : 'application/json',
        'content-encoding': 'gzip',
      },
      body: bomb.subarray(0, routes[name].limit),
    })
    assert.match(answer.text, /^\{"code":"(malformed|not-found)"\}$/, name)
  }
})
