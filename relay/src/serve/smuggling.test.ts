import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { describe, test } from 'node:test'
import { raw } from '../testing/http.ts'
import { runRelay } from '../testing/running.ts'

/** Writes bytes, says that no more will come, and reads to the end: every answer that these bytes got. */
const answersTo = (origin: string, bytes: string): Promise<readonly string[]> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin)
    const socket = connect(Number(port), hostname, () => socket.end(bytes, 'latin1'))
    let text = ''
    socket.setEncoding('latin1').on('data', (part: string) => {
      text += part
    })
    socket.on('close', () => resolve(text === '' ? [] : text.split(/(?=HTTP\/1\.1 \d)/)))
    socket.on('error', reject)
  })

const hidden = (host: string): string => `GET /status.json HTTP/1.1\r\nHost: ${host}\r\n\r\n`
const post = (host: string, headers: string, body: string): string =>
  `POST /api/session HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\n${headers}\r\n\r\n${body}`

/** Requests whose end two readers may see at two places; behind each stands one that must not be answered. */
const ambiguous: Readonly<Record<string, (host: string) => string>> = {
  'a length and chunks': (host) => post(host, 'Content-Length: 4\r\nTransfer-Encoding: chunked', `2\r\n{}\r\n0\r\n\r\n${hidden(host)}`),
  'chunks and a length': (host) => post(host, 'Transfer-Encoding: chunked\r\nContent-Length: 4', `0\r\n\r\n${hidden(host)}`),
  'two lengths': (host) => post(host, 'Content-Length: 2\r\nContent-Length: 40', `{}${hidden(host)}`),
  'a list of lengths': (host) => post(host, 'Content-Length: 2, 2', `{}${hidden(host)}`),
  'a length with a sign': (host) => post(host, 'Content-Length: +2', `{}${hidden(host)}`),
  'a length in hexadecimal': (host) => post(host, 'Content-Length: 0x2', `{}${hidden(host)}`),
  'a length below zero': (host) => post(host, 'Content-Length: -1', `{}${hidden(host)}`),
  'a length beyond 64 bit': (host) => post(host, 'Content-Length: 18446744073709551618', `{}${hidden(host)}`),
  'two encodings': (host) => post(host, 'Transfer-Encoding: chunked\r\nTransfer-Encoding: x', `0\r\n\r\n${hidden(host)}`),
  'an unknown encoding': (host) => post(host, 'Transfer-Encoding: xchunked', `0\r\n\r\n${hidden(host)}`),
  'chunked, and something after it': (host) => post(host, 'Transfer-Encoding: chunked, identity', `0\r\n\r\n${hidden(host)}`),
  'an encoding behind a vertical tab': (host) => post(host, 'Transfer-Encoding: \u000bchunked', `0\r\n\r\n${hidden(host)}`),
  'a space before the colon': (host) => post(host, 'Transfer-Encoding : chunked', `0\r\n\r\n${hidden(host)}`),
  'a folded header': (host) => post(host, 'X: a\r\n Transfer-Encoding: chunked\r\nContent-Length: 2', `{}${hidden(host)}`),
  'a chunk that is no number': (host) => post(host, 'Transfer-Encoding: chunked', `zz\r\n{}\r\n0\r\n\r\n${hidden(host)}`),
  'a chunk beyond 64 bit': (host) => post(host, 'Transfer-Encoding: chunked', `FFFFFFFFFFFFFFFFFF\r\n{}\r\n0\r\n\r\n${hidden(host)}`),
  'a chunk whose line ends bare': (host) => post(host, 'Transfer-Encoding: chunked', `2;\n{}\r\n0\r\n\r\n${hidden(host)}`),
  'a chunk that ends bare': (host) => post(host, 'Transfer-Encoding: chunked', `2\r\n{}\n0\r\n\r\n${hidden(host)}`),
  'bare line feeds': (host) => `GET /health HTTP/1.1\nHost: ${host}\n\n${hidden(host)}`,
  'bare carriage returns': (host) => `GET /health HTTP/1.1\rHost: ${host}\r\r${hidden(host)}`,
  'a NUL in a header': (host) => `GET /health HTTP/1.1\r\nHost: ${host}\r\nX: a\0b\r\n\r\n${hidden(host)}`,
  'a tunnel': (host) => `CONNECT ${host} HTTP/1.1\r\nHost: ${host}\r\n\r\n${hidden(host)}`,
  'another protocol': (host) => `PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n${hidden(host)}`,
}

