import { House, openBrowser, openContext } from '@zop/journeys'
import { median, percentile, type Row, writeResult } from '../result.ts'

const [centres, runs, slower] = [200, 25, 6]

/** Milliseconds from the press to the new list, each time, on a processor six times slower. */
const answers = async (house: House): Promise<readonly number[]> => {
  const browser = await openBrowser()
  try {
    const page = await (await openContext(browser, 'de')).newPage()
    const { listings } = (await (await fetch(`${house.site}/data/centres.json`)).json()) as { listings: readonly object[] }
    const many = Array.from({ length: centres }, (_, at) => ({ ...listings[at % listings.length], id: `centre-${at}` }))
    await page.route('**/data/centres.json', (route) => route.fulfill({ json: { version: 1, listings: many } }))
    await page.goto(`${house.site}/de/finder/`)
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower })
    await page.locator('#finder input[name="help"][value="shelter"]').check()
    await page.locator('#finder button[type="submit"]').click()
    await page.locator('#finder .finder-entry').first().waitFor()
    return await page.evaluate(async (times) => {
      const [results, form] = [document.querySelector('.finder-results'), document.querySelector<HTMLFormElement>('#finder form')]
      if (!results || !form) throw new Error('no finder')
      const taken: number[] = []
      for (let run = 0; run < times; run += 1) {
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
        await new Promise((drawn) => requestAnimationFrame(drawn))
      }
      return taken
    }, runs)
  } finally {
    await browser.close()
  }
}

await using house = await House.open()
const taken = await answers(house)
const rows: Row[] = [
  { what: `the finder answers over ${centres} centres, median`, figure: `${median(taken).toFixed(0)} ms`, beside: 'less than 50 ms' },
  { what: 'nine of ten answers', figure: `${percentile(taken, 0.9).toFixed(0)} ms`, beside: '' },
]
await writeResult('finder', {
  how: `From the press to the new list, ${runs} times in Chromium on a processor ${slower} times slower (by the browser's own throttle). \`npm run bench finder\``,
  rows,
})
