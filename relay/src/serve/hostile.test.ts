import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { type RouteName, refusal, refusalStatus, routes } from '@zop/wire'
import fc from 'fast-check'
import * as v from 'valibot'
import { Connection } from '../store/sqlite/connection.ts'
import { sqliteStore } from '../store/sqlite/store.ts'
import { type RawAnswer, raw, rawBytes } from '../testing/http.ts'
import { random } from '../testing/keys.ts'
import { runRelay } from '../testing/running.ts'
import { taken } from '../testing/taken.ts'

const names = Object.keys(routes) as RouteName[]
/** Requests at random: a few here, as many as a bench is given minutes for. */
const times = Number(process.env['ZOP_TIMES'] ?? 400)
const json = { 'content-type': 'application/json' }

/** What a body of this route is sent as. */
const typeOf = (name: RouteName) => (routes[name].body === 'bytes' ? { 'content-type': 'application/octet-stream' } : json)

/** A relay with a conversation, the counsellor who has taken it, and a count of every row it holds. */
const prepare = async (t: { after(act: () => Promise<void>): void }) => {
  let connection: Connection | undefined
  const openStore = (path: string) => {
    connection = new Connection(path)
    return sqliteStore(connection)
  }
  const relay = await runRelay(t, { openStore })
  const { site, desk, place } = relay
  const { seeker, token, session: staff } = await taken(relay)
  const rows = () => {
    assert.ok(connection)
    const { database } = connection
    const tables = database.prepare("select name from sqlite_master where type = 'table' order by name").all() as { name: string }[]
    return tables.map(({ name }) => [name, database.prepare(`select count(*) as n from "${name}"`).get()?.['n']])
  }
  const originOf = (name: RouteName): string => (routes[name].on === 'desk' ? desk : site)
  const tokenOf = (name: RouteName): string => (routes[name].on === 'desk' ? staff : token)
  const pathOf = (name: RouteName): string =>
    routes[name].path
      .replace(':conversation', seeker.conversation)
      .replace(/:(after|before|at)\b/, '0')
      .replace(':lane', 'waiting')
      .replace(':hash', random(32))
      .replace(':document', 'page.de.start')
      .replace(/:\w+/g, () => random(16))
  const ask = (name: RouteName, body: string | Buffer, headers: Record<string, string> = typeOf(name)) =>
    raw(originOf(name), { method: 'POST', path: pathOf(name), body, headers: { authorization: `Bearer ${tokenOf(name)}`, ...headers } })
  return { site, desk, folder: join(place.folder, 'data'), rows, originOf, pathOf, tokenOf, ask }
}

/** Holds an answer to "a refusal of the closed union with its own status". */
const refusedAs = (answer: RawAnswer, about: string): string => {
  const { code } = v.parse(refusal, JSON.parse(answer.text), { message: about })
  assert.equal(answer.status, refusalStatus[code], about)
  assert.ok(answer.status < 500, about)
  return code
}

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND']
const posts = names.filter((name) => routes[name].method === 'POST')
const deep = `${'['.repeat(1500)}${']'.repeat(1500)}`

const bodies: Readonly<Record<string, string | Buffer>> = {
  'no JSON': '{"a":',
  nothing: '',
  'an array': '[]',
  null: 'null',
  'a number': '1e999',
  text: '"text"',
  'an unknown key': '{"unknown":1}',
  __proto__: '{"__proto__":{"scope":"full"}}',
  'a constructor': '{"constructor":{"prototype":{"scope":"full"}}}',
  toString: '{"toString":1}',
  NUL: '{"a\u0000":"\u0000"}',
  'deep nesting': deep,
  'nested objects': `${'{"a":'.repeat(600)}1${'}'.repeat(600)}`,
  'no UTF-8': Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]),
}

