import type { Counsellor } from '../counsellor.ts'

/** Writes a text of one's own with which an answer can begin. */
export const writesBlock = async ({ page }: Counsellor, { title, text }: { title: string; text: string }): Promise<void> => {
  await page.getByRole('button', { name: 'Konto', exact: true }).click()
  await page.getByRole('button', { name: 'Textbausteine', exact: true }).first().click()
  const shelf = page.getByRole('region', { name: 'Eigene Texte' })
  await shelf.getByRole('button', { name: 'Neuer Text' }).click()
  await page.getByLabel('Titel').fill(title)
  await page.getByLabel('Text', { exact: true }).fill(text)
  await page.getByRole('button', { name: 'Speichern' }).click()
  await page.getByRole('button', { name: `Ändern: ${title}` }).waitFor()
  await page.getByRole('button', { name: 'Zurück zu den Gesprächen' }).click()
}
