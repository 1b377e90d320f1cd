import assert from 'node:assert/strict'
import { test } from 'node:test'
import { opensMine } from '../people/counsellor/hand-over.ts'
import { entersOffice, namesStandIn, publishesNext, removes, whoIs } from '../people/counsellor/team.ts'
import { itemsFor, keysOf, readWith } from '../people/keys.ts'
import type { Seeker } from '../people/seeker.ts'
import { Stage } from '../stage/stage.ts'

const nord = 'Beispielstelle Nord (erfunden)'

const conversationOf = ({ page }: Seeker): (() => string) => {
  let conversation = ''
  page.on('request', (request) => {
    conversation ||= request.url().match(/conversation\/([\w-]{22})\//)?.[1] ?? ''
  })
  return () => conversation
}

test('E4 H13 a counsellor leaves the team: what is written from then on is readable to the colleague, and not to any key of the one who left', async () => {
  await using stage = await Stage.open()
  const { house, seeker, counsellor: amal } = stage
  const conversation = conversationOf(seeker)
  await stage.converse('Amal soll das lesen')
  const jana = await stage.colleagueAt(1)
  await namesStandIn(amal, 'Jana')
  await seeker.log.getByText(/Ab jetzt lesen mit: Amal und Jana/).waitFor()
  await seeker.writes('Amal und Jana sollen das lesen')
  await amal.reads('Amal und Jana sollen das lesen')
  // What somebody keeps who copies their own keys before they go, and what a relay could keep for them.
  const old = await keysOf(house, house.counsellor(0))
  const colleague = await keysOf(house, house.counsellor(1))
  assert.deepEqual(await readWith(house, old, { conversation: conversation(), items: await itemsFor(old, conversation()) }), [
    'Amal soll das lesen',
    'Amal und Jana sollen das lesen',
  ])

  const lead = await stage.anotherDesk()
  await entersOffice(lead, house, whoIs(house, 'lead', nord))
  const coordinator = await stage.anotherDesk()
  await entersOffice(coordinator, house, whoIs(house, 'coordinator'))
  // One member makes the pool's next key, and another one's desk has to open it.
  const other = await stage.anotherDesk()
  await other.signsIn(house, house.counsellor(2))
  await removes(lead, 'Amal')
  await amal.page.getByText('Ihre Sitzung ist zu Ende.').waitFor()
  await assert.rejects(itemsFor(old, conversation()), /not-signed-in/)
  for (const desk of [lead, jana]) await desk.page.getByText(/Amal ist nicht mehr dabei und kann noch 1 Gespräch öffnen\./).waitFor()

  await publishesNext(coordinator)
  await jana.button('Jetzt erneuern').click()
  await jana.button('Dieses Gespräch jetzt erneuern').click()
  await jana.page.getByText('1 Gespräch erneuert.').waitFor()
  for (const desk of [lead, jana, coordinator]) await desk.page.getByText('Amal ist nicht mehr dabei').waitFor({ state: 'detached' })
  await seeker.log.getByText(/Ab jetzt lesen mit: Jana\. Sonst niemand\./).waitFor()
  await seeker.writes('Nur noch Jana soll das lesen')
  await jana.button('Zurück zu den Gesprächen').click()
  await opensMine(jana)
  await jana.reads('Nur noch Jana soll das lesen')

  const items = await itemsFor(colleague, conversation())
  assert.ok((await readWith(house, colleague, { conversation: conversation(), items })).includes('Nur noch Jana soll das lesen'))
  assert.ok(!(await readWith(house, old, { conversation: conversation(), items })).includes('Nur noch Jana soll das lesen'))

  // The pool has another key, too: nobody who waits from now on waits for the one who left.
  const later = await stage.anotherSeeker()
  const waiting = conversationOf(later)
  await later.begins(house)
  await later.writes('Wer hier noch dabei ist')
  await jana.seesWaiting()
  const present = await keysOf(house, house.counsellor(1))
  const served = await itemsFor(present, waiting())
  assert.deepEqual(await readWith(house, present, { conversation: waiting(), items: served }), ['Wer hier noch dabei ist'])
  assert.deepEqual(await readWith(house, old, { conversation: waiting(), items: served }), [])
})
