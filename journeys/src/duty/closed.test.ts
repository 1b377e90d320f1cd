import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { entersOffice, whoIs } from '../people/counsellor/team.ts'
import { Stage } from '../stage/stage.ts'
import { call, dayAfter, entersPeople, nextMonth, planOf, weekOf } from './office.ts'

/** Two months before the next one: all of it is over. */
const lastMonth = (): string => dayAfter(`${dayAfter(`${nextMonth()}-01`, -1).slice(0, 7)}-01`, -1).slice(0, 7)

test('a month that is over is written out whole, as a table and for programs, and closed with a word on what follows', async () => {
  await using stage = await Stage.open({ house: { dutyDays: null } })
  const { house } = stage
  const month = lastMonth()
  const office = await stage.anotherDesk()
  await entersOffice(office, house, whoIs(house, 'coordinator'))
  const { session, people } = await entersPeople(office, nextMonth())
  const [person] = people
  assert.ok(person)
  const slot = Buffer.alloc(16, 7).toString('base64url')
  const start = Date.parse(`${weekOf(month).monday}T12:00Z`) / 60_000
  const duty = {
    id: slot,
    kind: 'duty',
    start,
    end: start + 180,
    channel: 'chat',
    minimum: 1,
    wanted: 1,
    languages: ['de'],
    experienced: false,
    onePerCentre: false,
  }
  const path = `/api/duty/month/${month}`
  const change = (to: string, body: object) => call(office, { path: `${path}/${to}`, session, body })
  await change('slots', { version: null, slots: [duty] })
  await change('assign', { version: 1, moves: [{ slot, off: null, on: person.account }], although: true })
  for (let version = 2; version < 36; version++) {
    const move = version % 2 === 0 ? { slot, off: person.account, on: null } : { slot, off: null, on: person.account }
    await change('assign', { version, moves: [move], although: true })
  }
  await change('status', { version: 36, status: 'consultation' })
  await change('status', { version: 37, status: 'binding' })

  const { page } = office
  await page.getByRole('button', { name: /^Voriger Monat/ }).click()
  await page.getByRole('grid').waitFor()
  const written = async (kind: 'CSV' | 'JSON'): Promise<string> => {
    await page.getByRole('button', { name: 'Ausgeben', exact: true }).click()
    const saved = page.waitForEvent('download')
    await page.getByRole('dialog').getByText(kind, { exact: true }).click()
    const download = await saved
    assert.equal(download.suggestedFilename(), `dienstplan-${month}.${kind.toLowerCase()}`)
    return readFile(await download.path(), 'utf8')
  }
  const table = await written('CSV')
  const called = house.people.find(({ name }) => name === person.name)?.centre ?? ''
  assert.match(
    table,
    new RegExp(
      `^\uFEFFDatum;Wochentag;Von;Enddatum;Bis;Art;.*\r\n${weekOf(month).monday.split('-').toReversed().join('.')};Mo;1[34]:00;;1[67]:00;Chat;1;1;de;${person.name};${RegExp.escape(called)}\r\n$`,
    ),
  )
  const whole = JSON.parse(await written('JSON'))
  const plan = await planOf(office, { session, month })
  assert.deepEqual(
    [whole.format, whole.formVersion, whole.zone, whole.month, whole.assignments, whole.people],
    ['zop-duty-plan', 1, 'Europe/Berlin', month, plan.assignments, [{ account: person.account, name: person.name, centre: person.centre }]],
  )
  assert.equal(Date.parse(whole.slots[0].start) / 60_000, start)
  assert.match(whole.slots[0].start, /\+0[12]:00$/)

  await page.getByText('Verlauf', { exact: true }).click()
  const lines = page.locator('.history li')
  await lines.first().waitFor()
  assert.equal(await lines.count(), 30)
  // Slots, thirty-five moves, and two steps forward.
  await page.getByRole('button', { name: '8 ältere zeigen' }).click()
  await lines.nth(37).waitFor()
  assert.deepEqual([await lines.count(), await page.getByRole('button', { name: /ältere zeigen/ }).count()], [38, 0])

  await page.getByRole('button', { name: 'Abschließen' }).click()
  const sure = page.getByRole('dialog', { name: 'Den Monat abschließen?' })
  await sure.getByText('Nach 24 Monaten verschwinden alle Namen daraus.', { exact: false }).waitFor()
  await sure.getByRole('button', { name: 'Abschließen' }).click()
  await page.getByText('Abgeschlossen', { exact: true }).waitFor()
  assert.equal(await page.getByRole('button', { name: 'Termin eintragen' }).count(), 0, 'nothing is entered any more')
  assert.deepEqual(office.troubles, [])
})
