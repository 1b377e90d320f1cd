import type { Page } from 'playwright-core'
import { words } from '../people/words.ts'
import type { Stage } from '../stage/stage.ts'

/** Called on every screen, once it stands as a person sees it. */
export type Visit = (screen: string, page: Page) => Promise<void>

/** Walks through every screen of site and desk that a first conversation shows, in German. */
export const tour = async (stage: Stage, visit: Visit): Promise<void> => {
  const { house, seeker, counsellor, colleague } = stage
  const says = words.de
  const site = (screen: string) => visit(`site-${screen}`, seeker.page)
  const desk = (screen: string) => visit(`desk-${screen}`, counsellor.page)

  await counsellor.page.goto(`${house.desk}/`)
  await counsellor.button(says.withPasskey).waitFor()
  await desk('sign-in')
  await counsellor.button(says.withCode).click()
  await desk('code')
  await counsellor.page.getByRole('textbox', { name: says.code }).fill(colleague.recoveryCode)
  await counsellor.button(says.signIn).click()
  await counsellor.button(says.duty).waitFor()
  await desk('off-duty')

  // In another profile: this one would remember for 15 seconds that nobody was there.
  const { page: early } = await stage.anotherSeeker()
  await early.goto(`${house.site}/de/`)
  await early.getByText('Gerade ist niemand im Chat').waitFor()
  await visit('site-first-closed', early)
  await counsellor.beginsDuty()
  await desk('empty')
  await seeker.page.goto(`${house.site}/gibt-es-nicht`)
  await site('not-found')
  await seeker.page.goto(`${house.site}/en/`)
  await site('first-english')
  await seeker.page.goto(`${house.site}/de/`)
  await seeker.page.getByText('Der Chat ist offen').waitFor()
  await site('first')
  await seeker.page.getByRole('link', { name: says.begin, exact: true }).click()
  await seeker.page.getByText('können das lesen, bis jemand antwortet').waitFor()
  await site('four-lines')
  await seeker.agrees()
  await site('empty')
  await seeker.writes('Guten Tag. Mein Chef hat meinen Pass und gibt ihn mir nicht zurück.')
  await seeker.page.getByText(says.next).waitFor()
  await site('waiting')
  await counsellor.seesWaiting()
  await desk('waiting')

  await counsellor.takes()
  await counsellor.answers('Guten Tag, gut dass Sie schreiben. Sind Sie gerade an einem sicheren Ort?')
  await seeker.reads('Sind Sie gerade an einem sicheren Ort?')
  await seeker.writes('Ja. Er ist bis heute Abend fort.')
  await counsellor.reads('Er ist bis heute Abend fort.')
  await counsellor.answers('Dann haben wir Zeit. Der Pass gehört Ihnen, niemand darf ihn behalten.')
  await seeker.reads('niemand darf ihn behalten')
  await seeker.seesArrived('Er ist bis heute Abend fort.')
  await counsellor.seesArrived('Der Pass gehört Ihnen')
  await site('conversation')
  await desk('conversation')
  await counsellor.button(says.account).click()
  await counsellor.button(says.addPasskey).waitFor()
  await desk('account')
  await counsellor.page.keyboard.press('Escape')
  await counsellor.button(says.end).click()
  await counsellor.button(says.endSure).waitFor()
  await desk('end')
  await counsellor.page.keyboard.press('Escape')

  await seeker.button(says.end).click()
  await seeker.button(says.endSure).waitFor()
  await site('end')
  await seeker.button(says.endSure).click()
  await seeker.page.getByText(says.over).waitFor()
  await site('ended')
  await counsellor.seesOver()
  await desk('ended')
}
