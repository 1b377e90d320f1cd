import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import type { Task } from '@zop/wire'
import { hourOf } from '../clock.ts'
import { Authenticator } from '../testing/authenticator.ts'
import { call, keepBy, ok, refusedWith, reopenAt, signInAt, startAt } from '../testing/client.ts'
import { ManualClock } from '../testing/clock.ts'
import { listenAsDesk } from '../testing/events.ts'
import { filesWith } from '../testing/folder.ts'
import { makeKeys, random } from '../testing/keys.ts'
import { bySeeker, makeNotes } from '../testing/next.ts'
import { certificateIn, countersigned, joinAt, makeOffer, memberOf, membersOf, nextOf } from '../testing/people.ts'
import { runRelay } from '../testing/running.ts'
import { type Content, makeMessage, makeRecord, makeSeeker, makeStart, takeContent } from '../testing/seeker.ts'
import type { Member } from '../testing/umbrella.ts'

/** Anna has a conversation with Alex as her stand-in, and one alone. */
const prepare = async (t: { after(act: () => Promise<void>): void }) => {
  const clock = new ManualClock()
  const hour = hourOf(clock)
  const relay = await runRelay(t, { clock })
  const { site, desk, umbrella } = relay
  const { anna, alex } = umbrella.members
  const token = async (name: keyof typeof umbrella.members) => (await signInAt(desk, umbrella.members[name])).session
  const annas = await token('anna')
  const begin = async (standIn?: Member) => {
    const seeker = makeSeeker()
    const on = makeStart(seeker, umbrella, hour)
    await startAt(site, seeker, on)
    const content = takeContent({ seeker, umbrella, on, hour }, anna)
    const readers = [...content.readers, ...(standIn ? [{ role: 'stand-in', id: standIn.certificate ?? '' } as const] : [])]
    const take = makeRecord({ ...content, readers }, { signer: anna.keys, history: random(200) })
    const params = { conversation: seeker.conversation }
    await ok(call(desk, 'take', { params, body: take.sealed, token: annas }))
    return { seeker, take, params }
  }
  const [shared, alone] = [await begin(alex), await begin()]
  const remove = async (by: keyof typeof umbrella.members, name: keyof typeof umbrella.members = 'anna') =>
    refusedWith(call(desk, 'removePerson', { params: { account: umbrella.members[name].account }, token: await token(by) }))
  const tasks = async (of: string): Promise<readonly Task[]> => {
    const stream = await listenAsDesk(desk, of)
    const { event } = await stream.next(({ kind }) => kind === 'tasks')
    stream.close()
    // The umbrella of the tests has short certificates.
    return event.kind === 'tasks' ? event.tasks.filter(({ kind }) => kind !== 'own-certificate') : []
  }
  const kinds = async (of: string) => (await tasks(of)).map(({ kind }) => kind)
  /** Alex writes an epoch for the people given. */
  const change = async (readers: Content['readers'], by = alex) => {
    const { take, seeker } = shared
    const author = readers.find(({ id }) => id === by.certificate) ?? { role: 'counsellor' as const, id: by.certificate ?? '' }
    const content: Content = { ...take.content, n: take.n + 1, previous: take.hash, reason: 'change', author, readers: [seeker.reader, ...readers] }
    const made = makeRecord(content, { signer: by.keys, history: random(200) })
    return refusedWith(call(desk, 'write', { params: shared.params, body: made.sealed, token: await token('alex') }))
  }
  /** B4: Bela makes the next pool, and a coordinator signs the directory that does not know Anna any more. */
  const publishWithoutAnna = async () => {
    const { bela } = umbrella.members
    const cora = await token('cora')
    const draft = await ok(call(desk, 'directoryDraft', { params: {}, token: cora }))
    assert.deepEqual(draft.revoke, [{ certificate: anna.certificate, name: 'Anna', centre: 'north' }])
    assert.equal(draft.members.length, 2)
    const made = makeOffer(bela, { generation: 4, members: [alex, bela].map((one) => memberOf(umbrella, one)) })
    await ok(call(desk, 'offerPool', { params: {}, token: await token('bela'), body: { offer: made.envelope } }))
    const pool = { generation: 4, key: made.offer.key, expires: hour + 300, members: membersOf(draft.members) }
    const { envelope } = nextOf(umbrella, { revoked: [anna.certificate ?? ''], pool })
    await ok(call(desk, 'publish', { params: {}, token: cora, body: { directory: envelope } }))
  }
  return { ...relay, clock, hour, token, annas, shared, alone, remove, publishWithoutAnna, tasks, kinds, change }
}

