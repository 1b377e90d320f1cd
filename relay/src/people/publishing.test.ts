import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import type { Directory, Envelope } from '@zop/wire'
import { hourOf, systemClock } from '../clock.ts'
import { call, ok, refusedWith, signInAt } from '../testing/client.ts'
import { listenAsDesk } from '../testing/events.ts'
import { makeKeys, makeSealingKey, random } from '../testing/keys.ts'
import { later } from '../testing/later.ts'
import { planDuties } from '../testing/on-duty.ts'
import { countersigned, joinAt, makeOffer, membersOf, nextOf } from '../testing/people.ts'
import { runRelay } from '../testing/running.ts'
import type { Umbrella } from '../testing/umbrella.ts'

const hour = hourOf(systemClock)
const nora = { id: 'nora', name: 'Nora', role: 'counsellor', centre: 'north', replaces: null } as const

const prepare = async (t: { after(act: () => Promise<void>): void }) => {
  const relay = await runRelay(t)
  const { desk, umbrella } = relay
  const before = umbrella.directory.directory
  const token = async (name: keyof Umbrella['members']) => (await signInAt(desk, umbrella.members[name])).session
  const cora = await token('cora')
  const publish = (directory: Envelope, by = cora) => refusedWith(call(desk, 'publish', { params: {}, token: by, body: { directory } }))
  const attempt = (change: Partial<Directory>) => publish(nextOf(umbrella, change).envelope)
  const newest = async () => (await ok(call(desk, 'directory', { params: {} }))).directory
  return { ...relay, before, token, cora, publish, attempt, newest }
}

