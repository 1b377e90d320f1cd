import { entersPeople, nextMonth, opensPlan, plans, publishes, setsTimes } from '../../duty/office.ts'
import { entersOffice, whoIs } from '../../people/counsellor/team.ts'
import type { Stage } from '../../stage/stage.ts'
import type { Visit } from './visit.ts'

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
  await page.getByRole('button', { name: 'Zeiten des Monats' }).click()
  await visit('plan-slots', page)
  await page.getByRole('button', { name: 'Leute', exact: true }).click()
  await page.getByRole('heading', { name: 'Alle mit Diensten' }).waitFor()
  await visit('plan-people', page)
  await page.getByRole('button', { name: 'Zeiten von Amal' }).click()
  await page.getByRole('heading', { name: 'Amal kann nicht' }).waitFor()
  await visit('plan-person', page)
  await page.getByRole('button', { name: 'Monat', exact: true }).click()
  await publishes(office)

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
  await counsellor.button('Meine Zeiten').click()
  await counsellor.page.getByRole('grid').waitFor()
  await visit('plan-availability', counsellor.page)
}
