import type { Counsellor } from '../counsellor.ts'

export interface Proposal {
  /** The centre's name, as the directory has it. */
  centre: string
  passing: 'nichts' | 'eine Zusammenfassung' | 'Teile' | 'das ganze Gespräch'
  summary?: string
}

/** Proposes another centre for the conversation that is open. */
export const proposes = async (counsellor: Counsellor, { centre, passing, summary }: Proposal): Promise<void> => {
  await counsellor.button('Übergeben').click()
  const sheet = counsellor.page.getByRole('dialog', { name: 'An eine andere Stelle übergeben' })
  await sheet.getByLabel('Welche Stelle').selectOption({ label: centre })
  await sheet.getByRole('radio', { name: new RegExp(`^${passing}`) }).check()
  if (summary !== undefined) await sheet.getByRole('textbox', { name: 'Zusammenfassung' }).fill(summary)
  await sheet.getByRole('button', { name: 'Vorschlagen' }).click()
  await sheet.waitFor({ state: 'hidden' })
}

/** What other centres ask of this one. */
export const incoming = ({ page }: Counsellor) => page.getByRole('region', { name: 'Anfragen an Ihre Stelle' })

/** Says yes to a request of another centre, with their own name. */
export const accepts = async (counsellor: Counsellor): Promise<void> => {
  await incoming(counsellor).getByRole('button', { name: 'Mit meinem Namen zusagen' }).click()
  await incoming(counsellor).getByRole('button', { name: 'Meine Zusage zurücknehmen' }).waitFor()
}

/** Opens the one conversation that stands in the lane of their own. */
export const opensMine = async (counsellor: Counsellor): Promise<void> => {
  await counsellor.mine
    .getByRole('button', { name: /Gespräch/ })
    .first()
    .click()
  await counsellor.log.waitFor()
}
