import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { openBrowser, openContext } from '../browser/open.ts'
import { serveFolder } from './folder.ts'

let origin: string
let browser: Browser
const open = new AsyncDisposableStack()
before(async () => {
  origin = open.use(await serveFolder()).origin
  browser = open.use(await openBrowser())
})
after(() => open.disposeAsync())

const at = async (path: string, options: BrowserContextOptions = {}): Promise<Page> => {
  const page = await (await openContext(browser, 'de', options)).newPage()
  await page.goto(origin + path)
  return page
}

test('an information page comes with at most five requests, all to where it stands, and its HTML and style weigh at most 14 KB', async () => {
  for (const path of ['/de/happening/', '/uk/rights/']) {
    const page = await (await openContext(browser, 'de')).newPage()
    const fetched = new Map<string, number>()
    page.on('response', async (answer) => fetched.set(answer.url(), brotliCompressSync(await answer.body().catch(() => Buffer.of())).length))
    await page.goto(origin + path, { waitUntil: 'networkidle' })
    assert.ok(fetched.size >= 3 && fetched.size <= 5, [...fetched.keys()].join(' '))
    assert.ok([...fetched.keys()].every((url) => url.startsWith(`${origin}/`)))
    const weight = (fetched.get(`${origin}${path}`) ?? Infinity) + (fetched.get(`${origin}/page.css`) ?? Infinity)
    console.info(`HTML and CSS of ${path}: ${(weight / 1024).toFixed(1)} of 14 KiB brotli`)
    assert.ok(weight <= 14 * 1024)
    await page.context().close()
  }
})

test('whoever searches finds the page, and nobody learns what was sought', async () => {
  for (const [language, sought, found] of [
    ['de', 'Lohn', /Arbeit und Lohn/],
    ['ar', 'حقوق', /حقوق/],
  ] as const) {
    const page = await at(`/${language}/search/`)
    await page.getByRole('searchbox').focus()
    await page.waitForResponse((answer) => answer.url() === `${origin}/data/search-${language}.json`)
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    const address = page.url()
    await page.getByRole('searchbox').fill(sought)
    await page.getByRole('searchbox').press('Enter')
    const hit = page.locator('#hits').getByRole('link', { name: found }).first()
    await hit.waitFor()
    assert.match((await page.locator('#count').textContent()) ?? '', /\d|Eine|وُجدت/)
    assert.equal(page.url(), address)
    assert.deepEqual(asked, [])
    assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie, window.name]), [0, 0, '', ''])
    await hit.click()
    await page.waitForURL(new RegExp(`^${origin}/${language}/[a-z-]+/$`))
    await page.context().close()
  }
})

test('where the words of the search do not come, the page says so, and the list of all pages stands there', async () => {
  const page = await at('/en/search/')
  await page.route('**/data/*', (route) => route.abort())
  await page.getByRole('searchbox').fill('wage')
  await page.getByText('The search does not work right now.').waitFor()
  assert.ok((await page.locator('section.all').getByRole('link').count()) >= 30)
  await page.unroute('**/data/*')
  await page.getByRole('searchbox').fill('wages')
  await page.locator('#hits').getByRole('link').first().waitFor()
  await page.context().close()
})

test('without JavaScript a person goes from their language to a page, opens a question, and comes to it in another language', async () => {
  const page = await at('/', { javaScriptEnabled: false })
  await page.getByRole('link', { name: 'Română' }).click()
  await page.locator('.doors').getByRole('link').first().click()
  await page.locator('.topics').getByRole('link').first().click()
  assert.equal(new URL(page.url()).pathname, '/ro/happening/')
  const answer = page.locator('details.question').first().locator('p').first()
  assert.equal(await answer.isVisible(), false)
  await page.locator('details.question summary').first().click()
  await answer.waitFor()
  assert.equal(await page.getByRole('link', { name: /^(?:Start a chat|Chat)/ }).count(), 0)
  await page.locator('.languages summary').click()
  await page.getByRole('link', { name: 'العربية' }).click()
  assert.equal(new URL(page.url()).pathname, '/ar/happening/')
  assert.deepEqual(await page.locator('html').evaluate(({ lang, dir }: HTMLElement) => [lang, dir]), ['ar', 'rtl'])
  assert.ok(await page.getByRole('link', { name: '110' }).last().isVisible())
  await page.context().close()
})

test('without JavaScript no box pretends to search, and a link to the chat inside a text leads to what works', async () => {
  const page = await at('/de/search/', { javaScriptEnabled: false })
  await page.locator('section.all').waitFor()
  assert.equal(await page.getByRole('searchbox').count(), 0)
  await page.goto(`${origin}/de/get-safe/`)
  assert.equal(await page.locator('article a[href="/n/"]:visible').count(), 0)
  await page.locator('article a[href="#reach"]:visible').first().click()
  assert.equal(new URL(page.url()).hash, '#reach')
  assert.ok(await page.locator('.reach').getByRole('link', { name: 'Nummern zum Anrufen' }).isVisible())
  await page.context().close()
})

