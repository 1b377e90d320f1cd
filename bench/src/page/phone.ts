import { House, openBrowser, openContext, type Settings } from '@zop/journeys'
import { median, type Row, writeResult } from '../result.ts'
import { limitCpu } from './quota.ts'

const rounds = 5
const slower = 6
const cores = 2

/** Browsers of the same engine: with all it has, without X-Wing of its own, and as Lockdown Mode leaves it. */
const browsers: Readonly<Record<string, Settings>> = {
  native: { nativeSealing: true },
  fallback: {},
  'fallback, no just-in-time compiler, no WebAssembly': { withoutJit: true },
}

interface Visit {
  readonly firstText: number
  readonly fourLines: number
  readonly acknowledged: number
}

type Browser = Awaited<ReturnType<typeof openBrowser>>
type Page = Awaited<ReturnType<Browser['newPage']>>

/** A page on the slow line, in an empty profile. */
const slowPage = async (browser: Browser): Promise<Page> => {
  const context = await openContext(browser, 'de')
  context.setDefaultTimeout(60_000)
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.emulateNetworkConditions', { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 })
  return page
}

/** Milliseconds until the first text of this page stands there. */
const firstTextOf = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          for (const { name, startTime } of list.getEntries()) if (name === 'first-contentful-paint') resolve(startTime)
        }).observe({ type: 'paint', buffered: true })
      }),
  )

/** The same of a page that somebody opens first of all. */
const readable = async (address: string): Promise<number> => {
  const browser = await openBrowser()
  try {
    const page = await slowPage(browser)
    await limit.hold()
    await page.goto(address)
    return await firstTextOf(page)
  } finally {
    await browser.close()
  }
}

/** One visit on the slow phone, milliseconds: to the first text of the first page, from there to the four lines, and from consent to the acknowledged first message. */
const visit = async (house: House, settings: Settings): Promise<Visit> => {
  const browser = await openBrowser(settings)
  try {
    const page = await slowPage(browser)
    await limit.hold()
    await page.goto(`${house.site}/de/`)
    const firstText = await firstTextOf(page)
    const pressed = performance.now()
    await page.getByText('Chat beginnen').click()
    await page.getByRole('button', { name: 'Einverstanden, weiter' }).waitFor()
    const fourLines = performance.now() - pressed
    await page.getByRole('button', { name: 'Einverstanden, weiter' }).click()
    const begun = performance.now()
    await page.getByRole('textbox', { name: 'Ihre Nachricht' }).fill('Hallo')
    await page.getByRole('button', { name: 'Senden' }).click()
    await page.getByText('gesendet', { exact: false }).filter({ hasNotText: 'wird gesendet' }).first().waitFor()
    return { firstText, fourLines, acknowledged: performance.now() - begun }
  } finally {
    await browser.close()
  }
}

const limit = await limitCpu(cores / slower)
await using house = await House.open()
const seconds = (values: readonly number[]) =>
  `${(median(values) / 1000).toFixed(2)} s (${(Math.min(...values) / 1000).toFixed(2)} to ${(Math.max(...values) / 1000).toFixed(2)})`
const rows: Row[] = []
for (const [kind, settings] of Object.entries(browsers)) {
  const visits: Visit[] = []
  for (let round = 0; round < rounds; round++) visits.push(await visit(house, settings))
  rows.push({ what: `first readable text of /de/ (${kind})`, figure: seconds(visits.map(({ firstText }) => firstText)), beside: 'less than 2 s' })
  rows.push({
    what: `from "Chat beginnen" to the four lines (${kind})`,
    figure: seconds(visits.map(({ fourLines }) => fourLines)),
    beside: 'less than 5 s',
  })
  rows.push({
    what: `from "Einverstanden" to the acknowledged first message (${kind})`,
    figure: seconds(visits.map(({ acknowledged }) => acknowledged)),
    beside: 'at most 4 s',
  })
}
for (const path of ['/de/rights-work/', '/ar/rights/', '/de/finder/']) {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) times.push(await readable(`${house.site}${path}`))
  rows.push({ what: `first readable text of ${path}`, figure: seconds(times), beside: 'less than 2 s' })
}
await limit.end()
const how = `Chromium, empty profile, 400 kbit/s both ways and 400 ms latency (DevTools protocol). The whole browser in a control group with ${(cores / slower).toFixed(2)} of one core in all, that is ${cores} cores ${slower} times slower, WebCrypto included. ${rounds} visits each, medians (least to most). "Einverstanden" is pressed as soon as it is there, without reading. \`npm run bench phone\` (Linux, root)`
await writeResult('slow-phone', { how, rows })
