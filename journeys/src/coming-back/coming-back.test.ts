import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { asksForCode, comesBack, keeps, provesCode, readsCode, seesKept, typesOwnCode, unfolds } from '../people/seeker/keeping.ts'
import { Stage } from '../stage/stage.ts'

/** What the page sends from now on, as paths. */
const requestsOf = (page: Page): string[] => {
  const sent: string[] = []
  page.on('request', (request) => sent.push(new URL(request.url()).pathname))
  return sent
}

for (const [language, form, said] of [
  ['de', 'words', { visit: 'Die Person ist zurückgekommen.', same: 'Vielleicht schreibt jemand anderes.' }],
  ['en', 'digits', { visit: 'The person has come back.', same: 'Perhaps somebody else is writing.' }],
] as const) {
  test(`A2 F2 somebody comes back on another device with the ${form} of their code, in ${language}, and both go on`, async () => {
    await using stage = await Stage.open({ language })
    const { house, seeker, counsellor } = stage
    await stage.converse('Das war beim ersten Mal')
    await counsellor.answers('Kommen Sie gern wieder')
    await seeker.reads('Kommen Sie gern wieder')
    const code = await keeps(seeker)
    assert.equal(code.words.length, 7)
    assert.match(code.digits.join(' '), /^(\d{4} ){5}\d{4}$/)
    await seeker.closesBrowser()
    await counsellor.answers('Geschrieben, als niemand da war')

    const back = await stage.elsewhere()
    const typed = form === 'words' ? code.words.join(' ').toUpperCase() : code.digits.join('')
    await comesBack(back, house, typed)
    await seesKept(back)
    // Other hands: nothing that was said before is on the screen, and who reads is.
    for (const text of ['Das war beim ersten Mal', 'Kommen Sie gern wieder', 'Geschrieben, als niemand da war']) {
      assert.equal(await back.page.getByText(text).count(), 0, text)
    }
    await back.page
      .getByLabel(language === 'de' ? 'Wer ist da' : 'Who is here')
      .getByText(stage.colleague.name)
      .waitFor()
    await unfolds(back)
    for (const text of ['Das war beim ersten Mal', 'Kommen Sie gern wieder', 'Geschrieben, als niemand da war']) await back.reads(text)

    await back.writes('Ich bin wieder da')
    await counsellor.reads('Ich bin wieder da')
    await counsellor.log.getByText(said.visit).waitFor()
    await counsellor.log.getByText(said.same).waitFor()
    await counsellor.answers('Schön')
    await back.reads('Schön')
    assert.equal(await back.page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length), 0)
    assert.deepEqual([back.troubles, counsellor.troubles], [[], []])
  })
}

test('A2 a wrong code is told before anything leaves the page', async () => {
  await using stage = await Stage.open()
  const { house, seeker } = stage
  await typesOwnCode(seeker, house, 'apfel')
  await seeker.page.getByText('Das ist 1 Wort. Es müssen 7 sein.').waitFor()
  // Everything the page needs for a code is here now: whatever comes from here on would be about the code.
  const sent = requestsOf(seeker.page)
  await typesOwnCode(seeker, house, '0000 0000 0000 0000 0000 0001')
  await seeker.page
    .getByText('Dieser Code stimmt nicht. Vielleicht ist ein Wort oder eine Ziffer vertauscht. Wir haben nichts an den Server gesendet.')
    .waitFor()
  await typesOwnCode(seeker, house, 'apfel birne quitte zwetschge xylofant kirsche pflaume')
  await seeker.page.getByText(/ist kein Wort aus einem Code/).waitFor()
  assert.deepEqual(
    sent.filter((path) => path.startsWith('/api/')),
    [],
  )
})