describe('E4 whoever is removed', () => {
  test('is out at once, by every way: session, stream, code, passkey, device; nothing that opened the account stays', async (t) => {
    const { desk, umbrella, place, annas, shared, remove } = await prepare(t)
    const { anna } = umbrella.members
    const authenticator = new Authenticator(desk)
    const { ceremony, options } = await ok(call(desk, 'passkeyOptions', { params: {}, token: annas }))
    const wrap = { credential: authenticator.credential, generation: 0, box: random(60) }
    await ok(call(desk, 'passkeyEnrolment', { params: {}, token: annas, body: { ceremony, answer: authenticator.create(options), wrap } }))
    const box = umbrella.founding.accounts.find(({ account }) => account.account === anna.account)?.account.box ?? ''
    assert.notDeepEqual(filesWith(join(place.folder, 'data'), Buffer.from(box)), [])
    const stream = await listenAsDesk(desk, annas)
    assert.equal(await remove('lena'), 'ok')
    await stream.closed()
    for (const name of ['poolSeals', 'deskEvents', 'blocks'] as const)
      assert.equal(await refusedWith(call(desk, name, { params: {}, token: annas })), 'not-signed-in')
    assert.equal(await refusedWith(call(desk, 'send', { params: shared.params, token: annas, body: makeMessage(shared.take.hash) })), 'not-signed-in')
    await assert.rejects(signInAt(desk, anna), /bad-signature/)
    const asked = await ok(call(desk, 'passkeySignInOptions', { params: {} }))
    const body = { ceremony: asked.ceremony, answer: authenticator.get(asked.options) }
    assert.equal(await refusedWith(call(desk, 'passkeySignIn', { params: {}, body })), 'bad-signature')
    for (const secret of [box, wrap.box, anna.recovery.public]) assert.deepEqual(filesWith(join(place.folder, 'data'), Buffer.from(secret)), [])
    assert.equal(await remove('lena'), 'ok', 'asked again, nothing changes')
  })

  test('is removed by their lead, a lead by a coordinator, nobody by themselves or anybody else', async (t) => {
    const { remove } = await prepare(t)
    for (const by of ['lars', 'cora', 'alex', 'anna'] as const) assert.equal(await remove(by), 'not-found', by)
    assert.equal(await remove('lena', 'lena'), 'not-found')
    assert.equal(await remove('lena', 'lars'), 'not-found')
    assert.equal(await remove('cora', 'cora'), 'not-found')
    assert.equal(await remove('cora', 'lars'), 'ok')
    assert.equal(await remove('lena'), 'ok')
  })

  test('stands as a task until the directory, the pool and every epoch have followed; then nothing of the account is left', async (t) => {
    const { site, desk, umbrella, place, clock, token, shared, alone, remove, publishWithoutAnna, tasks, kinds, change } = await prepare(t)
    const { anna, alex } = umbrella.members
    const [lena, cora, alexs, belas] = [await token('lena'), await token('cora'), await token('alex'), await token('bela')]
    await remove('lena')
    const epochs = { kind: 'epochs', name: 'Anna', certificates: [anna.certificate], left: 2, successor: null }
    assert.deepEqual(await tasks(alexs), [
      { kind: 'make-pool', generation: 4 },
      { ...epochs, mine: [shared.params.conversation] },
    ])
    assert.deepEqual(await tasks(lena), [{ ...epochs, mine: [] }])
    assert.deepEqual(await kinds(belas), ['make-pool'], 'nothing of another centre’s epochs')
    assert.deepEqual(await tasks(cora), [{ kind: 'revoke', names: ['Anna'] }])
    const listed = async () => (await ok(call(desk, 'people', { params: {}, token: lena }))).people.find(({ name }) => name === 'Anna')
    assert.deepEqual([(await listed())?.leaving, (await listed())?.epochs, (await listed())?.inPool], [true, 2, false])

    await publishWithoutAnna()
    assert.deepEqual(await kinds(cora), [])
    assert.deepEqual(await kinds(alexs), ['epochs'])

    assert.equal(await change([{ role: 'counsellor', id: alex.certificate ?? '' }]), 'ok')
    assert.deepEqual(await kinds(alexs), [])
    assert.deepEqual(await tasks(lena), [{ ...epochs, left: 1, mine: [] }])
    await ok(call(site, 'end', { params: alone.params, token: await reopenAt(site, alone.seeker) }))
    assert.deepEqual(await tasks(lena), [])
    clock.pass(3_600_000)
    while (await listed()) await setImmediate()
    assert.deepEqual(filesWith(join(place.folder, 'data'), Buffer.from(anna.account)), [])
    const certificate = umbrella.founding.certificates.find((one) => certificateIn(one).signing === anna.keys.public)
    clock.pass(300 * 3_600_000)
    while ((await refusedWith(call(desk, 'certificate', { params: { hash: anna.certificate ?? '' } }))) === 'ok') await setImmediate()
    assert.deepEqual(filesWith(join(place.folder, 'data'), Buffer.from(certificate?.payload ?? '')), [], 'nor of the name, once the certificate has run out')
  })

  test('C9 leaves notes that nobody else reads: they are no task, they hold up nobody, and they go in 30 days', async (t) => {
    const { site, desk, umbrella, clock, hour, token, annas, alone, remove, publishWithoutAnna, tasks, change } = await prepare(t)
    const { anna, alex } = umbrella.members
    const made = makeNotes({ umbrella, on: alone.take, hour }, anna)
    const body = { record: made.sealed, message: makeMessage(made.hash) }
    await ok(call(desk, 'startNotes', { params: alone.params, token: annas, body }))
    const page = await reopenAt(site, alone.seeker)
    await ok(call(site, 'keep', { params: alone.params, token: page, body: { keep: keepBy(alone.seeker, alone.take.hash, { days: 90 }) } }))
    const [lena] = [await token('lena')]
    await remove('lena')
    const left = async () => (await tasks(lena)).map((task) => (task.kind === 'epochs' ? task.left : task.kind))
    assert.deepEqual(await left(), [3])
    await publishWithoutAnna()
    assert.deepEqual(await left(), [2], 'there is nothing to renew about them')
    assert.equal((await ok(call(site, 'stored', { params: alone.params, token: page }))).notes.until, hour + 720)

    assert.equal(await change([{ role: 'counsellor', id: alex.certificate ?? '' }]), 'ok')
    const alonesEnd = bySeeker(alone.seeker, { umbrella, on: alone.take, hour }, { reason: 'withdraw' })
    await ok(call(site, 'write', { params: alone.params, token: page, body: alonesEnd.sealed }))
    assert.deepEqual(await left(), [])
    clock.pass(3_600_000)
    const people = async () => (await ok(call(desk, 'people', { params: {}, token: lena }))).people.map(({ name }) => name)
    while ((await people()).includes('Anna')) await setImmediate()
  })

  test('H13 a pool that they were sealed to is not signed any more, and the members are asked for another', async (t) => {
    const { desk, umbrella, hour, token, remove } = await prepare(t)
    const { alex, anna, bela } = umbrella.members
    const [cora, alexs] = [await token('cora'), await token('alex')]
    await ok(call(desk, 'askForPool', { params: {}, token: cora }))
    const all = [anna, alex, bela].map((one) => memberOf(umbrella, one))
    const made = makeOffer(alex, { generation: 4, members: all })
    await ok(call(desk, 'offerPool', { params: {}, token: alexs, body: { offer: made.envelope } }))
    await remove('lena')
    assert.equal((await ok(call(desk, 'directoryDraft', { params: {}, token: cora }))).offer, null)
    const pool = { generation: 4, key: made.offer.key, expires: hour + 300, members: umbrella.directory.directory.pool.members }
    const body = { directory: nextOf(umbrella, { pool }).envelope }
    assert.equal(await refusedWith(call(desk, 'publish', { params: {}, token: cora, body })), 'newer-epoch')
    assert.equal((await ok(call(desk, 'poolTask', { params: {}, token: alexs }))).generation, 4)
    const today = { directory: nextOf(umbrella).envelope }
    assert.equal(await refusedWith(call(desk, 'publish', { params: {}, token: cora, body: today })), 'bad-signature', 'as a member they are refused')
  })
})

