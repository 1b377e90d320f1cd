#!/usr/bin/env node
// Looks at an installation from outside. One file without dependencies, for any machine with Node 20 or newer that is not the server:
//
//   node monitor.mjs --site https://beratung.example --release site.json [--desk https://team.example --desk-release desk.json]
//                    [--onion http://….onion --socks 127.0.0.1:9050] [--remember FILE] [--within DAYS]
//
// site.json and desk.json are `.well-known/release.json` of `site/dist` and `desk/dist` of YOUR build of the same version. Exit code 0: nothing differs. 1: each line says
// what does. A server can show this machine other files than it shows people: run it from more than one place, and through tor.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { connect } from 'node:net'
import { parseArgs } from 'node:util'

const text = { type: 'string' }
const { values } = parseArgs({
  options: { site: text, release: text, desk: text, 'desk-release': text, onion: text, socks: text, remember: text, within: { ...text, default: '4' } },
})
const patience = 30_000
const found = []
const say = (kind, what) => found.push(`${kind}: ${what}`)

const readList = (path) => JSON.parse(readFileSync(path, 'utf8'))

/** One of ours, without which nothing can be compared. */
const ownList = (path) => {
  try {
    return readList(path)
  } catch {
    console.error(`The list ${path} is not there, or cannot be read. It is .well-known/release.json of your own build of this version.`)
    process.exit(2)
  }
}

/** As it stands before a path. */
const originOf = (text) => text.replace(/\/+$/, '')
const hashOf = (bytes) => createHash('sha256').update(bytes).digest('base64url')

/** @returns {Promise<{ status: number, headers: Headers, bytes: Buffer }>} */
const get = async (url) => {
  const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(patience) })
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) }
}

/** Through a SOCKS 5 proxy (RFC 1928), the name being looked up by the proxy. */
const getThrough = async (socks, url) => {
  const { hostname, port, pathname } = new URL(url)
  const [host, at] = socks.split(':')
  const socket = connect(Number(at), host)
  socket.setTimeout(patience * 2, () => socket.destroy(new Error('no answer')))
  const next = () =>
    new Promise((resolve, reject) =>
      socket
        .once('data', resolve)
        .once('error', reject)
        .once('close', () => reject(new Error('closed'))),
    )
  const name = Buffer.from(hostname)
  socket.write(Buffer.from([5, 1, 0]))
  if ((await next())[1] !== 0) throw new Error('the proxy wants to know who asks')
  socket.write(Buffer.concat([Buffer.from([5, 1, 0, 3, name.length]), name, Buffer.from([Number(port || 80) >> 8, Number(port || 80) & 255])]))
  if ((await next())[1] !== 0) throw new Error('the proxy cannot reach it')
  return new Promise((resolve, reject) => {
    request({ createConnection: () => socket, path: pathname, headers: { host: new URL(url).host, connection: 'close' } }, (response) => {
      const parts = []
      response
        .on('data', (part) => parts.push(part))
        .on('end', () => resolve({ status: response.statusCode, bytes: Buffer.concat(parts) }))
        .on('error', reject)
    })
      .on('error', reject)
      .end()
  })
}

/** Every file that the build has, as it is served; and nothing in the server's own list that the build has not. */
const checkRelease = async (origin, list) => {
  const served = await get(`${origin}/.well-known/release.json`)
  const listed = served.status === 200 ? parsed(served.bytes) : null
  if (!listed) say('release', `${origin}/.well-known/release.json is not there`)
  for (const path of Object.keys(listed ?? {})) if (!(path in list)) say('added', `${origin}${path} is in the server's list and not in the build`)
  for (const [path, hash] of Object.entries(list)) {
    const { status, bytes } = await get(origin + path)
    if (status !== 200) say('missing', `${origin}${path} answers ${status}`)
    else if (hashOf(bytes) !== hash) say('altered', `${origin}${path} has other bytes than the build`)
    else if (listed && listed[path] !== hash) say('listed otherwise', `${origin}${path} is right, and the server's list says otherwise`)
  }
}

const parsed = (bytes) => {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return null
  }
}

