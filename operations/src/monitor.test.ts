import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { type AddressInfo, connect, createServer as createProxy } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { type TestContext, test } from 'node:test'

const monitor = join(import.meta.dirname, '../monitor/monitor.mjs')
const hashOf = (bytes: string) => createHash('sha256').update(bytes).digest('base64url')

const release = { '/n/index.html': '<!doctype html><script src="/page.js"></script>', '/page.js': 'export {}', '/page.css': 'p {}' }
const listOf = (files: Readonly<Record<string, string>>) => Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, hashOf(bytes)]))
const content = { '/de/index.html': '<!doctype html><title>de</title><script type="module" src="/page.js"></script>' }

const headers = {
  'content-security-policy': "default-src 'none'; script-src 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'",
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

const hours = Math.floor(Date.now() / 3_600_000)
const directory = (more: object) =>
  JSON.stringify({ directory: { payload: Buffer.from(JSON.stringify({ number: 7, expires: hours + 24 * 10, ...more })).toString('base64') } })

const sound: Readonly<Record<string, string>> = {
  ...release,
  ...content,
  '/n/': release['/n/index.html'],
  '/health': '{}',
  '/status.json': '{"version":1}',
  '/api/directory': directory({}),
  '/.well-known/release.json': JSON.stringify(listOf(release)),
  '/.well-known/content.json': JSON.stringify(listOf(content)),
}

type Served = Readonly<Record<string, string | null>>

/** A server that shows these files, changed as the test says; and what the monitor says of it. */
const openPlace = async (t: TestContext) => {
  const folder = mkdtempSync(join(tmpdir(), 'monitor-'))
  writeFileSync(join(folder, 'own.json'), JSON.stringify(listOf(release)))
  let shown: Served = sound
  let sent: Readonly<Record<string, string>> = headers
  const server = createServer((request, response) => {
    const body = shown[request.url ?? ''] ?? null
    response.writeHead(body === null ? 404 : 200, sent).end(body ?? '')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  t.after(() => {
    server.close()
    rmSync(folder, { recursive: true })
  })
  const site = `http://127.0.0.1:${port}`
  const look = async (changed: Served = {}, more: { headers?: object; args?: readonly string[]; at?: string } = {}) => {
    shown = { ...sound, ...changed }
    sent = { ...headers, ...more.headers }
    const args = [monitor, '--site', more.at ?? site, '--release', join(folder, 'own.json'), ...(more.args ?? [])]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')])
    return { code: code as number, said: said.replaceAll(site, '').trim() }
  }
  return { look, folder, site, server, port }
}

test('the monitor is content with a sound installation, and says by name what is altered, missing, added, listed otherwise, or runs a script of its own', async (t) => {
  const { look, site } = await openPlace(t)
  assert.deepEqual(await look(), { code: 0, said: '' })
  assert.deepEqual(await look({}, { at: `${site}/` }), { code: 0, said: '' }, 'an address as people copy it')
  const own = listOf(release)
  const cases: [Served, RegExp][] = [
    [{ '/page.js': 'export { }' }, /^altered: \/page\.js has other bytes than the build$/],
    [{ '/page.css': null }, /^missing: \/page\.css answers 404$/],
    [{ '/.well-known/release.json': JSON.stringify({ ...own, '/more.js': hashOf('x') }) }, /^added: \/more\.js is in the server's list and not in the build$/],
    [{ '/.well-known/release.json': JSON.stringify({ ...own, '/page.js': hashOf('x') }) }, /^listed otherwise: \/page\.js/],
    [{ '/.well-known/release.json': null }, /^release: /],
    [{ '/de/index.html': '<!doctype html><title>other</title>' }, /^altered: \/de\/index\.html has other bytes than the server's list of pages$/],
    [pages('<!doctype html><script src="/extra.js"></script>'), /^script: \/de\/index\.html runs \/extra\.js, which the build has not$/],
    [pages('<!doctype html><script src=https://elsewhere.example/page.js></script>'), /^script: \/de\/index\.html runs https:\/\/elsewhere/],
    [pages('<!doctype html><script>1</script>'), /^script: \/de\/index\.html has a script in itself$/],
    [{ '/status.json': 'busy' }, /^status: /],
  ]
  for (const [changed, sentence] of cases) {
    const { code, said } = await look(changed)
    assert.equal(code, 1)
    assert.match(said, sentence)
  }
})

const pages = (page: string): Served => ({ '/de/index.html': page, '/.well-known/content.json': JSON.stringify(listOf({ '/de/index.html': page })) })

test('the monitor notices a directory that has expired, expires soon, is older than one seen before, or comes twice with one number', async (t) => {
  const { look, folder } = await openPlace(t)
  assert.match((await look({ '/api/directory': directory({ expires: hours - 1 }) })).said, /^directory: it has expired/)
  assert.match((await look({ '/api/directory': directory({ expires: hours + 50 }) })).said, /^directory: it expires in 2\.\d days/)
  const args = ['--remember', join(folder, 'seen.json')]
  assert.equal((await look({}, { args })).code, 0)
  assert.match((await look({ '/api/directory': directory({ number: 6 }) }, { args })).said, /^directory: it has number 6, and number 7 has been seen/)
  assert.match((await look({ '/api/directory': directory({ pool: 'another' }) }, { args })).said, /^directory: there are two with number 7/)
  assert.equal((await look({ '/api/directory': directory({ number: 8 }) }, { args })).code, 0)
})

test('the monitor is content with a desk, which says nothing of its health', async (t) => {
  const { look, folder } = await openPlace(t)
  const desk = createServer((request, response) => {
    const page = { '/': '<!doctype html>', '/.well-known/release.json': JSON.stringify(listOf({ '/index.html': '<!doctype html>' })) }
    const body = request.url === '/index.html' ? page['/'] : page[request.url as keyof typeof page]
    response.writeHead(body === undefined ? 404 : 200, headers).end(body)
  }).listen(0, '127.0.0.1')
  await once(desk, 'listening')
  t.after(() => desk.close())
  const list = join(folder, 'desk.json')
  writeFileSync(list, JSON.stringify(listOf({ '/index.html': '<!doctype html>' })))
  const args = ['--desk', `http://127.0.0.1:${(desk.address() as AddressInfo).port}`, '--desk-release', list]
  assert.deepEqual(await look({}, { args }), { code: 0, said: '' })
})

test('the monitor says in a sentence which of its own lists is not there', async () => {
  const child = spawn(process.execPath, [monitor, '--site', 'http://127.0.0.1:1', '--release', '/nowhere/site.json'], { stdio: ['ignore', 'inherit', 'pipe'] })
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
  assert.equal(code, 2)
  assert.match(said, /^The list \/nowhere\/site\.json is not there, or cannot be read\. It is [^\n]*\n$/)
})

test('the monitor notices weak headers, what tells too much, and a server that is down', async (t) => {
  const { look, server } = await openPlace(t)
  assert.match((await look({}, { headers: { 'content-security-policy': "default-src *; script-src 'self' 'unsafe-inline'" } })).said, /^header: /)
  assert.match((await look({}, { headers: { 'set-cookie': 'a=b' } })).said, /^header: \/n\/ sends set-cookie$/)
  assert.match((await look({}, { headers: { server: 'nginx/1.22.1' } })).said, /^header: \/n\/ tells the version/)
  server.close()
  server.closeAllConnections()
  const { code, said } = await look()
  assert.equal(code, 1)
  assert.match(said, /^down: .*does not answer \(ECONNREFUSED\)$/)
})

test('the monitor asks an onion address through the proxy it is given, and notices other bytes there, and that it is down', async (t) => {
  const { look, port } = await openPlace(t)
  const named: string[] = []
  let reachable = true
  // What tor answers to a client (RFC 1928), with our server at the other end.
  const proxy = createProxy((client) => {
    client.once('data', () => {
      client.write(Buffer.from([5, 0]))
      client.once('data', (asked: Buffer) => {
        named.push(asked.subarray(5, 5 + (asked[4] ?? 0)).toString())
        if (!reachable) {
          client.end(Buffer.from([5, 4, 0, 1, 0, 0, 0, 0, 0, 0]))
          return
        }
        const server = connect(port, '127.0.0.1', () => {
          client.write(Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0]))
          client.pipe(server).pipe(client)
        })
        server.on('error', () => client.destroy())
        client.on('error', () => server.destroy())
      })
    })
  }).listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  t.after(() => proxy.close())
  const args = ['--onion', 'http://abcdef.onion', '--socks', `127.0.0.1:${(proxy.address() as AddressInfo).port}`]
  assert.deepEqual(await look({}, { args }), { code: 0, said: '' })
  assert.deepEqual(named, ['abcdef.onion'])
  const other = { '/.well-known/release.json': JSON.stringify({ ...listOf(release), '/page.js': hashOf('x') }) }
  assert.match((await look(other, { args })).said, /onion: http:\/\/abcdef\.onion\/page\.js is listed otherwise/)
  reachable = false
  assert.match((await look({}, { args })).said, /^onion: http:\/\/abcdef\.onion does not answer/)
})
