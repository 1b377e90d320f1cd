import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page, Route } from 'playwright-core'
import { openBrowser, openContext } from '../browser/open.ts'
import { House } from '../house/house.ts'

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

interface Answer {
  readonly status?: number
  readonly body?: string
  readonly type?: string
}

const minute = (): number => Math.floor(Date.now() / 60_000)

/** What a relay says with whom everything is well: open, and somebody is there for three hours more. */
const open = (at = minute()) => ({
  version: 1,
  at,
  chat: 'open',
  until: at + 180,
  languages: ['de'],
  opens: null,
  spoken: [{ language: 'de', from: at - 10 }],
  missing: null,
  answerBy: Math.floor(at / 60) + 48,
  lastWeek: null,
})

const json = (value: unknown): Answer => ({ body: JSON.stringify(value) })

/** A first page whose live state answers as it is told; its clock is turned by hand. */
const reads = async (
  first: Answer | 'silence' | 'abort',
  { installed = true } = {},
): Promise<{ page: Page; answers: (next: Answer | 'silence' | 'abort') => void; asked: () => number }> => {
  const page = await (await openContext(browser, 'de')).newPage()
  if (installed) await page.clock.install()
  let next = first
  let asked = 0
  await page.route('**/status.json', async (route: Route) => {
    asked++
    if (next === 'silence') return
    if (next === 'abort') return route.abort()
    const { status = 200, body = '', type = 'application/json' } = next
    await route.fulfill({ status, body, contentType: type })
  })
  await page.goto(`${house.site}/de/`)
  return {
    page,
    answers: (answer) => {
      next = answer
    },
    asked: () => asked,
  }
}

const unknown = 'Wir wissen nicht, ob jemand da ist'
const call = 'Die Anzeige geht gerade nicht. Anrufen geht immer.'

/** The truth where nothing is known: that, the numbers, and the ways to write stay. */
const assertUnknown = async (page: Page): Promise<void> => {
  await page.getByText(unknown).waitFor()
  await page.getByText(call).waitFor()
  assert.equal(await page.getByText('Der Chat ist offen').count(), 0)
  assert.ok(await page.getByRole('link', { name: 'Nachricht schreiben' }).isVisible())
  assert.ok((await page.locator('.numbers a[href^="tel:"]:visible').count()) >= 3)
  assert.ok(await page.getByRole('link', { name: 'Seite verlassen' }).isVisible())
}

describe('the first page says the truth', () => {
  const wrong: Readonly<Record<string, Answer | 'abort'>> = {
    'the relay is down': 'abort',
    'the relay is overloaded (503)': { status: 503, body: '{"code":"unavailable"}' },
    'the relay asks for patience (429)': { status: 429, body: '{"code":"limit"}' },
    'the relay answers with a page': { body: '<!doctype html><title>Login</title>', type: 'text/html' },
    'the relay answers with nothing': { body: '' },
    'the relay answers with half of it': { body: JSON.stringify(open()).slice(0, 90) },
    'the relay says what cannot be': json({ ...open(), chat: 'perhaps' }),
    'the relay says times that are no times': json({ ...open(), until: '<b>morgen</b>' }),
    'the relay answers without an end': { body: `${JSON.stringify(open())}${' '.repeat(20_000)}` },
  }
  for (const [name, answer] of Object.entries(wrong)) {
    test(name, async () => {
      const { page } = await reads(answer)
      await assertUnknown(page)
      await page.context().close()
    })
  }

  test('the relay takes longer than eight seconds: until then the page says that it is looking, then that it does not know', async () => {
    const { page } = await reads('silence')
    await page.getByText('Wir sehen nach, ob jemand da ist.').waitFor()
    await page.clock.fastForward(8_100)
    await assertUnknown(page)
    await page.context().close()
  })

  for (const [name, away] of [
    ['two hours ahead', 120],
    ['two days behind', -2 * 24 * 60],
  ] as const) {
    test(`the clock of the relay is ${name}: the end of the duty is said as far away as it is, never as past`, async () => {
      const { page } = await reads(json(open(minute() + away)))
      await page.getByText(/^Der Chat ist offen bis /).waitFor()
      await page.context().close()
    })
  }
})

