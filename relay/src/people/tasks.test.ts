import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Task } from '@zop/wire'
import { hourOf } from '../clock.ts'
import { call, ok, refusedWith, signInAt } from '../testing/client.ts'
import { ManualClock } from '../testing/clock.ts'
import { listenAsDesk } from '../testing/events.ts'
import { makeKeys } from '../testing/keys.ts'
import { planDuties } from '../testing/on-duty.ts'
import { certificateIn, countersigned, joinAt, makeOffer, makeRequest, membersOf, nextOf } from '../testing/people.ts'
import { runRelay } from '../testing/running.ts'

const day = 24
const nora = { id: 'nora', name: 'Nora', role: 'counsellor', centre: 'north', replaces: null } as const

const prepare = async (t: { after(act: () => Promise<void>): void }) => {
  const clock = new ManualClock()
  const relay = await runRelay(t, { clock })
  const { desk, umbrella } = relay
  const token = async (name: keyof typeof umbrella.members) => (await signInAt(desk, umbrella.members[name])).session
  const tasksOf = async (of: string): Promise<readonly Task[]> => {
    const stream = await listenAsDesk(desk, of)
    const { event } = await stream.next(({ kind }) => kind === 'tasks')
    stream.close()
    return event.kind === 'tasks' ? event.tasks : []
  }
  const tasks = async (name: keyof typeof umbrella.members) => tasksOf(await token(name))
  const north = umbrella.signers.leads['north'] ?? makeKeys()
  const certify = async (request: Parameters<typeof countersigned>[0]) =>
    ok(call(desk, 'certify', { params: {}, token: await token('lena'), body: { certificates: [countersigned(request, north)] } }))
  const renewal = (name: 'anna', hour: number) => {
    const own = umbrella.founding.certificates.map(certificateIn).find((one) => one.signing === umbrella.members[name].keys.public)
    if (!own) throw new Error('not certified')
    return makeRequest(umbrella.members[name].keys, { ...own, hour, issued: hour, expires: hour + 60 * day }).envelope
  }
  return { ...relay, clock, hour: hourOf(clock), token, tasks, tasksOf, certify, renewal }
}

