import assert from 'node:assert/strict'
import { test } from 'node:test'
import { phone } from '../browser/open.ts'
import { Stage } from '../stage/stage.ts'
import { bindsDuties } from './bound.ts'

test('on a phone, in a conversation, an alarm and the end of the duty take one line each, with one button, and leave the room to the talk', async () => {
  // The relay's minutes are this much shorter than ours: a chat waits too long after half a minute. The end is near by our own clock from the beginning.
  await using stage = await Stage.open({ house: { dutyDays: null, faster: 10 } })
  const { house, counsellor, colleague } = stage
  const { page } = counsellor
  await bindsDuties(house, [{ from: -30, to: 14, who: [colleague.name] }])
  await stage.converse('Sind Sie unterwegs?')
  await counsellor.box.fill('Ja')
  const other = await stage.anotherSeeker()
  await other.begins(house)
  await other.writes('Ist da jemand?')
  await page.setViewportSize(phone)
  await page.getByText('Ein Gespräch wartet zu lange.').waitFor({ timeout: 60_000 })
  await page.getByText('Ihr Dienst endet um', { exact: false }).waitFor({ timeout: 60_000 })

  const banners = page.locator('.banner:visible')
  assert.deepEqual(await Promise.all((await banners.all()).map((one) => one.getByRole('button').count())), [1, 1])
  const above = await page.locator('.above').evaluate((element) => element.getBoundingClientRect().height)
  assert.ok(above <= phone.height / 4, `${above} of ${phone.height}`)
})

test('on a phone my next duty is read without scrolling, though much is new, and the bar takes no more than a quarter of the screen', async () => {
  await using stage = await Stage.open({ house: { dutyDays: null } })
  const { house, counsellor, colleague } = stage
  const { page } = counsellor
  await page.setViewportSize(phone)
  await bindsDuties(house, [
    { from: 60, to: 120, who: [colleague.name] },
    { from: 50 * 24 * 60, to: 50 * 24 * 60 + 60, who: [colleague.name] },
  ])
  await counsellor.signsIn(house, colleague)
  const bar = () => page.locator('.bar').evaluate((element) => element.getBoundingClientRect().height)
  await page.getByText('Beginnen ab', { exact: false }).waitFor()
  assert.ok((await bar()) <= phone.height / 4, `over the lanes ${await bar()}`)
  await page.getByRole('button', { name: /^Dienstplan/ }).click()
  const next = page.getByRole('heading', { name: 'Ihr nächster Dienst' })
  await page.getByText('Was sich an Ihren Diensten geändert hat').waitFor()
  assert.ok((await bar()) <= phone.height / 4, `over my duties ${await bar()}`)
  const bottom = await next.locator('..').evaluate((element) => element.getBoundingClientRect().bottom)
  assert.ok(bottom <= phone.height, `${bottom} of ${phone.height}`)
})
