import type { Seeker } from '../seeker.ts'

/** Opens "What is stored about me?" and waits until the relay has answered. */
export const asksWhatIsStored = async (seeker: Seeker): Promise<string> => {
  await seeker.opensStrip()
  await seeker.button('Was ist über mich gespeichert?').click()
  const list = seeker.page.locator('dl.stored')
  await list.waitFor()
  return (await list.textContent()) ?? ''
}

/** From what is stored to nothing: deletes everything and reads the receipt. */
export const deletesEverything = async (seeker: Seeker): Promise<string> => {
  await asksWhatIsStored(seeker)
  await seeker.button('Alles jetzt löschen').click()
  await seeker.button('Ja, alles löschen').click()
  await seeker.page.getByRole('heading', { name: 'Das Gespräch ist beendet.' }).waitFor()
  return (await seeker.page.locator('section.over').textContent()) ?? ''
}
