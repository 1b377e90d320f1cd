import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { editorAt, opensText, opensWebsite, published, publishesAll, signsOff, submits, turnsTo } from '../editorial/website.ts'
import type { House } from '../house/house.ts'
import { whoIs } from '../people/counsellor/team.ts'
import { Stage } from '../stage/stage.ts'

const nord = { title: 'Beispielstelle Nord (erfunden)', kind: 'Stelle' }

interface Public {
  readonly id: string
  readonly name: string
  readonly services: readonly {
    readonly id: string
    readonly phones: readonly { readonly number: string }[]
    readonly capacities: readonly { readonly available: number }[]
  }[]
}

/** What everybody can read of a centre now. */
const publicEntry = async (house: House, id: string): Promise<Public> => {
  const { listings } = (await (await fetch(`${house.site}/data/centres.json`)).json()) as { readonly listings: readonly Public[] }
  const found = listings.find((one) => one.id === id)
  assert.ok(found)
  return found
}

test('a lead reports free places by one press, and they are public without anybody else; a new phone number needs a second person', async () => {
  await using stage = await Stage.open({ house: { dutyDays: null } })
  const { house } = stage
  const lead = await editorAt(stage, 'lead', whoIs(house, 'lead').centre)
  await opensWebsite(lead)
  await turnsTo(lead, 'Stellen')
  await lead.page
    .getByRole('group', { name: /^Sicheres Wohnen: voll/ })
    .getByRole('button', { name: '2 Plätze melden' })
    .click()
  await lead.page.getByText('Weil sich nur die freien Plätze geändert haben, braucht es kein zweites Ja.', { exact: false }).first().waitFor()
  await turnsTo(lead, 'Veröffentlichen')
  await lead.page.getByText(published, { exact: false }).waitFor({ timeout: 60_000 })
  const reported = await publicEntry(house, 'nord')
  assert.deepEqual(reported.services.find(({ id }) => id === 'schutz')?.capacities[0]?.available, 2)

  await opensText(lead, nord)
  await lead.page.getByLabel('Telefonnummern, eine je Zeile').first().fill('anrufen')
  await lead.page
    .getByText(/phones\.0\.number/)
    .first()
    .waitFor()
  const phones = lead.page.getByLabel('Telefonnummern, eine je Zeile').first()
  await phones.fill('')
  await phones.pressSequentially('030 23125 199 (')
  assert.equal(await phones.inputValue(), '030 23125 199 (', 'what is typed stays as it is typed')
  await phones.fill('030 23125 199')
  await lead.page.getByRole('region', { name: 'So liest man es in der Suche' }).getByText('030 23125 199').waitFor()
  await submits(lead)
  await lead.page.getByRole('button', { name: 'Prüfen', exact: true }).click()
  await lead.page.getByText('Prüfen muss ihn jemand anderes.', { exact: false }).waitFor()
  assert.equal((await publicEntry(house, 'nord')).services[0]?.phones[0]?.number, '030 23125 101')

  const second = await editorAt(stage, 'coordinator')
  await opensWebsite(second)
  await signsOff(second, nord, 'Eintrag')
  await publishesAll(second, published)
  assert.equal((await publicEntry(house, 'nord')).services[0]?.phones[0]?.number, '030 23125 199')
  assert.deepEqual([lead.troubles, second.troubles], [[], []])
})

test('a table of entries is read whole or not at all: each wrong cell by line and column, another code page with a word, what is right as drafts', async () => {
  await using stage = await Stage.open({ house: { dutyDays: null } })
  const desk = await editorAt(stage, 'coordinator')
  const { page } = desk
  await opensWebsite(desk)
  await turnsTo(desk, 'Stellen')
  await page.getByRole('button', { name: nord.title, exact: true }).waitFor()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Als CSV speichern' }).click()])
  const text = (await readFile(await download.path(), 'utf8')).replace('\uFEFF', '')
  const gives = (content: Buffer) => page.locator('input[type="file"]').setInputFiles({ name: 'stellen.csv', mimeType: 'text/csv', buffer: content })
  const line = text.split('\r\n').findIndex((one) => one.startsWith('nord;')) + 1
  assert.ok(line > 1)

  await gives(Buffer.from(text.replace('030 23125 101', 'anrufen').replace('DE', 'XX')))
  await page.getByText('In der Datei stimmt etwas nicht. Nichts ist eingelesen.').waitFor()
  await page
    .getByRole('listitem')
    .filter({ hasText: `Zeile ${line}, Spalte phones` })
    .getByText('Dieser Wert geht hier nicht.')
    .waitFor()
  assert.equal(await page.getByRole('button', { name: 'Als Entwürfe speichern' }).count(), 0)

  await gives(Buffer.from(text))
  await page.getByText('Nichts ist anders als jetzt.').waitFor()

  await gives(Buffer.from(text.replaceAll('Beispielstelle Süd (erfunden)', 'Grüne Stelle (erfunden)'), 'latin1'))
  await page.getByText('Die Datei war in Windows-1252 geschrieben', { exact: false }).waitFor()
  await page.getByText(/Einträge gelesen, 1 davon neu oder anders\./).waitFor()
  await page.getByRole('button', { name: 'Als Entwürfe speichern' }).click()
  await page.getByText('Ein Entwurf ist gespeichert.').first().waitFor()
  await page.getByRole('button', { name: 'Grüne Stelle (erfunden)', exact: true }).waitFor()
  assert.equal((await publicEntry(stage.house, 'sued')).name, 'Beispielstelle Süd (erfunden)')
  assert.deepEqual(desk.troubles, [])
})
