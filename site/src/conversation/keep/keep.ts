import { parseAccessCode, signKeep } from '@zop/sealing'
import type { KeepDays } from '@zop/wire'
import type { Conversation } from '../conversation.ts'
import type { WrongCode } from '../return/wrong.ts'
import { Left } from '../time.ts'

/** What became of the wish to keep. Whatever it is, nothing that was written is lost. */
export type Keeping = 'kept' | 'unreachable' | 'busy' | 'refused' | 'gone'

/** Whether what was typed is this conversation's code, in either form; a wrong one says what is wrong with it. */
export const checkCode = async (conversation: Conversation, typed: string): Promise<{ kind: 'right' } | { kind: 'foreign' } | WrongCode> => {
  const { core } = conversation.inside
  const parsed = await parseAccessCode(typed)
  if (parsed.kind === 'wrong') return parsed
  const { secret } = await core.access()
  if (secret.length !== parsed.secret.length || !secret.every((byte, at) => byte === parsed.secret[at])) return { kind: 'foreign' }
  core.set({ coded: true })
  return { kind: 'right' }
}

/** F2: signs that it is to be kept for so many days after its last message, and has it stored. The highest number counts, so asking again is harmless. */
export const keep = async (conversation: Conversation, days: KeepDays): Promise<Keeping> => {
  const { core } = conversation.inside
  const { seeker, chain } = core.known()
  const number = (core.now.kept?.number ?? 0) + 1
  const signed = await signKeep(seeker, chain, { number, days })
  for (let signedIn = false; ; signedIn = true) {
    const answer = await core.world.line.call('keep', { conversation: seeker.conversation }, { keep: signed })
    if (answer.kind === 'unreachable') return 'unreachable'
    if (answer.kind === 'ok') {
      core.set({ kept: answer.value })
      return 'kept'
    }
    const { code } = answer.refusal
    if (code === 'not-found') return 'gone'
    if (code === 'unavailable' || code === 'limit') return 'busy'
    if (code !== 'not-signed-in' || signedIn) return 'refused'
    try {
      await conversation.talk.signIn()
    } catch (error) {
      if (error instanceof Left) return 'gone'
      throw error
    }
  }
}
