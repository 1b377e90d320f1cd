import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Stage } from '../stage/stage.ts'
import { bindsDuties } from './bound.ts'

/** A minute as the message says it: German, in Berlin. */
const said = (minute: number): string =>
  new Intl.DateTimeFormat('de', { timeZone: 'Europe/Berlin', weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' }).format(
    minute * 60_000,
  )

test('a counsellor goes, and somebody who waits is told the next staffed time of the plan; the person reads it', async () => {
  await using stage = await Stage.open({ house: { dutyDays: null } })
  const { house, counsellor, colleague, seeker } = stage
  const { page } = counsellor
  const [, next] = await bindsDuties(house, [
    { from: -30, to: 240, who: [colleague.name] },
    { from: 3000, to: 3240, who: [house.counsellor(1).name] },
  ])
  await stage.converse('Ich weiß nicht weiter')

  await counsellor.button('Dienst beenden').click()
  await page.getByRole('dialog', { name: 'Ein Gespräch ist noch offen' }).waitFor()
  const sheet = page.getByRole('dialog')
  await sheet.getByText('wartet auf Ihre Antwort').waitFor()
  await sheet.getByRole('button', { name: /^Bescheid sagen/ }).click()
  const box = sheet.getByRole('textbox', { name: 'Ihre Nachricht auf Deutsch' })
  const text = await box.inputValue()
  assert.ok(text.includes(`${said(next?.start ?? 0)} (Zeit in Deutschland)`), text)
  await box.fill(`${text}\n\nAlles Gute für Sie.`)
  await sheet.getByRole('button', { name: 'So senden' }).click()

  await seeker.reads(said(next?.start ?? 0))
  await seeker.reads('Alles Gute für Sie.')
  await sheet.getByText('hat gelesen, wann wieder jemand da ist').waitFor()
  await sheet.getByText('Alle wissen Bescheid. Sie können gehen.').waitFor()
  await sheet.getByRole('button', { name: 'Dienst beenden' }).click()
  await page.getByText('Nicht im Dienst', { exact: true }).waitFor()
  stage.assertQuiet()
})

test('the duty comes to its end by itself: nothing is cut off, who waits is named, and whoever goes all the same is told what happens', async () => {
  // The relay's minutes are this much shorter than ours.
  await using stage = await Stage.open({ house: { dutyDays: null, faster: 20 } })
  const { house, counsellor, colleague, seeker } = stage
  const { page } = counsellor
  // Three quarters of a minute of ours: long enough for two desks and two pages to open.
  await bindsDuties(house, [{ from: -30, to: 14, who: [colleague.name, house.counsellor(1).name], minimum: 2 }])
  await stage.converse('Bleiben Sie noch?')
  const jana = await stage.colleagueAt(1)
  const other = await stage.anotherSeeker()
  await other.begins(house)
  await other.writes('Und Sie?')
  await jana.takes()
  await jana.button('Konto').focus()
  await page.getByText('Ihr Dienst endet um', { exact: false }).waitFor()
  // Whoever is writing is not interrupted.
  await counsellor.box.fill('Ja, ich')
  await page.getByText('Nicht im Dienst', { exact: true }).waitFor({ timeout: 60_000 })
  await page.getByText('Ihr Dienst ist zu Ende.').waitFor()
  assert.equal(await page.getByRole('dialog').count(), 0)
  // Whoever is not has it before them.
  await jana.page.getByRole('dialog', { name: 'Ihr Dienst ist zu Ende' }).getByText('wartet auf Ihre Antwort').waitFor()
  await counsellor.answers('Ja, ich bin noch da')
  await seeker.reads('Ja, ich bin noch da')
  await seeker.writes('Danke')
  await counsellor.reads('Danke')

  await counsellor.button('Gespräche abschließen').click()
  const sheet = page.getByRole('dialog', { name: 'Ihr Dienst ist zu Ende' })
  await sheet.getByText('wartet auf Ihre Antwort').waitFor()
  await sheet.getByRole('button', { name: 'Später' }).click()
  await counsellor.button('Konto').click()
  await counsellor.button('Abmelden').click()
  const out = page.getByRole('dialog', { name: 'Ein Gespräch ist noch offen' })
  await out.getByText('bietet ihr die Warteschlange an', { exact: false }).waitFor()
  await out.getByRole('button', { name: 'Trotzdem abmelden' }).click()
  await seeker.page.getByText(`${colleague.name} ist nicht mehr da.`).waitFor()
})

test('the last person on duty is asked about a chat that nobody has taken; with somebody after them they go without a question', async () => {
  await using stage = await Stage.open({ house: { dutyDays: null } })
  const { house, counsellor, colleague, seeker } = stage
  await bindsDuties(house, [{ from: -30, to: 240, who: [colleague.name, house.counsellor(1).name], minimum: 2 }])
  await stage.staff()
  await seeker.begins(house)
  await seeker.writes('Ist jemand da?')
  await counsellor.seesWaiting()

  await counsellor.button('Dienst beenden').click()
  const sheet = counsellor.page.getByRole('dialog', { name: 'Bevor Sie gehen' })
  await sheet.getByRole('heading', { name: 'Ein Chat wartet noch' }).waitFor()
  await sheet.getByRole('button', { name: 'Noch hierbleiben' }).click()

  const other = await stage.colleagueAt(1)
  await counsellor.page.getByText(`mit ${house.counsellor(1).name}`).waitFor()
  await counsellor.button('Dienst beenden').click()
  await counsellor.page.getByText('Nicht im Dienst', { exact: true }).waitFor()
  assert.equal(await counsellor.page.getByRole('dialog').count(), 0)
  await other.takes()
  await other.reads('Ist jemand da?')
})
