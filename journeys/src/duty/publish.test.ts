import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entersOffice, whoIs } from '../people/counsellor/team.ts'
import { Stage } from '../stage/stage.ts'
import { entersPeople, nextMonth, opensPlan, plans, publishes, setsTimes } from './office.ts'

test('a coordinator plans a month, changes it by keyboard, takes the change back, and publishes it; a counsellor then sees it', async () => {
  await using stage = await Stage.open({ house: { dutyDays: 0 } })
  const { house } = stage
  const office = await stage.anotherDesk()
  await entersOffice(office, house, whoIs(house, 'coordinator'))
  await entersPeople(office, nextMonth())
  const { page } = office
  await page.getByRole('button', { name: /^Nächster Monat/ }).click()
  await setsTimes(office)
  await plans(office)

  const days = (of: 'draft' | 'holds') => page.locator(`[data-reach="${of}"] [data-channel="chat"] [data-state="planned"]`)
  await page.getByText('Gezählt ist, was in diesem Entwurf steht.', { exact: false }).waitFor()
  await days('draft').first().waitFor()
  const drafted = await days('draft').count()

  const grid = page.getByRole('grid')
  const cell = grid.locator('td[tabindex="0"]')
  await cell.focus()
  const before = await cell.locator('.chip').count()
  assert.ok(before > 0, 'somebody is on the first duty')
  await page.keyboard.press('Delete')
  await page.waitForFunction((count) => document.querySelectorAll('td:focus .chip').length === count, before - 1)
  await page.keyboard.press('Control+z')
  await page.getByText('Zurückgenommen.').waitFor()
  assert.equal(await cell.locator('.chip').count(), before)

  const place = (await cell.getAttribute('id')) ?? ''
  await page.keyboard.press('ArrowDown')
  assert.notEqual(await page.evaluate(() => document.activeElement?.id), place)
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Tasten im Dienstplan' }).waitFor()
  await page.keyboard.press('Escape')

  await publishes(office)
  await days('holds')
    .nth(drafted - 1)
    .waitFor()
  assert.equal(await days('holds').count(), drafted, 'what was seen of the draft is what holds')
  await stage.staff()
  await opensPlan(stage.counsellor)
  await stage.counsellor.page.getByRole('button', { name: 'Monat', exact: true }).click()
  await stage.counsellor.page.getByRole('button', { name: /^Nächster Monat/ }).click()
  await stage.counsellor.page.getByText('Verbindlich', { exact: true }).waitFor()
  assert.deepEqual(office.troubles, [])
})
