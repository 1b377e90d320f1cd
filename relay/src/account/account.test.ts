import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { Authenticator } from '../testing/authenticator.ts'
import { call, loginBy, ok, refusedWith, signInAt } from '../testing/client.ts'
import { ManualClock } from '../testing/clock.ts'
import { listenAsDesk } from '../testing/events.ts'
import { filesWith } from '../testing/folder.ts'
import { random } from '../testing/keys.ts'
import { runRelay } from '../testing/running.ts'
import type { Member } from '../testing/umbrella.ts'

const enrol = async (desk: string, token: string, authenticator: Authenticator, wrap = true, leak = {}) => {
  const { ceremony, options } = await ok(call(desk, 'passkeyOptions', { params: {}, token }))
  const made = { credential: authenticator.credential, generation: 0, box: random(60) }
  return call(desk, 'passkeyEnrolment', { params: {}, token, body: { ceremony, answer: authenticator.create(options, leak), wrap: wrap ? made : null } })
}

const passkeySignIn = async (desk: string, authenticator: Authenticator) => {
  const { ceremony, options } = await ok(call(desk, 'passkeySignInOptions', { params: {} }))
  return call(desk, 'passkeySignIn', { params: {}, body: { ceremony, answer: authenticator.get(options) } })
}

describe('E2 recovery code', () => {
  test('in the demo, and only there, signs in fully', async (t) => {
    const demo = await runRelay(t)
    const signedIn = await signInAt(demo.desk, demo.umbrella.members.anna)
    assert.equal(signedIn.scope, 'full')
    assert.equal(signedIn.centre, 'Centre North')
    assert.deepEqual(signedIn.account, demo.umbrella.founding.accounts.find(({ name }) => name === 'Anna')?.account)
    const real = await runRelay(t, { demo: false })
    assert.equal((await signInAt(real.desk, real.umbrella.members.anna)).scope, 'enrol')
  })

  test('a foreign key, a foreign origin, another subject or a used challenge is one and the same refusal', async (t) => {
    const { site, desk, umbrella } = await runRelay(t)
    const { anna, bela } = umbrella.members
    const attempt = async (by: Member['keys'], change: { origin?: string; subject?: string } = {}) => {
      const { challenge } = await ok(call(desk, 'challenge', { params: {} }))
      return call(desk, 'recoverySignIn', { params: {}, body: { login: loginBy(by, { origin: desk, subject: 'recovery', challenge, ...change }) } })
    }
    assert.equal(await refusedWith(attempt(bela.keys)), 'bad-signature')
    assert.equal(await refusedWith(attempt(anna.recovery, { origin: site })), 'bad-signature')
    assert.equal(await refusedWith(attempt(anna.recovery, { subject: 'x' })), 'bad-signature')
    const { challenge } = await ok(call(desk, 'challenge', { params: {} }))
    const login = loginBy(anna.recovery, { origin: desk, subject: 'recovery', challenge })
    await ok(call(desk, 'recoverySignIn', { params: {}, body: { login } }))
    assert.equal(await refusedWith(call(desk, 'recoverySignIn', { params: {}, body: { login } })), 'bad-signature')
  })

  test('a session ends after twelve hours, or with its sign-out, and then gets nothing', async (t) => {
    const clock = new ManualClock()
    const { desk, umbrella, place } = await runRelay(t, { clock })
    const first = await signInAt(desk, umbrella.members.anna)
    assert.deepEqual(filesWith(join(place.folder, 'data'), Buffer.from(first.session)), [], 'only a hash is kept')
    const stream = await listenAsDesk(desk, first.session)
    await ok(call(desk, 'signOut', { params: {}, token: first.session }))
    await stream.closed()
    assert.equal(await refusedWith(call(desk, 'poolSeals', { params: {}, token: first.session })), 'not-signed-in')
    const second = await signInAt(desk, umbrella.members.anna)
    clock.pass(12 * 3_600_000)
    assert.equal(await refusedWith(call(desk, 'poolSeals', { params: {}, token: second.session })), 'not-signed-in')
  })
})

