import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Counsellor } from '../people/counsellor.ts'
import { Stage } from '../stage/stage.ts'
import { editorAt, givesRights, opensText, opensWebsite } from './website.ts'

const arabic = { title: 'حقوقي', kind: 'Seite, العربية' }
const german = { title: 'Meine Rechte', kind: 'Seite, Deutsch' }

const body = ({ page }: Counsellor) => page.getByLabel('Text', { exact: true })

/** The scripts that a desk has loaded so far. */
const scripts = ({ page }: Counsellor): Promise<readonly string[]> =>
  page.evaluate(() => performance.getEntriesByType('resource').flatMap(({ name }) => (name.endsWith('.js') ? [name] : [])))

/** What a lost line leaves in the console of a browser. */
const lost = /ERR_INTERNET_DISCONNECTED|ERR_NETWORK/

test('an editor is told what is wrong at its line, sees the page as it will be, and loses nothing to a lost line, to somebody else, or by signing out', async () => {
  await using stage = await Stage.open({ house: { dutyDays: null } })
  const office = await editorAt(stage, 'coordinator')
  const { page } = office
  const first = await scripts(office)
  await opensWebsite(office)
  assert.ok((await scripts(office)).length > first.length, 'what reads Markdown is loaded only now')
  await givesRights(office, 'Nele', ['Inhalt und Recht prüfen'])

  await opensText(office, arabic)
  const frame = page.frameLocator('iframe')
  await frame.locator('main h1').waitFor()
  const shown = await frame.locator('html').evaluate((html) => ({
    dir: html.getAttribute('dir'),
    styled: getComputedStyle(html).getPropertyValue('--paper') !== '',
    scripts: html.querySelectorAll('script').length,
  }))
  assert.deepEqual(shown, { dir: 'rtl', styled: true, scripts: 0 })
  await page.getByRole('button', { name: 'Breit', exact: true }).click()
  await page.getByRole('button', { name: 'Vorschau schließen' }).click()

  await opensText(office, german)
  const text = await body(office).inputValue()
  await body(office).fill('Gut.\n\nRufen Sie 030 23125 101 an.')
  await page.getByText('Hier steht eine Telefonnummer als Ziffern: 030 23125 101', { exact: false }).waitFor()
  await page.getByRole('button', { name: 'Zu Zeile 3 gehen' }).click()
  const chosen = await body(office).evaluate((box) => (box instanceof HTMLTextAreaElement ? box.value.slice(box.selectionStart, box.selectionEnd) : ''))
  assert.equal(chosen, 'Rufen Sie 030 23125 101 an.')
  await page.getByRole('button', { name: 'Telefonnummer', exact: true }).click()
  await page.getByRole('dialog').getByLabel('Welche Nummer?').selectOption('police')
  await page.getByRole('dialog').getByRole('button', { name: 'Einfügen' }).click()
  assert.equal(await body(office).inputValue(), 'Gut.\n\n{{number:police}}')
  await page.getByText('Nichts zu berichtigen.').waitFor()

  await body(office).fill(`${text}\n\nUnterwegs geschrieben.`)
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Entwurf speichern' }).click()
  await page.getByText('Keine Verbindung. Ihr Text ist noch da', { exact: false }).waitFor({ timeout: 40_000 })
  await page.context().setOffline(false)
  await page.locator('.save-bar').getByText('Gespeichert', { exact: true }).waitFor({ timeout: 40_000 })

  const other = await editorAt(stage, 'lead', stage.house.people.find(({ name }) => name === 'Nele')?.centre)
  await opensWebsite(other)
  await opensText(other, german)
  assert.match(await body(other).inputValue(), /Unterwegs geschrieben\.$/)
  await body(office).fill(`${text}\n\nVon Koralie.`)
  await body(other).fill(`${text}\n\nVon Nele.`)
  await other.page.getByRole('button', { name: 'Entwurf speichern' }).click()
  await other.page.getByText('Gespeichert.', { exact: true }).waitFor()
  await page.getByText('Beide Texte sind da.', { exact: false }).waitFor()
  const both = page.getByRole('region', { name: 'Der andere Text' })
  assert.match((await both.locator('del').allTextContents()).join(), /Nele/)
  assert.match((await both.locator('ins').allTextContents()).join(), /Koralie/)

  await office.button('Konto').click()
  await office.button('Abmelden').click()
  await page.getByRole('dialog', { name: 'Erst speichern?' }).getByRole('button', { name: 'Zu den Texten' }).click()
  await opensText(office, german)
  assert.match(await body(office).inputValue(), /Von Koralie\.$/)
  await page.getByRole('button', { name: 'Mit meinem Text weiterarbeiten' }).click()
  await page.getByRole('button', { name: 'Entwurf speichern' }).click()
  await page.locator('.save-bar').getByText('Gespeichert', { exact: true }).waitFor()
  await other.page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('.body-box')?.value.endsWith('Von Koralie.'))
  assert.deepEqual(
    [...office.troubles, ...other.troubles].filter((trouble) => !lost.test(trouble)),
    [],
  )
})
