import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate as settled } from 'node:timers/promises'
import { signal } from '@preact/signals'
import { deskWords } from '@zop/content/desk'
import type { Answer, Line } from '@zop/line'
import { createAccount, deriveRecovery, recoveryCode, wrapAccountKey } from '@zop/sealing'
import { type Body, encode, type Params, type Reply, type RouteName, type SealedAccount, type SignedIn } from '@zop/wire'
import type { Ground } from '../ground.ts'
import { enrolPasskey } from './enrolment.ts'
import { createEntry, type EntryGiven } from './entry.ts'
import type { Ceremony } from './passkey.ts'

const deployment = encode(new Uint8Array(16))
const entropy = new Uint8Array(16).fill(7)
const secret = new Uint8Array(32).fill(9)
const { de } = deskWords

type Answers = Partial<Record<RouteName, unknown>>

/** Time that passes when the test says so. */
const clock = () => {
  const steps: (() => void)[] = []
  const later: Ground['later'] = (_, step) => {
    steps.push(step)
    return () => undefined
  }
  return {
    later,
    pass: () => {
      for (const step of steps.splice(0)) step()
    },
  }
}

const groundWith = (answers: Answers, later: Ground['later'] = () => () => undefined) => {
  const calls: [RouteName, unknown][] = []
  let token: string | null = null
  const line: Line = {
    origin: '',
    address: () => '',
    call: async <N extends RouteName>(name: N, _: Params<N>, body?: Body<N>) => {
      calls.push([name, body])
      return (answers[name] ?? { kind: 'unreachable' }) as Answer<Reply<N>>
    },
    setToken: (next) => {
      token = next
    },
    token: () => token,
  }
  const anchor = { demo: true, deployment, roots: [], threshold: 1, origins: [], lowest: { roots: 0, directory: 0 }, built: 0, exit: { de: '', en: '' } }
  const ground: Ground = {
    line,
    anchor,
    origin: 'http://localhost',
    shelf: { getItem: () => null, setItem: () => undefined },
    online: signal(true),
    now: () => 0,
    later,
  }
  return { ground, calls }
}

const entryOn = (answers: Answers, ask?: EntryGiven['ask'], later?: Ground['later']) => {
  const { ground, calls } = groundWith(answers, later)
  const entered: string[] = []
  const entry = createEntry({ ground, reason: null, enter: ({ name }) => entered.push(name), ...(ask ? { ask } : {}) })
  return { entry, calls, entered, said: () => entry.say.value?.(de) ?? null }
}

const ok = (value: unknown) => ({ kind: 'ok', value })

const people = async () => {
  const recovery = await deriveRecovery(entropy, deployment)
  const { sealed, unlocked } = await createAccount(recovery)
  return { code: await recoveryCode(entropy), sealed, unlocked }
}

const signedIn = (account: SealedAccount | null, scope: SignedIn['scope'] = 'full'): SignedIn => ({
  session: 'A'.repeat(43),
  scope,
  role: 'counsellor',
  name: 'Amal',
  centre: 'Nord',
  certificate: null,
  request: null,
  account,
})

const made = (prf: Uint8Array<ArrayBuffer> | null): Ceremony => ({ kind: 'made', answer: '{}', credential: 'key', prf })

test('a wrong code is told before any network call, and which word it is', async () => {
  const { entry, calls, said } = entryOn({})
  await entry.submitCode('abandon ability kaffee')
  assert.equal(said(), de.signIn.word('kaffee'))
  await entry.submitCode('abandon ability')
  assert.equal(said(), de.signIn.length(2))
  await entry.submitCode(Array.from({ length: 12 }, () => 'abandon').join(' '))
  assert.equal(said(), de.signIn.check)
  assert.deepEqual(calls, [])
})

test('having signed out and having loaded the page again are said calmly, an ended session and a wrong code are not', async () => {
  const { ground } = groundWith({})
  const after = (reason: EntryGiven['reason']) => createEntry({ ground, reason, enter: () => undefined })
  const out = after('out')
  assert.equal(out.say.value?.(de), de.signIn.out)
  assert.equal(out.calm.value, true)
  await out.submitCode('abandon ability kaffee')
  assert.equal(out.say.value?.(de), de.signIn.word('kaffee'))
  assert.equal(out.calm.value, false)
  const reloaded = after('reloaded')
  assert.equal(reloaded.say.value?.(de), de.signIn.reloaded)
  assert.equal(reloaded.calm.value, true)
  const ended = after('ended')
  assert.equal(ended.say.value?.(de), de.signIn.ended)
  assert.equal(ended.calm.value, false)
})

test('E2 the code never leaves the page: only a signed statement does', async () => {
  const { code, sealed } = await people()
  const { entry, calls, entered } = entryOn({ challenge: ok({ challenge: encode(secret), work: null }), recoverySignIn: ok(signedIn(sealed)) })
  await entry.submitCode(`  ${code.toUpperCase()} `)
  assert.deepEqual(entered, ['Amal'])
  assert.deepEqual(
    calls.map(([name]) => name),
    ['challenge', 'recoverySignIn'],
  )
  for (const word of code.split(' ')) assert.equal(JSON.stringify(calls).includes(`${word} `), false)
})

test('a code without an account, and a server that is down, are told apart', async () => {
  const { code } = await people()
  const challenge = ok({ challenge: encode(secret), work: null })
  const unknown = entryOn({ challenge, recoverySignIn: { kind: 'refused', refusal: { code: 'bad-signature' } } })
  await unknown.entry.submitCode(code)
  assert.equal(unknown.said(), de.signIn.unknown)
  const down = entryOn({})
  await down.entry.submitCode(code)
  assert.equal(down.said(), de.signIn.unreachable)
})

