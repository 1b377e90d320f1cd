import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { after, before, test } from 'node:test'
import { connect } from '@zop/line'
import { routes } from '@zop/wire'
import type { Browser, Page } from 'playwright-core'
import { desktop, openBrowser, openContext } from '../browser/open.ts'
import { plansDutiesBy } from '../house/duties.ts'
import { root, run } from '../house/program.ts'
import { addAuthenticator } from '../passkey/authenticator.ts'
import { invites, joins, looksAtDirectory, publishesNext, readsDigits } from '../people/counsellor/team.ts'
import { Counsellor } from '../people/counsellor.ts'
import { seesNobodyCanRead } from '../people/seeker/nobody.ts'
import { Seeker } from '../people/seeker.ts'
import { Founded } from './founded.ts'

let founded: Founded
let browser: Browser
const open = new AsyncDisposableStack()
before(async () => {
  founded = open.use(await Founded.open('Koralie'))
  browser = open.use(await openBrowser())
})
after(() => open.disposeAsync())

const newDesk = async (): Promise<Counsellor> => {
  const desk = await Counsellor.at(await openContext(browser, 'de', { viewport: desktop }), 'de')
  await addAuthenticator(desk.page)
  return desk
}

/** The session with which a desk asks, from the first question on that it asks with one. */
const sessionOf = (page: Page): Promise<string> =>
  page
    .waitForRequest((request) => request.headers()['authorization'] !== undefined)
    .then((request) => request.headers()['authorization']?.replace('Bearer ', '') ?? '')

test('a relay of this installation refuses pages that were built for the demo or for another founding, and nothing puts the demo in the place of its own unasked', async () => {
  const { env, rebuilt } = founded
  assert.match(rebuilt.said, new RegExp(`Built for ${founded.site}, ${founded.desk}`))
  const refused = async (change: Record<string, string>) => {
    const { ended, said } = run({ program: 'relay/src/main.ts', env: { ...env, ZOP_SITE_PORT: '0', ZOP_DESK_PORT: '0', ...change } })
    assert.equal(await ended, 1)
    return said()
  }
  const [foreign, another] = await Promise.all([refused({ ZOP_SITE_FILES: join(root, 'site/dist') }), refused({ ZOP_DEPLOYMENT: 'A'.repeat(22) })])
  assert.match(foreign, /was built for the demo, and ZOP_DEMO is false/)
  assert.match(another, /was built for the installation/)
  const facts = join(rebuilt.files('site'), '.well-known/site.json')
  const before = await readFile(facts, 'utf8')
  for (const program of ['start', 'build']) {
    const began = run({ program: relative(root, join(rebuilt.folder, `setup/src/${program}.ts`)), env: {} })
    assert.equal(await began.ended, 1, program)
    assert.match(began.said(), /this would put the demo in its place.*Nothing has been changed/)
  }
  assert.equal(await readFile(facts, 'utf8'), before)
})

/** Somebody reads their twelve digits out, the other types them and signs. */
const compares = async (lead: Counsellor, { digits, name }: { digits: string; name: string }): Promise<void> => {
  await lead.button(`Vergleichen und unterschreiben: ${name}`).click()
  await lead.page.getByRole('textbox', { name: 'Die zwölf Ziffern der Person' }).fill(digits)
  await lead.button('Unterschreiben').click()
  await lead.button(`Vergleichen und unterschreiben: ${name}`).waitFor({ state: 'detached' })
}

test('P1 from an empty founding to an answer: coordinator, lead, two counsellors, the first pool key, and somebody who seeks help', async () => {
  // Before anybody can read, nobody is asked to write.
  const early = await Seeker.at(await openContext(browser, 'de'), 'de')
  await seesNobodyCanRead(early, founded.site)
  await early.page.goto(`${founded.site}/de/`)

  const coordinator = await newDesk()
  await coordinator.page.goto(`${founded.desk}/`)
  await coordinator.typesCode(founded.code)
  await coordinator.button('Passkey anlegen').click()
  await coordinator.button('Konto').waitFor()
  await coordinator.signsOut()
  const session = sessionOf(coordinator.page)
  await coordinator.signsInWithPasskey()

  await coordinator.page.getByLabel('Stelle', { exact: true }).selectOption('new')
  await coordinator.page.getByLabel('Kurzname der neuen Stelle').fill('nord')
  const lead = await newDesk()
  await joins(lead, await invites(coordinator, 'Nele'))
  await lead.button('Zu meinem Ausweis').click()
  const digits = await readsDigits(lead)
  await looksAtDirectory(coordinator)
  await coordinator.page.getByRole('textbox', { name: 'Die zwölf Ziffern' }).fill(digits)
  await coordinator.page.getByLabel('Name der neuen Stelle, wie Ratsuchende ihn sehen').fill('Beratungsstelle Nord')
  await coordinator.page.getByLabel('Verglichen und gleich, aufnehmen').check()
  await coordinator.button('Unterschreiben und veröffentlichen').click()
  await coordinator.page.getByText(/gilt ab jetzt/).waitFor()

  await lead.page.getByText('Die Koordination muss Sie noch ins Verzeichnis aufnehmen.').waitFor({ state: 'detached' })
  await lead.button('Team').click()
  const [amal, jana] = [await newDesk(), await newDesk()]
  for (const [desk, name] of [
    [amal, 'Amal'],
    [jana, 'Jana'],
  ] as const) {
    await joins(desk, await invites(lead, name))
    await compares(lead, { name, digits: await readsDigits(desk) })
  }
  // Nobody is in the pool yet: one of those who come in makes its first key, the other one's desk tries it.
  await amal.button('Neuen Warteraum-Schlüssel machen').click()
  await publishesNext(coordinator)
  await amal.page.getByText('nimmt Sie noch in den Warteraum auf').waitFor({ state: 'detached' })
  // The first page was open all the time.
  await early.page.getByRole('link', { name: 'Nachricht schreiben', exact: true }).waitFor()
  await early.page.getByText('Gerade kann hier niemand Ihre Nachricht lesen').waitFor({ state: 'detached' })
  assert.deepEqual(early.troubles, [])
  await early.page.context().close()

  const line = connect(founded.desk, routes)
  line.setToken(await session)
  await plansDutiesBy(line, 1)
  const back = amal.button('Zurück zu den Gesprächen')
  if (await back.isVisible()) await back.click()
  await amal.beginsDuty()
  const seeker = await Seeker.at(await openContext(browser, 'de'), 'de')
  await seeker.begins({ site: founded.site })
  await seeker.writes('Bin ich hier die Erste?')
  await amal.takes()
  await amal.reads('Bin ich hier die Erste?')
  await amal.answers('Ja, und Sie sind willkommen.')
  await seeker.seesTaken('Amal')
  await seeker.reads('Ja, und Sie sind willkommen.')
  assert.deepEqual([seeker.troubles, coordinator.troubles], [[], []])
  // Nothing was wrong but what is true of every new installation: its imprint is the sample that was shipped.
  const warnings = founded
    .log()
    .split('\n')
    .filter((line) => /"level":(40|50)/.test(line))
  assert.equal(warnings.length, 1, warnings.join('\n'))
  assert.match(warnings[0] ?? '', /pages are public that name an invented association, such as the imprint/)
})
