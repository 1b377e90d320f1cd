import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { kill } from '../browser/crash.ts'
import { openBrowser, openContext, openProfile, phone } from '../browser/open.ts'
import { House } from '../house/house.ts'
import { sendsFile } from '../people/counsellor/files.ts'
import { Counsellor } from '../people/counsellor.ts'
import { keeps } from '../people/seeker/keeping.ts'
import { marksOfCode } from '../people/seeker/secret.ts'
import { Seeker } from '../people/seeker.ts'
import { findMarksBelow } from './sweep.ts'

/** Everything a page can leave in a browser beside its history. */
const left = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(async () => {
    const files: string[] = []
    for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name)
    return {
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      files: files.length,
      cookies: document.cookie.length,
    }
  })

const nothing = { local: 0, session: 0, databases: 0, caches: 0, workers: 0, files: 0, cookies: 0 }

const history = async (page: Page): Promise<{ path: string; title: string }[]> => {
  const session = await page.context().newCDPSession(page)
  const { entries } = await session.send('Page.getNavigationHistory')
  return entries.flatMap(({ url, title }) => (url.startsWith('http') ? [{ path: new URL(url).pathname + new URL(url).search + new URL(url).hash, title }] : []))
}

const ways: Record<string, (context: BrowserContext, page: Page) => Promise<void>> = {
  'closing the tab': async (context, page) => {
    await page.close()
    await context.close()
  },
  'the exit': async (context, page) => {
    await page.route('https://www.dwd.de/**', (route) => route.fulfill({ contentType: 'text/html', body: '<title>Wetter</title>' }))
    await page.getByRole('link', { name: 'Seite verlassen' }).click()
    await page.waitForURL('https://www.dwd.de/**')
    await context.close()
  },
  'kill -9': async (context) => {
    const gone = new Promise((resolve) => context.once('close', resolve))
    await kill(context.browser())
    await gone
  },
}

const profileFolder = async (t: TestContext): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'profile-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  return folder
}

for (const [way, leave] of Object.entries(ways)) {
  test(`P8 after ${way} the browser keeps one neutral line of history, not a word, not a file and no code`, async (t) => {
    const folder = await profileFolder(t)
    await using house = await House.open()
    await using other = await openBrowser()
    const counsellor = await Counsellor.at(await openContext(other, 'de', { viewport: { width: 1440, height: 900 } }), 'de')
    await counsellor.signsIn(house, house.counsellor(0))
    await counsellor.beginsDuty()
    const context = await openProfile(folder, { locale: 'de-DE', viewport: phone })
    const seeker = new Seeker(await context.newPage(), 'de')
    await seeker.begins(house)
    await seeker.writes('SPURTEXTEINS ich brauche Hilfe')
    await counsellor.takes()
    await counsellor.reads('SPURTEXTEINS')
    await counsellor.answers('SPURTEXTZWEI ich bin da')
    await seeker.reads('SPURTEXTZWEI')
    // Kept, the code on the screen and typed once; a file fetched and looked at.
    const code = await keeps(seeker)
    await sendsFile(counsellor, { name: 'SPURTEXTNAME.txt', mimeType: 'text/plain', buffer: Buffer.from('SPURTEXTINHALT '.repeat(9000)) })
    await seeker
      .entry('SPURTEXTNAME')
      .getByRole('button', { name: /^Laden/ })
      .click()
    await seeker.entry('SPURTEXTNAME').getByText('Auf dem Gerät speichern').first().waitFor()
    await seeker.box.fill('SPURTEXTDREI nie gesendet')

    assert.deepEqual(await left(seeker.page), nothing)
    const seen = await history(seeker.page)
    assert.deepEqual(
      seen.filter(({ path }) => path !== '/de/'),
      [{ path: '/n/', title: 'Notizen' }],
    )
    await leave(context, seeker.page)
    const marks = ['SPURTEXT', house.counsellor(0).name, ...(await marksOfCode(code))]
    assert.deepEqual(await findMarksBelow(folder, marks), [])

    // The browser is started again and opens what was open.
    const restored = await openProfile(folder, { locale: 'de-DE', viewport: phone, restore: true })
    for (const page of restored.pages()) assert.equal(await page.getByText('SPURTEXT').count(), 0)
    await restored.close()
    assert.deepEqual(await findMarksBelow(folder, marks), [])
  })
}

test('P8 a browser that comes back to the conversation finds an empty page, not the conversation', async (t) => {
  const folder = await profileFolder(t)
  await using house = await House.open()
  const context = await openProfile(folder, { locale: 'de-DE', viewport: phone })
  const seeker = new Seeker(await context.newPage(), 'de')
  await seeker.begins(house)
  await seeker.writes('SPURTEXTVIER')
  await seeker.page.reload()
  await seeker.button('Einverstanden, weiter').waitFor()
  assert.equal(await seeker.page.getByText('SPURTEXTVIER').count(), 0)
  assert.equal(await seeker.page.evaluate(() => window.name), '')
  await context.close()
  assert.deepEqual(await findMarksBelow(folder, ['SPURTEXTVIER']), [])
})

test('the sweep of a profile does find what a page has stored', async (t) => {
  const folder = await profileFolder(t)
  await using house = await House.open()
  const context = await openProfile(folder)
  const page = await context.newPage()
  await page.goto(`${house.site}/de/`)
  await page.evaluate(() => localStorage.setItem('kept', 'SPURTEXTFUENF'))
  assert.deepEqual(await left(page), { ...nothing, local: 1 })
  await context.close()
  assert.ok((await findMarksBelow(folder, ['SPURTEXTFUENF'])).length > 0)
})