/** The pages that editors publish: each as the server's own list says, and no script but the build's. */
const checkContent = async (origin, list) => {
  const served = await get(`${origin}/.well-known/content.json`)
  const listed = served.status === 200 ? parsed(served.bytes) : null
  if (!listed) return say('content', `${origin}/.well-known/content.json is not there`)
  const files = Object.entries(listed).filter(([, hash]) => typeof hash === 'string')
  for (const [path, hash] of files) {
    if (path in list) continue
    const { status, bytes } = await get(origin + path)
    if (status !== 200) say('missing', `${origin}${path} answers ${status}`)
    else if (hashOf(bytes) !== hash) say('altered', `${origin}${path} has other bytes than the server's list of pages`)
    const page = bytes.toString('utf8')
    for (const [, source] of page.matchAll(/<script\b[^>]*?\bsrc\s*=\s*["']?([^"'\s>]+)/gi)) {
      const at = new URL(source, origin + path)
      if (at.origin !== new URL(origin).origin || !(at.pathname in list)) say('script', `${origin}${path} runs ${source}, which the build has not`)
    }
    if (/<script(?![^>]*\bsrc\b)/i.test(page)) say('script', `${origin}${path} has a script in itself`)
  }
}

const hours = () => Math.floor(Date.now() / 3_600_000)

const checkDirectory = async (origin) => {
  const { status, bytes } = await get(`${origin}/api/directory`)
  const payload = parsed(bytes)?.directory?.payload
  const directory = typeof payload === 'string' ? parsed(Buffer.from(payload, 'base64')) : null
  if (status !== 200 || typeof directory?.expires !== 'number') return say('directory', `${origin}/api/directory cannot be read`)
  const left = (directory.expires - hours()) / 24
  if (left <= 0) say('directory', 'it has expired: nobody can begin a conversation until a coordinator signs the next one')
  else if (left < Number(values.within)) say('directory', `it expires in ${left.toFixed(1)} days: a coordinator must sign the next one`)
  if (values.remember) remember(directory.number, hashOf(Buffer.from(payload, 'base64')))
}

/** A list with an older number than one that has been seen, or another with the same number, is what a server that lies would show. */
const remember = (number, hash) => {
  let known = null
  try {
    known = readList(values.remember)
  } catch {
    // The first time.
  }
  if (known && number < known.number) return say('directory', `it has number ${number}, and number ${known.number} has been seen here before`)
  if (known && number === known.number && hash !== known.hash) return say('directory', `there are two with number ${number}`)
  writeFileSync(values.remember, JSON.stringify({ number, hash }))
}

const wanted = {
  'content-security-policy': [/default-src 'none'/, /script-src 'self'(;|$)/, /require-trusted-types-for 'script'/, /frame-ancestors 'none'/],
  'cross-origin-opener-policy': [/^same-origin$/],
  'referrer-policy': [/^no-referrer$/],
  'x-content-type-options': [/^nosniff$/],
}

const checkHeaders = async (url) => {
  const { headers } = await get(url)
  const secure = url.startsWith('https:') ? { 'strict-transport-security': [/max-age=(?!0)/] } : {}
  for (const [name, forms] of Object.entries({ ...wanted, ...secure })) {
    const value = headers.get(name) ?? ''
    for (const form of forms) if (!form.test(value)) say('header', `${url} sends ${name}: "${value}", not ${form}`)
  }
  for (const name of ['set-cookie', 'x-powered-by', 'via']) if (headers.has(name)) say('header', `${url} sends ${name}`)
  if (/\d/.test(headers.get('server') ?? '')) say('header', `${url} tells the version of its server`)
}

const checkStatus = async (origin) => {
  const { status, bytes } = await get(`${origin}/status.json`)
  if (status !== 200 || parsed(bytes)?.version !== 1) say('status', `${origin}/status.json cannot be read`)
}

const checkOnion = async (onion, list) => {
  const { status, bytes } = await getThrough(values.socks ?? '127.0.0.1:9050', `${onion}/.well-known/release.json`)
  if (status !== 200) return say('onion', `${onion} answers ${status}`)
  const listed = parsed(bytes) ?? {}
  for (const path of new Set([...Object.keys(listed), ...Object.keys(list)]))
    if (listed[path] !== list[path]) say('onion', `${onion}${path} is listed otherwise than in the build`)
}

/** What cannot be asked at all is told as that, and the other checks go on. */
const attempt = async (kind, where, act) => {
  try {
    await act()
  } catch (error) {
    say(kind, `${where} does not answer (${error.cause?.code ?? error.name ?? 'no reason'})`)
  }
}

const look = async (origin, list, site) => {
  await attempt('down', origin, async () => {
    // The desk has no such address.
    if (site && (await get(`${origin}/health`)).status !== 200) say('down', `${origin}/health is not well`)
    await checkRelease(origin, list)
    await checkHeaders(site ? `${origin}/n/` : `${origin}/`)
    if (!site) return
    await checkContent(origin, list)
    await checkDirectory(origin)
    await checkStatus(origin)
  })
}

if (!values.site || !values.release || Boolean(values.desk) !== Boolean(values['desk-release'])) {
  console.error(
    'monitor.mjs --site ORIGIN --release LIST [--desk ORIGIN --desk-release LIST] [--onion ORIGIN --socks HOST:PORT] [--remember FILE] [--within DAYS]',
  )
  process.exit(2)
}
const [list, deskList] = [ownList(values.release), values.desk ? ownList(values['desk-release']) : {}]
await look(originOf(values.site), list, true)
if (values.desk) await look(originOf(values.desk), deskList, false)
if (values.onion) await attempt('onion', values.onion, () => checkOnion(originOf(values.onion), list))
for (const line of found) console.info(line)
process.exitCode = found.length === 0 ? 0 : 1
