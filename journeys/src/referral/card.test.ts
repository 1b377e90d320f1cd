import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findMarksBelow } from '../forgetting/sweep.ts'
import { Stage } from '../stage/stage.ts'

const note = 'Fragen Sie dort nach dem blauen Zimmer'

test('D7 a counsellor finds a centre and sends it as a card: the person sees it and can call, and the relay holds no word of what was added', async () => {
  await using stage = await Stage.open()
  const { counsellor, seeker, house } = stage
  await stage.converse('Wohin kann ich gehen?')
  await counsellor.button('Stelle empfehlen').click()
  const sheet = counsellor.page.getByRole('dialog', { name: 'Eine Stelle empfehlen' })
  await sheet.getByRole('combobox', { name: 'Bundesland' }).selectOption({ label: 'Schleswig-Holstein' })
  await sheet.getByRole('textbox', { name: 'Name der Stelle' }).fill('nord')
  await sheet.getByText('Arbeitet in Schleswig-Holstein').first().waitFor()
  await sheet.getByRole('button', { name: 'Beispielstelle Nord (erfunden) wählen' }).click()
  await sheet.getByRole('textbox', { name: 'Dazu schreiben (nicht nötig)' }).fill(note)
  await sheet.getByRole('button', { name: 'Karte senden' }).click()
  await counsellor.log.getByText(note).waitFor()

  await seeker.reads(note)
  const card = seeker.entry(note)
  assert.match((await card.textContent()) ?? '', /Beispielstelle Nord \(erfunden\)/)
  assert.equal(await card.getByRole('link', { name: /030 23125 101/ }).getAttribute('href'), 'tel:03023125101')
  assert.equal(await card.getByRole('link', { name: 'Zur Internetseite der Stelle' }).getAttribute('href'), 'https://nord.example/')
  await counsellor.log.getByRole('listitem').filter({ hasText: note }).getByText('angekommen').waitFor()

  assert.deepEqual(await findMarksBelow(house.data, [note]), [])
  stage.assertQuiet()
})
