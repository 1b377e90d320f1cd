import type { Locator } from 'playwright-core'
import type { Seeker } from '../seeker.ts'

/** The offer that another centre might help, once this page has checked who would read. */
export const offer = ({ page }: Seeker): Locator => page.getByRole('region', { name: 'Möchten Sie, dass eine andere Stelle Ihnen hilft?' })

/** Opens the offer and reads it: who would read, by name. */
export const readsOffer = async (seeker: Seeker, names: readonly string[]): Promise<void> => {
  await offer(seeker).getByRole('button', { name: 'Mehr ansehen und entscheiden' }).click()
  for (const name of names) await offer(seeker).getByText(name, { exact: true }).waitFor()
}

export const agreesToOffer = async (seeker: Seeker): Promise<void> => {
  await offer(seeker).getByRole('button', { name: 'Ja, ich bin einverstanden' }).click()
  await seeker.log.getByText(/haben Sie Ja gesagt:/).waitFor()
}

export const refusesOffer = async (seeker: Seeker): Promise<void> => {
  await offer(seeker).getByRole('button', { name: 'Nein, alles soll so bleiben' }).click()
  await seeker.page.getByText('Sie haben Nein gesagt. Alles bleibt, wie es ist.').waitFor()
}

/** Takes the consent back: from here on nobody reads but the person. */
export const withdraws = async (seeker: Seeker): Promise<void> => {
  await seeker.opensStrip()
  await seeker.button('Was ist über mich gespeichert?').click()
  await seeker.button('Mein Ja zurücknehmen').click()
  await seeker.button('Ja, zurücknehmen').click()
  await seeker.page.getByRole('heading', { name: 'Wer soll jetzt mit Ihnen schreiben?' }).waitFor()
}

/** Chooses who writes with them from here on, and what of before passes. */
export const choosesReaders = async (seeker: Seeker, who: RegExp, history: 'Nichts von vorher' | 'Alles von vorher'): Promise<void> => {
  await seeker.page.getByRole('radio', { name: who }).check()
  await seeker.page.getByRole('radio', { name: history }).check()
  await seeker.button('So weiter machen').click()
}
