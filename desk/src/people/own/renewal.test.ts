import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countersign, statementHash } from '@zop/sealing'
import type { Envelope } from '@zop/wire'
import { fingerprint } from '../fingerprint.ts'
import { groundOn, trustOn } from '../ground.fixture.ts'
import { ok, unreachable } from '../line.fixture.ts'
import { statementIn } from '../statement.ts'
import { account, day, foundUmbrella, hour } from '../umbrella.fixture.ts'
import { createRenewal } from './renewal.ts'

const umbrella = await foundUmbrella()
const { amal } = umbrella

/** Amal's desk on the day when so many days of the certificate are left; the relay takes every request. */
const deskAt = async (daysLeft: number) => {
  const desk = groundOn(umbrella)
  desk.at.hour = hour
  desk.script.requestCertificate = () => ok({})
  const trust = await trustOn(desk.ground, { certificate: amal.hash, signing: amal.person.signing.public })
  desk.at.hour = hour + (60 - daysLeft) * day
  const renewal = createRenewal({ ground: desk.ground, trust, request: null, person: () => amal.person })
  const requests = () => desk.bodies('requestCertificate').map((body) => (body as { certificate: Envelope }).certificate)
  const first = () => renewal.waiting.value?.first ?? null
  return { ...desk, trust, renewal, requests, first }
}

test('B3 a certificate with 30 days or more is left alone, one with fewer is asked for again, once', async () => {
  const early = await deskAt(30)
  await early.renewal.look()
  assert.deepEqual(early.requests(), [])
  const late = await deskAt(29)
  await late.renewal.look()
  await late.renewal.look()
  assert.equal(late.requests().length, 1)
})

test('B3 the next certificate has the same name, centre and keys, and lasts at most 60 days', async () => {
  const { renewal, requests } = await deskAt(10)
  await renewal.look()
  const [request] = requests()
  const statement = request && statementIn(request)
  const before = statementIn(amal.envelope)
  assert.deepEqual(statement, { ...before, issued: hour + 50 * day, expires: hour + 110 * day })
  assert.deepEqual(
    request?.signatures.map(({ keyid }) => keyid),
    [amal.person.signing.public],
  )
})

test('B3 a request that the line lost is made again at the next look', async () => {
  const desk = await deskAt(10)
  desk.script.requestCertificate = () => unreachable
  assert.equal(await desk.renewal.look(), false)
  assert.equal(desk.first(), null)
  desk.script.requestCertificate = () => ok({})
  assert.equal(await desk.renewal.look(), true)
  assert.equal(desk.requests().length, 2)
  assert.equal(desk.first(), false)
})

test('B3 what the lead has signed is taken up without a reload', async () => {
  const founded = await foundUmbrella()
  const desk = groundOn(founded)
  desk.script.requestCertificate = () => ok({})
  const newcomer = await account(founded.anchor.deployment)
  const request = await founded.request(newcomer.person, { id: 'mara', name: 'Mara' })
  const hash = await statementHash('certificate', request)
  const trust = await trustOn(desk.ground, { certificate: null, signing: newcomer.person.signing.public })
  const renewal = createRenewal({ ground: desk.ground, trust, request, person: () => newcomer.person })
  await renewal.look()
  assert.deepEqual(renewal.waiting.value, { hash, first: true, digits: await fingerprint(hash) })
  assert.equal(trust.own.value, null)
  founded.certificates.set(hash, { certificate: await countersign(request, founded.lead), newer: null })
  await renewal.look()
  assert.equal(renewal.waiting.value, null)
  const standing = trust.standing.value
  assert.equal(standing.kind === 'valid' && standing.own?.certificate.name, 'Mara')
})

test('H14b a certificate that the lead has not signed, or that is another one than was asked for, is not taken up', async () => {
  const founded = await foundUmbrella()
  const desk = groundOn(founded)
  const newcomer = await account(founded.anchor.deployment)
  const request = await founded.request(newcomer.person, { id: 'mara', name: 'Mara' })
  const hash = await statementHash('certificate', request)
  const trust = await trustOn(desk.ground, { certificate: null, signing: newcomer.person.signing.public })
  const renewal = createRenewal({ ground: desk.ground, trust, request, person: () => newcomer.person })
  for (const certificate of [request, founded.jana.envelope]) {
    founded.certificates.set(hash, { certificate, newer: null })
    await renewal.look()
    assert.equal(renewal.waiting.value?.hash, hash)
    assert.equal(trust.own.value, null)
  }
})

test('B3 the renewal that comes with the own certificate is taken up, somebody else’s is not', async () => {
  const founded = await foundUmbrella()
  const desk = groundOn(founded)
  const trust = await trustOn(desk.ground, { certificate: founded.amal.hash, signing: founded.amal.person.signing.public })
  const later = async (one: typeof founded.amal, of: { id: string; name: string }) =>
    countersign(await founded.request(one.unlocked.person, { ...of, hour: hour + 1 }), founded.lead)
  founded.certificates.set(founded.amal.hash, { certificate: founded.amal.envelope, newer: await later(founded.jana, { id: 'jana', name: 'Jana' }) })
  desk.at.hour = hour + 2
  await trust.refresh()
  assert.equal(trust.own.value, founded.amal.hash)
  const renewed = await later(founded.amal, { id: 'amal', name: 'Amal' })
  founded.certificates.set(founded.amal.hash, { certificate: founded.amal.envelope, newer: renewed })
  await trust.refresh()
  assert.equal(trust.own.value, await statementHash('certificate', renewed))
})

test('B3 an expired certificate is asked for again all the same', async () => {
  const founded = await foundUmbrella()
  const desk = groundOn(founded)
  desk.script.requestCertificate = () => ok({})
  const late = hour + 61 * day
  desk.at.hour = late
  await founded.publish({ issued: late, expires: late + day, pool: { ...founded.current().known.directory.pool, expires: late + day } })
  const trust = await trustOn(desk.ground, { certificate: founded.amal.hash, signing: founded.amal.person.signing.public })
  assert.deepEqual(trust.standing.value, { kind: 'certificate', reason: 'expired' })
  const renewal = createRenewal({ ground: desk.ground, trust, request: null, person: () => founded.amal.person })
  await renewal.look()
  assert.equal(desk.bodies('requestCertificate').length, 1)
})

test('E4 whoever was revoked asks for nothing any more', async () => {
  const founded = await foundUmbrella()
  const desk = groundOn(founded)
  desk.script.requestCertificate = () => ok({})
  await founded.publish({ revoked: [founded.amal.hash] })
  const trust = await trustOn(desk.ground, { certificate: founded.amal.hash, signing: founded.amal.person.signing.public })
  assert.deepEqual(trust.standing.value, { kind: 'certificate', reason: 'revoked' })
  const renewal = createRenewal({ ground: desk.ground, trust, request: null, person: () => founded.amal.person })
  await renewal.look()
  assert.deepEqual(desk.bodies('requestCertificate'), [])
})