describe('a request is read in one way or not at all', () => {
  test('two readings of where it ends: one refusal with the headers of every answer, and what hides behind it is not heard', async (t) => {
    const { site } = await runRelay(t)
    for (const [what, bytes] of Object.entries(ambiguous)) {
      const answers = await answersTo(site, bytes(new URL(site).host))
      assert.equal(answers.length, 1, what)
      assert.match(answers[0] ?? '', /^HTTP\/1\.1 400 .*content-security-policy: default-src 'none'.*\{"code":"malformed"\}$/s, what)
    }
  })

  test('whatever a body pretends to be, the next request begins behind it', async (t) => {
    const { site } = await runRelay(t)
    const { host } = new URL(site)
    const body = hidden(host)
    const length = `GET /health HTTP/1.1\r\nHost: ${host}\r\nContent-Length: ${body.length}\r\n\r\n${body}`
    assert.deepEqual(
      (await answersTo(site, length)).map((one) => one.split('\r\n\r\n')[1]),
      ['{"ok":true}'],
    )
    const trailed = post(host, 'Transfer-Encoding: chunked\r\nTrailer: Authorization', '2\r\n{}\r\n0\r\nAuthorization: Bearer x\r\nHost: evil.example\r\n\r\n')
    const both = await answersTo(site, trailed + hidden(host))
    assert.deepEqual(
      both.map((one) => one.slice(0, 12)),
      ['HTTP/1.1 400', 'HTTP/1.1 200'],
      'what follows a body is no header',
    )
  })
})

describe('whose name a request bears', () => {
  test('none, two, or another than ours is refused with the headers of every answer; no header of a proxy changes it', async (t) => {
    const { site } = await runRelay(t)
    const { host } = new URL(site)
    const evil = 'evil.example'
    for (const names of [
      '',
      `Host: ${host}\r\nHost: ${evil}\r\n`,
      `Host: ${evil}\r\nHost: ${host}\r\n`,
      `Host: ${host}\r\nhost: ${host}\r\n`,
      `Host: ${host}@${evil}\r\n`,
      `Host: ${host}.\r\n`,
      'Host:\r\n',
    ]) {
      const [answer = '', ...more] = await answersTo(site, `GET /de/ HTTP/1.1\r\n${names}Connection: close\r\n\r\n`)
      assert.equal(more.length, 0)
      assert.match(answer, /^HTTP\/1\.1 (400|403) .*content-security-policy: default-src 'none'.*\{"code":"(malformed|foreign-origin)"\}$/s, names)
    }
    for (const target of [`http://${evil}/de/`, `//${evil}/de/`, `http://${host}@${evil}/`, '*']) {
      const [answer = ''] = await answersTo(site, `GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)
      assert.match(answer, /^HTTP\/1\.1 40[04] /, target)
    }
    const plain = await raw(site, { path: '/' })
    const proxied = {
      'x-forwarded-host': evil,
      forwarded: `host=${evil};proto=http`,
      'x-original-url': '/n/',
      'x-rewrite-url': '/n/',
      'x-http-method-override': 'POST',
      'x-forwarded-proto': 'http',
    }
    const pretended = await raw(site, { path: '/', headers: proxied })
    assert.deepEqual({ ...pretended.headers, date: '' }, { ...plain.headers, date: '' })
  })

  test('no path leads elsewhere or writes a header', async (t) => {
    const { site } = await runRelay(t)
    const paths = [
      '//evil.example/',
      '///evil.example/',
      '/%2f%2fevil.example/',
      '/\\evil.example',
      '/%5cevil.example',
      '/.evil.example',
      '/de/..//evil.example',
      '/n%0d%0aSet-Cookie:%20x=1',
      '/n%0aLocation:%20//evil.example',
      '/n%E5%98%8A%E5%98%8DSet-Cookie:x',
      '/?next=//evil.example',
      '/n?to=https://evil.example',
      '/de#//evil.example',
      '/@evil.example',
      '/n/%2e%2e//evil.example',
    ]
    for (const path of paths) {
      const { headers } = await raw(site, { path })
      assert.match(headers.location ?? '/', /^\/(?!\/)[a-z/]*$/, path)
      assert.equal(headers['set-cookie'], undefined, path)
      assert.doesNotMatch(JSON.stringify(headers), /evil/, path)
    }
    for (const language of ['//evil.example', 'de\r\nx', '../n', 'evil']) {
      const sent = await raw(site, { path: '/', headers: { 'accept-language': language.replace(/[\r\n]/g, ' ') } })
      assert.match(sent.headers.location ?? '', /^\/(de|en)\/$/)
    }
  })
})
