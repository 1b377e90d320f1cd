import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { openBrowser, openContext } from '../browser/open.ts'
import { House } from '../house/house.ts'

let house: House
let browser: Browser
const open = new AsyncDisposableStack()
before(async () => {
  house = open.use(await House.open())
  browser = open.use(await openBrowser())
})
after(() => open.disposeAsync())

const pageWith = async (options: BrowserContextOptions = {}): Promise<Page> => (await openContext(browser, 'de', options)).newPage()
const numbers = (page: Page) => page.locator('a[href^="tel:"]:visible').count()

test('a browser without WebCrypto is told plainly and shown phone numbers, not a spinner', async () => {
  const page = await pageWith()
  await page.addInitScript(() => Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined }))
  await page.goto(`${house.site}/n/`)
  await page.getByText('Ihr Browser ist zu alt. Er kann Ihre Nachrichten nicht sicher verschlüsseln.').waitFor()
  assert.equal(await page.getByText('Einen Moment bitte').isVisible(), false)
  assert.ok((await numbers(page)) >= 2)
})

test('a browser that knows no modules is told plainly and shown phone numbers', async () => {
  const page = await pageWith()
  // As such a browser reads the page: module scripts mean nothing to it, and "nomodule" neither.
  await page.route(`${house.site}/n/`, async (route) => {
    const answer = await route.fetch()
    const body = (await answer.text()).replaceAll('type="module"', 'type="not-known"').replaceAll(' nomodule', '')
    await route.fulfill({ response: answer, body })
  })
  await page.goto(`${house.site}/n/`)
  await page.getByText('Ihr Browser ist zu alt. Er kann Ihre Nachrichten nicht sicher verschlüsseln.').waitFor()
  assert.equal(await page.getByText('Einen Moment bitte').isVisible(), false)
  assert.ok((await numbers(page)) >= 2)
})

test('without JavaScript the information stands, the chat says why it cannot, and the exit is a link', async () => {
  const page = await pageWith({ javaScriptEnabled: false })
  for (const path of ['/de/', '/n/']) {
    await page.goto(house.site + path)
    assert.match((await page.locator('noscript').allTextContents()).join(), /Der Chat braucht JavaScript: Damit verschlüsselt Ihr Browser jede Nachricht/)
    assert.ok((await numbers(page)) >= 2)
    assert.match((await page.getByRole('link', { name: 'Seite verlassen' }).getAttribute('href')) ?? '', /^https:/)
  }
})

test('a script that never arrives leaves no dead spinner: the page says what may be wrong, with phone numbers', async () => {
  const page = await pageWith()
  await page.route('**/*.js', (route) => route.abort())
  await page.goto(`${house.site}/n/`)
  await page.getByText('Wenn hier nach einer Minute nichts erscheint').first().waitFor()
  assert.ok((await numbers(page)) >= 2)
})