describe('E2 passkeys', () => {
  test('enrolled with a recovery code, it signs in from then on, and brings its wrap', async (t) => {
    const { desk, umbrella } = await runRelay(t, { demo: false })
    const { session } = await signInAt(desk, umbrella.members.anna)
    assert.equal(await refusedWith(call(desk, 'poolSeals', { params: {}, token: session })), 'not-found', 'not before the passkey')
    const authenticator = new Authenticator(desk)
    assert.deepEqual(await ok(enrol(desk, session, authenticator)), { scope: 'full' })
    await ok(call(desk, 'poolSeals', { params: {}, token: session }))
    const signedIn = await ok(passkeySignIn(desk, authenticator))
    assert.equal(signedIn.name, 'Anna')
    assert.equal(signedIn.scope, 'full')
    assert.deepEqual(signedIn.account?.wraps.map(({ credential }) => credential).toSorted(), ['recovery', authenticator.credential].toSorted())
  })

  test('extension results that a page sends by mistake are stored nowhere', async (t) => {
    const { desk, umbrella, place } = await runRelay(t)
    const { session } = await signInAt(desk, umbrella.members.anna)
    const secret = random(32)
    await ok(enrol(desk, session, new Authenticator(desk), true, { prf: { results: { first: secret } } }))
    assert.deepEqual(filesWith(place.folder, Buffer.from(secret)), [])
  })

  test('without user verification, for another origin, from another account or twice it is refused', async (t) => {
    const { desk, umbrella } = await runRelay(t)
    const anna = await signInAt(desk, umbrella.members.anna)
    const bela = await signInAt(desk, umbrella.members.bela)
    assert.equal(await refusedWith(enrol(desk, anna.session, new Authenticator(desk, { verifies: false }))), 'bad-signature')
    assert.equal(await refusedWith(enrol(desk, anna.session, new Authenticator('http://localhost:1'))), 'bad-signature')

    const { ceremony, options } = await ok(call(desk, 'passkeyOptions', { params: {}, token: anna.session }))
    const authenticator = new Authenticator(desk)
    const body = { ceremony, answer: authenticator.create(options), wrap: null }
    assert.equal(await refusedWith(call(desk, 'passkeyEnrolment', { params: {}, token: bela.session, body })), 'bad-signature', 'the ceremony was for Anna')
    assert.deepEqual(await ok(enrol(desk, anna.session, authenticator, false)), { scope: 'full' })
    assert.equal(await refusedWith(call(desk, 'passkeyEnrolment', { params: {}, token: anna.session, body })), 'bad-signature', 'the ceremony was used')

    const signIn = await ok(call(desk, 'passkeySignInOptions', { params: {} }))
    const answer = { ceremony: signIn.ceremony, answer: authenticator.get(signIn.options) }
    await ok(call(desk, 'passkeySignIn', { params: {}, body: answer }))
    assert.equal(await refusedWith(call(desk, 'passkeySignIn', { params: {}, body: answer })), 'bad-signature')
    assert.equal(await refusedWith(passkeySignIn(desk, new Authenticator(desk))), 'bad-signature', 'an unknown passkey')
  })

  test('a wrap for another credential or generation is refused, and the passkey with it', async (t) => {
    const { desk, umbrella } = await runRelay(t)
    const { session } = await signInAt(desk, umbrella.members.anna)
    for (const change of [{ credential: random(32) }, { generation: 1 }, { credential: 'recovery' }]) {
      const authenticator = new Authenticator(desk)
      const { ceremony, options } = await ok(call(desk, 'passkeyOptions', { params: {}, token: session }))
      const wrap = { credential: authenticator.credential, generation: 0, box: random(60), ...change }
      const body = { ceremony, answer: authenticator.create(options), wrap }
      assert.equal(await refusedWith(call(desk, 'passkeyEnrolment', { params: {}, token: session, body })), 'malformed')
      assert.equal(await refusedWith(passkeySignIn(desk, authenticator)), 'bad-signature')
    }
  })
})