describe('E3 a colleague who has lost every way in', () => {
  test('comes back with new keys; the old account closes when they are certified, and colleagues write to the new one', async (t) => {
    const { desk, umbrella, hour, token, shared, tasks, change } = await prepare(t)
    const { anna, alex } = umbrella.members
    const [lena, cora, alexs] = [await token('lena'), await token('cora'), await token('alex')]
    const invite = { id: 'anna', name: 'Anna', role: 'counsellor', centre: 'north', replaces: anna.account } as const
    assert.equal(
      await refusedWith(call(desk, 'invite', { params: {}, token: lena, body: { ...invite, replaces: umbrella.members.bela.account } })),
      'not-found',
    )
    const back = await joinAt(desk, { token: lena, hour, invite })
    await signInAt(desk, anna)
    const signed = countersigned(back.join.request ?? umbrella.founding.roots, umbrella.signers.leads['north'] ?? makeKeys())
    await ok(call(desk, 'certify', { params: {}, token: lena, body: { certificates: [signed] } }))
    await assert.rejects(signInAt(desk, anna), /bad-signature/)
    const task = (await tasks(alexs)).find(({ kind }) => kind === 'epochs')
    const epochs = { kind: 'epochs', name: 'Anna', certificates: [anna.certificate], left: 2, mine: [shared.params.conversation] }
    assert.deepEqual(task, { ...epochs, successor: back.certificate })
    const draft = await ok(call(desk, 'directoryDraft', { params: {}, token: cora }))
    assert.deepEqual(draft.revoke, [{ certificate: anna.certificate, name: 'Anna', centre: 'north' }])
    assert.ok(draft.members.map(certificateIn).some(({ signing }) => signing === back.keys.public))
    const people = [
      { role: 'counsellor', id: alex.certificate ?? '' },
      { role: 'stand-in', id: back.certificate ?? '' },
    ] as const
    assert.equal(await change([...people]), 'ok')
    await ok(call(desk, 'items', { params: { ...shared.params, after: '0' }, token: back.signedIn.session }))
  })
})
