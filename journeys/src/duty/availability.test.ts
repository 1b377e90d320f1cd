import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { Stage } from '../stage/stage.ts'
import { call, dayAfter, nextMonth, opensPlan, weekOf } from './office.ts'

const cell = (page: Page, day: number, hour: number) => page.locator(`td[data-day="${day}"][data-hour="${hour}"]`)

const wordsOf = (page: Page): Promise<(string | null)[]> =>
  page.locator('td[data-hour]:not([data-word="nothing"])').evaluateAll((cells) => cells.map((one) => one.getAttribute('aria-label')))

test('a counsellor says by keyboard and by drawing when they can, and finds it so when they come back', async () => {
  await using stage = await Stage.open()
  const { counsellor, house, colleague } = stage
  const { page } = counsellor
  await counsellor.signsIn(house, colleague)
  await opensPlan(counsellor)
  await counsellor.button('Meine Zeiten').click()
  await page.locator('td[data-hour][tabindex="0"]').focus()
  for (const key of ['1', 'Space', 'ArrowDown', '4', 'Space']) await page.keyboard.press(key)
  await counsellor.button('geht').click()
  await cell(page, 1, 14).hover()
  await page.mouse.down()
  await cell(page, 1, 15).hover()
  await cell(page, 1, 16).hover()
  await page.mouse.up()
  const said = ['Mo 09:00 bis 10:00: gern', 'Mo 10:00 bis 11:00: nicht', 'Di 14:00 bis 15:00: geht', 'Di 15:00 bis 16:00: geht', 'Di 16:00 bis 17:00: geht']
  assert.deepEqual((await wordsOf(page)).toSorted(), said.toSorted())
  await counsellor.button('Zeiten speichern').click()
  await page.getByText('Ihre Zeiten sind gespeichert.').waitFor()

  await counsellor.button('Meine Dienste').click()
  await counsellor.button('Meine Zeiten').click()
  await page.getByRole('grid').waitFor()
  assert.deepEqual((await wordsOf(page)).toSorted(), said.toSorted())
  assert.deepEqual(counsellor.troubles, [])
})

test('what somebody has said with an end stands above the week in words, and is painted in the weeks in which it holds', async () => {
  await using stage = await Stage.open()
  const { counsellor, house, colleague } = stage
  const { page } = counsellor
  await counsellor.signsIn(house, colleague)
  await opensPlan(counsellor)
  const asked = page.waitForRequest((request) => request.url().includes('/api/duty/availability/'))
  await counsellor.button('Meine Zeiten').click()
  const request = await asked
  const session = (await request.headerValue('authorization')) ?? ''
  const known = await call(counsellor, { path: new URL(request.url()).pathname, session, body: null })
  const { monday } = weekOf(nextMonth())
  const rule = `FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=${dayAfter(monday, 1).replaceAll('-', '')}`
  const said = [{ kind: 'weekly', word: 'can', since: monday, from: '18:00', to: '22:00', rule }]
  await call(counsellor, { path: '/api/duty/availability', session, body: { ...(known as object), said } })

  await counsellor.button('Meine Dienste').click()
  await counsellor.button('Meine Zeiten').click()
  const line = page.getByText(/^Mo–Fr 18:00–22:00, ab Mo\., .*, bis Di\., .*: geht$/)
  await line.waitFor()
  const [words, grid] = [await line.boundingBox(), await page.getByRole('grid').boundingBox()]
  assert.ok(words && grid && words.y < grid.y, 'above the week')
  await counsellor.button('Einzelne Tage').click()
  const painted: number[] = []
  // The first Monday of the next month is less than seven weeks away.
  while (painted.length < 8) {
    painted.push((await wordsOf(page)).length)
    await page.getByRole('button', { name: 'Woche danach' }).click()
  }
  assert.deepEqual(
    painted.filter((hours) => hours > 0),
    [8],
    'two days of four hours in one week, and nothing in any other',
  )
  assert.deepEqual(counsellor.troubles, [])
})
