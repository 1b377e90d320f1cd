import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entersOffice, whoIs } from '../people/counsellor/team.ts'
import { Stage } from '../stage/stage.ts'
import { dayAfter, entersPeople, nextMonth, opensPlan, planOf, plans, publishes, setsTimes, weekOf } from './office.ts'

test('a centre closes for a week: its duties become gaps with reasons, one press fills them, and the people concerned are told', async () => {
  await using stage = await Stage.open({ house: { dutyDays: null } })
  const { house, colleague } = stage
  const month = nextMonth()
  const office = await stage.anotherDesk()
  await entersOffice(office, house, whoIs(house, 'coordinator'))
  const { session, people } = await entersPeople(office, month)
  const { page } = office
  await page.getByRole('button', { name: /^Nächster Monat/ }).click()
  await setsTimes(office, 2)
  await plans(office)
  await publishes(office)

  const plan = await planOf(office, { session, month })
  const own = people.find(({ name }) => name === colleague.name)
  const closing = people.filter(({ centre }) => centre === own?.centre).map(({ account }) => account)
  const week = weekOf(month)
  const startOf = (slot: string): number => plan.slots.find(({ id }) => id === slot)?.start ?? 0
  const lost = plan.assignments.filter(({ slot, account }) => closing.includes(account) && startOf(slot) >= week.start && startOf(slot) < week.end)
  assert.ok(lost.length > 1, 'the centre has duties in that week')

  const lead = await stage.anotherDesk()
  await entersOffice(lead, house, whoIs(house, 'lead', colleague.centre))
  await opensPlan(lead)
  await lead.button('Meine Stelle').click()
  const away = lead.page.locator('section.sheet').filter({ has: lead.page.getByRole('heading', { name: 'Die ganze Stelle ist länger zu' }) })
  await away.getByLabel('von', { exact: true }).fill(`${week.monday}T00:00`)
  await away.getByLabel('bis', { exact: true }).fill(`${dayAfter(week.monday, 7)}T00:00`)
  await away.getByRole('button', { name: 'Abwesend melden' }).click()
  const question = lead.page.getByRole('dialog', { name: /: abwesend melden\?$/ })
  await question.getByText(`Diese ${lost.length} Dienste werden frei:`).waitFor()
  assert.equal((await planOf(office, { session, month })).assignments.length, plan.assignments.length, 'asking takes nothing')
  await question.getByRole('button', { name: `Ja, ${lost.length} Dienste werden frei` }).click()
  await lead.page.getByText(`Eingetragen. Frei geworden: ${lost.length} Dienste.`).waitFor()

  const first = Number(week.monday.slice(8))
  const columns = Array.from({ length: 5 }, (_, at) => `[id$="-${first - 1 + at}"]`)
  const gaps = page.locator(`td[data-state="gap"]:is(${columns.join()})`)
  await gaps.first().focus()
  const detail = page.getByRole('region', { name: 'Dienst', exact: true })
  await detail.getByText('Warum niemand da ist').waitFor()
  await detail.getByText(/^2 Personen: können nicht|^1 Person: kann nicht/).waitFor()
  const gone = await planOf(office, { session, month })
  assert.equal(gone.assignments.length, plan.assignments.length - lost.length)

  const focused = page.locator('td[tabindex="0"]')
  const before = await focused.locator('.chip').count()
  const id = await focused.getAttribute('id')
  await detail
    .getByRole('button', { name: /^Anwenden: / })
    .first()
    .click()
  await page.waitForFunction(([at, was]) => document.querySelectorAll(`[id="${at}"] .chip`).length > was, [id, before] as const)

  await page.getByRole('button', { name: 'Ersatz suchen' }).click()
  const found = page.getByRole('dialog', { name: 'So ließe es sich füllen' })
  await found.getByRole('button', { name: 'So eintragen' }).click()
  await gaps.first().waitFor({ state: 'detached' })
  const after = await planOf(office, { session, month })
  assert.deepEqual(
    after.assignments.filter(({ slot, account }) => closing.includes(account) && startOf(slot) >= week.start && startOf(slot) < week.end),
    [],
  )
  const there = (slot: string): number => after.assignments.filter((one) => one.slot === slot).length
  const inWeek = plan.slots.filter(({ start }) => start >= week.start && start < week.end)
  assert.deepEqual(
    inWeek.map(({ id }) => there(id)),
    inWeek.map(() => 2),
  )

  const loser = people.find(({ account }) => account === lost[0]?.account)
  const gained = after.assignments.find(({ slot, account }) => !gone.assignments.some((one) => one.slot === slot && one.account === account))
  const winner = people.find(({ account }) => account === gained?.account)
  assert.ok(loser && winner)
  for (const [person, told] of [
    [loser, /^Nicht mehr Ihr Dienst: /],
    [winner, /^(Neuer Dienst|Statt ).*: /],
  ] as const) {
    const desk = await stage.anotherDesk()
    const who = house.people.find(({ name }) => name === person.name)
    assert.ok(who)
    await desk.signsIn(house, who)
    await opensPlan(desk)
    await desk.page.getByText(told).first().waitFor()
    assert.deepEqual(desk.troubles, [])
  }

  await page.getByText('Verlauf', { exact: true }).click()
  await page.getByText('hat eine ganze Stelle abwesend gemeldet.', { exact: false }).waitFor()
  assert.deepEqual([...office.troubles, ...lead.troubles], [])
})
