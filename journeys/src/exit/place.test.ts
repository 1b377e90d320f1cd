import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Stage } from '../stage/stage.ts'

test('whoever leaves stands before nobody: who came after is next, and the desk counts and calls those who are there', async () => {
  await using stage = await Stage.open()
  const { house, seeker, counsellor } = stage
  await seeker.page.route('https://www.dwd.de/**', (route) => route.fulfill({ contentType: 'text/html', body: '<title>Wetter</title>' }))
  await stage.staff()
  await seeker.begins(house)
  await seeker.writes('Ist da jemand?')
  const second = await stage.anotherSeeker()
  await second.begins(house)
  await second.writes('Ich brauche Hilfe')
  await second.page.getByText('Sie sind an Stelle 2.').waitFor()
  await counsellor.waiting.getByRole('link', { name: '2 Gespräche' }).waitFor()

  await seeker.page.getByRole('link', { name: 'Seite verlassen' }).click()
  await second.page.getByText('Sie sind als Nächstes dran.').waitFor()
  await counsellor.waiting.getByRole('link', { name: '1 Gespräch' }).waitFor()
  const cards = counsellor.waiting.getByRole('listitem')
  await cards
    .last()
    .getByText(/Seite ist zu, bis \d\d:\d\d noch da/)
    .waitFor()
  const strong = await cards.getByRole('button', { name: 'Übernehmen' }).evaluateAll((all) => all.map((one) => !one.classList.contains('quiet')))
  assert.deepEqual(strong, [true, false])
  stage.assertQuiet()
})
