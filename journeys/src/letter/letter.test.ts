import assert from 'node:assert/strict'
import { test } from 'node:test'
import { comesBack, unfolds } from '../people/seeker/keeping.ts'
import { writesLetter } from '../people/seeker/letter.ts'
import { Stage } from '../stage/stage.ts'

test('a letter at night is answered next day, read with the code, and becomes a live talk', async () => {
  await using stage = await Stage.open()
  const { house, seeker } = stage
  // Nobody is on duty.
  const code = await writesLetter(seeker, house, 'Nachts kann ich schreiben, tagsüber nicht')
  await seeker.page
    .getByText(/Antwort bis \p{L}+, \d+\. \p{L}+/u)
    .first()
    .waitFor()
  await seeker.page
    .getByText(/Aufbewahrt bis/)
    .first()
    .waitFor()
  await seeker.closesBrowser()

  await stage.lets(11 * 3_600_000)
  const counsellor = await stage.anotherDesk()
  await counsellor.signsIn(house, stage.colleague)
  await counsellor.beginsDuty()
  const card = counsellor.waiting.getByRole('listitem').filter({ hasText: 'Nachricht · Deutsch' })
  await card.getByText(/Antwort bis/).waitFor()
  await counsellor.takes()
  await counsellor.reads('Nachts kann ich schreiben, tagsüber nicht')
  await counsellor.answers('Wir haben Ihre Nachricht gelesen.')

  const back = await stage.elsewhere()
  await comesBack(back, house, code.words.join(' '))
  await back.page.getByLabel('Wer ist da').getByText(stage.colleague.name).waitFor()
  await unfolds(back)
  await back.reads('Nachts kann ich schreiben, tagsüber nicht')
  await back.reads('Wir haben Ihre Nachricht gelesen.')
  await counsellor.mine.getByText('Seite ist offen').waitFor()
  await back.writes('Sind Sie gerade da?')
  await counsellor.reads('Sind Sie gerade da?')
  await counsellor.answers('Ja, jetzt gerade.')
  await back.reads('Ja, jetzt gerade.')
  await counsellor.seesArrived('Ja, jetzt gerade.')
  assert.deepEqual([back.troubles, counsellor.troubles], [[], []])
})

test('whoever comes back to a letter before its answer reads by when it comes, also while somebody is on duty', async () => {
  await using stage = await Stage.open()
  const { house, seeker } = stage
  const promise = /Antwort bis \p{L}+, \d+\. \p{L}+/u
  const code = await writesLetter(seeker, house, 'Ich habe bis Dienstag Zeit')
  const card = seeker.page.locator('.talk > .waiting')
  const promised = (await card.getByText(promise).textContent()) ?? ''
  await stage.staff()
  const back = await stage.elsewhere()
  await comesBack(back, house, code.words.join(' '))
  await back.page.locator('.talk > .waiting').getByText(promised).waitFor()
  assert.equal(await back.page.getByText('Sie sind als Nächstes dran.').count(), 0)
  assert.equal(await card.getByText(promised).count(), 1)
})

test('F2 a letter whose code was never typed is not sent: nobody sees it, and the text is still there', async () => {
  await using stage = await Stage.open()
  const { house, seeker, counsellor } = stage
  await stage.staff()
  const sent: string[] = []
  seeker.page.on('request', (request) => request.postData() !== null && sent.push(new URL(request.url()).pathname))
  await seeker.page.goto(`${house.site}/n/`)
  await seeker.button('Lieber eine Nachricht schreiben').click()
  await seeker.agrees()
  await seeker.box.fill('Ich weiß noch nicht, ob ich das schicke')
  await seeker.button('Weiter zum Zugangscode').click()
  await seeker.button('Zurück').click()
  assert.equal(await seeker.box.inputValue(), 'Ich weiß noch nicht, ob ich das schicke')
  assert.deepEqual(sent, [])
  assert.equal(await counsellor.waiting.getByRole('button', { name: 'Übernehmen' }).count(), 0)
})
