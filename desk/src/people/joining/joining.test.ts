import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deskWords } from '@zop/content/desk'
import { checkRequest, unlockAccount } from '@zop/sealing'
import { encode, type Invitation, type Join, type SignedIn } from '@zop/wire'
import { groundOn } from '../ground.fixture.ts'
import { ok, refuse, unreachable } from '../line.fixture.ts'
import { day, foundUmbrella, hour, random } from '../umbrella.fixture.ts'
import { createJoining } from './joining.ts'

const umbrella = await foundUmbrella()
const { de } = deskWords
const secret = encode(random(16))
const invitation: Invitation = { invitation: encode(random(16)), id: 'mara', name: 'Mara', role: 'counsellor', centre: 'nord', expires: hour + 7 * day }

const answerTo = (body: Join, scope: SignedIn['scope'] = 'full'): SignedIn => ({
  session: encode(random(32)),
  scope,
  role: 'counsellor',
  name: 'Mara',
  centre: 'Beispielstelle Nord',
  certificate: null,
  request: body.request,
  account: body.account,
})

const joiningWith = async ({ as = invitation, secret: typed = secret } = {}) => {
  const desk = groundOn(umbrella)
  desk.script.invitation = () => ok(as)
  desk.script.join = (_, body) => ok(answerTo(body))
  const entered: SignedIn[] = []
  const joining = createJoining({ ground: desk.ground, secret: typed, enter: (signedIn) => entered.push(signedIn) })
  const words = () => {
    const at = joining.step.value
    return at.kind === 'code' || at.kind === 'check' ? at.made.words.join(' ') : assert.fail(`no words while ${at.kind}`)
  }
  const toCheck = async () => {
    await joining.ask()
    await joining.makeKeys()
    joining.toCheck()
  }
  return { ...desk, joining, entered, words, toCheck, kind: () => joining.step.value.kind, said: () => joining.say.value?.(de) ?? null }
}

test('E1 a new colleague sees who is invited, writes twelve words down, types them once and is in', async () => {
  const { joining, words, kind, entered, bodies, line, ground } = await joiningWith()
  await joining.ask()
  assert.deepEqual(joining.step.value, { kind: 'greeting', invitation })
  await joining.makeKeys()
  assert.equal(kind(), 'code')
  assert.equal(words().split(' ').length, 12)
  joining.toCheck()
  await joining.check(`  ${words().toUpperCase()} `)
  assert.equal(kind(), 'passkey')
  joining.enter('later')
  assert.equal(entered.length, 1)
  const [body] = bodies('join') as Join[]
  assert.equal(body?.secret, secret)
  const request = body?.request
  const statement = request && (await checkRequest(umbrella.current().known, request, { centre: 'nord', hour }))
  assert.deepEqual(statement && [statement.id, statement.name, statement.signing, statement.expires - hour], ['mara', 'Mara', body?.signing, 60 * day])
  assert.equal(line.token(), entered[0]?.session)
  assert.equal(ground.shelf.getItem('anything'), null)
})

test('E1 neither the twelve words nor any key leave the page', async () => {
  const { joining, words, toCheck, calls } = await joiningWith()
  await toCheck()
  const code = words()
  const at = joining.step.value
  const { signing, sealing } = at.kind === 'check' ? at.made.unlocked.person : assert.fail()
  await joining.check(code)
  const sent = JSON.stringify(calls).toLowerCase()
  assert.ok(!sent.includes(code))
  for (const key of [signing, ...sealing]) assert.ok(!sent.includes(encode(key.seed).toLowerCase()))
})

test('E1 a slip on the paper is found before the account exists', async () => {
  const { joining, words, toCheck, kind, said, names } = await joiningWith()
  await toCheck()
  const code = words()
  await joining.check(code.split(' ').slice(1).join(' '))
  assert.equal(said(), de.signIn.length(11))
  await joining.check(`kaffee ${code.split(' ').slice(1).join(' ')}`)
  assert.equal(said(), de.signIn.word('kaffee'))
  await joining.check(`${'abandon '.repeat(11)}about`)
  assert.equal(said(), de.joining.otherCode)
  assert.ok(!names().includes('join'))
  joining.backToCode()
  assert.equal(kind(), 'code')
  assert.equal(words(), code)
})

test('losing the network loses nothing: the same words and keys go in at the next try', async () => {
  const { joining, words, toCheck, kind, said, script, bodies } = await joiningWith()
  script.invitation = () => unreachable
  await joining.ask()
  assert.equal(kind(), 'lost')
  script.invitation = () => ok(invitation)
  await toCheck()
  const code = words()
  script.join = () => unreachable
  await joining.check(code)
  assert.equal(kind(), 'check')
  assert.equal(said(), de.joining.unreachable)
  script.join = (_, body) => ok(answerTo(body))
  await joining.check(code)
  assert.equal(kind(), 'passkey')
  const [first, second] = bodies('join') as Join[]
  assert.deepEqual(second, first)
})

test('an answer that was lost after the relay had opened the account: the new code signs in', async () => {
  const { joining, words, toCheck, kind, script, entered } = await joiningWith()
  await toCheck()
  const code = words()
  let opened: Join | null = null
  script.join = (_, body) => {
    if (opened) return refuse('not-found')
    opened = body
    return unreachable
  }
  script.challenge = () => ok({ challenge: encode(random(32)), work: null })
  script.recoverySignIn = () => (opened ? ok(answerTo(opened, 'enrol')) : refuse('not-found'))
  await joining.check(code)
  await joining.check(code)
  assert.equal(kind(), 'passkey')
  // E2: a session that may only enrol goes in with a passkey alone.
  joining.enter('later')
  assert.equal(entered.length, 0)
  joining.enter('done')
  assert.deepEqual(
    entered.map(({ scope }) => scope),
    ['full'],
  )
})

test('an invitation that was used, or that is none, says so and asks for nothing', async () => {
  const used = await joiningWith()
  used.script.invitation = () => refuse('not-found')
  await used.joining.ask()
  assert.equal(used.kind(), 'gone')
  const none = await joiningWith({ secret: 'x' })
  await none.joining.ask()
  assert.equal(none.kind(), 'gone')
  assert.deepEqual(none.calls, [])
})

test('B3 a lead joins without a certificate: the directory is what vouches for them', async () => {
  const { joining, words, toCheck, bodies } = await joiningWith({ as: { ...invitation, role: 'lead' } })
  await toCheck()
  await joining.check(words())
  const [body] = bodies('join') as Join[]
  assert.equal(body?.request, null)
})

test('E1 the account that was made opens with the words that were written down', async () => {
  const { joining, words, toCheck, bodies } = await joiningWith()
  await toCheck()
  const at = joining.step.value
  const recovery = at.kind === 'check' ? at.made.recovery : assert.fail()
  await joining.check(words())
  const [body] = bodies('join') as Join[]
  const opened = body && (await unlockAccount(body.account, { recovery }))
  assert.equal(opened?.kind === 'unlocked' && opened.unlocked.person.signing.public, body?.signing)
})
