import type { House } from '../../house/house.ts'
import type { Seeker } from '../seeker.ts'
import { type AccessCode, provesCode, readsCode } from './keeping.ts'

/** Writes a letter instead of waiting: reads the code off the screen, types it once, and sees that the letter has arrived. */
export const writesLetter = async (seeker: Seeker, house: House, text: string): Promise<AccessCode> => {
  await seeker.page.goto(`${house.site}/n/`)
  await seeker.button('Lieber eine Nachricht schreiben').click()
  await seeker.agrees()
  await seeker.box.fill(text)
  await seeker.button('Weiter zum Zugangscode').click()
  const code = await readsCode(seeker)
  await provesCode(seeker, code.digits.join(' '), 'Code prüfen und Nachricht senden')
  await seeker.page.getByText('Ihre Nachricht ist angekommen.').waitFor()
  await seeker.seesSent(text)
  return code
}