test('A2 a slip in a word is answered with the word that was meant, and nothing leaves the page before the code is right', async () => {
  await using stage = await Stage.open()
  const { house, seeker } = stage
  await stage.converse('Das schreibe ich mir auf')
  const { words } = await keeps(seeker)
  const [, second = ''] = words
  const back = await stage.elsewhere()
  await typesOwnCode(back, house, words.with(1, `q${second}`).join(' '))
  const sent = requestsOf(back.page)
  await back.button(second).click()
  const box = back.page.getByRole('textbox', { name: 'Ihr Zugangscode' })
  assert.equal(await box.inputValue(), words.join(' '))
  assert.equal(await back.button(second).count(), 0)
  assert.deepEqual(sent, [])
  await back.button('Gespräch öffnen').click()
  await back.page.getByRole('heading', { name: 'Willkommen zurück.' }).waitFor()
})

test('a page that is older than the release says that a part is missing and what to do; text and talk go on', async () => {
  await using stage = await Stage.open()
  const { seeker, counsellor } = stage
  const part = '**/assets/keep-panel*'
  // As after a new release: what this page would fetch is there no more.
  await seeker.page.route(part, (route) => route.fulfill({ status: 404 }))
  await stage.converse('Ist jemand da?')
  await seeker.box.fill('Noch nicht fertig')
  await seeker.button('Wiederkommen').click()
  await seeker.page
    .getByText(/Ihr Gespräch geht weiter, Ihr Text bleibt\. .* Dann laden Sie sie ganz neu\. Ohne Zugangscode ist das Gespräch danach weg\./)
    .waitFor()
  await seeker.button('Schließen').click()
  assert.equal(await seeker.box.inputValue(), 'Noch nicht fertig')
  await seeker.sends()
  await counsellor.reads('Noch nicht fertig')
  await seeker.page.unroute(part)
  await seeker.button('Wiederkommen').click()
  await seeker.button('Noch einmal laden').click()
  await readsCode(seeker)
})

test('A4 A5 F1 a chat that was not kept cannot be come back to: under its code lies nothing, as under any other', async () => {
  await using stage = await Stage.open()
  const { house, seeker, counsellor } = stage
  await stage.converse('Das soll niemand behalten')
  const code = await asksForCode(seeker)
  await seeker.button('Abbrechen, nichts aufbewahren').click()
  await seeker.closesBrowser()
  await counsellor.ends()
  const back = await stage.elsewhere()
  await typesOwnCode(back, house, code.words.join(' '))
  await back.page.getByText('Unter diesem Code liegt nichts (mehr).').waitFor()
  assert.equal(await back.log.count(), 0)
})

test('F2 nothing is kept before the code was typed, and a foreign code does not count', async () => {
  await using stage = await Stage.open()
  const { seeker } = stage
  await stage.converse('Noch bin ich nicht sicher')
  const sent = requestsOf(seeker.page)
  const code = await asksForCode(seeker)
  await provesCode(seeker, code.words.toReversed().join(' '), 'Code prüfen und aufbewahren')
  await seeker.page.locator('#check-said .note').waitFor()
  assert.deepEqual(
    sent.filter((path) => path.endsWith('/keep')),
    [],
  )
  assert.equal(await seeker.page.getByText(/Aufbewahrt bis/).count(), 0)
})

test('A6 a code that is typed into a message is not sent, in either form', async () => {
  await using stage = await Stage.open()
  const { seeker, counsellor } = stage
  await stage.converse('Gleich verrate ich mich fast')
  const code = await keeps(seeker)
  const sent = requestsOf(seeker.page)
  for (const text of [`Mein Code ist ${code.words.join(' ')}, ja?`, `Er heißt ${code.digits.join(' ')}`]) {
    await seeker.box.fill(text)
    await seeker.button('Senden').click()
    await seeker.page.getByText(/In Ihrer Nachricht steht ein Zugangscode/).waitFor()
    assert.equal(await seeker.box.inputValue(), text)
  }
  assert.deepEqual(
    sent.filter((path) => path.includes('/message')),
    [],
  )
  await seeker.writes('Ich sage ihn lieber nicht')
  await counsellor.reads('Ich sage ihn lieber nicht')
  assert.equal(await counsellor.page.getByText(code.words[0] ?? '?', { exact: false }).count(), 0)
})
