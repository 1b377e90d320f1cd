import { opensText, opensWebsite, turnsTo } from '../../editorial/website.ts'
import { entersOffice, whoIs } from '../../people/counsellor/team.ts'
import type { Stage } from '../../stage/stage.ts'
import type { Visit } from './visit.ts'

const nord = 'Beispielstelle Nord (erfunden)'

/** A lead at the entry of their centre, and a counsellor who sends somebody the card of one. */
export const tourListing = async (stage: Stage, visit: Visit): Promise<void> => {
  const { house, counsellor, seeker } = stage
  const lead = await stage.anotherDesk()
  await entersOffice(lead, house, whoIs(house, 'lead', whoIs(house, 'lead').centre))
  await opensWebsite(lead)
  await turnsTo(lead, 'Stellen')
  await lead.page.getByRole('button', { name: nord, exact: true }).waitFor()
  await visit('listing-entries', lead.page)
  await opensText(lead, { title: nord, kind: 'Stelle' })
  await lead.page.getByLabel('Telefonnummern, eine je Zeile').first().fill('anrufen')
  await lead.page.getByLabel('Beschreibung').first().focus()
  await lead.page
    .getByText(/phones\.0\.number/)
    .first()
    .waitFor()
  await visit('listing-form', lead.page)

  await stage.converse('Wohin kann ich gehen?')
  await counsellor.button('Stelle empfehlen').click()
  const sheet = counsellor.page.getByRole('dialog', { name: 'Eine Stelle empfehlen' })
  await sheet.getByRole('textbox', { name: 'Name der Stelle' }).fill('nord')
  await sheet.getByRole('button', { name: `${nord} wählen` }).waitFor()
  await visit('listing-found', counsellor.page)
  await sheet.getByRole('button', { name: `${nord} wählen` }).click()
  await sheet.getByRole('button', { name: 'Karte senden' }).waitFor()
  await visit('listing-card', counsellor.page)
  await sheet.getByRole('button', { name: 'Karte senden' }).click()
  await seeker.reads('030 23125 101')
  await visit('site-card', seeker.page)
  await counsellor.log.getByText('030 23125 101').waitFor()
  await visit('listing-sent', counsellor.page)
}
