import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givesDuty } from '../house/duties.ts'
import { entersOffice, invites, joins, publishesNext, readsDigits, whoIs } from '../people/counsellor/team.ts'
import { Stage } from '../stage/stage.ts'

test('B3 a new colleague joins by an invitation, is compared by twelve digits, comes into the pool and answers a chat', async () => {
  await using stage = await Stage.open()
  const { house, seeker, counsellor: amal } = stage
  // Somebody of the pool is there: their desk makes the pool's new key.
  await stage.staff()
  const lead = await stage.anotherDesk()
  await entersOffice(lead, house, whoIs(house, 'lead', 'Beispielstelle Nord (erfunden)'))
  const link = await invites(lead, 'Mara L.')
  const mara = await stage.anotherDesk()
  const words = await joins(mara, link)
  assert.equal(words.split(' ').length, 12)
  const shown = await readsDigits(mara)
  await lead.button('Vergleichen und unterschreiben: Mara L.').click()
  const box = lead.page.getByRole('textbox', { name: 'Die zwölf Ziffern der Person' })
  // Other digits: the keys were swapped, nothing can be signed.
  await box.fill(shown.replaceAll(/./g, (digit) => (digit === ' ' ? ' ' : String((Number(digit) + 1) % 10))))
  await lead.page.getByText('Diese Ziffern sind anders.').waitFor()
  assert.equal(await lead.button('Unterschreiben').isDisabled(), true)
  await box.fill(shown)
  await lead.button('Unterschreiben').click()
  await mara.page.getByText('nimmt Sie noch in den Warteraum auf').waitFor()
  const coordinator = await stage.anotherDesk()
  await entersOffice(coordinator, house, whoIs(house, 'coordinator'))
  await coordinator.page.getByText(/Noch aufzunehmen: Mara L\./).waitFor()
  await publishesNext(coordinator)
  await mara.page.getByText('nimmt Sie noch in den Warteraum auf').waitFor({ state: 'detached' })
  await coordinator.page.getByText('Noch aufzunehmen').waitFor({ state: 'detached' })

  await seeker.begins(house)
  await seeker.writes('Ist jemand Neues da?')
  await amal.seesWaiting()
  const back = mara.button('Zurück zu den Gesprächen')
  if (await back.isVisible()) await back.click()
  await givesDuty(house, 'Mara L.')
  await mara.beginsDuty()
  await mara.takes()
  await mara.reads('Ist jemand Neues da?')
  await mara.answers('Ja, ich bin neu hier.')
  await seeker.seesTaken('Mara L.')
  await seeker.reads('Ja, ich bin neu hier.')
  // The link has been used up.
  const stranger = await stage.anotherDesk()
  await stranger.page.goto(link)
  await stranger.page.getByText('Diese Einladung gilt nicht mehr').waitFor()
  assert.equal(await stranger.button('Los geht es').count(), 0)
})
