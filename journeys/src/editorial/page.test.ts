import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openBrowser, openContext } from '../browser/open.ts'
import { entersOffice } from '../people/counsellor/team.ts'
import type { Counsellor } from '../people/counsellor.ts'
import { Stage } from '../stage/stage.ts'
import { editorAt, givesRights, opensText, opensWebsite, published, publishesAll, signsOff, submits, turnsTo } from './website.ts'

const german = { title: 'Was kostet das?', kind: 'Seite, Deutsch' }
const body = (desk: Counsellor) => desk.page.getByLabel('Text', { exact: true })

test('an editor fixes a page: its translation falls back with a note until it is made anew; a site that is not fit is refused with text and line, and the old pages stay', async () => {
  await using stage = await Stage.open({ house: { dutyDays: null } })
  const { house } = stage
  await using browser = await openBrowser()
  const reader = await (await openContext(browser, 'de')).newPage()
  /** In which language the text of the Romanian page stands, and what it says. */
  const romanian = async (): Promise<{ lang: string; text: string }> => {
    await reader.goto(`${house.site}/ro/cost/`)
    await reader.reload()
    const lang = await reader.locator('main h1').evaluate((heading) => heading.closest('[lang]')?.getAttribute('lang') ?? '')
    return { lang, text: (await reader.locator('main').textContent()) ?? '' }
  }
  const before = await romanian()
  assert.equal(before.lang, 'ro')

  const office = await editorAt(stage, 'coordinator')
  await opensWebsite(office)
  await givesRights(office, 'Nele', ['Inhalt und Recht prüfen', 'Română'])
  const reviewer = await stage.anotherDesk()
  const nele = house.people.find(({ name }) => name === 'Nele')
  assert.ok(nele)
  await entersOffice(reviewer, house, nele)
  await opensWebsite(reviewer)

  await opensText(office, german)
  const text = await body(office).inputValue()
  await body(office).fill(`${text}\n\n[Mehr dazu](page:gibt-es-nicht)\n`)
  await submits(office)
  await signsOff(reviewer, german, 'Inhalt und Recht')
  await publishesAll(reviewer, 'weil etwas zu berichtigen ist')
  await reviewer.page.getByText(/^Was kostet das\? \(Seite, Deutsch\), Zeile \d+$/).waitFor()
  await reviewer.page.getByText('Diese Seite gibt es nicht: gibt-es-nicht', { exact: false }).waitFor()
  assert.deepEqual(await romanian(), before)
  await reader.goto(`${house.site}/de/cost/`)
  assert.doesNotMatch((await reader.locator('main').textContent()) ?? '', /Mehr dazu/)

  await opensText(office, german)
  await body(office).fill(`${text}\n\nNeu seit heute: Anrufen geht auch unter {{number:police}}.\n`)
  await submits(office)
  await signsOff(reviewer, german, 'Inhalt und Recht')
  await publishesAll(reviewer, published)
  const fallen = await romanian()
  assert.notEqual(fallen.lang, 'ro')
  assert.notEqual(fallen.text, before.text)

  const page = { title: before.text.split('\n')[0] ?? '', kind: 'Seite, Română' }
  await turnsTo(office, 'Sprachen')
  await office.page.getByRole('button', { name: 'Was kostet das?, Română: veraltet' }).click()
  await office.page.getByText('Geändertes ist markiert.', { exact: false }).waitFor()
  assert.match((await office.page.getByRole('region', { name: 'Ausgangstext (Deutsch)' }).locator('ins').textContent()) ?? '', /Neu seit heute/)
  await body(office).fill(`${await body(office).inputValue()}\n\nNou: puteți suna și la {{number:police}}.\n`)
  await office.page.getByRole('button', { name: 'Die Übersetzung passt zu diesem Text' }).click()
  await submits(office)
  page.title = (await office.page.locator('.document-head h3').textContent()) ?? ''
  await signsOff(reviewer, page, 'Sprache')
  await publishesAll(reviewer, published)
  const anew = await romanian()
  assert.equal(anew.lang, 'ro')
  assert.match(anew.text, /Nou: puteți suna/)
  assert.deepEqual([office.troubles, reviewer.troubles], [[], []])
})