describe('what is left to do is shown to whoever can do it', () => {
  test('B3 somebody asks for a certificate: to their lead, and to nobody else, until it is signed', async (t) => {
    const { desk, umbrella, hour, token, tasks, certify, renewal } = await prepare(t)
    assert.deepEqual(await tasks('lena'), [])
    const { join } = await joinAt(desk, { token: await token('lena'), hour, invite: nora })
    assert.deepEqual(await tasks('lena'), [{ kind: 'certify', count: 1, soonest: null }])
    await ok(call(desk, 'requestCertificate', { params: {}, token: await token('anna'), body: { certificate: renewal('anna', hour) } }))
    assert.deepEqual(await tasks('lena'), [{ kind: 'certify', count: 2, soonest: hour + 300 }])
    for (const name of ['lars', 'cora'] as const) assert.deepEqual(await tasks(name), [], name)
    await certify(join.request ?? umbrella.founding.roots)
    await certify(renewal('anna', hour))
    assert.deepEqual(await tasks('lena'), [])
  })

  test('one that is done and another one like it within a second are told, though the list reads the same', async (t) => {
    const { desk, clock, hour, token, certify } = await prepare(t)
    const lena = await token('lena')
    const { join } = await joinAt(desk, { token: lena, hour, invite: nora })
    const stream = await listenAsDesk(desk, lena)
    const told = () => stream.next(({ kind }) => kind === 'tasks')
    const before = await told()
    await certify(join.request ?? assert.fail())
    await joinAt(desk, { token: lena, hour, invite: { ...nora, id: 'nina', name: 'Nina' } })
    await clock.live(2000)
    assert.deepEqual((await told()).event, before.event)
    stream.close()
  })

  test('B3 one’s own certificate: to oneself, from 14 days on, until it is renewed', async (t) => {
    const { desk, hour, token, tasks, certify, renewal } = await prepare(t)
    assert.deepEqual(await tasks('bela'), [{ kind: 'own-certificate', expires: hour + 300 }])
    await ok(call(desk, 'requestCertificate', { params: {}, token: await token('anna'), body: { certificate: renewal('anna', hour) } }))
    await certify(renewal('anna', hour))
    assert.deepEqual(await tasks('anna'), [])
  })

  test('B2 directory and pool that run out: to coordinators, from seven days on', async (t) => {
    const { clock, hour, tasks, umbrella, desk, token } = await prepare(t)
    clock.pass((300 - 7 * day - 1) * 3_600_000)
    assert.deepEqual(await tasks('cora'), [])
    clock.pass(3_600_000)
    const expires = hour + 300
    assert.deepEqual(await tasks('cora'), [
      { kind: 'directory', expires },
      { kind: 'pool', expires },
    ])
    assert.deepEqual(await tasks('lena'), [])
    const now = hourOf(clock)
    const { pool } = umbrella.directory.directory
    const next = nextOf(umbrella, { issued: now, expires: now + 14 * day, pool: { ...pool, expires: now + 14 * day } })
    await ok(call(desk, 'publish', { params: {}, token: await token('cora'), body: { directory: next.envelope } }))
    assert.deepEqual(await tasks('cora'), [])
  })

  test('B4 who is certified and in no pool, and a lead whom no directory names: to coordinators, until admitted', async (t) => {
    const { desk, umbrella, hour, token, tasks, certify } = await prepare(t)
    const { join } = await joinAt(desk, { token: await token('lena'), hour, invite: nora })
    const cora = await token('cora')
    const { keys } = await joinAt(desk, { token: cora, hour, invite: { ...nora, id: 'wim', name: 'Wim', role: 'lead', centre: 'west' } })
    await certify(join.request ?? umbrella.founding.roots)
    assert.deepEqual(await tasks('cora'), [{ kind: 'admit', names: ['Nora', 'Wim'] }])
    const anna = await token('anna')
    const { generation, members } = await ok(call(desk, 'poolTask', { params: {}, token: anna }))
    const made = makeOffer(umbrella.members.anna, { generation: generation ?? 0, members: membersOf(members) })
    await ok(call(desk, 'offerPool', { params: {}, token: anna, body: { offer: made.envelope } }))
    assert.deepEqual(await tasks('cora'), [
      { kind: 'admit', names: ['Nora', 'Wim'] },
      { kind: 'sign-pool', generation: 4, tried: 0 },
    ])
    const draft = await ok(call(desk, 'directoryDraft', { params: {}, token: cora }))
    assert.deepEqual(
      draft.leads.map(({ name, centre, leaving }) => [name, centre, leaving]).toSorted(),
      [
        ['Lars', 'south', false],
        ['Lena', 'north', false],
        ['Wim', 'west', false],
      ].toSorted(),
    )
    const { centres, pool } = umbrella.directory.directory
    const west = { id: 'west', name: 'Centre West', leads: [keys.public], retired: [] }
    const next = nextOf(umbrella, {
      centres: [...centres, west],
      pool: { ...pool, generation: 4, key: made.offer.key, members: membersOf(draft.members) },
    })
    await ok(call(desk, 'publish', { params: {}, token: cora, body: { directory: next.envelope } }))
    assert.deepEqual(await tasks('cora'), [])
  })

  test('E3 a lead who has lost every way in is replaced when a directory names the new key', async (t) => {
    const { desk, umbrella, hour, token, tasks, tasksOf } = await prepare(t)
    const { lena } = umbrella.members
    const cora = await token('cora')
    const back = await joinAt(desk, { token: cora, hour, invite: { ...nora, id: 'lena', name: 'Lena', role: 'lead', replaces: lena.account } })
    await signInAt(desk, lena)
    const [north, south] = umbrella.directory.directory.centres
    assert.ok(north && south)
    const both = nextOf(umbrella, { centres: [{ ...north, leads: [...north.leads, back.keys.public] }, south] })
    await ok(call(desk, 'publish', { params: {}, token: cora, body: { directory: both.envelope } }))
    await assert.rejects(signInAt(desk, lena), /bad-signature/)
    assert.deepEqual(await tasksOf(back.signedIn.session), [{ kind: 'certify', count: 2, soonest: hour + 300 }])
    const { people } = await ok(call(desk, 'people', { params: {}, token: back.signedIn.session }))
    const certificates = people.flatMap(({ request }) => (request ? [countersigned(request, back.keys)] : []))
    await ok(call(desk, 'certify', { params: {}, token: back.signedIn.session, body: { certificates } }))
    assert.deepEqual(await tasks('cora'), [{ kind: 'revoke', names: ['Lena'] }])
    const draft = await ok(call(desk, 'directoryDraft', { params: {}, token: cora }))
    assert.deepEqual(
      draft.leads.filter(({ leaving }) => leaving).map(({ signing }) => signing),
      [lena.keys.public],
    )
    assert.deepEqual(await tasksOf(back.signedIn.session), [])
  })

  test('B3 a lead leaves when another has signed for all of theirs: nobody falls out of the pool', async (t) => {
    const { desk, umbrella, hour, token, tasks, tasksOf } = await prepare(t)
    const cora = await token('cora')
    const publish = async (directory: ReturnType<typeof nextOf>) =>
      refusedWith(call(desk, 'publish', { params: {}, token: cora, body: { directory: directory.envelope } }))
    const leads = async () => {
      const draft = await ok(call(desk, 'directoryDraft', { params: {}, token: cora }))
      return draft.leads.filter(({ centre }) => centre === 'north').map(({ name, leaving }) => [name, leaving])
    }
    const { lena, anna, alex } = umbrella.members
    await ok(call(desk, 'removePerson', { params: { account: lena.account }, token: cora }))
    assert.deepEqual(await tasks('cora'), [{ kind: 'revoke', names: ['Lena'] }])
    assert.deepEqual(await leads(), [['Lena', true]], 'the last one')
    const { keys, signedIn } = await joinAt(desk, { token: cora, hour, invite: { ...nora, role: 'lead' } })
    assert.deepEqual((await leads()).toSorted(), [
      ['Lena', false],
      ['Nora', false],
    ])
    assert.deepEqual(await tasks('cora'), [{ kind: 'admit', names: ['Nora'] }])
    const [north, south] = umbrella.directory.directory.centres
    assert.ok(north && south)
    const only = { ...north, leads: [keys.public], retired: north.leads }
    assert.equal(await publish(nextOf(umbrella, { centres: [only, south] })), 'bad-signature', 'who hangs on Lena would fall out')
    const both = nextOf(umbrella, { centres: [{ ...north, leads: [...north.leads, keys.public] }, south] })
    assert.equal(await publish(both), 'ok')

    assert.deepEqual(await tasksOf(signedIn.session), [{ kind: 'certify', count: 2, soonest: hour + 300 }])
    const { people } = await ok(call(desk, 'people', { params: {}, token: signedIn.session }))
    const certificates = people.flatMap(({ request }) => (request ? [countersigned(request, keys)] : []))
    await ok(call(desk, 'certify', { params: {}, token: signedIn.session, body: { certificates } }))
    assert.deepEqual(await tasksOf(signedIn.session), [])
    assert.deepEqual(await tasks('cora'), [{ kind: 'revoke', names: ['Lena'] }])
    assert.equal(await publish(nextOf({ ...umbrella, directory: both }, { centres: [only, south] })), 'ok')
    assert.deepEqual(await tasks('cora'), [])
    for (const { certificate } of [anna, alex]) {
      const found = await ok(call(desk, 'certificate', { params: { hash: certificate ?? '' } }))
      assert.ok(found.certificate.signatures.some(({ keyid }) => keyid === keys.public))
    }
    await planDuties({ desk, umbrella })
    await ok(call(desk, 'checkIn', { params: {}, token: await token('anna') }))
  })
})
