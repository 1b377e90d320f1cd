import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countRows } from '../house/rows.ts'
import { accepts, incoming, opensMine, type Proposal, proposes } from '../people/counsellor/hand-over.ts'
import type { Counsellor } from '../people/counsellor.ts'
import { agreesToOffer, choosesReaders, offer, readsOffer, refusesOffer, withdraws } from '../people/seeker/hand-over.ts'
import { comesBack, keeps, unfolds } from '../people/seeker/keeping.ts'
import type { Seeker } from '../people/seeker.ts'
import { Stage } from '../stage/stage.ts'

const centre = 'Beispielstelle Mitte (erfunden)'

/** What a desk knows to prove who it is: listened to on its own requests. */
const sessionOf = (counsellor: Counsellor): { bearer: string; conversation: string } => {
  const known = { bearer: '', conversation: '' }
  counsellor.page.on('request', (request) => {
    known.bearer = request.headers()['authorization'] ?? known.bearer
    known.conversation ||= request.url().match(/conversation\/([\w-]{22})\//)?.[1] ?? ''
  })
  return known
}

/** Two people of the other centre who are on duty. */
const othersOf = async (stage: Stage): Promise<[Counsellor, Counsellor]> => [await stage.colleagueAt(2), await stage.colleagueAt(3)]

const proposedAndAccepted = async ({ counsellor }: Stage, proposal: Proposal, others: readonly Counsellor[]): Promise<void> => {
  await proposes(counsellor, proposal)
  for (const other of others) await accepts(other)
  await counsellor.page.getByText(`${proposal.centre}: zwei Menschen haben zugesagt. Jetzt entscheidet die Person.`).first().waitFor()
}

const assertAbsent = async (side: Counsellor | Seeker, ...texts: string[]): Promise<void> => {
  for (const text of texts) assert.equal(await side.page.getByText(text).count(), 0, text)
}

const day = 24 * 3_600_000

test('C4 C5 handed to another centre with consent: it reads exactly what was ticked, and the old one reads nothing more', async () => {
  await using stage = await Stage.open()
  const { house } = stage
  await stage.converse('Vom ersten Tag soll niemand sonst wissen')
  await stage.counsellor.answers('Das bleibt unter uns')
  await stage.seeker.reads('Das bleibt unter uns')
  const code = await keeps(stage.seeker)
  await stage.seeker.closesBrowser()
  await stage.counsellor.page.close()
  await stage.lets(day)
  const counsellor = await stage.anotherDesk()
  const session = sessionOf(counsellor)
  await counsellor.signsIn(house, stage.colleague)
  await counsellor.beginsDuty()
  const seeker = await stage.elsewhere()
  await comesBack(seeker, house, code.words.join(' '))
  await unfolds(seeker)
  await seeker.reads('Das bleibt unter uns')
  await seeker.writes('Vom zweiten Tag dürfen sie wissen')
  await opensMine(counsellor)
  await counsellor.reads('Vom zweiten Tag dürfen sie wissen')
  const [kofi, lilia] = await othersOf(stage)
  await proposes(counsellor, { centre, passing: 'Teile' })
  // Before the consent: who asks, the language, chat or letter; nothing of the conversation.
  await incoming(kofi).getByText(`${stage.colleague.name}, ${stage.colleague.centre}`).waitFor()
  await accepts(kofi)
  assert.equal(await offer(seeker).count(), 0, 'one acceptance is not enough')
  await accepts(lilia)
  await readsOffer(seeker, [house.counsellor(2).name, house.counsellor(3).name])
  await assertAbsent(kofi, 'Vom ersten Tag', 'Vom zweiten Tag')
  assert.equal(
    await offer(seeker)
      .getByRole('radio', { name: /^Nichts\./ })
      .isChecked(),
    true,
    'what is suggested is not ticked for them',
  )
  await offer(seeker)
    .getByRole('radio', { name: /Einzelne Tage/ })
    .check()
  const days = offer(seeker).getByRole('group', { name: 'Welche Tage?' }).getByRole('checkbox')
  await days.last().check()
  await agreesToOffer(seeker)
  await seeker.log.getByText('Mitgegangen ist ein Tag aus dem Gespräch.').waitFor()

  await counsellor.page.getByText('Dieses Gespräch hat jetzt eine andere Stelle').waitFor()
  await assertAbsent(counsellor, 'Vom ersten Tag', 'Vom zweiten Tag', 'Das bleibt unter uns')
  for (const desk of [kofi, lilia]) {
    await opensMine(desk)
    await desk.reads('Vom zweiten Tag dürfen sie wissen')
    await assertAbsent(desk, 'Vom ersten Tag', 'Das bleibt unter uns')
  }
  await kofi.answers('Guten Tag aus der Mitte')
  await seeker.reads('Guten Tag aus der Mitte')
  await seeker.writes('Nur für die Neuen')
  await lilia.reads('Nur für die Neuen')
  await assertAbsent(counsellor, 'Guten Tag aus der Mitte', 'Nur für die Neuen')
  for (const path of ['items/0', 'records/0', 'earlier/999999999', 'notes']) {
    const answer = await fetch(`${house.desk}/api/conversation/${session.conversation}/${path}`, { headers: { authorization: session.bearer } })
    assert.deepEqual([answer.status, await answer.json()], [404, { code: 'not-found' }], path)
  }
})

test('C4 refusing costs nothing: all goes on as before, and nothing is left of the proposal', async () => {
  await using stage = await Stage.open()
  const { house, seeker, counsellor } = stage
  await stage.converse('Ich möchte bei Ihnen bleiben')
  const [kofi, lilia] = await othersOf(stage)
  await proposedAndAccepted(stage, { centre, passing: 'das ganze Gespräch' }, [kofi, lilia])
  await seeker.box.fill('Ich tippe gerade noch')
  await readsOffer(seeker, [house.counsellor(2).name, house.counsellor(3).name])
  await refusesOffer(seeker)
  assert.equal(await seeker.box.inputValue(), 'Ich tippe gerade noch')
  await counsellor.page.getByText(`Die Person möchte nicht zu ${centre}.`).first().waitFor()
  await incoming(kofi).waitFor({ state: 'detached' })
  await assertAbsent(kofi, 'Ich möchte bei Ihnen bleiben')
  await counsellor.answers('Dann bleiben wir dabei')
  await seeker.reads('Dann bleiben wir dabei')
  assert.equal(await countRows(house, 'reader'), 4, 'seeker and pool at the start, seeker and counsellor since the take')
})

test('C5 a consent is withdrawn: the person is alone with it, may go back to whom they had, and the summary was theirs to change', async () => {
  await using stage = await Stage.open()
  const { house, seeker, counsellor } = stage
  await stage.converse('Das ganze Gespräch bleibt hier')
  const [kofi, lilia] = await othersOf(stage)
  await proposedAndAccepted(stage, { centre, passing: 'eine Zusammenfassung', summary: 'Braucht eine Wohnung und hat Angst' }, [kofi, lilia])
  await readsOffer(seeker, [house.counsellor(2).name])
  await offer(seeker)
    .getByRole('radio', { name: /Eine Zusammenfassung/ })
    .check()
  const draft = offer(seeker).getByRole('textbox')
  await seeker.page.waitForFunction((box) => box instanceof HTMLTextAreaElement && box.value !== '', await draft.elementHandle())
  assert.equal(await draft.inputValue(), 'Braucht eine Wohnung und hat Angst')
  await draft.fill('Ich brauche eine Wohnung')
  await agreesToOffer(seeker)
  await opensMine(kofi)
  await kofi.reads('Ich brauche eine Wohnung')
  await assertAbsent(kofi, 'Angst', 'Das ganze Gespräch bleibt hier')

  await withdraws(seeker)
  assert.equal(await seeker.box.count(), 0)
  await kofi.page.getByText('Die Person hat ihre Einwilligung zurückgenommen').first().waitFor()
  await assertAbsent(kofi, 'Ich brauche eine Wohnung')
  for (const choice of [/Wieder .*Amal/, /Berater\*innen aller Stellen/, /niemand/]) await seeker.page.getByRole('radio', { name: choice }).waitFor()
  await choosesReaders(seeker, /Wieder .*Amal/, 'Nichts von vorher')
  await seeker.writes('Da bin ich wieder')
  await opensMine(counsellor)
  await counsellor.reads('Da bin ich wieder')
  await assertAbsent(counsellor, 'Ich brauche eine Wohnung', 'Das ganze Gespräch bleibt hier')
  await assertAbsent(kofi, 'Da bin ich wieder')
})
