import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entersOffice, looksAtDirectory, publishesNext, whoIs } from '../people/counsellor/team.ts'
import { keysOf, offersKeyForNobody } from '../people/keys.ts'
import { Stage } from '../stage/stage.ts'

test('B4 a pool key that a member sealed to nobody stops at the coordinator, by the name of whoever tried it; the next one opens the door again', async () => {
  await using stage = await Stage.open()
  const { house, seeker, counsellor: amal } = stage
  const jana = await stage.anotherDesk()
  await jana.signsIn(house, house.counsellor(1))
  const coordinator = await stage.anotherDesk()
  await entersOffice(coordinator, house, whoIs(house, 'coordinator'))
  await looksAtDirectory(coordinator)
  await coordinator.button('Neuen Schlüssel anfordern').click()
  await coordinator.page.getByText(/^Angefordert\./).waitFor()

  await offersKeyForNobody(await keysOf(house, house.counsellor(2)))
  await coordinator.page.getByText(/^Nicht öffnen konnten ihn: Jana\./).waitFor()
  for (const name of ['Unterschreiben und veröffentlichen', 'Unterschreiben, ohne dass ihn jemand ausprobiert'])
    assert.equal(await coordinator.button(name).count(), 0, name)

  // Another member makes another one: Amal is on duty, so by itself.
  await coordinator.button('Neuen Schlüssel anfordern').click()
  await stage.staff()
  await coordinator.page.getByText('2 von').waitFor()
  await publishesNext(coordinator)
  await seeker.begins(house)
  await seeker.writes('Kann das jemand öffnen?')
  await amal.takes()
  await amal.reads('Kann das jemand öffnen?')
})
