import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { openBrowser } from '../browser/open.ts'
import { House } from '../house/house.ts'

let house: House
let browser: Browser
const open = new AsyncDisposableStack()
before(async () => {
  house = open.use(await House.open({ dutyDays: null, config: { content: { hidden: ['ar', 'bg', 'pl', 'ro', 'uk'] } } }))
  browser = open.use(await openBrowser())
})
after(() => open.disposeAsync())

test('a language that the operator hides is not spoken in the conversation either, nor offered there, whatever the browser asks for', async () => {
  const page = await (await browser.newContext({ locale: 'ar' })).newPage()
  const drawn: string[] = []
  await page.exposeFunction('drew', (heading: string) => drawn.push(heading))
  await page.addInitScript(`
    new MutationObserver(() => {
      if (document.querySelector('#room select')) drew(document.querySelector('#room h1').textContent)
    }).observe(document, { subtree: true, childList: true })`)
  await page.goto(`${house.site}/n/`)
  await page.getByRole('heading', { name: 'Before you write' }).waitFor()
  const offered = await page.locator('.languages option').evaluateAll((all) => all.map((one) => one.getAttribute('lang')))
  assert.deepEqual(offered, ['de', 'en', 'de-simple'])
  assert.deepEqual([...new Set(drawn)], ['Before you write'], 'no word of the hidden language was on the screen meanwhile')
})
