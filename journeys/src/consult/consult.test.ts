import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { Stage } from '../stage/stage.ts'

const small = { viewport: { width: 320, height: 640 } }

/** A slow processor and a poor line: six times slower, 400 kbit/s, 400 ms. */
const throttle = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 })
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 })
}

const tooWide = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

const telling = 'Es geht um Maria Petrescu, geboren am 03.05.2007.\nSie ist erreichbar unter 0151 23456789.'
const plain = 'Es geht um ein Mädchen, etwa 17. Am Montag war sie bei der Polizei im Landkreis. Was dürfen wir?'
const named = 'Meine Kollegin heißt Brandauer und ruft Sie an.'

test('a youth worker consults without naming the child: warned before anything leaves, at 320 px on a slow phone', async () => {
  await using stage = await Stage.open({ context: small })
  const { seeker, counsellor, house } = stage
  const { page } = seeker
  await counsellor.signsIn(house, stage.colleague)
  await counsellor.beginsDuty()
  await throttle(page)
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(new URL(request.url()).pathname)
  })

  await page.goto(`${house.site}/de/pro-consult/`)
  await page.getByRole('link', { name: 'Fallbesprechung beginnen' }).click()
  await seeker.agrees()
  await page.getByText('Bitte schreiben Sie ohne Namen, Daten und Adressen.').waitFor()

  await seeker.box.fill(telling)
  await seeker.button('Senden').click()
  await page.getByRole('heading', { name: 'Kann man daran erkennen, um wen es geht?' }).waitFor()
  const marks = page.getByRole('region', { name: 'Ihr Text mit den gefundenen Stellen' }).locator('mark')
  assert.deepEqual(await marks.allTextContents(), ['Maria Petrescu (Name)', '03.05.2007 (Datum)', '0151 23456789 (Telefonnummer)'])
  assert.equal(sent.length, 0, 'nothing has left the page')
  await counsellor.seesNobodyWaiting()
  assert.ok((await tooWide(page)) <= 0)
  assert.ok(await page.getByRole('link', { name: 'Seite verlassen' }).isVisible())

  await seeker.button('Ändern').click()
  assert.equal(await seeker.box.inputValue(), telling)
  await seeker.writes(plain)
  assert.ok(sent.includes('/api/conversation'))
  await counsellor.waiting.getByText('fragt beruflich').waitFor()
  await counsellor.takes()
  await counsellor.reads(plain)

  await seeker.seesTaken(stage.colleague.name)
  await seeker.box.fill(named)
  await seeker.button('Senden').click()
  await seeker.button('So senden, wie es ist').click()
  await seeker.seesSent(named)
  await counsellor.reads(named)
  await assert.rejects(counsellor.entry('Petrescu').waitFor({ timeout: 1 }))
  stage.assertQuiet()
})

test('whoever worries about somebody else is announced as that, and nothing of theirs is looked through', async () => {
  await using stage = await Stage.open({ context: small })
  const { seeker, counsellor, house } = stage
  const { page } = seeker
  await counsellor.signsIn(house, stage.colleague)
  await counsellor.beginsDuty()
  await page.goto(`${house.site}/de/relatives/`)
  await page.locator('a[data-audience="relative"]:not([data-wish])').first().click()
  await seeker.agrees()
  await seeker.writes('Ich mache mir Sorgen um Maria.')
  await counsellor.waiting.getByText('sorgt sich um jemanden').waitFor()
  stage.assertQuiet()
})

test('a professional who writes a letter is warned before the code is shown', async () => {
  await using stage = await Stage.open({ context: small })
  const { seeker, house } = stage
  const { page } = seeker
  await page.goto(`${house.site}/de/pro-consult/`)
  await page.getByRole('link', { name: 'die Nachricht' }).click()
  await seeker.agrees()
  await seeker.box.fill(telling)
  await seeker.button('Weiter zum Zugangscode').click()
  await page.getByRole('heading', { name: 'Kann man daran erkennen, um wen es geht?' }).waitFor()
  assert.equal(await page.getByRole('heading', { name: 'Wiederkommen können' }).count(), 0)
  await seeker.button('So senden, wie es ist').click()
  await page.getByRole('heading', { name: 'Wiederkommen können' }).waitFor()
})
