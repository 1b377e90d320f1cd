import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, BrowserContext } from 'playwright-core'
import { openBrowser, openContext } from '../browser/open.ts'
import { House } from '../house/house.ts'
import { Counsellor } from '../people/counsellor.ts'
import { seesNobodyCanRead } from '../people/seeker/nobody.ts'
import { Seeker } from '../people/seeker.ts'

let house: House
let browser: Browser
const open = new AsyncDisposableStack()
before(async () => {
  house = open.use(await House.open())
  browser = open.use(await openBrowser())
})
after(() => open.disposeAsync())

const day = 24 * 3_600_000

const inDays = async (days: number): Promise<BrowserContext> => {
  const context = await openContext(browser, 'de')
  await context.clock.install({ time: Date.now() + days * day })
  return context
}

test('B5 by a clock that is past the directory the page encrypts nothing, asks for the date and offers phone numbers', async () => {
  const seeker = await Seeker.at(await inDays(15), 'de')
  const sent: string[] = []
  seeker.page.on('request', (request) => request.postData() !== null && sent.push(request.url()))
  await seeker.page.goto(`${house.site}/n/`)
  await seeker.page.getByText('Vielleicht stimmt das Datum auf Ihrem Gerät nicht.').waitFor()
  assert.ok((await seeker.page.locator('a[href^="tel:"]').count()) >= 2)
  assert.equal(await seeker.button('Einverstanden, weiter').count(), 0)
  assert.deepEqual(sent, [])
})

test('P9 where the directory has run out for everybody no page promises an answer: all say that nobody can read it, with numbers to call', async () => {
  await house.kill()
  await house.start({ later: 15 * day })
  const seeker = await Seeker.at(await inDays(15), 'de')
  await seesNobodyCanRead(seeker, house.site)
  // Whose own clock is behind reads the same.
  await seesNobodyCanRead(await Seeker.at(await openContext(browser, 'de'), 'de'), house.site)
})

test('B5 a desk whose clock is past the directory says so and takes nothing', async () => {
  const counsellor = await Counsellor.at(await inDays(15), 'de')
  await counsellor.page.goto(`${house.desk}/`)
  await counsellor.typesCode(house.counsellor(0).recoveryCode)
  await counsellor.page.getByText('Das Verzeichnis der Stellen ist abgelaufen.').waitFor()
})
