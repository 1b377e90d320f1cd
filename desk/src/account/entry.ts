import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { type AccountOpener, type UnlockedAccount, unlockAccount } from '@zop/sealing'
import type { SignedIn } from '@zop/wire'
import type { Ground } from '../ground.ts'
import { createAttempt } from '../notice/attempt.ts'
import type { Sentence } from '../notice/notices.ts'
import { type Arrival, arrive } from './arrival.ts'
import { type Ceremony, usePasskey } from './passkey.ts'
import { readCode, signInWith } from './recovery.ts'

/**
 * Where a person stands on the way in. `locked`: the passkey was right but opens no keys, the recovery code does (E2).
 * `arriving`: a new device waits for the lead's yes. `enrol`: it must add a passkey first.
 */
type Step =
  | { readonly kind: 'choose' }
  | { readonly kind: 'code' }
  | { readonly kind: 'locked'; readonly signedIn: SignedIn }
  | { readonly kind: 'arriving'; readonly arrival: Arrival }
  | { readonly kind: 'enrol'; readonly signedIn: SignedIn; readonly unlocked: UnlockedAccount }

/** Why the person is outside again: they signed out, the session ended by itself, or the page was loaded again and the keys went with it. */
export type Reason = 'out' | 'ended' | 'reloaded'

export interface Entry {
  readonly step: ReadonlySignal<Step>
  readonly busy: ReadonlySignal<boolean>
  /** What the person should know: why it did not work, or why they are here. */
  readonly say: ReadonlySignal<Sentence | null>
  /** What is said is no trouble: the person has just signed out, or loaded the page again. */
  readonly calm: ReadonlySignal<boolean>
  withPasskey(): Promise<void>
  chooseCode(): void
  submitCode(typed: string): Promise<void>
  back(): void
  /** After the passkey of a new device has been made. */
  enrolled(how: 'done' | 'done-without'): void
}

export interface EntryGiven {
  readonly ground: Ground
  readonly enter: (signedIn: SignedIn, unlocked: UnlockedAccount, greeting: Sentence | null) => void
  readonly reason: Reason | null
  readonly ask?: (options: string) => Promise<Ceremony>
}

export const createEntry = ({ ground, enter, reason, ask = usePasskey }: EntryGiven): Entry => {
  const { line, anchor } = ground
  const step = signal<Step>({ kind: 'choose' })
  const first: Sentence | null = reason && ((words) => words.signIn[reason])
  const { busy, wrong: say, run } = createAttempt(undefined, first)
  const calm = computed(() => reason !== 'ended' && say.value === first)

  const endSession = (): void => {
    if (line.token() === null) return
    void line.call('signOut', {}, {})
    line.setToken(null)
  }

  /** Opens the keys and goes in. Before the lead's yes nothing is opened: the opener waits in memory, and goes with the step. */
  const unlock = async (signedIn: SignedIn, opener: AccountOpener): Promise<Sentence | null> => {
    line.setToken(signedIn.session)
    if (signedIn.scope === 'waiting') {
      const arrival = arrive(ground, (answer) => void arrived({ ...signedIn, ...answer }, opener))
      step.value = { kind: 'arriving', arrival }
      return null
    }
    const at = step.peek()
    const opened = signedIn.account && (await unlockAccount(signedIn.account, opener))
    // The person has gone back meanwhile.
    if (step.peek() !== at) return null
    if (opened?.kind !== 'unlocked') return (words) => words.signIn.damaged
    if (signedIn.scope === 'full') enter(signedIn, opened.unlocked, null)
    else step.value = { kind: 'enrol', signedIn, unlocked: opened.unlocked }
    return null
  }

  const arrived = async (signedIn: SignedIn, opener: AccountOpener): Promise<void> => {
    const said = await unlock(signedIn, opener)
    if (said === null) return
    endSession()
    say.value = said
    step.value = { kind: 'choose' }
  }

  return {
    step,
    busy,
    say,
    calm,
    withPasskey: () =>
      run(async () => {
        const options = await line.call('passkeySignInOptions', {}, {})
        if (options.kind !== 'ok') return (words) => words.signIn[options.kind]
        const made = await ask(options.value.options)
        if (made.kind === 'unsupported' || made.kind === 'unfit') {
          const { kind } = made
          return (words) => words.signIn[kind]
        }
        if (made.kind !== 'made') return (words) => words.signIn.cancelled
        const answer = await line.call('passkeySignIn', {}, { ceremony: options.value.ceremony, answer: made.answer })
        if (answer.kind !== 'ok') return (words) => words.signIn[answer.kind]
        const wrapped = answer.value.account?.wraps.some(({ credential }) => credential === made.credential)
        if (made.prf && wrapped) return unlock(answer.value, { prf: made.prf, credential: made.credential })
        line.setToken(answer.value.session)
        step.value = { kind: 'locked', signedIn: answer.value }
        return null
      }),
    chooseCode: () => {
      say.value = null
      step.value = { kind: 'code' }
    },
    submitCode: (typed) =>
      run(async () => {
        const code = await readCode(typed, anchor.deployment)
        if (code.kind === 'wrong') return code.say
        const at = step.peek()
        if (at.kind === 'locked') {
          const said = await unlock(at.signedIn, { recovery: code.keys })
          return said && ((words) => words.signIn.otherAccount)
        }
        const answer = await signInWith(code.keys, ground)
        if (answer.kind === 'ok') {
          const said = await unlock(answer.value, { recovery: code.keys })
          if (said) endSession()
          return said
        }
        const known = answer.kind === 'refused' && (answer.refusal.code === 'not-found' || answer.refusal.code === 'bad-signature') ? 'unknown' : answer.kind
        return (words) => words.signIn[known]
      }),
    back: () => {
      const at = step.peek()
      if (at.kind === 'arriving') at.arrival.stop()
      endSession()
      say.value = null
      step.value = { kind: 'choose' }
    },
    enrolled: (how) => {
      const at = step.peek()
      if (at.kind !== 'enrol') return
      enter({ ...at.signedIn, scope: 'full' }, at.unlocked, (words) => (how === 'done' ? words.passkey.done : words.passkey.doneWithout))
    },
  }
}
