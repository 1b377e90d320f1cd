import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { entersOffice, whoIs } from '../people/counsellor/team.ts'
import type { Counsellor } from '../people/counsellor.ts'
import { Stage } from '../stage/stage.ts'
import { call, entersPeople, nextMonth } from './office.ts'

interface Words {
  readonly version: number
  readonly said: readonly unknown[]
}

const head = 'Person;Stelle;Angabe;Wochentage;Datum;Von;Enddatum;Bis'

const choosesFile = (page: Page, text: string): Promise<void> =>
  page.locator('input[type="file"]').setInputFiles({ name: 'tabelle.csv', mimeType: 'text/csv', buffer: Buffer.from(text, 'utf8') })

const saves = async ({ page }: Counsellor, button: string): Promise<string> => {
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  return readFile(await (await saved).path(), 'utf8')
}

test('a coordinator reads a table in: every wrong line is named and nothing is stored; then all of it is; what is written out changes nothing when it is read again', async () => {
  await using stage = await Stage.open({ house: { dutyDays: null } })
  const { house, colleague } = stage
  const month = nextMonth()
  const office = await stage.anotherDesk()
  await entersOffice(office, house, whoIs(house, 'coordinator'))
  const { session, people } = await entersPeople(office, month)
  const person = people.find(({ name }) => name === colleague.name)
  assert.ok(person)
  const said = async () => (await call(office, { path: `/api/duty/availability/${person.account}`, session, body: null })) as Words
  const before = await said()
  const { page } = office
  await page.getByRole('button', { name: 'Tabellen', exact: true }).click()

  const right = `${person.name};${person.centre};geht;Mo, Mi;3.5.2027;18:00;;21:00`
  await page.getByLabel('Oder hier einfügen').fill([head, right, `${person.name};;geht;;28.3.2027;02:30;;05:00`, 'Niemand;;geht;Mo;;25:00;;21:00'].join('\n'))
  await page.getByRole('button', { name: 'Einfügen prüfen' }).click()
  await page.getByText('3 Fehler in 3 Zeilen. Gespeichert ist nichts.', { exact: false }).waitFor()
  const wrong = await page.getByRole('row').evaluateAll((rows) => rows.slice(1).map((row) => [...row.children].slice(0, 2).map((cell) => cell.textContent)))
  assert.deepEqual(wrong, [
    ['3', 'Von'],
    ['4', 'Person'],
    ['4', 'Von'],
  ])
  assert.deepEqual(await said(), before)

  await page.getByRole('button', { name: 'Noch einmal ändern' }).click()
  assert.ok((await page.getByLabel('Oder hier einfügen').inputValue()).includes(right), 'what was pasted is still there to be mended')
  await choosesFile(page, `\uFEFF${head}\r\n${right}\r\n${person.name};;nicht;;2027-05-05;22:00;;24:00\r\n`)
  await page.getByText('2 Angaben statt bisher 1').waitFor()
  assert.deepEqual(await said(), before, 'looking changes nothing')
  await page.getByRole('button', { name: 'So übernehmen' }).click()
  await page.getByText('Übernommen: Angaben von 1 Person.').waitFor()
  assert.deepEqual(await said(), {
    account: person.account,
    version: before.version + 1,
    said: [
      { kind: 'weekly', word: 'can', since: '2027-05-03', from: '18:00', to: '21:00', rule: 'FREQ=WEEKLY;BYDAY=MO,WE' },
      { kind: 'once', word: 'cannot', start: Date.parse('2027-05-05T20:00Z') / 60_000, end: Date.parse('2027-05-05T22:00Z') / 60_000 },
    ],
  })

  const written = await saves(office, 'Verfügbarkeiten')
  assert.ok(written.includes(`${person.name};${colleague.centre};geht;"Mo, Mi";03.05.2027;18:00;;21:00;`), written.slice(0, 300))
  await page.getByRole('button', { name: 'Andere Tabelle' }).click()
  await choosesFile(page, written)
  await page.getByText('In der Tabelle steht nichts, was nicht schon so gilt.').waitFor()
  assert.deepEqual([await page.getByRole('button', { name: 'So übernehmen' }).count(), office.troubles], [0, []])
})

