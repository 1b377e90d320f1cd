import { hourOf, signDeletion } from '@zop/sealing'
import type { Conversation } from '../conversation.ts'
import { reopen } from '../session.ts'

/**
 * F3: the signed step that deletes everything, asked for until the relay has confirmed it. Where its first answer was lost and nothing is there any more, it is
 * done without a receipt. `stumbled` is called when a try fails.
 */
export const erase = async (conversation: Conversation, stumbled: () => void): Promise<void> => {
  const { core, ending } = conversation.inside
  const { seeker, chain } = core.known()
  let signed = await signDeletion(seeker, chain, hourOf(Date.now()))
  core.set({ ending: 'working', trouble: null })
  for (let failures = 0; ; failures++) {
    const answer = await core.world.line.call('erase', { conversation: seeker.conversation }, { deletion: signed })
    if (answer.kind === 'ok') return ending.over('here', answer.value)
    const code = answer.kind === 'refused' ? answer.refusal.code : null
    if (code === 'not-found' || (code === 'not-signed-in' && (await reopen(core.world, seeker)) === 'gone')) return ending.over('here')
    if (code !== 'not-signed-in') stumbled()
    // It names the newest record and the hour: another one may stand by now.
    if (code !== null && code !== 'unavailable') signed = await signDeletion(seeker, core.known().chain, hourOf(Date.now()))
    await core.wait(failures)
  }
}
