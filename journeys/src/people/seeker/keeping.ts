import type { House } from '../../house/house.ts'
import type { Seeker } from '../seeker.ts'

/** The access code in both its forms, as the screen showed it. */
export interface AccessCode {
  words: readonly string[]
  digits: readonly string[]
}

const says = {
  de: {
    keep: 'Wiederkommen',
    next: 'Ich habe den Code',
    typed: 'Ihr Code, Wörter oder Zahl',
    check: 'Code prüfen und aufbewahren',
    done: /^Das Gespräch wird aufbewahrt bis /,
    proceed: 'Zurück zum Gespräch',
    kept: /Aufbewahrt bis /,
    returned: 'Ich war schon einmal hier',
    code: 'Ihr Zugangscode',
    open: 'Gespräch öffnen',
    back: 'Willkommen zurück.',
    unfold: 'Frühere Nachrichten zeigen',
  },
  en: {
    keep: 'Come back later',
    next: 'I have the code',
    typed: 'Your code, words or number',
    check: 'Check the code and keep',
    done: /^The conversation is kept until /,
    proceed: 'Back to the conversation',
    kept: /Kept until /,
    returned: 'I have been here before',
    code: 'Your access code',
    open: 'Open the conversation',
    back: 'Welcome back.',
    unfold: 'Show earlier messages',
  },
} as const

/** Reads the code off the screen, once all of it stands there. */
export const readsCode = async ({ page }: Seeker): Promise<AccessCode> => {
  await page.locator('.code ol.words li').nth(6).waitFor()
  return { words: await page.locator('.code ol.words li').allTextContents(), digits: await page.locator('.code .digits span').allTextContents() }
}

/** Opens the screen with the code, by the way that the strip always offers, and reads it. */
export const asksForCode = async (seeker: Seeker): Promise<AccessCode> => {
  await seeker.button(says[seeker.language].keep).click()
  return readsCode(seeker)
}

/** Types the code once, as the page asks, and presses `button`. */
export const provesCode = async (seeker: Seeker, typed: string, button: string): Promise<void> => {
  const { next, typed: box } = says[seeker.language]
  await seeker.button(next).click()
  await seeker.page.getByRole('textbox', { name: box }).fill(typed)
  await seeker.button(button).click()
}

/** Asks for the code, types it once, and is back in the conversation, which is kept from here on. */
export const keeps = async (seeker: Seeker): Promise<AccessCode> => {
  const { check, done, proceed } = says[seeker.language]
  const code = await asksForCode(seeker)
  await provesCode(seeker, code.words.join(' '), check)
  await seeker.page.getByRole('heading', { name: done }).waitFor()
  await seeker.button(proceed).click()
  await seesKept(seeker)
  return code
}

/** The strip says until when. */
export const seesKept = async (seeker: Seeker): Promise<void> => {
  await seeker.page.getByText(says[seeker.language].kept).first().waitFor()
}

/** Goes to where a code is typed, types `typed` and presses the button. */
export const typesOwnCode = async (seeker: Seeker, house: House, typed: string): Promise<void> => {
  const { returned, code, open } = says[seeker.language]
  const path = `${house.site}/n/`
  if (seeker.page.url() !== path) await seeker.page.goto(path)
  const box = seeker.page.getByRole('textbox', { name: code })
  const door = seeker.button(returned)
  await box.or(door).first().waitFor()
  if (await door.isVisible()) await door.click()
  await box.fill(typed)
  await seeker.button(open).click()
}

/** Comes back with the code to the conversation, in which everything earlier is still folded. */
export const comesBack = async (seeker: Seeker, house: House, typed: string): Promise<void> => {
  await typesOwnCode(seeker, house, typed)
  await seeker.page.getByRole('heading', { name: says[seeker.language].back }).waitFor()
}

/** Opens the earlier messages. */
export const unfolds = async (seeker: Seeker): Promise<void> => {
  await seeker.button(says[seeker.language].unfold).click()
}
