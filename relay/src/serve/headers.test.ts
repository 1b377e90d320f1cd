import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { test } from 'node:test'
import { openLog } from '../log.ts'
import { Unavailable } from '../store/store.ts'
import { type RawAnswer, raw, rawBytes } from '../testing/http.ts'
import { runRelay } from '../testing/running.ts'
import { answerGarbage, refusalFor } from './errors.ts'
import { headersOf } from './headers.ts'
import { statusOf } from './refuse.ts'

const shared = "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'"
const own = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'"
const blobs = "img-src 'self' blob:; font-src 'self'; media-src blob:; frame-src blob:; worker-src 'self'"

/** Letter by letter what a browser is told, apart from the code that says it. */
const policies = {
  answer: "default-src 'none'; frame-ancestors 'none'",
  information: `${own}; img-src 'self'; font-src 'self'; media-src 'self'; ${shared}; trusted-types 'none'`,
  conversation: `${own}; ${blobs}; ${shared}; trusted-types 'none'`,
  desk: `${own}; ${blobs}; ${shared}; trusted-types wake`,
} as const
type Page = keyof typeof policies

const features = {
  answer: [],
  information: [],
  conversation: ['microphone'],
  desk: ['microphone', 'publickey-credentials-create', 'publickey-credentials-get'],
} as const

/** Every header that an answer may have; what is not here would be news. */
const known =
  /^(cache-control|connection|content-encoding|content-length|content-security-policy|content-type|cross-origin-(embedder|opener|resource)-policy|date|etag|keep-alive|location|permissions-policy|referrer-policy|strict-transport-security|transfer-encoding|vary|x-accel-buffering|x-content-type-options|x-frame-options)$/

const fixed = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
}

const assertHeaders = ({ headers, status }: Pick<RawAnswer, 'headers' | 'status'>, page: Page, about: string): void => {
  for (const name of Object.keys(headers)) assert.match(name, known, about)
  for (const [name, value] of Object.entries(fixed)) assert.equal(headers[name], value, `${about}: ${name}`)
  assert.equal(headers['content-security-policy'], policies[page], about)
  const on = String(headers['permissions-policy'])
    .split(', ')
    .filter((feature) => !feature.endsWith('=()'))
  assert.deepEqual(
    on,
    features[page].map((name) => `${name}=(self)`),
    about,
  )
  const kept = headers['cache-control'] !== 'no-store'
  assert.ok(!kept || (status < 400 && page !== 'conversation'), `${about}: kept`)
}

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'QUERY', 'M-SEARCH', 'PURGE', 'LINK']
const reading = ['GET', 'HEAD']

/** Of each class what is there, what is not, and what only leads on. */
const places = [
  ['site', '/de/', 'information'],
  ['site', '/', 'information'],
  ['site', '/de', 'information'],
  ['site', '/nothing', 'information'],
  ['site', '/assets/page.abc.js', 'information'],
  ['site', '/assets/nothing.js', 'information'],
  ['site', '/.well-known/release.json', 'information'],
  ['site', '/n/', 'conversation'],
  ['site', '/n', 'conversation'],
  ['site', '/%6e/', 'conversation'],
  ['site', '/n/nothing', 'conversation'],
  ['desk', '/', 'desk'],
  ['desk', '/assets/desk.abc.js', 'desk'],
  ['site', '/api/directory', 'answer'],
  ['site', '/api/nothing', 'answer'],
  ['site', '/status.json', 'answer'],
  ['site', '/health', 'answer'],
  ['site', '/%ZZ', 'answer'],
  ['site', '/de/%00', 'answer'],
  ['desk', '/nothing', 'answer'],
  ['desk', '/api/desk/events', 'answer'],
] as const

test('every class of page x every method, whatever comes of it: the policy of that class, what every answer has, and no header more', async (t) => {
  const { site, desk } = await runRelay(t)
  const seen = new Set<number>()
  for (const [side, path, page] of places)
    for (const method of methods) {
      const origin = side === 'site' ? site : desk
      const answer = await raw(origin, { method, path, headers: method === 'GET' ? { 'accept-encoding': 'br' } : {} })
      seen.add(answer.status)
      // Whoever does not read hears a refusal, wherever it is; routes have no HEAD, so that there is no such page.
      const missed = method === 'HEAD' && ['/status.json', '/health'].includes(path)
      assertHeaders(answer, missed ? 'information' : reading.includes(method) ? page : 'answer', `${method} ${side} ${path} ${answer.status}`)
      if (!reading.includes(method)) assert.match(answer.text, method === 'TRACE' ? /^$|^\{"code":"[a-z-]+"\}$/ : /^\{"code":"[a-z-]+"\}$/, `${method} ${path}`)
    }
  const again = await raw(site, { path: '/de/' })
  const same = await raw(site, { path: '/de/', headers: { 'if-none-match': String(again.headers.etag) } })
  assertHeaders(same, 'information', 'not modified')
  const foreign = await raw(site, { path: '/de/', headers: { host: 'evil.example' } })
  assertHeaders(foreign, 'answer', 'foreign')
  const large = await raw(site, { method: 'POST', path: '/api/session', headers: { 'content-type': 'application/json' }, body: 'x'.repeat(20_000) })
  assertHeaders(large, 'answer', 'too large')
  for (const { status } of [same, foreign, large]) seen.add(status)
  assert.deepEqual(
    [...seen].toSorted((one, other) => one - other),
    [200, 302, 304, 400, 401, 403, 404, 413],
  )
})

