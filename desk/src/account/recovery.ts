import type { Answer, Line } from '@zop/line'
import { deriveRecovery, parseRecoveryCode, type RecoveryKeys, signLogin } from '@zop/sealing'
import type { SignedIn } from '@zop/wire'
import type { Ground } from '../ground.ts'
import type { Sentence } from '../notice/notices.ts'

/** The keys behind a typed code, or the sentence that says what is wrong with it. Nothing of this touches the network. */
export const readCode = async (typed: string, deployment: string): Promise<{ kind: 'keys'; keys: RecoveryKeys } | { kind: 'wrong'; say: Sentence }> => {
  const code = await parseRecoveryCode(typed)
  if (code.kind === 'code') return { kind: 'keys', keys: await deriveRecovery(code.entropy, deployment) }
  switch (code.reason) {
    case 'length': {
      const count = typed.split(/[^\p{L}]+/u).filter((word) => word !== '').length
      return { kind: 'wrong', say: (words) => words.signIn.length(count) }
    }
    case 'word':
      return { kind: 'wrong', say: (words) => words.signIn.word(code.word ?? '') }
    case 'check':
      return { kind: 'wrong', say: (words) => words.signIn.check }
  }
}

/** E2: the code's own key signs a fresh challenge; the code itself never leaves the page. */
export const signInWith = async (keys: RecoveryKeys, { line, origin }: Pick<Ground, 'origin'> & { line: Line }): Promise<Answer<SignedIn>> => {
  const asked = await line.call('challenge', {}, null)
  if (asked.kind !== 'ok') return asked
  const login = await signLogin(keys, { origin, subject: 'recovery', challenge: asked.value.challenge })
  return line.call('recoverySignIn', {}, { login })
}
