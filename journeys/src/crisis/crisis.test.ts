import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entersOffice, whoIs } from '../people/counsellor/team.ts'
import { Stage } from '../stage/stage.ts'

test('the number that a lead enters stands in what to do now, and dials; nobody of another centre reads it', async () => {
  await using stage = await Stage.open()
  const { house, counsellor, colleague } = stage
  await counsellor.signsIn(house, colleague)
  const sheet = counsellor.page.getByRole('dialog', { name: 'Was jetzt zu tun ist' })
  /** Opens the sheet; what it knew before may stand there until the server has answered. */
  const shows = async (numbers: readonly string[]) => {
    await counsellor.page.keyboard.press('Alt+Shift+!')
    await sheet.waitFor()
    for (const number of numbers) await sheet.locator(`.reach-number a[href="tel:${number}"]`).waitFor()
    assert.equal(await sheet.locator('.reach-number a').count(), numbers.length)
    assert.equal(await sheet.getByText('Erfundene Nummer, hier hebt niemand ab.').count(), numbers.length)
    await counsellor.page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'hidden' })
  }
  await shows(['03023125101', '03023125100'])

  const lead = await stage.anotherDesk()
  await entersOffice(lead, house, whoIs(house, 'lead'))
  const number = lead.page.getByRole('textbox', { name: 'Telefonnummer' })
  await number.fill('Nele anrufen')
  await lead.button('Nummer eintragen').click()
  await lead.page.getByText('So sieht keine Telefonnummer aus.').waitFor()
  await number.fill('+49 (0)30 / 23125-199')
  await lead.button('Nummer eintragen').click()
  await lead.page.getByText('Die Nummer ist eingetragen.').waitFor()
  assert.equal(await number.inputValue(), '+49 30 23125 199')

  await shows(['+493023125199', '03023125100'])
  const other = await stage.colleagueAt(2)
  await other.page.keyboard.press('Alt+Shift+!')
  await other.page.getByRole('link', { name: '030 23125 102' }).waitFor()
  assert.equal(await other.page.getByText('199').count(), 0)
})
