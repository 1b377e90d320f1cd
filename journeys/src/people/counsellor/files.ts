import { readFile } from 'node:fs/promises'
import type { Counsellor } from '../counsellor.ts'
import type { OwnFile } from '../seeker/files.ts'

/** Sends a file to the person and sees it in the conversation. */
export const sendsFile = async (counsellor: Counsellor, file: OwnFile): Promise<void> => {
  await counsellor.page.getByLabel('Datei', { exact: true }).setInputFiles(file)
  await counsellor
    .entry(file.name)
    .getByText(/gesendet|angekommen/)
    .waitFor()
}

/** Has a file fetched and checked, and waits until it can be saved. */
export const opensFile = async (counsellor: Counsellor, name: string): Promise<void> => {
  const entry = counsellor.entry(name)
  await entry.getByRole('button', { name: 'Ansehen' }).click()
  await entry.getByRole('link', { name: 'Speichern' }).waitFor()
}

/** Saves a file that is open: the name it gets on the device, and its bytes. */
export const savesFile = async (counsellor: Counsellor, name: string): Promise<{ name: string; bytes: Buffer }> => {
  const [download] = await Promise.all([counsellor.page.waitForEvent('download'), counsellor.entry(name).getByRole('link', { name: 'Speichern' }).click()])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}
