import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { openBrowser } from '../browser/open.ts'
import { root } from '../house/program.ts'
import { serveSources } from './sources.ts'

type Conformance = (vectors: unknown) => Promise<string[]>

const held = async (page: Page): Promise<string[]> => {
  const vectors: unknown = JSON.parse(await readFile(join(root, 'sealing/vectors/v1.json'), 'utf8'))
  await page.waitForFunction(() => 'conformance' in window)
  return page.evaluate((frozen) => (Reflect.get(window, 'conformance') as Conformance)(frozen), vectors)
}

for (const nativeSealing of [true, false]) {
  test(`the frozen vectors hold in Chromium ${nativeSealing ? 'with native X-Wing, and native and fallback open each other' : 'with the fallback alone'}`, async () => {
    await using sources = await serveSources('/sealing/src/conformance-page.ts')
    await using browser = await openBrowser({ nativeSealing })
    const page = await browser.newPage()
    await page.goto(sources.address)
    const names = await held(page)
    assert.ok(names.length >= 5, names.join())
    assert.equal(names.includes('X-Wing native and fallback'), nativeSealing)
  })
}

test('a browser sees a changed vector too', async () => {
  await using sources = await serveSources('/sealing/src/conformance-page.ts')
  await using browser = await openBrowser()
  const page = await browser.newPage()
  await page.goto(sources.address)
  await page.waitForFunction(() => 'conformance' in window)
  const vectors = JSON.parse(await readFile(join(root, 'sealing/vectors/v1.json'), 'utf8')) as { seeker: object }
  const changed = { ...vectors, seeker: { ...vectors.seeker, conversation: 'AAAAAAAAAAAAAAAAAAAAAA' } }
  await assert.rejects(
    page.evaluate((frozen) => (Reflect.get(window, 'conformance') as Conformance)(frozen), changed),
    /seeker/,
  )
})
