import { entersOffice, whoIs } from '../../people/counsellor/team.ts'
import type { Stage } from '../../stage/stage.ts'
import type { Visit } from './visit.ts'

/** Walks through what leads and coordinators see, in German. */
export const tourOffice = async (stage: Stage, visit: Visit): Promise<void> => {
  const { house } = stage
  const lead = await stage.anotherDesk()
  await entersOffice(lead, house, whoIs(house, 'lead'))
  await lead.page
    .getByText(/Ausweis gilt bis/)
    .first()
    .waitFor()
  await visit('desk-team', lead.page)
  await lead.page.getByRole('button', { name: 'Aus dem Team nehmen: Amal' }).click()
  await lead.page.getByRole('button', { name: 'Ja, aus dem Team nehmen' }).waitFor()
  await visit('desk-remove', lead.page)
  await lead.page.keyboard.press('Escape')
  const coordinator = await stage.anotherDesk()
  await entersOffice(coordinator, house, whoIs(house, 'coordinator'))
  await visit('desk-umbrella', coordinator.page)
  await coordinator.button('Verzeichnis').first().click()
  await coordinator.page.getByText('Das nächste Verzeichnis').waitFor()
  await visit('desk-directory', coordinator.page)
}
