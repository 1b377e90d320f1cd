import assert from 'node:assert/strict'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { build } from 'vite'
import { openBrowser, openContext } from '../browser/open.ts'

const room = join(import.meta.dirname, '../../../sealing')

/** The conformance suite of sealing as a browser loads it, with the fallbacks in chunks of their own. */
const bundle = async (): Promise<Map<string, string>> => {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    root: room,
    build: { write: false, modulePreload: false, rollupOptions: { input: join(room, 'src/conformance-page.ts'), output: { entryFileNames: 'main.js' } } },
  })
  if (!('output' in built)) throw new Error('one build, one output')
  return new Map(built.output.flatMap((part) => (part.type === 'chunk' ? [[`/${part.fileName}`, part.code] as const] : [])))
}

const files = await bundle()
const read = async (name: string): Promise<unknown> => JSON.parse(await readFile(join(room, 'vectors', name), 'utf8'))
const vectors = [await read('v1.json'), await read('v1-whole.json')]

const serve = async (t: TestContext): Promise<string> => {
  const server = createServer(({ url = '/' }, answer) => {
    const code = files.get(url)
    answer.setHeader('content-type', code === undefined ? 'text/html' : 'text/javascript')
    answer.end(code ?? '<!doctype html><title>sealing</title><script type="module" src="/main.js"></script>')
  }).listen(0, 'localhost')
  t.after(() => server.close())
  await once(server, 'listening')
  return `http://localhost:${(server.address() as AddressInfo).port}/`
}

/** Takes Ed25519, X25519 and every post-quantum algorithm out of WebCrypto, as in an older browser. */
const withoutModernAlgorithms = () => {
  const modern = /ed25519|x25519|ml-?kem/i
  for (const name of ['importKey', 'generateKey', 'deriveBits', 'sign', 'verify'] as const) {
    const original = crypto.subtle[name] as (...given: unknown[]) => Promise<unknown>
    const guarded = (...given: unknown[]) =>
      modern.test(JSON.stringify(given)) ? Promise.reject(new DOMException('not here', 'NotSupportedError')) : original.apply(crypto.subtle, given)
    Object.defineProperty(SubtleCrypto.prototype, name, { value: guarded })
  }
}

const ways = [
  { name: 'with native X-Wing and Ed25519', nativeSealing: true, removed: false, xwing: 'X-Wing native and fallback' },
  { name: 'with native Ed25519 and the fallback of X-Wing', nativeSealing: false, removed: false, xwing: 'X-Wing fallback' },
  { name: 'with every native interface beyond AES, HKDF and PBKDF2 removed', nativeSealing: true, removed: true, xwing: 'X-Wing fallback' },
]

for (const { name, nativeSealing, removed, xwing } of ways) {
  test(`the frozen vectors hold in the browser ${name}`, async (t) => {
    const browser = await openBrowser({ nativeSealing })
    t.after(() => browser.close())
    const page = await (await openContext(browser, 'en')).newPage()
    if (removed) await page.addInitScript(withoutModernAlgorithms)
    await page.goto(await serve(t))
    await page.waitForFunction(() => 'conformance' in globalThis)
    const held = await page.evaluate(
      ([one, two]) => (globalThis as unknown as { conformance(one: unknown, two: unknown): Promise<string[]> }).conformance(one, two),
      vectors,
    )
    assert.ok(held.includes(xwing), held.join(', '))
    for (const part of ['messages', 'hand-over and consent', 'file']) assert.ok(held.includes(part), held.join(', '))
  })
}
