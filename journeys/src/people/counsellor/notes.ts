import type { Counsellor } from '../counsellor.ts'

/** Writes a note for colleagues and sees it stand there. */
export const writesNote = async ({ page }: Counsellor, text: string): Promise<void> => {
  await page.getByRole('textbox', { name: 'Neue Notiz' }).fill(text)
  await page.getByRole('button', { name: 'Notiz ablegen', exact: true }).click()
  await page.locator('li.note').filter({ hasText: text }).waitFor()
}
