import { type ReadonlySignal, signal } from '@preact/signals'
import type { Answer } from '@zop/line'
import { createAccount, deriveRecovery, hourOf, type RecoveryKeys, recoveryCode, requestCertificate, type UnlockedAccount, unlockAccount } from '@zop/sealing'
import type { Invitation, Join, SealedAccount, SignedIn } from '@zop/wire'
import { readCode, signInWith } from '../../account/recovery.ts'
import type { Ground } from '../../ground.ts'
import { createAttempt } from '../../notice/attempt.ts'
import type { Sentence } from '../../notice/notices.ts'
import { invitationLink, readInvitation } from '../invitation-code.ts'

/**
 * Where a new colleague stands. `asking`: who invites is being asked for; `lost`: no answer yet, ask again; `gone`: used, cancelled or too old.
 * `code`: the recovery code is shown; `check`: it is typed once, so that what was written down is right; `joining`: the account is being opened at the relay.
 * `passkey`: the account exists, the device may get a passkey.
 */
type Step =
  | { readonly kind: 'asking' | 'lost' | 'gone' }
  | { readonly kind: 'greeting'; readonly invitation: Invitation }
  | { readonly kind: 'code' | 'check' | 'joining'; readonly invitation: Invitation; readonly made: Made }
  | { readonly kind: 'passkey'; readonly signedIn: SignedIn; readonly unlocked: UnlockedAccount }

/** Keys made on this device. Until the relay has the account they exist nowhere else; nothing is lost with them, the invitation still holds. */
interface Made {
  /** The recovery code, twelve words. */
  readonly words: readonly string[]
  readonly recovery: RecoveryKeys
  readonly sealed: SealedAccount
  readonly unlocked: UnlockedAccount
}

export interface Joining {
  readonly step: ReadonlySignal<Step>
  readonly busy: ReadonlySignal<boolean>
  /** What is wrong, and what to do. */
  readonly say: ReadonlySignal<Sentence | null>
  ask(): Promise<void>
  makeKeys(): Promise<void>
  toCheck(): void
  backToCode(): void
  /** The code as it was written down; where it is right the account is opened. */
  check(typed: string): Promise<void>
  /** After the passkey has been made; `later` where the session needs none (E2). */
  enter(how: 'done' | 'done-without' | 'later'): void
}

export interface JoiningGiven {
  readonly ground: Ground
  /** The invitation's secret, as it stood behind the `#` or in the typed code. */
  readonly secret: string
  readonly enter: (signedIn: SignedIn, unlocked: UnlockedAccount, greeting: Sentence | null) => void
}

const certificateDays = 60

const makeAccount = async (deployment: string): Promise<Made> => {
  const entropy = crypto.getRandomValues(new Uint8Array(16))
  const recovery = await deriveRecovery(entropy, deployment)
  return { words: (await recoveryCode(entropy)).split(' '), recovery, ...(await createAccount(recovery)) }
}

export const createJoining = ({ ground, secret, enter }: JoiningGiven): Joining => {
  const { line, anchor } = ground
  const step = signal<Step>({ kind: 'asking' })
  const { busy, wrong: say, run } = createAttempt()

  const ask = () =>
    run(async () => {
      step.value = { kind: 'asking' }
      const read = await readInvitation(invitationLink('', secret))
      if (read.kind === 'wrong') {
        step.value = { kind: 'gone' }
        return null
      }
      const answer = await line.call('invitation', {}, { secret })
      if (answer.kind === 'ok') step.value = { kind: 'greeting', invitation: answer.value }
      else step.value = { kind: answer.kind === 'unreachable' ? 'lost' : 'gone' }
      return null
    })

  const bodyOf = async ({ invitation, made }: { invitation: Invitation; made: Made }): Promise<Join> => {
    const { person } = made.unlocked
    const { centre, id, name, role } = invitation
    const hour = hourOf(ground.now())
    const request = role === 'counsellor' ? await requestCertificate(person, { centre, id, name, hour, days: certificateDays }) : null
    return { secret, account: made.sealed, signing: person.signing.public, recovery: made.recovery.signing.public, request }
  }

  /** The answer may be lost after the relay has opened the account: then the invitation is used, and the new recovery code signs in. */
  const join = async (at: { invitation: Invitation; made: Made }): Promise<Answer<SignedIn>> => {
    const answer = await line.call('join', {}, await bodyOf(at))
    if (answer.kind !== 'refused' || answer.refusal.code !== 'not-found') return answer
    return signInWith(at.made.recovery, ground)
  }

  const arrive = async ({ made }: { made: Made }, signedIn: SignedIn): Promise<Sentence | null> => {
    line.setToken(signedIn.session)
    const opened = signedIn.account && (await unlockAccount(signedIn.account, { recovery: made.recovery }))
    if (opened?.kind !== 'unlocked') return (words) => words.signIn.damaged
    step.value = { kind: 'passkey', signedIn, unlocked: opened.unlocked }
    return null
  }

  return {
    step,
    busy,
    say,
    ask,
    makeKeys: () =>
      run(async () => {
        const at = step.peek()
        if (at.kind !== 'greeting') return null
        const made = await makeAccount(anchor.deployment)
        step.value = { kind: 'code', invitation: at.invitation, made }
        return null
      }),
    toCheck: () => {
      const at = step.peek()
      if (at.kind === 'code') step.value = { ...at, kind: 'check' }
    },
    backToCode: () => {
      const at = step.peek()
      say.value = null
      if (at.kind === 'check') step.value = { ...at, kind: 'code' }
    },
    check: (typed) =>
      run(async () => {
        const at = step.peek()
        if (at.kind !== 'check') return null
        const read = await readCode(typed, anchor.deployment)
        if (read.kind === 'wrong') return read.say
        if (read.keys.signing.public !== at.made.recovery.signing.public) return (words) => words.joining.otherCode
        step.value = { ...at, kind: 'joining' }
        const answer = await join(at)
        if (answer.kind === 'ok') return arrive(at, answer.value)
        if (answer.kind === 'unreachable') {
          step.value = at
          return (words) => words.joining.unreachable
        }
        step.value = { kind: 'gone' }
        return null
      }),
    enter: (how) => {
      const at = step.peek()
      if (at.kind !== 'passkey' || (how === 'later' && at.signedIn.scope !== 'full')) return
      const greeting: Sentence | null = how === 'later' ? null : (words) => (how === 'done' ? words.passkey.done : words.passkey.doneWithout)
      enter({ ...at.signedIn, scope: 'full' }, at.unlocked, greeting)
    },
  }
}
