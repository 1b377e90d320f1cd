import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Status } from '@zop/wire'
import { asCoordinator, asked, monthOf } from '../house/duties.ts'
import type { House } from '../house/house.ts'
import { entersOffice, whoIs } from '../people/counsellor/team.ts'
import { Stage } from '../stage/stage.ts'
import { bindsDuties } from './bound.ts'

const statusOf = async ({ site }: House): Promise<Status> => (await (await fetch(`${site}/status.json`)).json()) as Status

/** Who stands in the plan of a duty, and how they came to it. */
const peopleOn = async (house: House, slot: { id: string; start: number }): Promise<readonly string[]> => {
  const line = await asCoordinator(house)
  const { plan, people } = await asked(line.call('dutyMonth', { month: monthOf(slot.start) }))
  const on = (plan?.assignments ?? []).filter((one) => one.slot === slot.id)
  return on.map(({ account, origin }) => `${people.find((one) => one.account === account)?.name} ${origin}`).toSorted()
}

test('the assigned person does not come, a colleague steps in with one press, and the page opens', async () => {
  // The relay's minutes are this much shorter than ours.
  await using stage = await Stage.open({ house: { dutyDays: null, faster: 40 } })
  const { house, counsellor, colleague } = stage
  const [amal, jana] = [colleague, house.counsellor(1)]
  const [slot] = await bindsDuties(house, [{ from: -1, to: 600, who: [amal.name] }])
  assert.ok(slot)
  const { page } = counsellor
  await counsellor.signsIn(house, jana)
  await page.getByText('ist niemand da.', { exact: false }).waitFor()
  assert.equal((await statusOf(house)).chat, 'closed')

  // After five minutes it stands in the title too; after fifteen the coordinator is told what to do.
  await page.waitForFunction(() => document.title === '(1) Arbeitsplatz')
  const office = await stage.anotherDesk()
  await entersOffice(office, house, whoIs(house, 'coordinator'))
  await office.page.getByText('Rufen Sie an, wer eingetragen ist', { exact: false }).waitFor({ timeout: 60_000 })
  assert.equal((await statusOf(house)).missing?.given, true)

  const visitor = await stage.anotherSeeker()
  await visitor.page.goto(`${house.site}/de/`)
  await visitor.page.getByText('Gerade ist niemand im Chat', { exact: false }).first().waitFor()
  await counsellor.button('Einspringen').click()
  await page.getByText('Danke. Sie sind jetzt im Dienst.').waitFor()
  await page.getByText('Im Dienst', { exact: true }).waitFor()
  assert.equal((await statusOf(house)).chat, 'open')
  assert.deepEqual(await peopleOn(house, slot), [`${amal.name} plan`, `${jana.name} take`].map((one) => one.replace(' plan', ' coordinator')).toSorted())
  await counsellor.button('Einspringen').waitFor({ state: 'detached' })
  await office.page.getByText('Rufen Sie an, wer eingetragen ist', { exact: false }).waitFor({ state: 'detached' })
  await page.waitForFunction(() => document.title === 'Arbeitsplatz')

  // The open page asks again by itself.
  await visitor.page.getByText('Der Chat ist offen', { exact: false }).first().waitFor({ timeout: 60_000 })
  await visitor.begins(house)
  await visitor.writes('Endlich')
  await counsellor.takes()
  await counsellor.reads('Endlich')
})

test('whoever may not step in is told why, and nothing has changed', async () => {
  await using stage = await Stage.open({ house: { dutyDays: null } })
  const { house, counsellor, colleague } = stage
  const jana = house.counsellor(1)
  // Jana's own duty follows directly: there would be no rest.
  const [slot] = await bindsDuties(house, [
    { from: -1, to: 120, who: [colleague.name] },
    { from: 150, to: 300, who: [jana.name] },
  ])
  assert.ok(slot)
  await counsellor.signsIn(house, jana)
  await counsellor.page.getByText(/Beginnen ab \d\d:\d\d möglich/).waitFor()
  assert.equal(await counsellor.button('Dienst beginnen').count(), 0)
  await counsellor.button('Einspringen').click()
  await counsellor.page.getByText(/Sie haben an diesem Tag schon einen Dienst|keine 11 Stunden Ruhe/).waitFor()
  await counsellor.page.getByText('Nicht im Dienst', { exact: true }).waitFor()
  assert.deepEqual(await peopleOn(house, slot), [`${colleague.name} coordinator`])
  assert.equal((await statusOf(house)).chat, 'closed')
})
