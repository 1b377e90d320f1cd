import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { openBrowser, openContext, phone } from '../browser/open.ts'
import { serveFolder } from './folder.ts'

/** What stands below each title, and how much of the screen it takes. */
const verdicts = (page: Page) =>
  page.locator('.proofs > li > p:first-of-type').evaluateAll((all) =>
    all.map((one) => {
      const { width, height } = one.getBoundingClientRect()
      return { text: one.textContent, seen: width > 80 && height > 10 && getComputedStyle(one).clipPath === 'none' }
    }),
  )

test('of every promise anybody sees whether it is held, not held, or not wholly tested, on a phone too, and nothing is wider than the screen', async () => {
  await using folder = await serveFolder()
  await using browser = await openBrowser()
  const page = await (await openContext(browser, 'de', { viewport: phone })).newPage()
  const path = `${folder.origin}/proof/de/`
  for (const standing of ['held', 'broken', 'unproven']) {
    // The release shows what the last run has found: here it is made to have found each.
    await page.route(path, async (route) => {
      const answer = await route.fetch()
      await route.fulfill({ response: answer, body: (await answer.text()).replaceAll(/<p class="(held|broken|unproven)">/g, `<p class="${standing}">`) })
    })
    await page.goto(path)
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
    assert.equal(await page.locator(`#promises ~ .proofs > li > .${standing}`).count(), 10)
    for (const verdict of await verdicts(page)) assert.ok(verdict.seen, `${standing}: ${JSON.stringify(verdict)}`)
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), standing)
    await page.unroute(path)
  }
})
