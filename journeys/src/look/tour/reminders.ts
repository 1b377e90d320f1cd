import { opensPlan } from '../../duty/office.ts'
import type { HouseOptions } from '../../house/house.ts'
import { entersOffice, whoIs } from '../../people/counsellor/team.ts'
import type { Stage } from '../../stage/stage.ts'
import type { Visit } from './visit.ts'

/** A house whose mail server does not answer. */
export const withoutMail: HouseOptions = { config: { reminders: { mail: { host: 'localhost', port: 9, tls: 'none', from: 'arbeitsplatz@example.org' } } } }

/** What one is told outside of the desk, as a counsellor and a coordinator set it, in German. */
export const tourReminders = async (stage: Stage, visit: Visit): Promise<void> => {
  const { house, counsellor } = stage
  const { page } = counsellor
  await counsellor.signsIn(house, stage.colleague)
  await opensPlan(counsellor)
  await counsellor.button('Erinnerungen').click()
  await page.getByLabel('30 Minuten davor').waitFor()
  await visit('plan-reminders', page)
  await page.getByLabel('30 Minuten davor').check()
  await counsellor.button('Adresse anlegen').click()
  await page.getByLabel('Ihre Kalenderadresse').waitFor()
  await page.getByLabel('Ihre Adresse').fill('anna@example.org')
  await counsellor.button('Code schicken').click()
  await page.getByText('Die Mail ging nicht hinaus.', { exact: false }).waitFor()
  await visit('plan-reminders-half', page)
  const office = await stage.anotherDesk()
  await entersOffice(office, house, whoIs(house, 'coordinator'))
  await opensPlan(office)
  await office.button('Erinnerungen').click()
  await office.page.getByLabel('Wenn zu einem Dienst niemand gekommen ist').waitFor()
  await visit('plan-reminders-office', office.page)
}
