import type { Seeker } from '../people/seeker.ts'
import { Stage, type StageOptions } from '../stage/stage.ts'

/** Both sides say two things each and see that they have arrived; the seeker ends it, and both see that it is over. */
export const tellFirstConversation = async (options: StageOptions, meanwhile?: (seeker: Seeker) => Promise<void>): Promise<void> => {
  await using stage = await Stage.open(options)
  const { seeker, counsellor } = stage
  await stage.converse('Guten Tag. Ich weiß nicht, an wen ich mich wenden soll.')
  await counsellor.answers('Gut, dass Sie schreiben.')
  await seeker.reads('Gut, dass Sie schreiben.')
  await counsellor.seesArrived('Gut, dass Sie schreiben.')
  await seeker.seesArrived('Guten Tag.')
  await meanwhile?.(seeker)
  await seeker.writes('Danke. <b>Kann</b> ich & du "morgen" wieder schreiben? 🙂')
  await counsellor.reads('Danke. <b>Kann</b> ich & du "morgen" wieder schreiben? 🙂')
  await seeker.ends()
  await counsellor.seesOver()
  stage.assertQuiet()
}
