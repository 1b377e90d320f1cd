import type { Locator } from 'playwright-core'
import type { Seeker } from '../seeker.ts'

/** A file on somebody's device, as a file dialog gives it. */
export interface OwnFile {
  name: string
  mimeType: string
  buffer: Buffer
}

/** Picks files on the device; nothing leaves it by this. */
export const choosesFile = async ({ page }: Seeker, ...files: OwnFile[]): Promise<void> => {
  await page.locator('input[type=file]').setInputFiles(files)
}

/** What is on its way, or waits for a yes. */
export const tray = ({ page }: Seeker): Locator => page.getByRole('list', { name: 'Dateien auf dem Weg' })

/** Says yes to sending what was chosen. */
export const sendsChosen = async (seeker: Seeker): Promise<void> => {
  await tray(seeker)
    .getByRole('button', { name: /^(?!Nicht).*senden$/i })
    .click()
}

/** Chooses a file, sends it and sees it in the log. */
export const sendsFile = async (seeker: Seeker, file: OwnFile): Promise<void> => {
  await choosesFile(seeker, file)
  await sendsChosen(seeker)
  await seeker.seesSent(file.name)
}
