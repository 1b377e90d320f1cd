import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { hourOf, systemClock } from '../clock.ts'
import { call, ok, refusedWith, signInAt } from '../testing/client.ts'
import { listenAsDesk } from '../testing/events.ts'
import { makeKeys, makeSealingKey, random } from '../testing/keys.ts'
import { planDuties } from '../testing/on-duty.ts'
import { certificateIn, countersigned, joinAt, makeRequest } from '../testing/people.ts'
import { runRelay } from '../testing/running.ts'

const hour = hourOf(systemClock)
const nora = { id: 'nora', name: 'Nora', role: 'counsellor', centre: 'north', replaces: null } as const

const prepare = async (t: { after(act: () => Promise<void>): void }) => {
  const relay = await runRelay(t)
  const { desk, umbrella } = relay
  const token = async (name: keyof typeof umbrella.members) => (await signInAt(desk, umbrella.members[name])).session
  const own = (name: 'anna' | 'alex' | 'bela') => {
    const at = umbrella.founding.certificates.map(certificateIn).find((one) => one.signing === umbrella.members[name].keys.public)
    if (!at) throw new Error('not certified')
    return at
  }
  const renewal = (name: 'anna' | 'alex' | 'bela', change: object = {}) =>
    makeRequest(umbrella.members[name].keys, { ...own(name), hour, issued: hour, expires: hour + 60 * 24, ...change })
  const request = async (name: 'anna' | 'alex' | 'bela', envelope = renewal(name).envelope) =>
    refusedWith(call(desk, 'requestCertificate', { params: {}, token: await token(name), body: { certificate: envelope } }))
  const certify = async (by: keyof typeof umbrella.members, certificates: Parameters<typeof countersigned>[0][]) =>
    refusedWith(call(desk, 'certify', { params: {}, token: await token(by), body: { certificates } }))
  const published = (hash: string) => refusedWith(call(desk, 'certificate', { params: { hash } }))
  return { ...relay, token, own, renewal, request, certify, published }
}

