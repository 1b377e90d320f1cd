import { entersPeople, nextMonth, opensPlan, plans, publishes, setsTimes, weekOf } from '../../duty/office.ts'
import { entersOffice, whoIs } from '../../people/counsellor/team.ts'
import type { Counsellor } from '../../people/counsellor.ts'
import type { Stage } from '../../stage/stage.ts'
import type { Visit } from './visit.ts'

/** Somebody who has a duty that day is to have another one. */
const tourRule = async ({ page }: Counsellor, visit: Visit): Promise<void> => {
  const column = Number(weekOf(nextMonth()).monday.slice(8))
  const name = (await page.locator(`#duty-1-${column} .chip`).first().textContent())?.split(' ')[0] ?? ''
  const cell = page.locator(`#duty-0-${column}`)
  await cell.focus()
  const before = await cell.locator('.chip').count()
  await page.keyboard.press('Delete')
  await page.waitForFunction(([at, was]) => document.querySelectorAll(`${at} .chip`).length < was, [`#duty-0-${column}`, before] as const)
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Dagegen spricht etwas' }).waitFor()
  await visit('plan-rule', page)
  await page.getByRole('button', { name: 'Lassen' }).click()
  await cell.focus()
  await page.keyboard.press('Control+z')
  await page.getByText('Zurückgenommen.').waitFor()
}

const table = [
  'Person;Stelle;Angabe;Wochentage;Datum;Von;Enddatum;Bis',
  'Amal;nord;geht;Mo-Fr;3.5.2027;14:00;;20:00',
  'Jana;nord;gern;Mo;3.5.2027;14:00;;20:00',
]

/** A table with faults, and one without. */
const tourTables = async ({ page }: Counsellor, visit: Visit): Promise<void> => {
  await page.getByRole('button', { name: 'Tabellen', exact: true }).click()
  const box = page.getByLabel('Oder hier einfügen')
  await box.waitFor()
  await page.getByText('Wie die Tabelle aussieht').click()
  await visit('plan-tables', page)
  await box.fill([...table, 'Niemand;west;vielleicht;Murks;31.2.2027;25:00;;21:00', 'Amal;;geht;;28.3.2027;02:30;;05:00'].join('\n'))
  await page.getByRole('button', { name: 'Einfügen prüfen' }).click()
  await page.getByRole('table').waitFor()
  await visit('plan-table-faults', page)
  await page.getByRole('button', { name: 'Noch einmal ändern' }).click()
  await box.fill(table.join('\n'))
  await page.getByRole('button', { name: 'Einfügen prüfen' }).click()
  await page.getByRole('button', { name: 'So übernehmen' }).waitFor()
  await page.getByText('Dann gilt').first().waitFor()
  await visit('plan-table-change', page)
}

/** What else there is to a month: its dates, its history, and writing it out. */
const tourMonth = async ({ page }: Counsellor, visit: Visit): Promise<void> => {
  await page.getByRole('button', { name: 'Termin eintragen' }).click()
  await page.getByRole('dialog').getByLabel('Titel').fill('Kinderschutz, Auffrischung')
  await visit('plan-meeting', page)
  await page.getByRole('button', { name: 'Termin speichern' }).click()
  await page.getByRole('button', { name: 'Ändern: Kinderschutz, Auffrischung' }).waitFor()
  await page.getByText('Verlauf', { exact: true }).click()
  await page.locator('.history li').first().waitFor()
  await visit('plan-history', page)
  await page.getByRole('button', { name: 'Ausgeben', exact: true }).click()
  const sheet = page.getByRole('dialog', { name: 'Diesen Monat ausgeben' })
  await sheet.waitFor()
  await visit('plan-export', page)
  await sheet.getByRole('button', { name: 'Schließen' }).click()
}

/** Walks through the duty plan as a coordinator, a lead and a counsellor see it, in German. */
export const tourPlan = async (stage: Stage, visit: Visit): Promise<void> => {
  const { house, counsellor } = stage
  const office = await stage.anotherDesk()
  const { page } = office
  await entersOffice(office, house, whoIs(house, 'coordinator'))
  await entersPeople(office, nextMonth())
  await page.getByRole('button', { name: /^Nächster Monat/ }).click()
  await visit('plan-none', page)
  await setsTimes(office)
  await visit('plan-empty', page)
  await plans(office)
  const gap = page.locator('td[data-state="gap"]').first()
  if ((await gap.count()) > 0) await gap.focus()
  await visit('plan-board', page)
  await tourRule(office, visit)
  await page.getByRole('button', { name: 'Zeiten des Monats' }).click()
  await visit('plan-slots', page)
  await page.getByRole('button', { name: 'Leute', exact: true }).click()
  await page.getByRole('heading', { name: 'Alle mit Diensten' }).waitFor()
  await visit('plan-people', page)
  await page.getByLabel('Welche Stelle?').selectOption({ index: 1 })
  await page.getByRole('heading', { name: 'Die ganze Stelle ist länger zu' }).waitFor()
  await visit('plan-any-centre', page)
  await page.getByRole('button', { name: 'Zeiten von Amal' }).click()
  await page.getByRole('heading', { name: 'Amal kann nicht' }).waitFor()
  await visit('plan-person', page)
  await tourTables(office, visit)
  await page.getByRole('button', { name: 'Monat', exact: true }).click()
  await publishes(office)
  await tourMonth(office, visit)

  const lead = await stage.anotherDesk()
  await entersOffice(lead, house, whoIs(house, 'lead'))
  await opensPlan(lead)
  await lead.button('Meine Stelle').click()
  await lead.page.getByRole('heading', { name: 'Unsere Leute' }).waitFor()
  await visit('plan-centre', lead.page)

  await counsellor.signsIn(house, stage.colleague)
  await opensPlan(counsellor)
  await counsellor.page.getByRole('heading', { name: 'Hier fehlt jemand' }).waitFor()
  await visit('plan-mine', counsellor.page)
  await counsellor.page
    .getByRole('button', { name: /^Tauschen: / })
    .first()
    .click()
  await counsellor.page.getByRole('dialog', { name: 'Dienst tauschen' }).waitFor()
  await visit('plan-swap', counsellor.page)
  await counsellor.page.getByRole('dialog').getByRole('button', { name: 'Abbrechen' }).click()
  await counsellor.button('Meine Zeiten').click()
  await counsellor.page.getByRole('grid').waitFor()
  await visit('plan-availability', counsellor.page)
}