test('E1 a passkey with PRF opens the keys', async () => {
  const { sealed, unlocked } = await people()
  const account = { ...sealed, wraps: [...sealed.wraps, await wrapAccountKey(unlocked, { prf: secret, credential: 'key' })] }
  const answers = { passkeySignInOptions: ok({ ceremony: 'c', options: '{}' }), passkeySignIn: ok(signedIn(account)) }
  const { entry, entered } = entryOn(answers, async () => made(secret))
  await entry.withPasskey()
  assert.deepEqual(entered, ['Amal'])
})

test('E2 a sign-in that the page refuses reaches neither authenticator nor server', async () => {
  const { entry, calls, said } = entryOn({ passkeySignInOptions: ok({ ceremony: 'c', options: '{}' }) }, async () => ({ kind: 'unfit' }))
  await entry.withPasskey()
  assert.equal(said(), de.signIn.unfit)
  assert.deepEqual(
    calls.map(([name]) => name),
    ['passkeySignInOptions'],
  )
})

test('E2 without PRF the recovery code opens the keys of this session, and only the right one', async () => {
  const { code, sealed } = await people()
  const answers = { passkeySignInOptions: ok({ ceremony: 'c', options: '{}' }), passkeySignIn: ok(signedIn(sealed)) }
  const { entry, entered, said } = entryOn(answers, async () => made(null))
  await entry.withPasskey()
  assert.equal(entry.step.value.kind, 'locked')
  await entry.submitCode(await recoveryCode(new Uint8Array(16).fill(8)))
  assert.equal(said(), de.signIn.otherAccount)
  assert.deepEqual(entered, [])
  await entry.submitCode(code)
  assert.deepEqual(entered, ['Amal'])
})

test('E2 a new device adds a passkey before anything else', async () => {
  const { code, sealed } = await people()
  const answers = { challenge: ok({ challenge: encode(secret), work: null }), recoverySignIn: ok(signedIn(sealed, 'enrol')) }
  const { entry, entered } = entryOn(answers)
  await entry.submitCode(code)
  assert.equal(entry.step.value.kind, 'enrol')
  assert.deepEqual(entered, [])
  entry.enrolled('done')
  assert.deepEqual(entered, ['Amal'])
})

const waitingDevice = async (account: SealedAccount | null) => {
  const { code, sealed } = await people()
  const { later, pass } = clock()
  const answers: Answers = {
    challenge: ok({ challenge: encode(secret), work: null }),
    recoverySignIn: ok(signedIn(account, 'waiting')),
    askForDevice: ok({ request: 'A'.repeat(22), name: 'Amal', code: '0417' }),
    deviceAnswer: ok({ scope: 'waiting', account: null }),
    signOut: ok({}),
  }
  const on = entryOn(answers, undefined, later)
  await on.entry.submitCode(code)
  await settled()
  const answer = async (value: unknown) => {
    answers.deviceAnswer = ok(value)
    pass()
    await new Promise<void>((resolve) => on.entry.step.subscribe(({ kind }) => kind === 'arriving' || resolve()))
  }
  return { ...on, answer, sealed }
}

test('E2 a new device opens its keys with the account that comes with the lead’s yes, and not before', async () => {
  const { entry, entered, answer, sealed } = await waitingDevice(null)
  assert.equal(entry.step.value.kind, 'arriving')
  assert.equal(entry.step.value.kind === 'arriving' && entry.step.value.arrival.digits.value, '0417')
  await answer({ scope: 'enrol', account: sealed })
  assert.equal(entry.step.value.kind, 'enrol')
  assert.deepEqual(entered, [])
})

test('E2 a relay that gives the account too early gives it in vain', async () => {
  const { sealed } = await people()
  const { entry } = await waitingDevice(sealed)
  assert.equal(entry.step.value.kind, 'arriving')
})

test('E2 a yes without an account that the code opens ends the session and says so', async () => {
  for (const account of [null, (await createAccount(await deriveRecovery(new Uint8Array(16).fill(8), deployment))).sealed]) {
    const { entry, calls, answer, said } = await waitingDevice(null)
    await answer({ scope: 'enrol', account })
    assert.equal(entry.step.value.kind, 'choose')
    assert.equal(said(), de.signIn.damaged)
    assert.equal(calls.at(-1)?.[0], 'signOut')
  }
})

test('E1 the wrap that is sent opens the account, and the PRF secret is not sent', async () => {
  const { sealed, unlocked } = await people()
  const { ground, calls } = groundWith({ passkeyOptions: ok({ ceremony: 'c', options: '{}' }), passkeyEnrolment: ok({ scope: 'full' }) })
  assert.equal(await enrolPasskey(ground.line, unlocked, async () => made(secret)), 'done')
  const body = calls.find(([name]) => name === 'passkeyEnrolment')?.[1] as Body<'passkeyEnrolment'>
  assert.equal(JSON.stringify(calls).includes(encode(secret)), false)
  assert.ok(body.wrap)
  const answers = { passkeySignInOptions: ok({ ceremony: 'c', options: '{}' }), passkeySignIn: ok(signedIn({ ...sealed, wraps: [body.wrap] })) }
  const { entry, entered } = entryOn(answers, async () => made(secret))
  await entry.withPasskey()
  assert.deepEqual(entered, ['Amal'])
})
