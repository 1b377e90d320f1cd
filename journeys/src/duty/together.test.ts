import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entersOffice, whoIs } from '../people/counsellor/team.ts'
import { Stage } from '../stage/stage.ts'
import { entersPeople, nextMonth, opensPlan, planOf, plans, setsTimes, weekOf } from './office.ts'

test('two coordinators change the same month at once: one change holds, the other is told, sees the new state, and makes theirs again', async () => {
  await using stage = await Stage.open({ house: { dutyDays: null } })
  const { house } = stage
  const month = nextMonth()
  const [one, other] = [await stage.anotherDesk(), await stage.anotherDesk()]
  await entersOffice(one, house, whoIs(house, 'coordinator'))
  const { session } = await entersPeople(one, month)
  await one.page.getByRole('button', { name: /^Nächster Monat/ }).click()
  await setsTimes(one)
  await plans(one)
  await entersOffice(other, house, whoIs(house, 'coordinator'))
  await opensPlan(other)
  await other.page.getByRole('button', { name: /^Nächster Monat/ }).click()
  await other.page.getByRole('grid').waitFor()

  const column = Number(weekOf(month).monday.slice(8)) - 1
  const [upper, lower] = [`#duty-0-${column}`, `#duty-1-${column}`]
  const before = await planOf(one, { session, month })
  // What the other desk would hear of the month waits on its way.
  const held = Promise.withResolvers<void>()
  await other.page.route(`**/api/duty/month/${month}`, async (route) => {
    await held.promise
    await route.continue()
  })
  const [first, second] = [one.page.locator(upper), other.page.locator(lower)]
  const count = await second.locator('.chip').count()
  assert.ok(count > 0)
  const had = await first.locator('.chip').count()
  await first.focus()
  await one.page.keyboard.press('Delete')
  await one.page.waitForFunction(([at, was]) => document.querySelectorAll(`${at} .chip`).length < was, [upper, had] as const)
  const after = await planOf(one, { session, month })
  assert.deepEqual([after.version, after.assignments.length], [before.version + 1, before.assignments.length - 1])

  await second.focus()
  await other.page.keyboard.press('Delete')
  const told = other.page.getByText('Jemand hat den Plan gerade geändert.', { exact: false })
  held.resolve()
  await told.waitFor()
  assert.deepEqual(await planOf(one, { session, month }), after, 'the late one has changed nothing')
  assert.equal(await second.locator('.chip').count(), count, 'and sees their own step taken back')
  assert.equal(await other.page.locator(`${upper} .chip`).count(), await first.locator('.chip').count(), 'and the other’s made')

  await second.focus()
  await other.page.keyboard.press('Delete')
  await one.page.waitForFunction(([at, was]) => document.querySelectorAll(`${at} .chip`).length < was, [lower, count] as const)
  const both = await planOf(one, { session, month })
  assert.deepEqual([both.version, both.assignments.length], [before.version + 2, before.assignments.length - 2])
  assert.deepEqual(
    [...one.troubles, ...other.troubles].filter((trouble) => !trouble.includes('409')),
    [],
  )
})
