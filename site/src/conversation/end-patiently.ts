import type { Seeker } from '@zop/sealing'
import type { World } from './prepare.ts'
import { reopen } from './session.ts'

/** How long a start that nobody answered may still be under way: as long as a call waits for its answer. */
const lateness = 20_000

/**
 * Has the relay delete everything, and returns when it has said so. Without a session nothing was acknowledged, but a start may have come through: then it is
 * asked for by name, and where one went unanswered at `unanswered`, again once that cannot arrive any more.
 */
export const endPatiently = async (
  world: World,
  seeker: Seeker,
  by: {
    unanswered: number | null
    troubled: (why: 'ending' | 'unconfirmed') => void
    wait: (failures: number) => Promise<void>
    rest: (milliseconds: number) => Promise<void>
  },
): Promise<void> => {
  const { line } = world
  const settled = by.unanswered === null ? 0 : by.unanswered + lateness
  for (let failures = 0; ; failures++) {
    const answer = line.token() === null ? null : await line.call('end', { conversation: seeker.conversation })
    const asked = Date.now()
    const signedOut = answer === null || (answer.kind === 'refused' && answer.refusal.code === 'not-signed-in')
    const ended = answer?.kind === 'ok' || (answer?.kind === 'refused' && answer.refusal.code === 'not-found')
    const found = ended ? 'gone' : signedOut ? await reopen(world, seeker) : 'unreachable'
    if (found === 'gone') {
      if (asked >= settled) return
      line.setToken(null)
      by.troubled('unconfirmed')
      await by.rest(settled - asked)
    } else if (found === 'unreachable') {
      by.troubled('ending')
      await by.wait(failures)
    }
  }
}