describe('B3 certificates', () => {
  test('a colleague asks for the next one, the lead signs, and pages find it by its hash and by the old one', async (t) => {
    const { desk, umbrella, token, renewal, request, certify, published } = await prepare(t)
    const { envelope, hash } = renewal('anna')
    assert.equal(await request('anna', envelope), 'ok')
    assert.equal(await published(hash), 'not-found', 'a request is not published')
    const signed = countersigned(envelope, umbrella.signers.leads['north'] ?? makeKeys())
    assert.equal(await certify('lena', [signed]), 'ok')
    assert.deepEqual(await ok(call(desk, 'certificate', { params: { hash } })), { certificate: signed, newer: null })
    const { newer } = await ok(call(desk, 'certificate', { params: { hash: umbrella.members.anna.certificate ?? '' } }))
    assert.deepEqual(newer, signed)
    const again = await signInAt(desk, umbrella.members.anna)
    assert.deepEqual([again.certificate, again.request], [hash, null])
    const { certificates } = await ok(call(desk, 'colleagues', { params: {}, token: await token('alex') }))
    assert.deepEqual(certificates.toSorted(), [hash, umbrella.members.alex.certificate].toSorted())
    assert.equal(await certify('lena', [signed]), 'ok', 'a lead whose answer was lost asks again')
  })

  test('what is not one’s own to ask is refused', async (t) => {
    const { umbrella, token, desk, own, renewal, request } = await prepare(t)
    for (const change of [{ centre: 'south' }, { id: 'alex' }, { name: 'Alex' }, { signing: umbrella.members.alex.keys.public }])
      assert.equal(await request('anna', renewal('anna', change).envelope), 'bad-signature')
    assert.equal(await request('anna', makeRequest(makeKeys(), { ...own('anna'), hour, issued: hour, expires: hour + 24 }).envelope), 'bad-signature')
    for (const change of [{ expires: hour + 60 * 24 + 1 }, { issued: hour - 3 }, { issued: hour + 3, expires: hour + 24 }, { sealing: makeSealingKey() }])
      assert.equal(await request('anna', renewal('anna', change).envelope), 'malformed')
    assert.equal(await request('anna', renewal('anna', { generation: 1, sealing: random(1216) }).envelope), 'malformed', 'nothing could be sealed to it')
    assert.equal(await request('anna', renewal('anna', { generation: 1, sealing: makeSealingKey() }).envelope), 'ok')
    for (const name of ['lena', 'cora'] as const) {
      const body = { certificate: renewal('anna').envelope }
      assert.equal(await refusedWith(call(desk, 'requestCertificate', { params: {}, token: await token(name), body })), 'not-found')
    }
  })

  test('E3 the generation of the keys never falls', async (t) => {
    const { umbrella, renewal, request, certify } = await prepare(t)
    const north = umbrella.signers.leads['north'] ?? makeKeys()
    const second = renewal('anna', { generation: 1, sealing: makeSealingKey() }).envelope
    assert.equal(await request('anna', second), 'ok')
    assert.equal(await certify('lena', [countersigned(second, north)]), 'ok')
    assert.equal(await request('anna', renewal('anna').envelope), 'malformed')
  })

  test('H14b a lead publishes only what the person asked for, with both signatures, for people of their own centre', async (t) => {
    const { umbrella, renewal, request, certify, published } = await prepare(t)
    const { north, south } = umbrella.signers.leads
    assert.ok(north && south)
    const asked = renewal('anna')
    const swapped = renewal('anna', { sealing: makeSealingKey(), generation: 1 })
    await request('anna', asked.envelope)
    await request('bela', renewal('bela').envelope)
    assert.equal(await certify('lena', [asked.envelope]), 'bad-signature', 'the lead’s signature is missing')
    assert.equal(await certify('lena', [countersigned(asked.envelope, south)]), 'bad-signature')
    assert.equal(await certify('lena', [countersigned(asked.envelope, makeKeys())]), 'bad-signature')
    const alone = { ...asked.envelope, signatures: countersigned(asked.envelope, north).signatures.slice(0, 1) }
    assert.equal(await certify('lena', [alone]), 'bad-signature')
    assert.equal(await certify('lena', [countersigned(swapped.envelope, north)]), 'newer-epoch', 'nobody asked for this')
    assert.equal(await certify('lena', [countersigned(renewal('bela').envelope, south)]), 'not-found')
    for (const by of ['lars', 'cora'] as const) assert.equal(await certify(by, [countersigned(asked.envelope, north)]), 'not-found')
    assert.equal(await certify('anna', [countersigned(asked.envelope, north)]), 'not-found')
    assert.equal(await published(asked.hash), 'not-found')
  })

  test('B3 renewing all is one step: all or none', async (t) => {
    const { umbrella, renewal, request, certify, published } = await prepare(t)
    const north = umbrella.signers.leads['north'] ?? makeKeys()
    const [anna, alex] = [renewal('anna'), renewal('alex')]
    await request('anna', anna.envelope)
    await request('alex', alex.envelope)
    const both = [countersigned(anna.envelope, north), countersigned(alex.envelope, makeKeys())]
    assert.equal(await certify('lena', both), 'bad-signature')
    assert.deepEqual([await published(anna.hash), await published(alex.hash)], ['not-found', 'not-found'])
    const right = [countersigned(anna.envelope, north), countersigned(alex.envelope, north)]
    assert.equal(await certify('lena', [...right, ...right]), 'malformed')
    assert.equal(await certify('lena', right), 'ok')
    assert.deepEqual([await published(anna.hash), await published(alex.hash)], ['ok', 'ok'])
  })

  test('who is on duty when renewed stays on duty, by the new certificate', async (t) => {
    const { desk, umbrella, token, renewal, request, certify } = await prepare(t)
    await planDuties({ desk, umbrella })
    const anna = await token('anna')
    const stream = await listenAsDesk(desk, anna)
    await ok(call(desk, 'checkIn', { params: {}, token: anna }))
    await stream.next((event) => event.kind === 'duty' && event.now.me)
    const { envelope, hash } = renewal('anna')
    await request('anna', envelope)
    await certify('lena', [countersigned(envelope, umbrella.signers.leads['north'] ?? makeKeys())])
    await stream.closed()
    const again = await listenAsDesk(desk, anna)
    const { event } = await again.next((event) => event.kind === 'duty')
    assert.deepEqual(event.kind === 'duty' && [event.now.people, event.now.me], [[hash], true])
    again.close()
  })

  test('a newer request takes the place of an older one', async (t) => {
    const { umbrella, renewal, request, certify } = await prepare(t)
    const north = umbrella.signers.leads['north'] ?? makeKeys()
    const [first, second] = [renewal('anna', { expires: hour + 24 }), renewal('anna')]
    await request('anna', first.envelope)
    await request('anna', second.envelope)
    assert.equal(await certify('lena', [countersigned(first.envelope, north)]), 'newer-epoch')
    assert.equal(await certify('lena', [countersigned(second.envelope, north)]), 'ok')
  })

  test('who has joined becomes a colleague by the lead’s signature, and waits for the pool', async (t) => {
    const { desk, umbrella, token, certify } = await prepare(t)
    const lena = await token('lena')
    const { join, certificate, signedIn } = await joinAt(desk, { token: lena, hour, invite: nora })
    const north = umbrella.signers.leads['north'] ?? makeKeys()
    assert.equal(await certify('lena', join.request ? [countersigned(join.request, north)] : []), 'ok')
    const { certificates } = await ok(call(desk, 'colleagues', { params: {}, token: signedIn.session }))
    assert.ok(certificates.includes(certificate ?? ''))
    assert.equal(await refusedWith(call(desk, 'checkIn', { params: {}, token: signedIn.session })), 'not-found')
    const { members } = await ok(call(desk, 'directoryDraft', { params: {}, token: await token('cora') }))
    assert.equal(members.length, 4)
    assert.equal((await ok(call(desk, 'poolTask', { params: {}, token: await token('anna') }))).generation, 4, 'the members are asked at once')
  })
})