/** An answer that was written by hand, as a browser would read it. */
const parsed = (text: string): Pick<RawAnswer, 'headers' | 'status'> => {
  const [status = '', ...lines] = (text.split('\r\n\r\n')[0] ?? '').split('\r\n')
  return {
    status: Number(status.slice(9, 12)),
    headers: Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)])),
  }
}

test('what Node itself refuses has them too: no HTTP, headers too large, too many, too slow; and so has a fault of ours', async (t) => {
  const { site } = await runRelay(t)
  const { host } = new URL(site)
  for (const [bytes, status] of [
    ['GET / HTTP/9.9\r\n\r\n', 400],
    [`FOO / HTTP/1.1\r\nHost: ${host}\r\n\r\n`, 400],
    [`GET /de/ HTTP/1.1\r\nConnection: close\r\n\r\n`, 403],
    [`GET /de/ HTTP/1.1\r\nHost: ${host}\r\nX: ${'y'.repeat(40_000)}\r\n\r\n`, 413],
    [`GET /${'y'.repeat(40_000)} HTTP/1.1\r\nHost: ${host}\r\n\r\n`, 413],
    [`GET /de/ HTTP/1.1\r\nHost: ${host}\r\n${'a: b\r\n'.repeat(2500)}\r\n`, 413],
  ] as const) {
    const answer = parsed(await rawBytes(site, bytes))
    assert.equal(answer.status, status, bytes.slice(0, 40))
    assertHeaders(answer, 'answer', bytes.slice(0, 40))
  }
  // A request that does not end in time: what Node calls it, and a socket as it then is.
  const slow: string[] = []
  const socket = { writable: true, end: (text: string) => slow.push(text), destroy: () => undefined }
  answerGarbage(Object.assign(new Error('slow'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), socket as unknown as Socket)
  assertHeaders(parsed(slow[0] ?? ''), 'answer', 'too slow')
  const silent = openLog({ write: () => undefined })
  assert.deepEqual(
    [new Error('a bug'), new Unavailable('full')].map((error) => statusOf(refusalFor(error, silent))),
    [503, 503],
  )
})

test('an upgrade is not taken, and a tunnel not opened', async (t) => {
  const { site } = await runRelay(t)
  const { host, hostname, port } = new URL(site)
  for (const upgrade of ['websocket', 'h2c', 'TLS/1.0']) {
    const answer = parsed(await rawBytes(site, `GET /de/ HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade, close\r\nUpgrade: ${upgrade}\r\n\r\n`))
    assert.equal(answer.status, 200)
    assertHeaders(answer, 'information', upgrade)
  }
  const tunnel = await new Promise<string>((resolve, reject) => {
    let text = ''
    const socket = connect(Number(port), hostname, () => socket.write(`CONNECT evil.example:443 HTTP/1.1\r\nHost: ${host}\r\n\r\n`))
    socket
      .on('data', (part) => (text += part))
      .on('end', () => resolve(text))
      .on('error', reject)
  })
  assertHeaders(parsed(tunnel), 'answer', 'a tunnel')
})

const proxies = {
  'nginx.conf': { place: /location = \/\.away \{([\s\S]*?)\n {4}\}/, line: /add_header (\S+) "(.*)" always;/g },
  Caddyfile: { place: /\(away\) \{[\s\S]*?header \{([\s\S]*?)\n\t{2}\}/, line: /^\t{3}([A-Z]\S+) "(.*)"$/gm },
}

for (const [name, { place, line }] of Object.entries(proxies)) {
  test(`what ${name} shows while the relay is stopped carries the headers of the information pages, word for word`, async () => {
    const text = await readFile(new URL(`../../../operations/proxy/${name}`, import.meta.url), 'utf8')
    const sent = [...(text.match(place)?.[1] ?? '').matchAll(line)].map(([, header = '', value]) => [header.toLowerCase(), value])
    assert.deepEqual(Object.fromEntries(sent), headersOf('information'))
  })
}