describe('B2 the next directory', () => {
  test('holds from the answer on: for pages, for desks that are open, by its hash', async (t) => {
    const { site, desk, umbrella, before, publish, newest, token } = await prepare(t)
    const stream = await listenAsDesk(desk, await token('anna'))
    await stream.next(({ kind }) => kind === 'directory')
    const next = nextOf(umbrella, { issued: hour, expires: hour + 14 * 24 })
    assert.equal(await publish(next.envelope), 'ok')
    assert.deepEqual(await newest(), next.envelope)
    assert.deepEqual((await ok(call(site, 'directoryAt', { params: { hash: next.hash } }))).directory, next.envelope)
    await ok(call(site, 'directoryAt', { params: { hash: umbrella.directory.hash } }))
    const { event } = await stream.next((event) => event.kind === 'directory' && event.number > before.number)
    assert.deepEqual(event, { kind: 'directory', number: before.number + 1 })
    stream.close()
  })

  test('follows the newest one in number and hash; of two that do so one is published', async (t) => {
    const { umbrella, before, attempt, publish } = await prepare(t)
    for (const change of [{ number: before.number }, { number: before.number + 2 }, { previous: random(32) }, { previous: null }])
      assert.equal(await attempt(change), 'newer-epoch')
    const rivals = Array.from({ length: 12 }, (_, i) => publish(nextOf(umbrella, { expires: hour + 100 + i }).envelope))
    const codes = await Promise.all(rivals)
    assert.equal(codes.filter((code) => code === 'ok').length, 1)
    assert.ok(codes.every((code) => code === 'ok' || code === 'newer-epoch'))
  })

  test('is signed by a coordinator of the root list, and by nobody else', async (t) => {
    const { umbrella, publish, token, newest } = await prepare(t)
    const { lena } = umbrella.members
    for (const by of [[makeKeys()], [lena.keys], [umbrella.signers.coordinator, makeKeys()]])
      assert.equal(await publish(nextOf(umbrella, {}, by).envelope), 'bad-signature')
    for (const name of ['lena', 'anna'] as const) assert.equal(await publish(nextOf(umbrella).envelope, await token(name)), 'not-found')
    const { envelope } = nextOf(umbrella)
    const changed = Buffer.from(JSON.stringify({ ...nextOf(umbrella).directory, expires: hour + 200 })).toString('base64url')
    assert.equal(await publish({ ...envelope, payload: changed }), 'bad-signature')
    assert.deepEqual(await newest(), umbrella.founding.directories[0])
  })

  test('is of the same deployment, lives 14 days at most, and is neither expired nor from the future', async (t) => {
    const { before, attempt } = await prepare(t)
    assert.equal(await attempt({ deployment: random(16) }), 'bad-signature')
    const late = { ...before.pool, expires: hour + 14 * 24 + 1 }
    for (const change of [
      { expires: hour + 14 * 24 + 1 },
      { issued: hour + 3, expires: hour + 100 },
      { issued: hour - 1 },
      { expires: hour },
      { pool: late },
      { pool: { ...before.pool, expires: hour } },
    ])
      assert.equal(await attempt(change), 'malformed', JSON.stringify(change))
  })

  test('keeps the centres’ ids, and nobody leads two of them', async (t) => {
    const { before, attempt } = await prepare(t)
    const [north, south] = before.centres
    assert.ok(north && south)
    const west = { id: 'west', name: 'Centre West', leads: [makeKeys().public], retired: [] }
    for (const centres of [[north], [north, { ...south, id: 'other' }], [north, south, south], [north, { ...south, leads: north.leads }]])
      assert.equal(await attempt({ centres }), 'malformed')
    assert.equal(await attempt({ centres: [{ ...north, name: 'Nord' }, south, west] }), 'ok')
  })

  test('H2 what was revoked stays so as long as it would be taken', async (t) => {
    const { umbrella, before, publish } = await prepare(t)
    const { anna } = umbrella.members
    const [annas = '', ...others] = before.pool.members
    const first = nextOf(umbrella, { revoked: [anna.certificate ?? ''], pool: { ...before.pool, members: others } })
    assert.ok(annas)
    assert.equal(await publish(first.envelope), 'ok')
    const now = { ...umbrella, directory: first }
    assert.equal(await publish(nextOf(now, { revoked: [] }).envelope), 'malformed')
    assert.equal(await publish(nextOf(now).envelope), 'ok')
  })

  test('H2 a revoked key stays so until every certificate has run out that it can have had', async (t) => {
    const { umbrella, before, publish, desk, cora } = await prepare(t)
    const { anna } = umbrella.members
    const pool = { ...before.pool, members: before.pool.members.slice(1) }
    assert.equal(await publish(nextOf(umbrella, { revoked: [anna.keys.public], issued: hour }).envelope), 'bad-signature', 'it is in the pool')
    const first = nextOf(umbrella, { revoked: [anna.keys.public], pool, issued: hour })
    assert.equal(await publish(first.envelope), 'ok')
    const now = { ...umbrella, directory: first }
    assert.equal(await publish(nextOf(now, { revoked: [] }).envelope), 'malformed')
    assert.equal(await publish(nextOf(now).envelope), 'ok')
    assert.deepEqual((await ok(call(desk, 'directoryDraft', { params: {}, token: cora }))).revoke, [])
    await assert.rejects(signInAt(desk, anna), /bad-signature/)
  })

  test('B2 whom it revokes is out at once', async (t) => {
    const { desk, umbrella, before, publish, token } = await prepare(t)
    const anna = await token('anna')
    const stream = await listenAsDesk(desk, anna)
    const others = before.pool.members.slice(1)
    await publish(nextOf(umbrella, { revoked: [umbrella.members.anna.certificate ?? ''], pool: { ...before.pool, members: others } }).envelope)
    await stream.closed()
    assert.equal(await refusedWith(call(desk, 'poolSeals', { params: {}, token: anna })), 'not-signed-in')
  })
})

