import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, openContext } from '../browser/open.ts'
import { House } from '../house/house.ts'
import { poorReader, tooWide } from './reader.ts'

let house: House
let browser: Browser
before(async () => {
  house = await House.open()
  browser = await openBrowser()
})
after(async () => {
  await browser.close()
  await house[Symbol.asyncDispose]()
})

const axe = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`))
}

/** Names of the centres in the order in which they stand. */
const names = (page: Page): Promise<string[]> => page.locator('#finder .finder-entry h3').allTextContents()

test('a person with little German finds what to do without JavaScript: from the Romanian first page to a number to call', async () => {
  const { page, asked } = await poorReader(browser, false)
  await page.goto(`${house.site}/ro/`)
  await page.locator('a[href="/ro/finder/"]').first().click()
  await page.waitForURL('**/ro/finder/')
  assert.equal(await page.locator('html').getAttribute('lang'), 'ro')
  assert.equal(await page.locator('#finder').textContent(), '')
  await page
    .locator('.finder-names')
    .getByRole('link', { name: /Schleswig-Holstein/ })
    .click()
  const there = page.getByRole('region', { name: /Schleswig-Holstein/ })
  assert.ok(await page.locator('#land-sh h3').evaluate((heading) => heading.getBoundingClientRect().top < innerHeight))
  await there.locator('a[href^="tel:"]').first().waitFor()
  const numbers = await there.locator('a[href^="tel:"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  assert.ok(numbers.length >= 2 && numbers.every((number) => /^tel:\d{8,}$/.test(number ?? '')), numbers.join())
  assert.ok((await there.locator('bdi[lang="ro"]').count()) > 0, 'a centre that speaks Romanian says so')
  assert.equal(await tooWide(page), 0)
  assert.ok(
    asked.every((one) => one.startsWith(`GET ${house.site}/`)),
    asked.join('\n'),
  )
})

test('a person with little German answers some questions: centres that speak Romanian come first, with the reason and a number, at 320 px on a slow phone', async () => {
  const { page, troubles, asked } = await poorReader(browser)
  await page.goto(`${house.site}/ro/finder/`)
  const form = page.locator('#finder form')
  await form.waitFor()
  await form.locator('input[name="who"][value="women"]').check()
  await form.locator('input[name="help"][value="counselling"]').check()
  const before = asked.length
  await form.locator('input[maxlength="5"]').fill('24103')
  await form.locator('button[type="submit"]').click()
  await page.locator('#finder .finder-entry').first().waitFor()
  const [first = ''] = await names(page)
  assert.match(first, /Beispielstelle Nord/)
  const entry = page.locator('#finder .finder-entry').first()
  assert.match((await entry.locator('.finder-why').textContent()) ?? '', /Română/)
  assert.match((await entry.locator('a[href^="tel:"]').getAttribute('href')) ?? '', /^tel:\d+$/)
  assert.match((await page.locator('#finder [role="status"]').textContent()) ?? '', /\d+/)
  assert.equal(await tooWide(page), 0)
  // For a safe place tonight a free one comes before a full one that speaks Romanian and is near.
  await form.locator('input[name="help"][value="counselling"]').uncheck()
  await form.locator('input[name="help"][value="shelter"]').check()
  await form.locator('button[type="submit"]').click()
  await page.waitForFunction((before) => document.querySelector('#finder .finder-entry h3')?.textContent !== before, first)
  const reasons = await page.locator('#finder .finder-entry .finder-why').allTextContents()
  const [free, full] = [/Are locuri/, /nu are locuri/].map((said) => reasons.map((why, at) => (said.test(why) ? at : -1)).filter((at) => at >= 0))
  assert.ok(free && full && free.length > 0 && full.length > 0 && Math.max(...free) < Math.min(...full), reasons.join('\n'))
  assert.deepEqual(asked.slice(before), [`GET ${house.site}/data/centres.json`])
  assert.deepEqual(troubles, [])
})

test('a relative looks for advice near Bavaria but not in Hesse: nothing of what they answer leaves the page or stays in the browser', async () => {
  const { page, troubles, asked } = await poorReader(browser)
  await page.goto(`${house.site}/de/finder/`)
  const form = page.locator('#finder form')
  await form.getByRole('checkbox', { name: 'Beratung für Angehörige' }).check()
  await form.getByRole('textbox', { name: 'Alter' }).fill('19')
  await form.getByRole('textbox', { name: 'Oder Postleitzahl' }).fill('97896')
  await form.getByText('Welches Bundesland ist es?').waitFor()
  await form.getByRole('button', { name: 'Bayern' }).click()
  await form.locator('summary').click()
  await form.getByRole('checkbox', { name: 'Hessen' }).check()
  await form.getByRole('button', { name: 'Stellen zeigen' }).click()
  await page.locator('#finder .finder-entry').first().waitFor()
  const found = await names(page)
  assert.match(found[0] ?? '', /Beispielstelle Süd|Franken/)
  assert.ok(
    found.every((name) => !/Mitte|Main|Fulda|Taunus/.test(name)),
    found.join(),
  )
  assert.equal(found.at(-1), 'Online-Beratung')
  assert.match((await page.locator('#finder .finder-why').first().textContent()) ?? '', /Hilft mit: .*Angehörige.*Arbeitet in Bayern/)

  await page.locator('#finder .finder-entry').first().getByRole('button', { name: 'Diese Stelle nicht zeigen' }).click()
  await page.getByText('1 Stelle ist ausgeblendet.').waitFor()
  assert.ok(!(await names(page)).includes(found[0] ?? ''))

  const sent = asked.join('\n')
  for (const answer of ['97896', '978', 'relatives', 'BY', 'Bayern', '19?', '?']) assert.ok(!sent.includes(answer), `${answer} in ${sent}`)
  assert.equal(asked.filter((one) => one.includes('/data/')).length, 1)
  assert.equal(page.url(), `${house.site}/de/finder/`)
  const kept = await page.evaluate(async () => [
    localStorage.length,
    sessionStorage.length,
    document.cookie,
    window.name,
    history.length,
    (await indexedDB.databases()).length,
  ])
  assert.deepEqual(kept.toSpliced(4, 1), [0, 0, '', '', 0])
  // What a browser does before it keeps the page for whoever presses Back.
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })))
  assert.deepEqual(await names(page), [])
  assert.equal(await form.getByRole('textbox', { name: 'Alter' }).inputValue(), '')
  await page.reload()
  await form.waitFor()
  assert.equal(await form.getByRole('textbox', { name: 'Oder Postleitzahl' }).inputValue(), '')
  assert.equal(await form.getByRole('checkbox', { name: 'Beratung für Angehörige' }).isChecked(), false)
  assert.deepEqual(troubles, [])
})

test('the finder is used by keyboard alone, and says how many fit', async () => {
  const page = await (await openContext(browser, 'de')).newPage()
  await page.goto(`${house.site}/de/finder/`)
  const age = page.getByRole('textbox', { name: 'Alter' })
  await age.focus()
  await page.keyboard.type('neunzehn')
  await page.keyboard.press('Enter')
  await page.getByText('Bitte schreiben Sie das Alter als Zahl').waitFor()
  assert.equal(await age.evaluate((box) => document.activeElement === box), true)
  assert.equal(await age.getAttribute('aria-invalid'), 'true')
  await age.fill('19')
  await page.keyboard.press('Enter')
  await page
    .locator('#finder [role="status"]')
    .getByText(/^\d+ Stellen passen\.$/)
    .waitFor()
  const before = (await names(page)).length
  await page.getByRole('button', { name: 'Mehr Stellen zeigen' }).focus()
  await page.keyboard.press('Enter')
  await page.waitForFunction((count) => document.querySelectorAll('#finder .finder-entry').length > count, before)
  assert.equal(await page.evaluate(() => document.activeElement?.className), 'finder-entry')
})

test('what is no postcode is said at its box before anything is shown, in every language; until it is answered in which Land it lies, all of them count', async () => {
  const heard = new Set<string | null>()
  for (const language of ['de', 'en', 'de-simple', 'ar', 'bg', 'pl', 'ro', 'uk']) {
    const page = await (await openContext(browser, 'de')).newPage()
    await page.goto(`${house.site}/${language}/finder/`)
    const { ask, reasons, lands } = JSON.parse((await page.locator('#finder').getAttribute('data-words')) ?? '')
    const [box, submit] = [page.locator('#finder input[maxlength="5"]'), page.locator('#finder button[type="submit"]')]
    for (const [typed, said] of [
      ['1234', ask.postcodeDigits],
      ['abc', ask.postcodeDigits],
      ['00000', ask.postcodeUnclear],
    ] as const) {
      await box.fill(typed)
      await submit.click()
      assert.equal(await page.locator('#finder-postcode-fault').textContent(), said)
      heard.add(said)
      assert.equal(await box.evaluate((own) => document.activeElement === own), true)
      assert.deepEqual(await names(page), [], `${language} ${typed}`)
    }
    // An earlier answer does not stand in for what was typed since.
    await box.fill('10115')
    await box.fill('1011')
    await submit.click()
    assert.equal(await page.locator('#finder-postcode-fault').textContent(), ask.postcodeDigits)
    await box.fill('97896')
    await page.locator('#finder select[name="language"]').selectOption('')
    await submit.click()
    await page.locator('#finder .finder-entry').first().waitFor()
    const near = await page.locator('#finder .finder-why').allTextContents()
    for (const code of ['BW', 'BY']) {
      const said = reasons.near.replace('{land}', lands[code])
      assert.ok(
        near.some((all) => all.includes(said)),
        `${language}: ${said}`,
      )
    }
    await page.context().close()
  }
  assert.equal(heard.size, 16, 'each language says both in its own words')
})

test('when the list cannot be fetched the finder says so, keeps the answers, and the list by Land stands', async () => {
  const page = await (await openContext(browser, 'de')).newPage()
  await page.goto(`${house.site}/de/finder/`)
  await page.route('**/data/centres.json', (route) => route.abort())
  await page.getByRole('textbox', { name: 'Alter' }).fill('19')
  await page.getByRole('button', { name: 'Stellen zeigen' }).click()
  await page.getByText('Die Liste ist gerade nicht zu erreichen.').waitFor()
  assert.equal(await page.getByRole('textbox', { name: 'Alter' }).inputValue(), '19')
  await page.locator('.finder-names').getByRole('link', { name: 'Bayern' }).click()
  assert.ok((await page.getByRole('region', { name: 'Bayern' }).getByRole('listitem').count()) > 0)
  await page.unroute('**/data/centres.json')
  await page.getByRole('button', { name: 'Stellen zeigen' }).click()
  await page.locator('#finder .finder-entry').first().waitFor()
})

test('axe finds nothing on the finder with its answers, from the left and from the right, light and dark, and it fits 320 px', async () => {
  for (const language of ['de', 'ar'] as const) {
    const page = await (await openContext(browser, 'de', { viewport: { width: 320, height: 640 } })).newPage()
    await page.goto(`${house.site}/${language}/finder/`)
    await page.locator('#finder button[type="submit"]').click()
    await page.locator('#finder .finder-entry').first().waitFor()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      assert.deepEqual(await axe(page), [], `${language} ${colorScheme}`)
    }
    assert.equal(await tooWide(page), 0)
    assert.equal(await page.locator('body').evaluate((body) => getComputedStyle(body).direction), language === 'ar' ? 'rtl' : 'ltr')
  }
})

test('two hundred centres are looked through on a slow phone; how long it takes is printed', async () => {
  const { page } = await poorReader(browser)
  await page.goto(`${house.site}/de/finder/`)
  const { listings } = (await (await fetch(`${house.site}/data/centres.json`)).json()) as { listings: { id: string }[] }
  const many = Array.from({ length: 200 }, (_, at) => ({ ...listings[at % listings.length], id: `centre-${at}` }))
  await page.route('**/data/centres.json', (route) => route.fulfill({ json: { version: 1, listings: many } }))
  await page.locator('input[name="help"][value="shelter"]').check()
  const submit = page.locator('#finder button[type="submit"]')
  await submit.click()
  await page.locator('#finder .finder-entry').first().waitFor()
  // The list is here now: what is measured is the answer alone, from the press to the new list.
  const times = await page.evaluate(async () => {
    const results = document.querySelector('.finder-results')
    const form = document.querySelector<HTMLFormElement>('#finder form')
    const taken: number[] = []
    for (let run = 0; results && form && run < 9; run += 1) {
      const shown = new Promise<void>((done) => {
        const observer = new MutationObserver(() => {
          observer.disconnect()
          done()
        })
        observer.observe(results, { childList: true })
      })
      const begun = performance.now()
      form.requestSubmit()
      await shown
      taken.push(performance.now() - begun)
    }
    return taken.toSorted((one, other) => one - other)
  })
  assert.equal(times.length, 9)
  console.info(`200 centres, six times slower: ${times[4]?.toFixed(1)} ms in the middle, ${times[8]?.toFixed(1)} ms at most`)
  assert.match((await page.locator('#finder [role="status"]').textContent()) ?? '', /^1\d\d Stellen passen\.$/)
})
