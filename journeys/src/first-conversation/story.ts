import assert from 'node:assert/strict'
import { openBrowser, openContext, type Settings } from '../browser/open.ts'
import { House } from '../house/house.ts'
import { Counsellor } from '../people/counsellor.ts'
import { Seeker } from '../people/seeker.ts'
import type { Language } from '../people/words.ts'

export interface Told extends Settings {
  language: Language
  /** Runs in the seeker's page before anything of ours. */
  before?: () => void
  /** Asserts something about the seeker's page once the conversation stands. */
  meanwhile?: (seeker: Seeker) => Promise<void>
}

/** Both sides say two things each and see that they have arrived; the seeker ends it, and both see that it is over. */
export const tellFirstConversation = async ({ language, before, meanwhile, ...settings }: Told): Promise<void> => {
  await using house = await House.open()
  await using one = await openBrowser(settings)
  await using other = await openBrowser(settings)
  const context = await openContext(one, language)
  if (before) await context.addInitScript(before)
  const seeker = await Seeker.at(context, language)
  const counsellor = await Counsellor.at(await openContext(other, language, { viewport: { width: 1440, height: 900 } }), language)
  const colleague = house.counsellor(0)

  await counsellor.signsIn(house, colleague)
  await counsellor.beginsDuty()
  await seeker.begins(house)
  await seeker.writes('Guten Tag. Ich weiß nicht, an wen ich mich wenden soll.')
  await counsellor.takes()
  await counsellor.reads('Ich weiß nicht, an wen ich mich wenden soll.')
  await seeker.seesTaken(colleague.name)
  await counsellor.answers('Gut, dass Sie schreiben.')
  await seeker.reads('Gut, dass Sie schreiben.')
  await counsellor.seesArrived('Gut, dass Sie schreiben.')
  await seeker.seesArrived('Guten Tag.')
  await meanwhile?.(seeker)
  await seeker.writes('Danke. <b>Kann</b> ich & du "morgen" wieder schreiben? 🙂')
  await counsellor.reads('Danke. <b>Kann</b> ich & du "morgen" wieder schreiben? 🙂')
  await seeker.ends()
  await counsellor.seesOver()

  assert.deepEqual([seeker.troubles, counsellor.troubles], [[], []])
}
