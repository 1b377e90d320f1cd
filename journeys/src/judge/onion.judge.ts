import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { desktop, openBrowser, openContext } from '../browser/open.ts'
import { findMarks, findMarksBelow } from '../forgetting/sweep.ts'
import { House } from '../house/house.ts'
import { addAuthenticator } from '../passkey/authenticator.ts'
import { Counsellor } from '../people/counsellor.ts'
import { Seeker } from '../people/seeker.ts'
import { words } from '../people/words.ts'
import { Firefox } from './firefox.ts'
import { press, read, type } from './hands.ts'
import { Rebuilt } from './rebuilt.ts'
import { TorNetwork } from './tor/network.ts'

let house: House
let network: TorNetwork
let browser: Browser
let site: string
let desk: string
const open = new AsyncDisposableStack()

const portOf = (origin: string): number => Number(new URL(origin).port)

/** What docs/operations.md says: origins that the build names, no demo, and nobody comes but tor. People and duties are those that the demo was founded with. */
before(async () => {
  house = open.use(await House.open())
  const ports = { site: portOf(house.site), desk: portOf(house.desk) }
  network = open.use(await TorNetwork.open(process.env['TOR'] ?? 'tor', ports))
  site = network.onions['site'] ?? ''
  desk = network.onions['desk'] ?? ''
  const [rebuilt] = await Promise.all([Rebuilt.for([site, desk]), network.ready()])
  open.use(rebuilt)
  await house.kill()
  const file = join(house.data, 'relay.json')
  const onion = {
    demo: false,
    host: '127.0.0.1',
    site: { origin: site, port: ports.site, files: rebuilt.files('site') },
    desk: { origin: desk, port: ports.desk, files: rebuilt.files('desk') },
    content: { files: rebuilt.files('content') },
  }
  await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), ...onion }))
  await house.start()
  browser = open.use(await openBrowser({ onion: { socks: network.socks, origins: [site, desk] } }))
})
after(() => open.disposeAsync())

/** What Tor Browser sets beside its proxy: onion addresses are secure, and are told to nobody else. */
const asTorBrowser = (socks: number): Record<string, string> => ({
  'network.proxy.type': '1',
  'network.proxy.socks': '"127.0.0.1"',
  'network.proxy.socks_port': String(socks),
  'network.proxy.socks_remote_dns': 'true',
  'network.dns.blockDotOnion': 'false',
  'network.http.referer.hideOnionSource': 'true',
  'dom.securecontext.allowlist_onions': 'true',
  'dom.security.https_only_mode': 'true',
  'dom.security.https_only_mode.upgrade_onion': 'false',
})

test('the pages read through an onion address: the live state, an information page, the finder, and the way out', async () => {
  const seeker = await Seeker.at(await openContext(browser, 'de'), 'de')
  const { page } = seeker
  await page.context().route('https://www.dwd.de/**', (route) => route.fulfill({ contentType: 'text/html', body: '<title>Wetter</title>' }))
  const state = page.waitForResponse(`${site}/status.json`)
  assert.equal((await page.goto(`${site}/de/`))?.status(), 200)
  assert.equal((await (await state).json()).version, 1)
  assert.equal((await page.goto(`${site}/de/rights/`))?.status(), 200)
  await page.getByRole('heading', { level: 1 }).waitFor()
  assert.equal((await page.goto(`${site}/de/finder/`))?.status(), 200)
  await page.locator('#finder button[type="submit"]').click()
  await page.locator('#finder .finder-entry h3').first().waitFor()
  await page.getByRole('link', { name: words.de.leave }).click()
  await page.waitForURL('https://www.dwd.de/**')
  assert.deepEqual(seeker.troubles, [])
  await page.context().close()
})

test('a browser that does not take an onion address as secure is told plainly that it cannot encrypt, and shown phone numbers', async () => {
  await using ordinary = await openBrowser({ onion: { socks: network.socks, origins: [] } })
  const page = await (await openContext(ordinary, 'de')).newPage()
  await page.goto(`${site}/n/`)
  await page.getByText('Er kann Ihre Nachrichten nicht sicher verschlüsseln.').waitFor()
  assert.ok((await page.locator('a[href^="tel:"]:visible').count()) >= 2)
})

test('somebody writes as in Tor Browser, and a counsellor answers through the desk’s own onion address, signed in with a passkey made there', async () => {
  await using firefox = await Firefox.open(process.env['FIREFOX'] ?? 'firefox-esr', asTorBrowser(network.socks))
  const says = words.de
  const counsellor = await Counsellor.at(await openContext(browser, 'de', { viewport: desktop }), 'de')
  await addAuthenticator(counsellor.page)
  const colleague = house.counsellor(0)
  await counsellor.page.goto(`${desk}/`)
  await counsellor.typesCode(colleague.recoveryCode)
  await counsellor.button(says.makePasskey).click()
  await counsellor.beginsDuty()

  await firefox.goto(`${site}/de/`)
  await firefox.run(press, says.begin)
  await firefox.run(press, says.agree)
  await firefox.run(type, 'Durch die Zwiebel')
  await firefox.run(press, says.send)
  await counsellor.takes()
  await counsellor.reads('Durch die Zwiebel')
  await firefox.run(read, says.taken(colleague.name))
  await counsellor.answers('Auch hier sind Sie sicher.')
  await firefox.run(read, 'Auch hier sind Sie sicher.')
  await firefox.run(press, says.end)
  await firefox.run(press, says.endSure)
  await firefox.run(read, says.over)
  await counsellor.seesOver()
  assert.deepEqual(counsellor.troubles, [])
})

test('each onion address serves its own side and nothing of the other', async () => {
  const page = await (await openContext(browser, 'de')).newPage()
  const answers = async (origin: string): Promise<(number | undefined)[]> => {
    const statuses: (number | undefined)[] = []
    for (const path of ['/n/', '/status.json', '/wake.js', '/api/editorial']) statuses.push((await page.goto(`${origin}${path}`))?.status())
    return statuses
  }
  assert.deepEqual(await answers(site), [200, 200, 404, 404])
  assert.deepEqual(await answers(desk), [404, 404, 200, 401])
})

test('neither the log nor the data of a house behind onion addresses hold an address or a browser of anybody', async () => {
  const marks = ['127.0.0.1', '::ffff:', 'Mozilla/5.0', 'Firefox/', 'HeadlessChrome']
  const found = await findMarksBelow(house.data, marks)
  assert.ok(
    found.some(({ place }) => place.endsWith('relay.json')),
    'the sweep sees the address that the relay is told to listen on',
  )
  assert.deepEqual(
    found.filter(({ place }) => !place.endsWith('relay.json')),
    [],
  )
  assert.match(house.log(), /listening/)
  assert.deepEqual(findMarks('log', Buffer.from(house.log()), marks), [])
})
