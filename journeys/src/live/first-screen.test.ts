import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { openBrowser, openContext, phone } from '../browser/open.ts'
import { CopiedSite } from '../copy/folder.ts'

let site: CopiedSite
let browser: Browser
before(async () => {
  site = await CopiedSite.open()
  browser = await openBrowser()
})
after(async () => {
  await browser.close()
  await site[Symbol.asyncDispose]()
})

const minute = Math.floor(Date.now() / 60_000)
const spoken = ['de', 'en', 'ro', 'bg'].map((language, at) => ({ language, from: minute + at * 2000 }))
const status = (chat: 'open' | 'closed') => ({
  version: 1,
  at: minute,
  chat,
  until: chat === 'open' ? minute + 180 : null,
  languages: chat === 'open' ? ['de', 'en'] : [],
  opens: minute + 2000,
  spoken,
  missing: null,
  answerBy: Math.floor(minute / 60) + 48,
  lastWeek: null,
})

for (const language of ['de', 'en', 'de-simple', 'ar', 'bg', 'pl', 'ro', 'uk']) {
  test(`P9 ${language}, nobody could read it: that and a number to call stand on the first screen of a small phone, and no page has a button that leads to writing`, async () => {
    const context = await openContext(browser, 'de', { viewport: phone })
    const page = await context.newPage()
    const nothing = { chat: 'keyless', until: null, languages: [], opens: null, spoken: [], answerBy: null }
    await page.route('**/status.json', (route) => route.fulfill({ json: { ...status('closed'), ...nothing } }))
    const buttons = page.locator('.button[href$="/n/"]')
    for (const path of ['', 'rights/', 'numbers/', 'finder/']) {
      await page.goto(`${site.origin}/${language}/${path}`)
      await page.locator(':root[data-live="keyless"]').waitFor()
      assert.ok((await buttons.count()) >= 2, path)
      assert.deepEqual(await buttons.evaluateAll((all) => all.filter((one) => one.checkVisibility()).length), 0, path)
      assert.ok(await page.locator('.when-keyless a[href^="tel:"]').first().isVisible(), path)
      if (path !== '') assert.match((await page.locator('.when-keyless .note').textContent()) ?? '', /\S/)
    }
    await page.goto(`${site.origin}/${language}/`)
    await page.locator('.live[data-live="keyless"]').waitFor()
    const bar = await page.locator('.bar').boundingBox()
    for (const part of ['.state', '.live-more', '.when-keyless a']) {
      const box = await page.locator(part).first().boundingBox()
      assert.ok(box && bar && box.y >= 0 && box.height > 0 && box.y + box.height <= bar.y, `${part} ends at ${Math.round((box?.y ?? 0) + (box?.height ?? 0))}`)
    }
    assert.ok(await page.locator('[data-wish="return"]').isVisible(), 'what was kept before can be opened')
    await context.close()
  })

  for (const chat of ['open', 'closed'] as const) {
    test(`${language}, ${chat}: sentence, facts, live state and both ways to write stand on the first screen of a small phone, which shows that there is more`, async () => {
      const context = await openContext(browser, 'de', { viewport: phone })
      const page = await context.newPage()
      await page.route('**/status.json', (route) => route.fulfill({ contentType: 'application/json', body: JSON.stringify(status(chat)) }))
      await page.goto(`${site.origin}/${language}/`)
      await page.locator(`.live[data-live="${chat}"]`).waitFor()
      const bar = await page.locator('.bar').boundingBox()
      assert.ok(bar)
      for (const part of ['.state', 'h1', '.facts', '[data-way="chat"] .button', '[data-way="letter"] .button']) {
        const box = await page.locator(part).boundingBox()
        assert.ok(
          box && box.y >= 0 && box.y + box.height <= bar.y,
          `${part} ends at ${Math.round((box?.y ?? 0) + (box?.height ?? 0))}, the bar begins at ${Math.round(bar.y)}`,
        )
      }
      const spare = await page.locator('.state').evaluate((pill) => {
        const text = document.createRange()
        text.selectNodeContents(pill)
        return pill.getBoundingClientRect().height - text.getBoundingClientRect().height
      })
      assert.ok(spare <= 16, `the state is ${spare} px higher than its words`)
      // What only a demo has above everything does not count.
      const [doors, demo] = [await page.locator('#doors').boundingBox(), await page.locator('.demo').boundingBox()]
      const begin = Math.round((doors?.y ?? Infinity) - (demo?.height ?? 0))
      assert.ok(begin < bar.y, `nothing shows that there is more: the doors begin at ${begin}, the bar at ${Math.round(bar.y)}`)
      await context.close()
    })
  }
}
