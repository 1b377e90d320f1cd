import type { Answer } from '@zop/line'
import type { Workspace } from '../../workspace.ts'

/** Waits for what was sent, says what came of it, and reads the month again. True where it is done. */
export const saved = async ({ notices, plans }: Workspace, sent: Promise<Answer<unknown>>, done: 'saved' | 'bound' | 'answered'): Promise<boolean> => {
  const answer = await sent
  if (answer.kind === 'ok') notices.confirm((say) => say.centreDuty[done])
  else notices.warn((say) => (answer.kind === 'refused' && answer.refusal.code === 'newer-version' ? say.centreDuty.older : say.centreDuty.failed))
  await plans.load()
  return answer.kind === 'ok'
}
