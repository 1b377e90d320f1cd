import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openBrowser, openContext } from '../browser/open.ts'
import { entersOffice, whoIs } from '../people/counsellor/team.ts'
import { Stage } from '../stage/stage.ts'
import { editorAt, givesRights, opensText, opensWebsite, published, publishesAll, signsOff, submits, turnsTo } from './website.ts'

const languages = ['de', 'en', 'de-simple', 'ar', 'bg', 'pl', 'ro', 'uk']
const text = { title: 'Telefon des Weissen Rings', kind: 'Telefonnummer' }

test('the editor corrects a phone number in all languages, another person signs it off, it is published with progress, and one click brings the old one back', async () => {
  await using stage = await Stage.open({ house: { dutyDays: null } })
  const { house } = stage
  await using browser = await openBrowser()
  const reader = await (await openContext(browser, 'de')).newPage()
  /** What can be dialled on the page of all numbers, in every language. */
  const dialled = async (number: string): Promise<readonly string[]> => {
    const found: string[] = []
    for (const language of languages) {
      await reader.goto(`${house.site}/${language}/numbers/`)
      await reader.reload()
      if ((await reader.locator(`main a[href="tel:${number}"]`).count()) > 0) found.push(language)
    }
    return found
  }
  assert.deepEqual(await dialled('116006'), languages)

  const office = await editorAt(stage, 'coordinator')
  await opensWebsite(office)
  for (const name of ['Nele', 'Maris']) await givesRights(office, name, ['Inhalt und Recht prüfen'])

  const writer = await editorAt(stage, 'lead', whoIs(house, 'lead').centre)
  await opensWebsite(writer)
  await opensText(writer, text)
  await writer.page.getByLabel('So steht die Nummer auf den Seiten').fill('116 017')
  assert.equal(await writer.page.getByLabel('So wird sie gewählt').inputValue(), '116017')
  await submits(writer)
  await writer.page.getByRole('button', { name: 'Prüfen', exact: true }).click()
  await writer.page.getByText('Prüfen muss ihn jemand anderes.', { exact: false }).waitFor()
  assert.equal(await writer.page.getByRole('button', { name: /^Geprüft/ }).count(), 0)

  const reviewer = await stage.anotherDesk()
  const maris = house.people.find(({ name }) => name === 'Maris')
  assert.ok(maris)
  await entersOffice(reviewer, house, maris)
  const { page } = reviewer
  await page.getByRole('button', { name: /^Website.*1 Text wartet auf Sie/ }).waitFor()
  await opensWebsite(reviewer)
  await signsOff(reviewer, text, 'Inhalt und Recht')
  assert.match((await page.locator('ins').first().textContent()) ?? '', /017/)
  assert.match((await page.locator('del').first().textContent()) ?? '', /006/)
  assert.deepEqual(await dialled('116006'), languages, 'nothing is public before it is published')
  await publishesAll(reviewer, published)
  assert.deepEqual(await dialled('116017'), languages)
  assert.deepEqual(await dialled('116006'), [])

  await opensText(reviewer, text)
  await page.getByRole('button', { name: 'Verlauf', exact: true }).click()
  const events = page.getByRole('region', { name: 'Verlauf' }).getByRole('listitem')
  await events.filter({ hasText: 'Veröffentlicht' }).first().waitFor()
  const told = (await events.allInnerTexts()).map((one) => one.split('\n').slice(0, 2).join(' ').replace(/,.*$/, ''))
  assert.deepEqual(told.slice(0, 3), ['Veröffentlicht Maris', 'Geprüft: Inhalt und Recht Maris', 'Zur Prüfung gegeben Nele'])

  await turnsTo(reviewer, 'Ausgaben')
  await page.getByRole('button', { name: 'Zu Ausgabe 1 zurück' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Ja, zurückgehen' }).click()
  await page.getByText('Öffentlich ist jetzt Ausgabe 1.').waitFor()
  assert.deepEqual(await dialled('116006'), languages)
  assert.deepEqual(await dialled('116017'), [])
  await page.setViewportSize({ width: 320, height: 640 })
  for (const part of ['Veröffentlichen', 'Ausgaben', 'Übersicht']) {
    await turnsTo(reviewer, part)
    assert.equal(await page.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth), 0, `${part} on a small phone`)
  }
  assert.deepEqual([office.troubles, writer.troubles, reviewer.troubles], [[], [], []])
})
