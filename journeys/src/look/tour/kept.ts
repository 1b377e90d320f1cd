import { takePhoto } from '../../files/photo.ts'
import { sendsFile } from '../../people/counsellor/files.ts'
import { writesNote } from '../../people/counsellor/notes.ts'
import type { Counsellor } from '../../people/counsellor.ts'
import { asksWhatIsStored } from '../../people/seeker/deleting.ts'
import { choosesFile, sendsChosen } from '../../people/seeker/files.ts'
import { asksForCode, comesBack, provesCode, typesOwnCode, unfolds } from '../../people/seeker/keeping.ts'
import type { Seeker } from '../../people/seeker.ts'
import type { Stage } from '../../stage/stage.ts'
import type { Visit } from './visit.ts'

/** A sheet of the desk: opened by its button, seen, closed. */
const sheets = [
  ['stand-in', 'Vertretung', 'Vertretung und Weitergabe'],
  ['hand-over', 'Übergeben', 'An eine andere Stelle übergeben'],
  ['blocks', 'Textbaustein', 'Textbausteine'],
  ['crisis', 'Was jetzt tun', 'Was jetzt zu tun ist'],
] as const

const visitSheets = async (counsellor: Counsellor, visit: (screen: string) => Promise<void>): Promise<void> => {
  const { page } = counsellor
  for (const [screen, open, title] of sheets) {
    await counsellor.button(open).first().click()
    await page.getByRole('dialog', { name: title }).waitFor()
    await visit(screen)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog', { name: title }).waitFor({ state: 'hidden' })
  }
}

/** The code, what it is for, and the check. */
const visitKeeping = async (seeker: Seeker, visit: (screen: string) => Promise<void>): Promise<string> => {
  const code = await asksForCode(seeker)
  await visit('code')
  await provesCode(seeker, 'apfel birne', 'Code prüfen und aufbewahren')
  await seeker.page.locator('#check-said .note').waitFor()
  await visit('code-wrong')
  await seeker.page.getByRole('textbox', { name: 'Ihr Code, Wörter oder Zahl' }).fill(code.words.join(' '))
  await seeker.button('Code prüfen und aufbewahren').click()
  await seeker.page.getByRole('heading', { name: /^Das Gespräch wird aufbewahrt bis / }).waitFor()
  await visit('kept')
  await seeker.button('Zurück zum Gespräch').click()
  return code.words.join(' ')
}

const visitFiles = async (seeker: Seeker, counsellor: Counsellor, visit: (screen: string) => Promise<void>): Promise<void> => {
  const { buffer } = await takePhoto(seeker.page, { edge: 200, told: 'irgendwo' })
  await choosesFile(seeker, { name: 'pass.jpg', mimeType: 'image/jpeg', buffer })
  await seeker.page.getByRole('checkbox', { name: /Ohne Aufnahmeort senden/ }).waitFor()
  await visit('file-asked')
  await sendsChosen(seeker)
  await seeker.page.locator('.log .mine .file').waitFor()
  await sendsFile(counsellor, { name: 'Merkblatt.txt', mimeType: 'text/plain', buffer: Buffer.from('Ihre Rechte, in einfachen Worten.') })
  await seeker.entry('Merkblatt.txt').waitFor()
  await visit('files')
  await seeker.button('Sprachnotiz').click()
  await seeker.button('Aufnahme starten').waitFor()
  await visit('voice')
  await seeker.button('Aufnahme starten').click()
  await seeker.button('Aufnahme beenden').waitFor()
  await seeker.page.getByRole('region', { name: 'Sprachnotiz aufnehmen' }).getByText('0:01').waitFor()
  await visit('voice-recording')
  await seeker.button('Aufnahme beenden').click()
  await seeker.button('Verwerfen').waitFor()
  await visit('voice-recorded')
  await seeker.button('Verwerfen').click()
  await seeker.button('Zurück').click()
}

/** Walks through what a conversation that is kept shows on both sides, in German. The stage needs a microphone. */
export const tourKept = async (stage: Stage, visit: Visit): Promise<void> => {
  const { house, seeker, counsellor } = stage
  const site = (screen: string) => visit(`site-${screen}`, seeker.page)
  const desk = (screen: string) => visit(`desk-${screen}`, counsellor.page)
  await stage.converse('Guten Tag. Kann ich später weiter schreiben?')
  await counsellor.answers('Ja. Sie bekommen dafür einen Zugangscode.')
  await seeker.reads('Sie bekommen dafür einen Zugangscode.')
  const code = await visitKeeping(seeker, site)
  await visitFiles(seeker, counsellor, site)
  await asksWhatIsStored(seeker)
  await site('stored')
  await seeker.button('Alles jetzt löschen').click()
  await seeker.button('Nein, nichts löschen').waitFor()
  await site('erase')
  await seeker.page.context().close()

  await writesNote(counsellor, 'Meldet sich abends, wenn der Arbeitgeber fort ist.')
  await desk('notes')
  await visitSheets(counsellor, desk)
  const back = await stage.elsewhere()
  await typesOwnCode(back, house, 'apfel')
  await back.page.locator('#code-said .note').waitFor()
  await visit('site-return', back.page)
  await comesBack(back, house, code)
  await visit('site-folded', back.page)
  await unfolds(back)
  await back.reads('Kann ich später weiter schreiben?')
  await visit('site-unfolded', back.page)
  await back.writes('Da bin ich wieder.')
  await counsellor.reads('Da bin ich wieder.')
  await desk('returned')
}
