import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { brotliCompressSync, constants } from 'node:zlib'
import { hourOf, systemClock } from '../clock.ts'
import { call, startAt } from '../testing/client.ts'
import { raw, rawBytes } from '../testing/http.ts'
import { makePlace, runRelay } from '../testing/running.ts'
import { makeSeeker, makeStart } from '../testing/seeker.ts'
import { languageOf } from './pages.ts'

const everywhere = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
}

describe('headers', () => {
  test('the strictest policy that works stands on every answer: pages, assets, refusals, redirects, streams', async (t) => {
    const { site, desk, umbrella } = await runRelay(t)
    const seeker = makeSeeker()
    const token = await startAt(site, seeker, makeStart(seeker, umbrella, hourOf(systemClock)))
    const answer = "default-src 'none'; frame-ancestors 'none'"
    const cases = [
      {
        on: site,
        path: '/de/',
        status: 200,
        policy: /^default-src 'none'; script-src 'self'.*img-src 'self'; font.*trusted-types 'none'$/,
        caching: /max-age=300/,
      },
      { on: site, path: '/n/', status: 200, policy: /img-src 'self' blob:.*worker-src 'self'.*trusted-types 'none'$/, caching: /^no-store$/ },
      { on: site, path: '/%6e/', status: 200, policy: /img-src 'self' blob:/, caching: /^no-store$/ },
      { on: site, path: '/n/nothing', status: 404, policy: /img-src 'self' blob:/, caching: /^no-store$/ },
      { on: site, path: '/n', status: 302, policy: /img-src 'self' blob:/, caching: /^no-store$/ },
      { on: site, path: '/', status: 302, policy: /script-src 'self'/, caching: /^no-store$/ },
      { on: site, path: '/nothing', status: 404, policy: /script-src 'self'/, caching: /^no-store$/ },
      { on: site, path: '/assets/page.abc.js', status: 200, policy: /script-src 'self'/, caching: /immutable/ },
      { on: site, path: '/.well-known/release.json', status: 200, policy: /script-src 'self'/, caching: /max-age=300/ },
      { on: desk, path: '/', status: 200, policy: /img-src 'self' blob:.*require-trusted-types-for 'script'; trusted-types wake$/, caching: /^no-store$/ },
      { on: desk, path: '/assets/desk.abc.js', status: 200, policy: /script-src 'self'/, caching: /immutable/ },
      { on: desk, path: '/nothing', status: 404, policy: answer, caching: /^no-store$/ },
      { on: site, path: '/api/nothing', status: 404, policy: answer, caching: /^no-store$/ },
      { on: site, path: '/api/directory', status: 200, policy: answer, caching: /^no-store$/ },
      { on: site, path: '/status.json', status: 200, policy: answer, caching: /^max-age=15$/ },
      { on: site, path: '/health', status: 200, policy: answer, caching: /^no-store$/ },
      { on: site, path: '/%ZZ', status: 400, policy: answer, caching: /^no-store$/ },
    ]
    for (const { on, path, status, policy, caching } of cases) {
      const { headers, status: got } = await raw(on, { path })
      assert.equal(got, status, path)
      const found = headers['content-security-policy']
      assert.ok(typeof policy === 'string' ? found === policy : policy.test(String(found)), `${path}: ${found}`)
      assert.match(String(headers['cache-control']), caching, path)
      for (const [name, value] of Object.entries(everywhere)) assert.equal(headers[name], value, `${path} ${name}`)
      assert.match(String(headers['strict-transport-security']), /max-age=\d+/)
      assert.ok(!('server' in headers) && !('x-powered-by' in headers) && !('set-cookie' in headers))
    }
    const stream = await fetch(`${site}/api/conversation/${seeker.conversation}/events`, { headers: { authorization: `Bearer ${token}` } })
    assert.equal(stream.headers.get('content-security-policy'), answer)
    for (const [name, value] of Object.entries(everywhere)) assert.equal(stream.headers.get(name), value)
    await stream.body?.cancel()
  })

  test('features are off everywhere, but the microphone where people talk and passkeys at a desk', async (t) => {
    const { site, desk } = await runRelay(t)
    const features = async (origin: string, path: string) => String((await raw(origin, { path })).headers['permissions-policy'])
    assert.match(await features(site, '/n/'), /microphone=\(self\)/)
    assert.match(await features(desk, '/'), /microphone=\(self\)/)
    assert.match(await features(desk, '/'), /publickey-credentials-create=\(self\), publickey-credentials-get=\(self\)/)
    assert.doesNotMatch(await features(site, '/de/'), /self/)
    assert.doesNotMatch(await features(site, '/de/'), /bluetooth|web-share/, 'names that browsers complain about on every page')
    assert.doesNotMatch(await features(site, '/api/directory'), /self/)
    assert.doesNotMatch((await features(site, '/n/')).replace('microphone=(self)', ''), /self/)
  })
})