describe('hostile requests', () => {
  test('every wrong body on every route is malformed or refused by its guard, and nothing is stored', async (t) => {
    const { rows, ask } = await prepare(t)
    const before = rows()
    for (const name of posts)
      for (const [kind, body] of Object.entries(bodies)) {
        const code = refusedAs(await ask(name, body), `${name}: ${kind}`)
        assert.ok(code === 'malformed' || code === 'not-found', `${name}: ${kind}: ${code}`)
      }
    assert.deepEqual(rows(), before)
  })

  test('a body of another type than its route takes is malformed, also one that is packed', async (t) => {
    const { rows, ask } = await prepare(t)
    const before = rows()
    for (const name of posts)
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/jsonp', '\u00ff'])
        assert.match(refusedAs(await ask(name, '{}', { 'content-type': type }), `${name}: ${type}`), /malformed|not-found/)
    for (const name of posts) {
      const other = typeOf(name) === json ? 'application/octet-stream' : 'application/json'
      assert.match(refusedAs(await ask(name, '{}', { 'content-type': other }), name), /malformed|not-found/)
      for (const encoding of ['gzip', 'br', 'deflate', 'identity, gzip', 'x'])
        assert.match(refusedAs(await ask(name, '{}', { ...typeOf(name), 'content-encoding': encoding }), name), /malformed|not-found/)
    }
    assert.deepEqual(rows(), before)
  })

  test('a body larger than its route takes is too large', async (t) => {
    const { rows, ask } = await prepare(t)
    const before = rows()
    for (const name of posts) {
      const body = `{"a":"${'x'.repeat(routes[name].limit)}"}`
      assert.match(refusedAs(await ask(name, body), name), /too-large|not-found/)
    }
    assert.deepEqual(rows(), before)
  })

  test('a change asked for by a foreign page is refused, whatever else is right', async (t) => {
    const { rows, ask, originOf, pathOf, site, desk } = await prepare(t)
    const before = rows()
    for (const name of posts) {
      const own = originOf(name)
      const other = own === site ? desk : site
      for (const headers of [
        { origin: 'https://evil.example' },
        { origin: 'null' },
        { origin: other },
        { origin: own, 'sec-fetch-site': 'cross-site' },
        { origin: own, 'sec-fetch-site': 'same-site' },
        { 'sec-fetch-site': 'same-origin' },
      ])
        assert.equal(refusedAs(await ask(name, '{}', { ...typeOf(name), ...(headers as Record<string, string>) }), name), 'foreign-origin')
      const ours = { ...typeOf(name), origin: own, 'sec-fetch-site': 'same-origin' }
      assert.notEqual(refusedAs(await ask(name, '{"unknown":1}', ours), `${pathOf(name)} from our page`), 'foreign-origin')
    }
    assert.deepEqual(rows(), before)
  })

  test('another host name is refused everywhere but at /health', async (t) => {
    const { site, desk, pathOf, originOf } = await prepare(t)
    for (const host of ['evil.example', 'localhost.evil.example', 'localhost:1', new URL(desk).host]) {
      for (const name of names.filter((name) => name !== 'health' && originOf(name) === site))
        assert.equal(refusedAs(await raw(site, { method: routes[name].method, path: pathOf(name), headers: { host } }), name), 'foreign-origin')
      assert.equal(refusedAs(await raw(site, { path: '/de/', headers: { host } }), 'a page'), 'foreign-origin')
      assert.equal((await raw(site, { path: '/health', headers: { host } })).status, 200)
    }
  })

  test('every other method on every path is not found', async (t) => {
    const { rows, site, desk, pathOf, tokenOf } = await prepare(t)
    const before = rows()
    for (const name of names)
      for (const origin of [site, desk])
        for (const method of methods.filter((method) => !names.some((other) => routes[other].path === routes[name].path && routes[other].method === method))) {
          const answer = await raw(origin, { method, path: pathOf(name), headers: { authorization: `Bearer ${tokenOf(name)}` } })
          assert.equal(answer.status, 404, `${method} ${name}`)
          if (method !== 'HEAD' && !(method === 'GET' && !pathOf(name).startsWith('/api'))) assert.equal(refusedAs(answer, `${method} ${name}`), 'not-found')
        }
    assert.deepEqual(rows(), before)
  })

  test('a parameter that is none of ours is refused', async (t) => {
    const { desk, site, tokenOf } = await prepare(t)
    const strange = ['x', '%00', '..%2f..%2fetc', '__proto__', 'constructor', 'A'.repeat(21), 'A'.repeat(400), 'A'.repeat(5000), '%F0%9F', 'a%0d%0ab', "'--"]
    for (const name of names.filter((name) => routes[name].path.includes(':')))
      for (const value of strange) {
        const path = routes[name].path.replace(/:\w+/g, value)
        const answer = await raw(routes[name].on === 'desk' ? desk : site, {
          method: routes[name].method,
          path,
          headers: { authorization: `Bearer ${tokenOf(name)}` },
        })
        assert.match(refusedAs(answer, path), /malformed|not-found|too-large/)
      }
  })

  test('what is no HTTP gets a refusal with the headers of every answer', async (t) => {
    const { site } = await prepare(t)
    const garbage = [
      '\u0016\u0003\u0001\r\n\r\n',
      'GET / HTTP/9.9\r\n\r\n',
      'GET /\r\n\r\n',
      'POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n',
      `GET / HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(40_000)}\r\n\r\n`,
    ]
    for (const bytes of garbage) {
      const answer = await rawBytes(site, bytes)
      assert.match(answer, /^HTTP\/1\.1 4\d\d /)
      assert.match(answer, /content-security-policy: default-src 'none'/)
      assert.match(answer, /\{"code":"(malformed|too-large|foreign-origin)"\}$/)
    }
  })

  test('whatever JSON comes, there is a refusal, never a failure of ours, and nothing is stored', async (t) => {
    const { rows, ask } = await prepare(t)
    const before = rows()
    const shapes = posts.filter((name) => !(routes[name].body !== 'bytes' && v.safeParse(routes[name].body, {}).success))
    const keys = [
      'login',
      'work',
      'opening',
      'record',
      'message',
      'keys',
      'id',
      'box',
      'seals',
      'history',
      'ceremony',
      'answer',
      'wrap',
      'payload',
      'signatures',
    ]
    const object = fc.dictionary(fc.oneof(fc.constantFrom(...keys), fc.string()), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 6 })
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...shapes), object, async (name, body) => {
        refusedAs(await ask(name, JSON.stringify(body)), name)
      }),
      { numRuns: times },
    )
    assert.deepEqual(rows(), before)
    t.diagnostic(`figure: requests at random ${times}, answers of 5xx 0, rows changed 0`)
  })
})