/** How large the sheets are, in points: A4 is 595 by 842, A6 298 by 420. */
const sheets = async (page: Page): Promise<readonly string[]> => {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  return Array.from(
    pdf.matchAll(/MediaBox ?\[ ?0 0 ([\d.]+) ([\d.]+) ?\]/g),
    ([, width, height]) => `${Math.round(Number(width))} ${Math.round(Number(height))}`,
  )
}

test('a page prints on A4 with every answer, without what only a screen needs; its card prints on one sheet of A6', async () => {
  const page = await at('/de/happening/')
  const onA4 = await sheets(page)
  assert.ok(onA4.length >= 1 && onA4.every((size) => size === '595 842'), onA4.join())
  await page.emulateMedia({ media: 'print' })
  const answers = page.locator('details.question p')
  assert.ok((await answers.count()) > 10)
  for (const answer of await answers.all()) assert.ok(((await answer.boundingBox())?.height ?? 0) > 5)
  for (const hidden of ['.bar', '.foot', '.languages', '.needs-script']) assert.equal(await page.locator(hidden).first().isVisible(), false, hidden)
  assert.match(
    await page
      .locator('.sources a')
      .first()
      .evaluate((link) => getComputedStyle(link, '::after').content),
    /https:/,
  )
  // Prose is as wide as the boxes beside it, and a number stands where a link would lead nowhere.
  const wide = (part: string) =>
    page
      .locator(part)
      .first()
      .evaluate((box) => Math.round(box.getBoundingClientRect().width))
  assert.equal(await wide('article > div > p'), await wide('.reach'))
  assert.match((await page.locator('.reach .printed').textContent()) ?? '', /110.*116 016/)
  assert.equal(await page.locator('.reach a:visible').count(), 0)
  for (const language of ['de', 'en', 'de-simple', 'ar', 'bg', 'pl', 'ro', 'uk']) {
    await page.goto(`${origin}/${language}/get-safe/card/`)
    assert.deepEqual(await sheets(page), ['298 420'], language)
  }
  const letters = await page
    .locator('.wallet li')
    .first()
    .evaluate((line) => Number.parseFloat(getComputedStyle(line).fontSize))
  assert.ok(letters >= 20, `${letters} px are read at arm's length`)
  await page.context().close()
})

test('on a small phone a number stands above its text, and the finder lists Länder and not all their centres', async () => {
  for (const path of ['/de/numbers/', '/ar/numbers/', '/uk/numbers/']) {
    const page = await at(path, { viewport: { width: 320, height: 640 } })
    const rows = await page.locator('main > .numbers li').evaluateAll((all) =>
      all.map((row) => {
        const [number, text] = [row.querySelector('a'), row.querySelector('div')].map((part) => part?.getBoundingClientRect())
        return [number && text && number.bottom <= text.top + 1, number && number.width <= row.clientWidth, text && text.width > 200]
      }),
    )
    assert.ok(rows.length >= 5)
    assert.deepEqual(
      rows,
      rows.map(() => [true, true, true]),
      path,
    )
    await page.context().close()
  }
  const page = await at('/de/finder/', { viewport: { width: 320, height: 640 } })
  const list = page.locator('.finder-lands')
  assert.ok((await list.evaluate((box) => box.scrollHeight)) < 3500)
  for (const way of ['.finder-map a[href="#land-sh"]', '.finder-names a[href="#land-by"]']) {
    const id = (await page.locator(way).getAttribute('href')) ?? ''
    await page.locator(way).focus()
    await page.keyboard.press('Enter')
    await page.locator(`${id} a[href^="tel:"]`).first().waitFor()
    assert.ok(
      await page
        .locator(`${id} h3`)
        .first()
        .evaluate((name) => name.getBoundingClientRect().top >= 0 && name.getBoundingClientRect().top < innerHeight),
    )
  }
  await page.context().close()
})

test('no kind of page is wider than a screen of 320 points, in German, Arabic and with letters twice as large', async () => {
  const kinds = ['', 'me/', 'happening/', 'pro-duties/', 'get-safe/card/', 'numbers/', 'search/', 'finder/']
  const page = await at('/', { viewport: { width: 320, height: 640 } })
  for (const path of ['/', '/404.html', ...kinds.flatMap((kind) => [`/de/${kind}`, `/ar/${kind}`])]) {
    await page.goto(origin + path)
    for (const size of ['100%', '200%']) {
      const wider = await page.evaluate((letters) => {
        document.documentElement.style.fontSize = letters
        return document.documentElement.scrollWidth - document.documentElement.clientWidth
      }, size)
      assert.ok(wider <= 0, `${path} at ${size} is ${wider} too wide`)
    }
  }
  await page.context().close()
})