test('somebody is there who does not speak the language of the page: the reader is told so, and when somebody does', async () => {
  const at = minute()
  const { page } = await reads(
    json({
      ...open(),
      languages: ['ro'],
      spoken: [
        { language: 'ro', from: at - 10 },
        { language: 'de', from: at + 24 * 60 },
      ],
    }),
  )
  await page.getByText(/^Gerade ist jemand da, aber nicht auf \u2068Deutsch\u2069\. Das nächste Mal: /).waitFor()
  assert.equal(await page.getByText('Jetzt ist jemand da und antwortet Ihnen.').count(), 0)
  await page.context().close()
})

test('the ways to write keep their place when the state changes: only which is filled does', async () => {
  const { page, answers } = await reads(json(open()))
  const order = () =>
    page
      .locator('[data-way]')
      .evaluateAll((ways) => ways.map((way) => `${way.getAttribute('data-way')} ${way.querySelector('.button')?.classList.contains('plain')}`))
  await page.getByText(/^Der Chat ist offen bis /).waitFor()
  assert.deepEqual(await order(), ['chat false', 'letter true'])
  answers(json({ ...open(), chat: 'closed', until: null, languages: [], opens: minute() + 600 }))
  await page.clock.runFor(20_000)
  await page.getByText(/^Der Chat öffnet /).waitFor()
  assert.deepEqual(await order(), ['chat true', 'letter false'])
  await page.context().close()
})

describe('the page is never wrong for longer than a minute', () => {
  for (const [name, answer] of [
    ['is gone', 'abort'],
    ['is silent', 'silence'],
    ['is overloaded', { status: 503 }],
    ['answers nonsense', { body: 'null' }],
  ] as const) {
    test(`the relay ${name} while the page says that somebody is there`, async () => {
      const { page, answers } = await reads(json(open()))
      await page.getByText(/^Der Chat ist offen bis /).waitFor()
      answers(answer)
      // With the twenty seconds that a journey waits at most: less than a minute.
      await page.clock.runFor(35_000)
      await assertUnknown(page)
      answers(json(open()))
      await page.clock.runFor(45_000)
      await page.getByText(/^Der Chat ist offen bis /).waitFor()
      await page.context().close()
    })
  }

  test('the chat closes: the page says so by itself', async () => {
    const { page, answers } = await reads(json(open()))
    await page.getByText(/^Der Chat ist offen bis /).waitFor()
    answers(json({ ...open(), chat: 'closed', until: null, languages: [], opens: minute() + 600 }))
    await page.clock.runFor(20_000)
    await page.getByText(/^Der Chat öffnet /).waitFor()
    await page.getByText(/^Schreiben Sie jetzt, Antwort bis /).waitFor()
    await page.context().close()
  })

  test('a page that slept says nothing of before: not even until the answer comes', async () => {
    const { page, answers } = await reads(json({ ...open(), until: minute() + 5 }))
    await page.getByText(/^Der Chat ist offen bis /).waitFor()
    answers('silence')
    await page.clock.fastForward(10 * 60_000)
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    await page.clock.runFor(2_000)
    await assertUnknown(page)
    await page.context().close()
  })
})

test('the relay itself dies and comes back: the page that is open says both', async () => {
  const page = await (await openContext(browser, 'de')).newPage()
  await page.goto(`${house.site}/de/`)
  await page.locator('.live:not([data-live="asking"]):not([data-live="unknown"])').waitFor()
  const before = await page.locator('[data-say="state"]').textContent()
  await house.kill()
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await assertUnknown(page)
  await house.start()
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await page.locator('.live:not([data-live="asking"]):not([data-live="unknown"])').waitFor()
  assert.equal(await page.locator('[data-say="state"]').textContent(), before)
})