describe('E2 a new device', () => {
  /** Somebody who has a passkey already and now stands there with the recovery code alone. */
  const arrive = async (desk: string, member: Member) => {
    const first = await signInAt(desk, member)
    if (first.scope === 'enrol') await ok(enrol(desk, first.session, new Authenticator(desk)))
    return signInAt(desk, member)
  }
  const fullSession = async (desk: string, member: Member) => {
    const { session } = await signInAt(desk, member)
    await ok(enrol(desk, session, new Authenticator(desk)))
    return session
  }

  test('may do nothing until the lead of the centre has said yes to the code both see', async (t) => {
    const { desk, umbrella } = await runRelay(t, { demo: false })
    const { lena, lars, cora, alex, anna } = umbrella.members
    const tokens = {
      lena: await fullSession(desk, lena),
      lars: await fullSession(desk, lars),
      cora: await fullSession(desk, cora),
      alex: await fullSession(desk, alex),
    }
    const arriving = await arrive(desk, anna)
    assert.equal(arriving.scope, 'waiting')
    assert.equal(arriving.account, null, 'a found code opens nothing')
    const token = arriving.session
    assert.equal(await refusedWith(call(desk, 'passkeyOptions', { params: {}, token })), 'not-found')

    const lead = await listenAsDesk(desk, tokens.lena)
    const request = await ok(call(desk, 'askForDevice', { params: {}, token }))
    const shown = await lead.next((event) => event.kind === 'devices' && event.requests.length > 0)
    assert.deepEqual(shown.event, { kind: 'devices', requests: [request] })
    assert.match(request.code, /^\d{4}$/)

    const params = { request: request.request }
    for (const other of [tokens.lars, tokens.cora, tokens.alex])
      assert.equal(await refusedWith(call(desk, 'approveDevice', { params, token: other })), 'not-found')
    assert.deepEqual(await ok(call(desk, 'deviceAnswer', { params: {}, token })), { scope: 'waiting', account: null })
    await ok(call(desk, 'approveDevice', { params, token: tokens.lena }))
    const answer = await ok(call(desk, 'deviceAnswer', { params: {}, token }))
    assert.equal(answer.scope, 'enrol')
    assert.equal(answer.account?.box, umbrella.founding.accounts.find(({ name }) => name === 'Anna')?.account.box)
    assert.deepEqual(await ok(enrol(desk, token, new Authenticator(desk))), { scope: 'full' })
    assert.equal(await refusedWith(call(desk, 'approveDevice', { params, token: tokens.lena })), 'not-found', 'answered once')
    await lead.next((event) => event.kind === 'devices' && event.requests.length === 0)
    lead.close()
  })

  test('that is refused is signed out', async (t) => {
    const { desk, umbrella } = await runRelay(t, { demo: false })
    const lena = await fullSession(desk, umbrella.members.lena)
    const { session: token } = await arrive(desk, umbrella.members.anna)
    const { request } = await ok(call(desk, 'askForDevice', { params: {}, token }))
    await ok(call(desk, 'refuseDevice', { params: { request }, token: lena }))
    assert.equal(await refusedWith(call(desk, 'deviceAnswer', { params: {}, token })), 'not-signed-in')
  })

  test('of a lead is answered by a coordinator, and by nobody for themselves', async (t) => {
    const { desk, umbrella } = await runRelay(t, { demo: false })
    const { lena, lars, cora } = umbrella.members
    const tokens = { cora: await fullSession(desk, cora), lars: await fullSession(desk, lars), lena: await fullSession(desk, lena) }
    const { session: token } = await arrive(desk, lena)
    const { request } = await ok(call(desk, 'askForDevice', { params: {}, token }))
    for (const other of [tokens.lena, tokens.lars])
      assert.equal(await refusedWith(call(desk, 'approveDevice', { params: { request }, token: other })), 'not-found')
    await ok(call(desk, 'approveDevice', { params: { request }, token: tokens.cora }))
  })
})
