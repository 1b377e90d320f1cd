import assert from 'node:assert/strict'
import type { Status } from '@zop/wire'
import type { Seeker } from '../seeker.ts'

const nobody = 'Gerade kann hier niemand Ihre Nachricht lesen'

/** Where nobody holds a key that counts: the relay promises nothing, the first page, an information page and the conversation say so with numbers to call, and nothing leads to writing. */
export const seesNobodyCanRead = async (seeker: Seeker, site: string): Promise<void> => {
  const { page } = seeker
  const { chat, answerBy } = (await (await fetch(`${site}/status.json`)).json()) as Status
  assert.deepEqual([chat, answerBy], ['keyless', null])
  for (const path of ['/de/', '/de/rights/']) {
    await page.goto(`${site}${path}`)
    await page.getByText(nobody).filter({ visible: true }).first().waitFor()
    for (const name of ['Chat beginnen', 'Nachricht schreiben']) assert.equal(await page.getByRole('link', { name, exact: true }).count(), 0, `${path} ${name}`)
    assert.ok((await page.locator('a[href="tel:116016"]').filter({ visible: true }).count()) >= 1, path)
    assert.equal(
      await page
        .getByText(/Antwort bis/)
        .filter({ visible: true })
        .count(),
      0,
      path,
    )
  }
  await page.goto(`${site}/n/`)
  await page.getByText(nobody).waitFor()
  await page.locator('a[href="tel:116016"]').waitFor()
  assert.deepEqual([await seeker.box.count(), await seeker.button('Einverstanden, weiter').count()], [0, 0])
}
