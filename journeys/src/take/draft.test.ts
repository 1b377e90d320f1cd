import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Stage } from '../stage/stage.ts'

test('a text that was not sent is marked on its card; who leaves is asked, and who loads the page again is told why they sign in', async () => {
  await using stage = await Stage.open()
  const { house, counsellor } = stage
  const { page } = counsellor
  await stage.converse('Die erste Geschichte')
  const other = await stage.anotherSeeker()
  await other.begins(house)
  await other.writes('Die zweite Geschichte')
  await counsellor.takes()
  await counsellor.reads('Die zweite Geschichte')
  const marks = counsellor.mine.getByText('Entwurf, nicht gesendet')
  assert.equal(await marks.count(), 0)
  await counsellor.box.fill('Noch nicht fertig')
  await marks.waitFor()
  await counsellor.mine
    .getByRole('button', { name: /^Gespräch / })
    .last()
    .click()
  assert.equal(await marks.count(), 1)

  await counsellor.button('Dienst beenden').click()
  const asks = page.getByRole('dialog', { name: '2 Gespräche sind noch offen' })
  await asks.waitFor()
  const links = asks.getByRole('button', { name: /^Gespräch / })
  assert.equal(await links.count(), 2)
  const second = (await links.last().textContent()) ?? ''
  await links.last().click()
  await asks.waitFor({ state: 'hidden' })
  await page.getByRole('heading', { name: second, exact: true }).waitFor()

  const asked = await page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })))
  assert.ok(asked)
  page.on('dialog', (dialog) => void dialog.accept())
  await page.reload()
  await page.getByRole('status').getByText('Die Seite wurde neu geladen.').waitFor()
})
