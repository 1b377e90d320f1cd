import type { Locator, Page } from 'playwright-core'
import { entersOffice, whoIs } from '../people/counsellor/team.ts'
import type { Counsellor } from '../people/counsellor.ts'
import type { Stage } from '../stage/stage.ts'

/** Into the room of the public site. */
export const opensWebsite = async ({ page }: Counsellor): Promise<void> => {
  const inBar = page.locator('nav.room-ways').getByRole('button', { name: /^Website/, includeHidden: true })
  await inBar.waitFor({ state: 'attached' })
  // On a phone the account leads there.
  if (await inBar.isVisible()) await inBar.click()
  else {
    await page.getByRole('button', { name: 'Konto', exact: true }).click()
    await page.getByRole('button', { name: 'Website', exact: true }).click()
  }
  await page.getByRole('navigation', { name: 'Bereiche der Website' }).waitFor()
}

/** To another part of that room. */
export const turnsTo = async ({ page }: Counsellor, part: string): Promise<void> => {
  await page.getByRole('navigation', { name: 'Bereiche der Website' }).getByRole('button', { name: part, exact: true }).click()
}

const rowOf = (page: Page, { title, kind }: Text): Locator =>
  page
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: title, exact: true }) })
    .filter({ hasText: kind })
    .first()

/** A text as the overview calls it: `kind` is what stands below its title. */
export interface Text {
  readonly title: string
  readonly kind: string
}

/** To the overview, with everything in it. */
const seesAll = async (desk: Counsellor): Promise<void> => {
  await turnsTo(desk, 'Übersicht')
  const widen = desk.page.getByRole('button', { name: 'Alle zeigen', exact: true })
  if ((await widen.count()) > 0) await widen.click()
}

/** Finds a text by its title, and opens it. */
export const opensText = async (desk: Counsellor, text: Text): Promise<void> => {
  const { page } = desk
  await seesAll(desk)
  await page.getByLabel('Suchen', { exact: true }).fill(text.title)
  await rowOf(page, text).getByRole('button').click()
  await page.getByRole('heading', { name: text.title, exact: true }).waitFor()
}

/** A desk whose person is in the room of the public site. */
export const editorAt = async (stage: Stage, role: 'coordinator' | 'lead', centre?: string): Promise<Counsellor> => {
  const desk = await stage.anotherDesk()
  await entersOffice(desk, stage.house, whoIs(stage.house, role, centre))
  return desk
}

/** The coordinator gives somebody rights, by the words of their boxes. */
export const givesRights = async (office: Counsellor, name: string, boxes: readonly string[]): Promise<void> => {
  const { page } = office
  await turnsTo(office, 'Rechte')
  const person = page.getByRole('group', { name: new RegExp(`^${name}`) })
  for (const box of boxes) await person.getByRole('checkbox', { name: box, exact: true }).check()
  await person.getByRole('button', { name: `Rechte speichern: ${name}` }).click()
  await page.getByText(`Die Rechte von ${name} sind gespeichert.`).waitFor()
}

export const submits = async ({ page }: Counsellor): Promise<void> => {
  await page.getByRole('button', { name: 'Speichern und prüfen lassen' }).click()
  await page.getByText('Gespeichert und zur Prüfung gegeben.').first().waitFor()
}

/** Finds what waits for this person, reads what changes, and says yes to it. */
export const signsOff = async (desk: Counsellor, text: Text, signOff: string): Promise<void> => {
  const { page } = desk
  await seesAll(desk)
  await page.getByRole('button', { name: /Warten auf Ihre Prüfung$/ }).click()
  await rowOf(page, text).getByRole('button').click()
  await page.getByRole('button', { name: `Geprüft: ${signOff}`, exact: true }).click()
  await page.getByText(`${signOff}: fehlt noch`).waitFor({ state: 'detached' })
}

/** Publishes everything that is ready, and says how it ended. */
export const publishesAll = async (desk: Counsellor, ends: string): Promise<void> => {
  const { page } = desk
  await turnsTo(desk, 'Veröffentlichen')
  await page.getByRole('button', { name: /Texte? veröffentlichen$/ }).click()
  await page.getByText(ends, { exact: false }).waitFor({ timeout: 60_000 })
}

export const published = 'Fertig. Die neuen Texte sind öffentlich.'