describe('pages', () => {
  test('the first page goes where the browser reads, and nobody keeps that choice', async (t) => {
    const { site } = await runRelay(t)
    const to = async (language?: string) => {
      const { headers } = await raw(site, { path: '/', headers: language === undefined ? {} : { 'accept-language': language } })
      assert.equal(headers['vary'], 'accept-language')
      return headers['location']
    }
    assert.equal(await to('en-GB,en;q=0.9'), '/en/')
    assert.equal(await to(), '/de/')
  })

  test('a language is chosen by its weight among those shown; German where none is asked for, English where we have none of them, plain German never', () => {
    const shown = ['ar', 'de', 'de-simple', 'en', 'ro', 'uk']
    const of = (accepted?: string) => languageOf(accepted, shown)
    assert.equal(of('fr, en;q=0.3, de;q=0.5'), 'de')
    assert.equal(of('ro-MD,uk;q=0.9'), 'ro')
    assert.equal(of('en;q=0, de;q=0.1'), 'de')
    assert.equal(of('EN-us'), 'en')
    assert.equal(of(',;q=,en;q=x'), 'de')
    assert.equal(of(), 'de')
    assert.equal(of('*'), 'de')
    assert.equal(of('vi, fa;q=0.8'), 'en')
    assert.equal(of('vi, ar;q=0.1'), 'ar')
    assert.equal(of('de-simple'), 'de')
    assert.equal(languageOf('vi', ['de']), 'de')
  })

  test('files come packed to those who can unpack, once per version, without a body for HEAD', async (t) => {
    const { site } = await runRelay(t)
    const path = '/assets/page.abc.js'
    const plain = await raw(site, { path })
    const packed = await raw(site, { path, headers: { 'accept-encoding': 'gzip, br' } })
    assert.equal(packed.headers['content-encoding'], 'br')
    assert.ok(Number(packed.headers['content-length']) < plain.text.length / 10)
    assert.equal(await (await fetch(site + path)).text(), plain.text)
    const again = await raw(site, { path, headers: { 'if-none-match': String(plain.headers['etag']) } })
    assert.deepEqual([again.status, again.text], [304, ''])
    const head = await raw(site, { method: 'HEAD', path })
    assert.deepEqual([head.status, head.text, head.headers['content-length']], [200, '', plain.headers['content-length']])
  })

  test('what the build has packed comes as it lies there, but never for another text, nor damaged, nor by a path of its own', async (t) => {
    const place = makePlace()
    t.after(() => place.remove())
    const path = '/assets/page.abc.js'
    const text = readFileSync(join(place.folder, 'site', path))
    const name = createHash('sha256').update(text).digest('base64url')
    const packed = (of: Buffer, quality: number) => brotliCompressSync(of, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })
    const served = async (lies: Buffer) => {
      mkdirSync(join(place.folder, 'site/.packed'), { recursive: true })
      writeFileSync(join(place.folder, 'site/.packed', name), lies)
      const { site, stop } = await runRelay(t, { place })
      const { headers } = await raw(site, { path, headers: { 'accept-encoding': 'br' } })
      // Over plain HTTP it asks for no brotli by itself.
      const read = await (await fetch(site + path, { headers: { 'accept-encoding': 'br' } })).text().catch(() => null)
      const status = await Promise.all([`/.packed/${name}`, '/.packed/', '/.packed'].map(async (own) => (await raw(site, { path: own })).status))
      await stop()
      return { length: Number(headers['content-length']), same: read === text.toString(), encoding: headers['content-encoding'], status }
    }
    const status = [404, 404, 404]
    // Quality 0 is one that the relay itself would not make.
    const lies = packed(text, 0)
    assert.deepEqual(await served(lies), { length: lies.length, same: true, encoding: 'br', status })
    const others = [packed(Buffer.from('x'.repeat(text.length)), 0), packed(Buffer.alloc(50_000_000), 5), lies.subarray(0, -3), Buffer.from('none')]
    for (const other of others) {
      const { length, ...rest } = await served(other)
      assert.deepEqual(rest, { same: true, encoding: 'br', status })
      assert.ok(length < lies.length)
    }
  })

  test('no spelling of a path leads out of the release', async (t) => {
    const { site } = await runRelay(t)
    for (const path of [
      '/../founding.json',
      '/%2e%2e/founding.json',
      '/..%2ffounding.json',
      '/de/../../founding.json',
      '//founding.json',
      '/de/%00',
      '/de\\..\\..\\founding.json',
      '/%5c..%5cfounding.json',
      '/data/relay.sqlite',
    ])
      assert.match(String((await raw(site, { path })).status), /^(404|400)$/, path)
    for (const path of ['//evil.example/', '/%2fevil.example/..', '//evil.example/n', '/\\evil.example/n'])
      assert.equal((await raw(site, { path })).headers['location'], undefined, path)
    assert.doesNotMatch(await rawBytes(site, `GET /de/../../founding.json HTTP/1.1\r\nHost: ${new URL(site).host}\r\nConnection: close\r\n\r\n`), /payload/)
  })

  test('each side serves its own files and routes only', async (t) => {
    const { site, desk } = await runRelay(t)
    assert.equal((await raw(desk, { path: '/n/' })).status, 404)
    assert.equal((await raw(site, { path: '/assets/desk.abc.js' })).status, 404)
    assert.deepEqual(await call(desk, 'health', { params: {} }), { kind: 'refused', refusal: { code: 'not-found' } })
    assert.deepEqual(await call(site, 'recoverySignIn', { params: {} }), { kind: 'refused', refusal: { code: 'not-found' } })
  })
})
