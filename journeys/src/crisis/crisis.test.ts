import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entersOffice, whoIs } from '../people/counsellor/team.ts'
import { Stage } from '../stage/stage.ts'

test('the number that a lead enters stands in what to do now, and dials; nobody of another centre reads it', async () => {
  await using stage = await Stage.open()
  const { house, counsellor, colleague } = stage
  await counsellor.signsIn(house, colleague)
  const sheet = counsellor.page.getByRole('dialog', { name: 'Was jetzt zu tun ist' })
  const shows = async () => {
    await counsellor.page.keyboard.press('Alt+Shift+!')
    await sheet.waitFor()
    await counsellor.page.waitForFunction(() => document.querySelectorAll('.reach-number a').length === 2)
    const links = await sheet.locator('.reach-number a').evaluateAll((all) => all.map((link) => link.getAttribute('href')))
    assert.equal(await sheet.getByText('Erfundene Nummer, hier hebt niemand ab.').count(), 2)
    await counsellor.page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'hidden' })
    return links
  }
  assert.deepEqual(await shows(), ['tel:03023125101', 'tel:03023125100'])

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

  assert.deepEqual(await shows(), ['tel:+493023125199', 'tel:03023125100'])
  const other = await stage.colleagueAt(2)
  await other.page.keyboard.press('Alt+Shift+!')
  await other.page.getByRole('link', { name: '030 23125 102' }).waitFor()
  assert.equal(await other.page.getByText('199').count(), 0)
})
