import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { unpackChromium } from './chromium.ts'
import { openBrowser, openContext } from './open.ts'

const serve = async (t: TestContext): Promise<string> => {
  const server = createServer((_, answer) => answer.setHeader('content-type', 'text/html').end('<title>there</title>')).listen(0, 'localhost')
  t.after(() => server.close())
  await once(server, 'listening')
  return `http://localhost:${(server.address() as AddressInfo).port}/`
}

test('two who unpack Chromium at once leave one whole copy and nothing beside it', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'unpack-'))
  t.after(() => rm(folder, { recursive: true }))
  await Promise.all([unpackChromium(join(folder, 'chromium')), unpackChromium(join(folder, 'chromium'))])
  assert.deepEqual(await readdir(folder), ['chromium'])
})

for (const nativeSealing of [false, true]) {
  test(`the browser ${nativeSealing ? 'has native X-Wing' : 'lacks native X-Wing'} and keeps origins apart`, async (t) => {
    const browser = await openBrowser({ nativeSealing })
    t.after(() => browser.close())
    const page = await (await openContext(browser, 'de')).newPage()
    await page.goto(await serve(t))
    assert.equal(await page.evaluate(() => navigator.language), 'de-DE')
    const read = (url: string) =>
      fetch(url).then(
        () => 'read',
        () => 'blocked',
      )
    assert.equal(await page.evaluate(read, page.url()), 'read')
    assert.equal(await page.evaluate(read, await serve(t)), 'blocked')
    const made = await page.evaluate(() =>
      crypto.subtle.generateKey({ name: 'MLKEM768-X25519' }, false, ['encapsulateBits', 'decapsulateBits'] as unknown as KeyUsage[]).then(
        () => true,
        () => false,
      ),
    )
    assert.equal(made, nativeSealing)
  })
}