describe('B4 the pool of the next directory', () => {
  test('is today’s, or the one that a member has offered, and no other', async (t) => {
    const { before, attempt } = await prepare(t)
    for (const pool of [
      { ...before.pool, key: makeSealingKey() },
      { ...before.pool, generation: 4 },
      { ...before.pool, generation: 4, key: makeSealingKey() },
      { ...before.pool, generation: 2 },
    ])
      assert.equal(await attempt({ pool }), 'newer-epoch')
  })

  test('has certified members who can open it, and nobody twice', async (t) => {
    const { desk, umbrella, before, attempt, token } = await prepare(t)
    const lena = await token('lena')
    const { join } = await joinAt(desk, { token: lena, hour, invite: nora })
    const signed = countersigned(join.request ?? umbrella.founding.roots, umbrella.signers.leads['north'] ?? makeKeys())
    const [first = ''] = before.pool.members
    const withMembers = (more: readonly string[]) => attempt({ pool: { ...before.pool, members: [...before.pool.members, ...more] } })
    const [noras = ''] = membersOf([signed])
    assert.equal(await withMembers([noras]), 'bad-signature', 'not certified')
    await ok(call(desk, 'certify', { params: {}, token: lena, body: { certificates: [signed] } }))
    assert.equal(await withMembers([noras]), 'bad-signature', 'cannot open today’s pool')
    assert.equal(await withMembers([random(32)]), 'bad-signature')
    assert.equal(await withMembers([first]), 'bad-signature')
    assert.equal(await attempt({ revoked: [umbrella.members.anna.certificate ?? ''] }), 'bad-signature', 'a member whom it revokes itself')
    const north = { id: 'north', name: 'Centre North', leads: [makeKeys().public], retired: [] }
    assert.equal(await attempt({ centres: before.centres.map((one) => (one.id === 'north' ? north : one)) }), 'bad-signature', 'members whose lead it drops')
  })

  test('is made by a member, sealed to everybody, named by a directory, and opened by those listed; old seals go when no directory needs them', async (t) => {
    const { desk, umbrella, cora, publish, token } = await prepare(t)
    const [lena, anna] = [await token('lena'), await token('anna')]
    const { join, signedIn } = await joinAt(desk, { token: lena, hour, invite: nora })
    const signed = countersigned(join.request ?? umbrella.founding.roots, umbrella.signers.leads['north'] ?? makeKeys())
    await ok(call(desk, 'certify', { params: {}, token: lena, body: { certificates: [signed] } }))
    const task = await ok(call(desk, 'poolTask', { params: {}, token: anna }))
    assert.deepEqual([task.generation, task.members.length], [4, 4])
    const { members } = await ok(call(desk, 'directoryDraft', { params: {}, token: cora }))
    assert.deepEqual(task.members, members)
    const [noras = ''] = membersOf([signed])
    const { envelope, offer } = makeOffer(umbrella.members.anna, { generation: 4, members: membersOf(members) })
    await ok(call(desk, 'offerPool', { params: {}, token: anna, body: { offer: envelope } }))
    assert.equal((await ok(call(desk, 'poolTask', { params: {}, token: anna }))).generation, null)
    assert.deepEqual((await ok(call(desk, 'directoryDraft', { params: {}, token: cora }))).offer, envelope)

    const pool = { generation: 4, key: offer.key, expires: hour + 300, members: membersOf(members) }
    const next = nextOf(umbrella, { pool, expires: hour + 300 })
    assert.equal(await publish(next.envelope), 'ok')
    const seals = (token: string) => ok(call(desk, 'poolSeals', { params: {}, token }))
    const sealFor = (who: string) => offer.seals.find(({ member }) => member === who)?.seal
    assert.deepEqual((await seals(signedIn.session)).seals, [{ generation: 4, seal: sealFor(noras) }])
    assert.deepEqual(
      (await seals(anna)).seals.map(({ generation }) => generation),
      [3, 4],
      'what waits is sealed to the older one',
    )
    assert.equal((await ok(call(desk, 'directoryDraft', { params: {}, token: cora }))).offer, null)
    await planDuties({ desk, umbrella }, { people: [{ account: join.account.account }] })
    await ok(call(desk, 'checkIn', { params: {}, token: signedIn.session }))
  })

  test('a bundle of a higher number is the whole truth, one of no higher number is not read', async (t) => {
    const { place, publish, umbrella, newest, stop, desk, token } = await prepare(t)
    await joinAt(desk, { token: await token('lena'), hour, invite: nora })
    const next = nextOf(umbrella, { expires: hour + 200 })
    assert.equal(await publish(next.envelope), 'ok')
    assert.deepEqual(await newest(), next.envelope)
    await stop()
    const again = await runRelay(t, { place })
    assert.deepEqual((await ok(call(again.desk, 'directory', { params: {} }))).directory, next.envelope)
    const people = async (at: string) => {
      const { session: token } = await signInAt(at, umbrella.members.lena)
      return (await ok(call(at, 'people', { params: {}, token }))).people.map(({ name }) => name).toSorted()
    }
    assert.deepEqual(await people(again.desk), ['Alex', 'Anna', 'Lena', 'Nora'])
    await again.stop()
    const refounded = later(later(umbrella, {}), {})
    writeFileSync(place.config.founding, JSON.stringify(refounded.founding))
    const third = await runRelay(t, { place: { ...place, umbrella: refounded } })
    assert.deepEqual(await people(third.desk), ['Alex', 'Anna', 'Lena'])
  })
})
