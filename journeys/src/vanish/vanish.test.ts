import assert from 'node:assert/strict'
import { test } from 'node:test'
import { crash } from '../browser/crash.ts'
import { Stage } from '../stage/stage.ts'

/** The relay's minutes are this much shorter here than ours. */
const faster = 6
/**
 * A lost line is no absence before ten seconds have passed, then a minute counts, then a busy machine needs to say it. A relay that has just begun gives
 * everybody a minute more, which opening the browsers has used up. Milliseconds of ours.
 */
const atMost = (10_000 + 60_000) / faster + 5_000

test('C6 the counsellor vanishes in mid-talk: the person is told the truth, goes back to the queue, and somebody else answers', async () => {
  await using stage = await Stage.open({ house: { faster } })
  const { house, seeker } = stage
  const amal = await stage.deskElsewhere()
  await amal.signsIn(house, house.counsellor(0))
  await amal.beginsDuty()
  const jana = await stage.colleagueAt(1)
  const kofi = await stage.colleagueAt(2)
  await seeker.begins(house)
  await seeker.writes('Nur für Amal')
  await amal.takes()
  await amal.reads('Nur für Amal')
  await amal.answers('Ich bin da')
  await seeker.reads('Ich bin da')

  const begun = performance.now()
  await crash(amal.page)
  await seeker.page.getByText('Amal ist nicht mehr da.').waitFor()
  const told = performance.now() - begun
  assert.ok(told > 60_000 / faster && told < atMost, `told after ${Math.round(told)} ms`)
  await jana.page.getByRole('region', { name: 'Meine Stelle' }).getByText('Berater*in ist nicht mehr da').waitFor()

  await seeker.box.fill('Was ich noch sagen wollte')
  await seeker.button('Zurück in die Warteschlange').click()
  assert.equal(await seeker.page.getByRole('radio', { name: 'Berater*innen aller Stellen, bis jemand antwortet' }).isChecked(), true)
  assert.equal(await seeker.page.getByRole('radio', { name: 'Nichts von vorher' }).isChecked(), true)
  await seeker.button('So weiter machen').click()
  await kofi.seesWaiting()
  assert.equal(await seeker.box.inputValue(), 'Was ich noch sagen wollte')
  await seeker.sends()
  await kofi.takes()
  await kofi.reads('Was ich noch sagen wollte')
  await kofi.answers('Jetzt bin ich für Sie da')
  await seeker.reads('Jetzt bin ich für Sie da')
  for (const text of ['Nur für Amal', 'Ich bin da']) assert.equal(await kofi.page.getByText(text, { exact: true }).count(), 0, text)

  // Whoever vanished and comes back reads it no more.
  const again = await stage.anotherDesk()
  await again.signsIn(house, house.counsellor(0))
  await again.page.getByText('Übernehmen Sie einen wartenden Chat, dann steht er hier.').waitFor()
  assert.equal(await again.page.getByText('Was ich noch sagen wollte').count(), 0)
})
