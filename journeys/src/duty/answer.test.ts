import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { entersOffice, whoIs } from '../people/counsellor/team.ts'
import { Stage } from '../stage/stage.ts'
import { entersPeople, nextMonth, opensPlan, plans, setsTimes } from './office.ts'

const steps = async (page: Page, step: string): Promise<void> => {
  await page.getByRole('button', { name: step, exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: step, exact: true }).click()
}

test('a lead confirms hours and answers for the centre; back to draft, what they answered is gone and they are asked anew', async () => {
  await using stage = await Stage.open({ house: { dutyDays: null } })
  const { house, colleague } = stage
  const office = await stage.anotherDesk()
  await entersOffice(office, house, whoIs(house, 'coordinator'))
  const { people } = await entersPeople(office, nextMonth())
  const { page } = office
  await page.getByRole('button', { name: /^Nächster Monat/ }).click()
  await setsTimes(office)
  await plans(office)
  await steps(page, 'Zur Abstimmung geben')
  await page.getByText('Der Plan ist in Abstimmung.').waitFor()

  const lead = await stage.anotherDesk()
  await entersOffice(lead, house, whoIs(house, 'lead', colleague.centre))
  await opensPlan(lead)
  await lead.page.getByRole('button', { name: /^Nächster Monat/ }).click()
  await lead.button('Meine Stelle').click()
  await lead.button('Zusage bestätigen').click()
  await lead.page.getByText('Die Zusage ist bestätigt.').waitFor()
  await lead.page.getByText('bestätigt', { exact: true }).waitFor()
  await lead.button('So geht es nicht').click()
  await lead.page.getByText('Schreiben Sie einen Satz dazu, was anders sein soll.', { exact: false }).waitFor()
  const why = lead.page.getByLabel('Was soll anders sein?')
  assert.equal(await why.evaluate((box) => box === document.activeElement), true)
  await why.fill('Am Freitag sind wir nur zu zweit.')
  await lead.button('So geht es nicht').click()

  const answers = page.locator('section.sheet').filter({ has: page.getByRole('heading', { name: 'Antworten der Stellen' }) })
  await answers.getByText('Am Freitag sind wir nur zu zweit.').waitFor()
  await answers.getByText('nicht einverstanden').waitFor()

  await page.getByRole('button', { name: 'Verbindlich machen', exact: true }).click()
  const sure = page.getByRole('dialog', { name: 'Den Plan verbindlich machen?' })
  await sure.getByText(`${await answers.locator('b').textContent()} ist nicht einverstanden.`).waitFor()
  const silent = new Set(people.map(({ centre }) => centre)).size - 1
  assert.equal(await sure.getByText(silent === 1 ? /hat noch nicht geantwortet\.$/ : /haben noch nicht geantwortet\.$/).count(), 1)
  await sure.getByRole('button', { name: 'Noch nicht' }).click()

  await page.getByRole('button', { name: 'Zurück zum Entwurf' }).click()
  await page.getByRole('dialog').getByText('Die Antworten der Stellen werden gelöscht', { exact: false }).waitFor()
  await page.getByRole('dialog').getByRole('button', { name: 'Zurück zum Entwurf' }).click()
  await page.getByText('Der Plan ist wieder ein Entwurf.').waitFor()
  await answers.waitFor({ state: 'detached' })
  await lead.page.getByRole('heading', { name: 'Ihre Antwort zum Plan' }).waitFor({ state: 'detached' })

  await steps(page, 'Zur Abstimmung geben')
  await lead.button('Einverstanden').click()
  await answers.getByText('einverstanden', { exact: true }).waitFor()
  assert.equal(await answers.getByText('Am Freitag sind wir nur zu zweit.').count(), 0)
  await steps(page, 'Verbindlich machen')
  await page.getByText('Der Plan ist verbindlich.').waitFor()
  assert.equal(await page.getByRole('button', { name: 'Abschließen' }).count(), 0, 'a month that is to come cannot be closed')

  await page.getByText('Verlauf', { exact: true }).click()
  const told = page.locator('.history li')
  await told.filter({ hasText: 'hat den Plan verbindlich gemacht.' }).waitFor()
  assert.deepEqual((await told.allTextContents()).map((text) => text.replace(/^\S+ Uhr \S+ /, '')).slice(0, 5), [
    'hat den Plan verbindlich gemacht.',
    'hat den Plan zur Abstimmung gegeben.',
    'hat den Plan zum Entwurf zurückgeholt.',
    'hat den Plan zur Abstimmung gegeben.',
    'hat einen Vorschlag berechnen lassen.',
  ])
  assert.deepEqual([...office.troubles, ...lead.troubles], [])
})
