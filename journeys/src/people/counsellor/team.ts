import type { Colleague, House } from '../../house/house.ts'
import type { Counsellor } from '../counsellor.ts'

/** Somebody whom this house has by that role and centre. */
export const whoIs = (house: House, role: Colleague['role'], centre?: string): Colleague => {
  const found = house.people.find((one) => one.role === role && (centre === undefined || one.centre === centre))
  if (!found) throw new Error(`no ${role}`)
  return found
}

/** Signs in somebody who has no duty: a lead, or the coordinator. */
export const entersOffice = async (desk: Counsellor, house: House, colleague: Colleague): Promise<void> => {
  await desk.page.goto(`${house.desk}/`)
  await desk.typesCode(colleague.recoveryCode)
  await desk.button('Konto').waitFor()
}

/** The lead takes somebody out of the team. */
export const removes = async ({ page }: Counsellor, name: string): Promise<void> => {
  await page.getByRole('button', { name: `Aus dem Team nehmen: ${name}` }).click()
  await page.getByRole('button', { name: 'Ja, aus dem Team nehmen' }).click()
  await page.getByText(`${name} ist nicht mehr im Team.`).waitFor()
}

/** The lead invites somebody, and hands the link on. */
export const invites = async ({ page }: Counsellor, name: string): Promise<string> => {
  await page.getByLabel('Name, wie Ratsuchende ihn sehen').fill(name)
  await page.getByRole('button', { name: 'Einladung machen' }).click()
  const link = (await page.locator('.secret').first().textContent())?.trim() ?? ''
  await page.getByRole('button', { name: 'Weitergegeben, schließen' }).click()
  return link
}

/** Opens the link, writes the twelve words down, types them once, and is in. The words. */
export const joins = async ({ page }: Counsellor, link: string): Promise<string> => {
  await page.goto(link)
  await page.getByRole('button', { name: 'Los geht es' }).click()
  await page.getByRole('heading', { name: 'Ihr Wiederherstellungscode' }).waitFor()
  const words = (await page.locator('.words b').allTextContents()).join(' ')
  await page.getByRole('button', { name: 'Ich habe sie aufgeschrieben' }).click()
  await page.getByRole('textbox').fill(words)
  await page.getByRole('button', { name: 'Prüfen und beitreten' }).click()
  await page.getByRole('button', { name: 'Später, erst einmal weiter' }).click()
  return words
}

/** The twelve digits on this screen, once they have been worked out. */
export const readsDigits = async ({ page }: Counsellor): Promise<string> => {
  const digits = page.locator('.twelve b span').first()
  await digits.waitFor()
  return (await digits.textContent()) ?? ''
}

/** The coordinator looks at the directory and what comes after it. */
export const looksAtDirectory = ({ page }: Counsellor): Promise<void> => page.getByRole('button', { name: 'Verzeichnis', exact: true }).first().click()

/** The coordinator waits until somebody's desk has made a new pool key and somebody else's has opened it, and signs the next directory. */
export const publishesNext = async (coordinator: Counsellor): Promise<void> => {
  const { page } = coordinator
  await looksAtDirectory(coordinator)
  await page.getByText('Ein neuer Warteraum-Schlüssel ist da, geprüft').waitFor()
  await page.getByRole('button', { name: 'Unterschreiben und veröffentlichen' }).click()
  await page.getByText(/gilt ab jetzt/).waitFor()
}

/** Names a colleague as the stand-in of the conversation that is open. */
export const namesStandIn = async (counsellor: Counsellor, name: string): Promise<void> => {
  await counsellor.button('Vertretung').click()
  const sheet = counsellor.page.getByRole('dialog', { name: 'Vertretung und Weitergabe' })
  const people = sheet.getByLabel('Kolleg*in')
  const label = await people.getByRole('option').filter({ hasText: name }).textContent()
  await people.selectOption({ label: label ?? name })
  await sheet.getByRole('button', { name: 'Als Vertretung eintragen' }).click()
  await sheet.waitFor({ state: 'hidden' })
}
