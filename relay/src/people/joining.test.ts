import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { hourOf, systemClock } from '../clock.ts'
import { call, ok, refusedWith, signInAt } from '../testing/client.ts'
import { ManualClock } from '../testing/clock.ts'
import { filesWith } from '../testing/folder.ts'
import { makeKeys, random } from '../testing/keys.ts'
import { joinAt, makeNewcomer, makeRequest } from '../testing/people.ts'
import { runRelay } from '../testing/running.ts'

const hour = hourOf(systemClock)
const nora = { id: 'nora', name: 'Nora', role: 'counsellor', centre: 'north', replaces: null } as const

describe('an invitation', () => {
  test('E2 is given only after a full sign-in', async (t) => {
    const { desk, umbrella } = await runRelay(t, { demo: false })
    const { session: token } = await signInAt(desk, umbrella.members.lena)
    assert.equal(await refusedWith(call(desk, 'invite', { params: {}, token, body: nora })), 'not-found')
  })

  test('B3 makes the account and asks for the certificate in one step', async (t) => {
    const { desk, umbrella, place } = await runRelay(t)
    const { session: token } = await signInAt(desk, umbrella.members.lena)
    const { secret, expires } = await ok(call(desk, 'invite', { params: {}, token, body: nora }))
    assert.equal(expires, hour + 7 * 24)
    assert.deepEqual(filesWith(join(place.folder, 'data'), Buffer.from(secret)), [], 'only a hash is kept')
    const { invitation, ...shown } = await ok(call(desk, 'invitation', { params: {}, body: { secret } }))
    assert.deepEqual(shown, { id: 'nora', name: 'Nora', role: 'counsellor', centre: 'north', expires })
    const newcomer = makeNewcomer({ secret, hour, invite: nora })
    const signedIn = await ok(call(desk, 'join', { params: {}, body: newcomer.join }))
    assert.deepEqual(
      [signedIn.scope, signedIn.role, signedIn.name, signedIn.centre, signedIn.certificate],
      ['full', 'counsellor', 'Nora', 'Centre North', null],
    )
    assert.deepEqual([signedIn.request, signedIn.account], [newcomer.join.request, newcomer.join.account])
    const { people, invitations } = await ok(call(desk, 'people', { params: {}, token }))
    const person = people.find(({ name }) => name === 'Nora')
    assert.deepEqual(person?.request, newcomer.join.request)
    assert.deepEqual([person?.id, person?.certificate, person?.inPool, person?.leaving], ['nora', null, false, false])
    assert.deepEqual(invitations, [])
    assert.equal((await signInAt(desk, { ...umbrella.members.anna, recovery: newcomer.recovery })).name, 'Nora', 'the code opens it from then on')
    assert.equal(invitation.length, 22)
  })

  test('wrong, used, cancelled and expired secrets cannot be told apart', async (t) => {
    const clock = new ManualClock()
    const { desk, umbrella } = await runRelay(t, { clock })
    const now = hourOf(clock)
    const { session: token } = await signInAt(desk, umbrella.members.lena)
    const invite = async (id: string) => (await ok(call(desk, 'invite', { params: {}, token, body: { ...nora, id } }))).secret
    const [used, cancelled] = [await invite('a'), await invite('b')]
    await ok(call(desk, 'join', { params: {}, body: makeNewcomer({ secret: used, hour: now, invite: { ...nora, id: 'a' } }).join }))
    const { invitations } = await ok(call(desk, 'people', { params: {}, token }))
    for (const { invitation } of invitations) await ok(call(desk, 'cancelInvitation', { params: { invitation }, token }))
    const late = await invite('c')
    clock.pass(7 * 24 * 3_600_000)
    for (const secret of [random(16), used, cancelled, late]) {
      const { join } = makeNewcomer({ secret, hour: hourOf(clock), invite: nora })
      assert.equal(await refusedWith(call(desk, 'invitation', { params: {}, body: { secret } })), 'not-found')
      assert.equal(await refusedWith(call(desk, 'join', { params: {}, body: join })), 'not-found')
      // Nothing of what they bring is judged, so nothing of it says more.
      assert.equal(await refusedWith(call(desk, 'join', { params: {}, body: { ...join, request: null } })), 'not-found')
    }
  })

  test('of two who use it at once one comes in', async (t) => {
    const { desk, umbrella } = await runRelay(t)
    const { session: token } = await signInAt(desk, umbrella.members.lena)
    const { secret } = await ok(call(desk, 'invite', { params: {}, token, body: nora }))
    const both = [0, 1].map(() => refusedWith(call(desk, 'join', { params: {}, body: makeNewcomer({ secret, hour, invite: nora }).join })))
    assert.deepEqual((await Promise.all(both)).toSorted(), ['not-found', 'ok'])
  })

  test('a lead invites counsellors of their own centre, a coordinator leads, nobody anybody else', async (t) => {
    const { desk, umbrella } = await runRelay(t)
    const [lena, lars, cora, anna] = await Promise.all(
      (['lena', 'lars', 'cora', 'anna'] as const).map(async (name) => (await signInAt(desk, umbrella.members[name])).session),
    )
    const invite = (token: string | undefined, change: Partial<{ role: 'lead' | 'counsellor'; centre: string; id: string }>) =>
      refusedWith(call(desk, 'invite', { params: {}, token, body: { ...nora, ...change } }))
    assert.equal(await invite(lena, { role: 'lead' }), 'not-found')
    assert.equal(await invite(cora, {}), 'not-found')
    assert.equal(await invite(anna, {}), 'not-found')
    assert.equal(await invite(lena, { centre: 'south' }), 'ok', 'the centre is the lead’s own, whatever is asked')
    assert.equal(await invite(lena, { id: 'nora' }), 'taken', 'one name per centre')
    assert.equal(await invite(lena, { id: 'anna' }), 'taken')
    assert.equal(await invite(cora, { role: 'lead', centre: 'west', id: 'wim' }), 'ok')
    const seen = async (token: string | undefined) => (await ok(call(desk, 'people', { params: {}, token }))).invitations.map(({ id }) => id)
    assert.deepEqual([await seen(lena), await seen(lars), await seen(cora)], [['nora'], [], ['wim']])
    const [theirs] = (await ok(call(desk, 'people', { params: {}, token: lena }))).invitations
    for (const token of [lars, cora])
      assert.equal(await refusedWith(call(desk, 'cancelInvitation', { params: { invitation: theirs?.invitation ?? '' }, token })), 'not-found')
  })

  test('whoever has joined as a lead leads nobody before a directory names them', async (t) => {
    const { desk, umbrella } = await runRelay(t)
    const { session: token } = await signInAt(desk, umbrella.members.cora)
    const { signedIn } = await joinAt(desk, { token, hour, invite: { ...nora, role: 'lead' } })
    for (const name of ['people', 'invite'] as const)
      assert.equal(await refusedWith(call(desk, name, { params: {}, token: signedIn.session, body: nora })), 'not-found')
    await ok(call(desk, 'blocks', { params: {}, token: signedIn.session }))
  })

  test('B3 who joins with another name, centre or key than invited, or unsigned, is refused and may try again', async (t) => {
    const { desk, umbrella } = await runRelay(t)
    const { session: token } = await signInAt(desk, umbrella.members.lena)
    const { secret } = await ok(call(desk, 'invite', { params: {}, token, body: nora }))
    const { join, keys } = makeNewcomer({ secret, hour, invite: nora })
    const attempt = (body: typeof join) => refusedWith(call(desk, 'join', { params: {}, body }))
    const asking = (change: object, by = keys) =>
      attempt({ ...join, request: makeRequest(by, { centre: 'north', id: 'nora', name: 'Nora', hour, ...change }).envelope })
    for (const change of [{ centre: 'south' }, { id: 'anna' }, { name: 'Anna' }, { signing: makeKeys().public }])
      assert.equal(await asking(change), 'bad-signature')
    assert.equal(await asking({}, makeKeys()), 'bad-signature')
    for (const change of [{ expires: hour + 60 * 24 + 1 }, { issued: hour + 3, expires: hour + 30 }, { issued: hour - 3 }, { expires: hour }])
      assert.equal(await asking(change), 'malformed')
    assert.equal(await attempt({ ...join, request: null }), 'malformed')
    assert.equal(await attempt({ ...join, account: { ...join.account, wraps: [] } }), 'malformed')
    const passkey = { credential: random(32), generation: 0, box: random(60) }
    assert.equal(await attempt({ ...join, account: { ...join.account, wraps: [...join.account.wraps, passkey] } }), 'malformed')
    assert.equal(await attempt({ ...join, recovery: umbrella.members.anna.recovery.public }), 'taken')
    assert.equal(await attempt({ ...join, account: { ...join.account, account: umbrella.members.anna.account } }), 'taken')
    assert.equal(await attempt(join), 'ok')
  })
})
