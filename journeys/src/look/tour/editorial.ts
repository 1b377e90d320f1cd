import { opensText, opensWebsite, turnsTo } from '../../editorial/website.ts'
import { entersOffice, whoIs } from '../../people/counsellor/team.ts'
import type { Stage } from '../../stage/stage.ts'
import type { Visit } from './visit.ts'

/** Walks through the texts of the public site as a coordinator and a lead see them, in German. */
export const tourEditorial = async (stage: Stage, visit: Visit): Promise<void> => {
  const { house } = stage
  const office = await stage.anotherDesk()
  const { page } = office
  await entersOffice(office, house, whoIs(house, 'coordinator'))
  await opensWebsite(office)
  await visit('editorial-overview', page)
  await turnsTo(office, 'Sprachen')
  await page.getByRole('table').waitFor()
  await visit('editorial-languages', page)

  await opensText(office, { title: 'Meine Rechte', kind: 'Seite, Deutsch' })
  await page.getByLabel('Text', { exact: true }).waitFor()
  await page.getByLabel('Text', { exact: true }).fill('## Neu\n\nRufen Sie 030 23125 101 an.\n\n![Bild](x.png)')
  await page.getByRole('button', { name: 'Zu Zeile 3 gehen' }).waitFor()
  await visit('editorial-page', page)
  await page.getByLabel('Text', { exact: true }).fill('## Neu\n\nRufen Sie {{number:police}} an.')
  // On a phone the page is not shown beside its text unless somebody asks for it.
  const show = page.getByRole('button', { name: 'Vorschau zeigen' })
  if ((await show.count()) > 0) await show.click()
  await page.locator('iframe').waitFor()
  await visit('editorial-preview', page)
  await page.getByRole('button', { name: 'Speichern und prüfen lassen' }).click()
  await page.getByText('Gespeichert und zur Prüfung gegeben.').waitFor()
  await page.getByRole('button', { name: 'Prüfen', exact: true }).click()
  await page.getByText('Prüfen muss ihn jemand anderes.', { exact: false }).waitFor()
  await visit('editorial-review', page)
  await page.getByRole('button', { name: 'Verlauf', exact: true }).click()
  await page.getByText('Zur Prüfung gegeben').first().waitFor()
  await visit('editorial-history', page)

  await opensText(office, { title: 'حقوقي', kind: 'Seite, العربية' })
  await page.getByRole('region', { name: 'Ausgangstext (Deutsch)' }).waitFor()
  await visit('editorial-translation', page)
  await opensText(office, { title: 'Ob jemand da ist', kind: 'Kurze Texte, العربية' })
  await page.getByLabel('In diesen Texten suchen').waitFor()
  await visit('editorial-texts', page)
  await opensText(office, { title: 'Polizei', kind: 'Telefonnummer' })
  await page.getByLabel('So steht die Nummer auf den Seiten').waitFor()
  await visit('editorial-number', page)

  await turnsTo(office, 'Veröffentlichen')
  await visit('editorial-publish', page)
  await turnsTo(office, 'Ausgaben')
  await visit('editorial-editions', page)
  await turnsTo(office, 'Rechte')
  await page.getByRole('button', { name: 'Rechte speichern: Amal' }).waitFor()
  await visit('editorial-editors', page)
}
