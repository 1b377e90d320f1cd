import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Stage } from '../stage/stage.ts'

test('whoever begins and ends a duty by keyboard keeps the focus: on the button that takes the place of the one pressed', async () => {
  await using stage = await Stage.open()
  const { house, counsellor, colleague } = stage
  const { page } = counsellor
  const focused = () => page.evaluate(() => document.activeElement?.textContent)
  await counsellor.signsIn(house, colleague)
  await page.locator('button:enabled', { hasText: 'Dienst beginnen' }).focus()
  await page.keyboard.press('Enter')
  await counsellor.button('Dienst beenden').waitFor()
  assert.equal(await focused(), 'Dienst beenden')
  await page.keyboard.press('Enter')
  await counsellor.button('Dienst beginnen').waitFor()
  assert.equal(await focused(), 'Dienst beginnen')
})
