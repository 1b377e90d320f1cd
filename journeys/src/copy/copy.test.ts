import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, openContext } from '../browser/open.ts'
import { CopiedSite } from './folder.ts'

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

/** A phone that notes every address it asks for. */
const visits = async (javaScriptEnabled = true): Promise<{ page: Page; asked: string[] }> => {
  const page = await (await openContext(browser, 'de', { javaScriptEnabled })).newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  return { page, asked }
}

const assertOurs = (asked: readonly string[]): void => {
  assert.ok(asked.length > 1)
  assert.deepEqual(
    asked.filter((url) => !url.startsWith(`${site.origin}/`)),
    [],
  )
}

describe('a copy on a server that knows nothing but files', () => {
  test('says that it does not know who is there, and that calling always works', async () => {
    const { page, asked } = await visits()
    await page.goto(`${site.origin}/de/`)
    await page.getByText('Wir wissen nicht, ob jemand da ist').waitFor()
    await page.getByText('Die Anzeige geht gerade nicht. Anrufen geht immer.').waitFor()
    assert.equal(await page.locator('.numbers a[href="tel:110"]').count(), 1)
    assertOurs(asked)
  })

  test('leads from the first page to an information page and a door, and asks nobody else', async () => {
    const { page, asked } = await visits()
    await page.goto(`${site.origin}/`)
    await page.getByRole('link', { name: 'Deutsch', exact: true }).click()
    await page.getByRole('link', { name: 'Für Fachkräfte' }).click()
    await page.waitForURL(`${site.origin}/de/professionals/`)
    await page.locator('main a[href^="/de/pro-"]').first().click()
    await page.waitForURL(/\/de\/pro-/)
    assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1)
    assertOurs(asked)
  })

  test('lists the centres, with scripts and without', async () => {
    for (const scripted of [true, false]) {
      const { page, asked } = await visits(scripted)
      await page.goto(`${site.origin}/de/finder/`, { waitUntil: 'networkidle' })
      await page.locator('#land-he > summary').click()
      assert.ok((await page.locator('#land-he a[href^="tel:"]:visible').count()) > 0, `scripts: ${scripted}`)
      assertOurs(asked)
    }
  })

  test('finds a page by a word of it, in the browser', async () => {
    const { page, asked } = await visits()
    await page.goto(`${site.origin}/de/search/`)
    await page.getByRole('searchbox').fill('Kosten')
    await page.locator('#hits a[href^="/de/"]').first().waitFor()
    assertOurs(asked)
  })

  test('is left by the exit for the page that the operator has set, with scripts and without', async () => {
    for (const scripted of [true, false]) {
      const { page } = await visits(scripted)
      await page.context().route('https://**', (route) => route.fulfill({ contentType: 'text/html', body: '<title>Wetter</title>' }))
      await page.goto(`${site.origin}/de/rights/`)
      await page.getByRole('link', { name: 'Seite verlassen' }).click()
      await page.waitForURL(/^https:/)
      assert.equal(await page.title(), 'Wetter')
    }
  })

  test('says of the conversation that the server does not answer, and shows the numbers', async () => {
    const { page, asked } = await visits()
    await page.goto(`${site.origin}/n/`)
    await page.getByText('Der Server antwortet nicht. Wir versuchen es weiter.').waitFor()
    await page.getByText('Lieber anrufen?').click()
    await page.locator('a[href="tel:110"]').first().waitFor()
    assertOurs(asked)
  })
})