test('a hundred thousand lines show how far they are, can be stopped, and are refused whole where they are too many; the desk answers meanwhile', async () => {
  await using stage = await Stage.open({ house: { dutyDays: null } })
  const { house } = stage
  const office = await stage.anotherDesk()
  await entersOffice(office, house, whoIs(house, 'coordinator'))
  const { session, people } = await entersPeople(office, nextMonth())
  const { page } = office
  await page.getByRole('button', { name: 'Tabellen', exact: true }).click()
  const [person] = people
  assert.ok(person)
  const before = await call(office, { path: `/api/duty/availability/${person.account}`, session, body: null })
  const line = `${person.name};;nicht;;3.5.2027;18:00;;21:00`
  const text = [head, ...Array.from({ length: 100_000 }, () => line)].join('\r\n')
  await choosesFile(page, text)
  await page.getByRole('progressbar').waitFor()
  await page.getByRole('button', { name: 'Anhalten' }).click()
  await page.getByLabel('Oder hier einfügen').waitFor()

  // From the first sign of progress on: how the file gets into the browser is the test's own doing.
  await page.evaluate(() => {
    const seen = { longest: 0, since: Number.POSITIVE_INFINITY }
    Object.assign(window, { seen })
    new MutationObserver(() => {
      if (document.querySelector('progress')) seen.since = Math.min(seen.since, performance.now())
    }).observe(document.body, { childList: true, subtree: true })
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) if (startTime > seen.since) seen.longest = Math.max(seen.longest, duration)
    }).observe({ type: 'longtask' })
  })
  await choosesFile(page, text)
  await page.getByText('1 Fehler in 100.000 Zeilen', { exact: false }).waitFor()
  assert.equal(await page.getByRole('row').count(), 2, 'one person may say no more than four hundred: said once')
  assert.deepEqual(await call(office, { path: `/api/duty/availability/${person.account}`, session, body: null }), before)
  const longest = await page.evaluate(() => (window as unknown as { seen: { longest: number } }).seen.longest)
  assert.ok(longest < 400, `the longest time in which the desk did not answer: ${longest} ms`)
  assert.deepEqual(office.troubles, [])
})

test('agreed hours in Windows-1252 are read in, with a warning where they are more than a centre’s people can do, and the leads confirm anew', async () => {
  await using stage = await Stage.open({ house: { dutyDays: null } })
  const { house } = stage
  const month = nextMonth()
  const office = await stage.anotherDesk()
  await entersOffice(office, house, whoIs(house, 'coordinator'))
  const { session, people } = await entersPeople(office, month)
  const { page } = office
  const [centre = '', other = ''] = [...new Set(people.map((one) => one.centre))]
  const standing = async () => {
    const { commitments } = (await call(office, { path: `/api/duty/month/${month}`, session, body: null })) as {
      commitments: { centre: string; hours: number }[]
    }
    return commitments.map((one) => [one.centre, one.hours])
  }
  const before = await standing()
  await page.getByRole('button', { name: 'Tabellen', exact: true }).click()
  const text = `Stelle;Monat;Stunden;Vermerk\r\n${centre};${month};1.999,0;für März\r\n${other};${month};60;\r\n`
  await page.locator('input[type="file"]').setInputFiles({ name: 'zusagen.csv', mimeType: 'text/csv', buffer: Buffer.from(text, 'latin1') })
  await page.getByText('1999 statt 60 Stunden').waitFor()
  await page.getByText('1 bleibt, wie es ist.').waitFor()
  await page.getByText('Nicht gelesen: Spalte Vermerk.').waitFor()
  await page.getByText(/: 1999 Stunden zugesagt, die Leute dort können zusammen etwa 200\.$/).waitFor()
  assert.deepEqual(await standing(), before)
  await page.getByRole('button', { name: 'So übernehmen' }).click()
  await page.getByText('Übernommen: 1 Zusage.').waitFor()
  assert.deepEqual(
    await standing(),
    before.map(([of, hours]) => [of, of === centre ? 1999 : hours]),
  )
  assert.deepEqual(office.troubles, [])
})
