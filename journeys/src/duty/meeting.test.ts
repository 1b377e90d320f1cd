import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entersOffice, whoIs } from '../people/counsellor/team.ts'
import { Stage } from '../stage/stage.ts'
import { dayAfter, entersPeople, nextMonth, opensPlan, planOf, plans, publishes, setsTimes, weekOf } from './office.ts'

test('a coordinator enters a training for everybody: the planner plans nobody there, a counsellor finds it in their duties, it moves and goes', async () => {
  await using stage = await Stage.open({ house: { dutyDays: null } })
  const { house, counsellor, colleague } = stage
  const month = nextMonth()
  const tuesday = dayAfter(weekOf(month).monday, 1)
  const office = await stage.anotherDesk()
  await entersOffice(office, house, whoIs(house, 'coordinator'))
  const { session } = await entersPeople(office, month)
  const { page } = office
  await page.getByRole('button', { name: /^Nächster Monat/ }).click()
  await setsTimes(office)
  await page.getByRole('button', { name: 'Termin eintragen' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('Was ist es?').selectOption({ label: 'Fortbildung' })
  await form.getByLabel('Titel').fill('Kinderschutz')
  const day = form.getByLabel('Tag', { exact: true })
  assert.ok(![0, 6].includes(new Date(`${await day.inputValue()}T12:00Z`).getUTCDay()), 'a working day is offered')
  const [whole, next] = [await day.boundingBox(), await form.getByLabel('von', { exact: true }).boundingBox()]
  assert.ok(whole && next && (whole.y + whole.height <= next.y || whole.x + whole.width <= next.x), 'the fields do not lie over each other')
  await day.fill(tuesday)
  await form.getByLabel('von', { exact: true }).fill('13:00')
  await form.getByLabel('bis', { exact: true }).fill('20:00')
  await form.getByRole('button', { name: 'Termin speichern' }).click()
  await page.getByText('Kinderschutz steht im Kalender.').waitFor()
  await page.locator('.board .chip.meeting', { hasText: 'Kinderschutz' }).waitFor()

  await plans(office)
  const onDay = async () => {
    const { slots, assignments } = await planOf(office, { session, month })
    const during = slots.filter(({ start, channel }) => channel === 'chat' && new Date(start * 60_000).toISOString().startsWith(tuesday))
    return [during.length, assignments.filter(({ slot }) => during.some(({ id }) => id === slot)).length]
  }
  assert.deepEqual(await onDay(), [2, 0], 'two chats that day, and everybody is at the training')

  await publishes(office)
  await counsellor.signsIn(house, colleague)
  await opensPlan(counsellor)
  const mine = counsellor.page.getByText('Kinderschutz')
  await mine.waitFor()

  await page.getByRole('button', { name: 'Ändern: Kinderschutz' }).click()
  await form.getByLabel('Tag', { exact: true }).fill(dayAfter(tuesday, 1))
  await form.getByLabel('Titel').fill('Kinderschutz heute')
  await form.getByRole('button', { name: 'Termin speichern' }).click()
  await page.getByText(/In dieser Zeit haben schon Dienst: .*Sie behalten ihn\./).waitFor()
  await counsellor.page.getByText('Kinderschutz heute').waitFor()

  await page.getByRole('button', { name: 'Löschen: Kinderschutz heute' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Löschen' }).click()
  await page.getByText('Kinderschutz heute ist gelöscht.').waitFor()
  await mine.waitFor({ state: 'detached' })
  assert.equal(await page.locator('.chip.meeting').count(), 0)
  assert.deepEqual([...office.troubles, ...counsellor.troubles], [])
})
