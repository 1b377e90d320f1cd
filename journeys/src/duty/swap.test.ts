import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entersOffice, whoIs } from '../people/counsellor/team.ts'
import { Stage } from '../stage/stage.ts'
import { entersPeople, nextMonth, opensPlan, planOf, plans, publishes, setsTimes } from './office.ts'

test('a counsellor offers a duty, a colleague takes it, and only the two of them are told', async () => {
  await using stage = await Stage.open({ house: { dutyDays: null } })
  const { house } = stage
  const month = nextMonth()
  const office = await stage.anotherDesk()
  await entersOffice(office, house, whoIs(house, 'coordinator'))
  const { session, people } = await entersPeople(office, month)
  await office.page.getByRole('button', { name: /^Nächster Monat/ }).click()
  await setsTimes(office)
  await plans(office)
  await publishes(office)

  const plan = await planOf(office, { session, month })
  const giver = people.find(({ name }) => name === stage.colleague.name)
  const dayOf = (slot: string) => Math.floor((plan.slots.find(({ id }) => id === slot)?.start ?? 0) / 1440)
  const own = plan.assignments.filter(({ account }) => account === giver?.account).toSorted((a, b) => dayOf(a.slot) - dayOf(b.slot))
  const busy = new Set(plan.assignments.filter(({ slot }) => dayOf(slot) === dayOf(own[0]?.slot ?? '')).map(({ account }) => account))
  const taker = house.people.find(({ role, name }) => role === 'counsellor' && people.some((one) => one.name === name && !busy.has(one.account)))
  assert.ok(taker, 'somebody has that day off')

  await stage.counsellor.signsIn(house, stage.colleague)
  await opensPlan(stage.counsellor)
  const { page } = stage.counsellor
  // The month has become binding with duties of one's own.
  await page.getByRole('button', { name: 'Gesehen' }).click()
  await page
    .getByRole('button', { name: /^Tauschen: / })
    .first()
    .click()
  const sheet = page.getByRole('dialog', { name: 'Dienst tauschen' })
  const label = await sheet.getByRole('option').filter({ hasText: taker.name }).textContent()
  await sheet.getByLabel('Wem bieten Sie ihn an?').selectOption({ label: label ?? '' })
  await sheet.getByRole('button', { name: 'Anbieten' }).click()
  await page.getByText(`Sie bieten ihn ${taker.name} an`).waitFor()

  const other = await stage.anotherDesk()
  await other.signsIn(house, taker)
  await opensPlan(other)
  await other.page.getByRole('region', { name: 'Was sich an Ihren Diensten geändert hat' }).getByRole('button', { name: 'Gesehen' }).click()
  await other.page
    .getByRole('button', { name: /^Übernehmen: / })
    .first()
    .click()
  await other.page.getByText(/^Der Dienst ist jetzt Ihrer: /).waitFor()

  await page.getByText(/^Nicht mehr Ihr Dienst: /).waitFor()
  const after = await planOf(office, { session, month })
  assert.equal(
    after.assignments.find(({ slot, account }) => slot === own[0]?.slot && account === giver?.account),
    undefined,
  )
  assert.equal(after.assignments.length, plan.assignments.length)
  assert.deepEqual([...office.troubles, ...other.troubles, ...stage.counsellor.troubles], [])
})
