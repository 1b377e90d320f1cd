import assert from 'node:assert/strict'
import { test } from 'node:test'
import { encode, poolOffer } from '@zop/wire'
import { memberHash } from '../directory/directory.ts'
import { example, issueAgain } from '../fixture.ts'
import {
  addPoolSeals,
  checkCertificate,
  checkDirectory,
  checkPoolOffer,
  checkRequest,
  countersign,
  createAccount,
  type Decided,
  deriveRecovery,
  deriveSeeker,
  issueDirectory,
  makePoolOffer,
  nextDirectory,
  openForSelf,
  presentOf,
  requestCertificate,
  sealForSelf,
  startConversation,
} from '../index.ts'
import { random, utf8 } from '../primitive/bytes.ts'
import { readStatement, signStatement } from '../statement.ts'

const { anchor, known, hour, origin, leads, people, published, coordinator } = await example()
const north = leads['north'] ?? assert.fail()
const south = leads['south'] ?? assert.fail()
const newcomer = async () => (await createAccount(await deriveRecovery(random(16), anchor.deployment))).unlocked
const asked = { centre: 'north', id: 'sana', name: 'Sana', hour, days: 60 }

test('B3 a request becomes a certificate with the lead’s signature, and not before', async () => {
  const { person } = await newcomer()
  const request = await requestCertificate(person, asked)
  assert.equal((await checkCertificate(known, request, hour)).kind, 'refused')
  assert.ok(await checkRequest(known, request, { centre: 'north', hour }))
  assert.equal((await checkCertificate(known, await countersign(request, north), hour)).kind, 'valid')
})

test('B3 H14b the lead of another centre, or of none, certifies nobody here; a key that the person does not hold is refused', async () => {
  const { person } = await newcomer()
  const request = await requestCertificate(person, asked)
  assert.equal((await checkCertificate(known, await countersign(request, south), hour)).kind, 'refused')
  assert.equal(await checkRequest(known, request, { centre: 'south', hour }), null)
  const other = await newcomer()
  const stolen = { ...request, signatures: (await requestCertificate(other.person, asked)).signatures }
  assert.equal(await checkRequest(known, stolen, { centre: 'north', hour }), null)
  assert.equal((await checkCertificate(known, await countersign(stolen, north), hour)).kind, 'refused')
  await assert.rejects(() => requestCertificate(person, { ...asked, days: 61 }), /B3/)
})

const certificates = () => [people.amal, people.jana, people.kofi].map(({ certificate }) => certificate?.certificate ?? assert.fail())

test('B4 a member makes the next seed; the members it was sealed to open it, and a directory that names it is valid', async () => {
  const members = certificates()
  const { envelope, seed } = await makePoolOffer(people.amal, { generation: 1, members })
  const maker = people.amal.certificate?.envelope ?? assert.fail()
  const offer = (await checkPoolOffer(known, envelope, { maker, members, hour })) ?? assert.fail('the offer is valid')
  const janas = members[1] ?? assert.fail()
  const seal =
    offer.seals.find(({ member }) => member !== undefined) &&
    (await Promise.all(offer.seals.map(async (one) => ((await memberHash(janas)) === one.member ? one.seal : null)))).find((one) => one !== null)
  const opened = await addPoolSeals({ ...people.jana, pool: [] }, { seals: [{ generation: 1, seal: seal ?? '' }] })
  assert.deepEqual(opened.pool[0]?.seed, seed)

  const pool = { generation: 1, key: offer.key, expires: hour, members: offer.seals.map(({ member }) => member) }
  const next = nextDirectory(known, (directory) => ({ ...directory, pool }), hour + 1)
  assert.deepEqual([next.number, next.previous, next.expires], [known.directory.number + 1, known.hash, hour + 1 + 14 * 24])
  const signed = { ...published, directory: await issueDirectory(next, coordinator) }
  assert.equal((await checkDirectory(anchor, signed, { hour: hour + 1, origin })).kind, 'valid')
})

test('H13 a directory that takes somebody off the pool under the same key holds for 7 days, and so does the next one under it', () => {
  const { pool } = known.directory
  const shorter = { ...pool, members: pool.members.slice(1) }
  const termOf = (change: Partial<Decided>, of = known) => {
    const { issued, expires, pool: after } = nextDirectory(of, (directory) => ({ ...directory, ...change }), hour + 1)
    assert.equal(after.expires, expires)
    return expires - issued
  }
  assert.equal(termOf({}), 14 * 24)
  assert.equal(termOf({ pool: shorter }), 7 * 24)
  const after = { ...known, directory: { ...known.directory, pool: shorter } }
  assert.equal(termOf({}, after), 14 * 24)
  assert.equal(termOf({ stale: true }, after), 7 * 24, 'the coordinator’s desk looks further back')
  assert.equal(termOf({ pool: { ...shorter, generation: pool.generation + 1 } }), 14 * 24, 'with the next key')
})

test('B4 an offer by an outsider, for other members, of an old generation or altered is refused', async () => {
  const members = certificates()
  const { envelope } = await makePoolOffer(people.amal, { generation: 1, members })
  const maker = people.amal.certificate?.envelope ?? assert.fail()
  const jana = people.jana.certificate?.envelope ?? assert.fail()
  assert.equal(await checkPoolOffer(known, envelope, { maker: jana, members, hour }), null)
  assert.equal(await checkPoolOffer(known, envelope, { maker, members: members.slice(1), hour }), null)
  const old = await makePoolOffer(people.amal, { generation: 0, members })
  assert.equal(await checkPoolOffer(known, old.envelope, { maker, members, hour }), null)
  const swapped = { ...envelope, signatures: old.envelope.signatures }
  assert.equal(await checkPoolOffer(known, swapped, { maker, members, hour }), null)
  assert.throws(() => nextDirectory(known, (directory) => ({ ...directory, pool: { ...directory.pool, generation: -1 } }), hour), /B4/)
})

test('B4 in an umbrella that begins nothing is sealed to a pool of nobody, and its first key is made by whoever comes into it', async () => {
  const begins = { ...known, directory: { ...known.directory, pool: { ...known.directory.pool, members: [] } } }
  const seeker = await deriveSeeker(random(9), anchor.deployment)
  await startConversation(seeker, known, hour)
  await assert.rejects(() => startConversation(seeker, begins, hour), /B4: nobody is in the pool/)
  const members = certificates()
  const maker = people.amal.certificate?.envelope ?? assert.fail()
  const { envelope } = await makePoolOffer(people.amal, { generation: 1, members })
  assert.ok(await checkPoolOffer(begins, envelope, { maker, members, hour }))
  assert.equal(await checkPoolOffer(begins, envelope, { maker, members: members.slice(1), hour }), null, 'sealed to others than these')
  const others = members.slice(1)
  const outside = await makePoolOffer(people.amal, { generation: 1, members: others })
  assert.equal(await checkPoolOffer(begins, outside.envelope, { maker, members: others, hour }), null, 'made by somebody who does not come in')
})

test('E1 what a person seals for themselves opens under their own account and label only', async () => {
  const [own, other] = [await newcomer(), await newcomer()]
  const box = await sealForSelf(own, 'blocks', utf8('Guten Tag'))
  assert.deepEqual(await openForSelf(own, 'blocks', box), utf8('Guten Tag'))
  assert.equal(await openForSelf(own, 'other', box), null)
  assert.equal(await openForSelf(other, 'blocks', box), null)
})

test('B2 H13 a revoked key takes every certificate of its person with it, also one that nobody knew', async () => {
  const { certificate } = people.amal
  if (certificate === null) return assert.fail('certified')
  const next = await issueAgain((directory) => ({ ...directory, number: 2, previous: known.hash, revoked: [people.amal.signing.public] }))
  const newer = await checkDirectory(anchor, next, { hour, origin })
  if (newer.kind !== 'valid') return assert.fail(newer.reason)
  assert.equal((await checkCertificate(newer.directory, certificate.envelope, hour)).kind, 'refused')
  assert.equal(await presentOf(newer.directory, certificate, hour), null)
  const hidden = await countersign(await requestCertificate(people.amal, { ...asked, id: 'amal' }), north)
  assert.equal((await checkCertificate(newer.directory, hidden, hour)).kind, 'refused')
  assert.equal((await checkCertificate(newer.directory, people.jana.certificate?.envelope ?? assert.fail(), hour)).kind, 'valid')
})

test('B3 B4 a key that nothing can be sealed to is neither certified nor made the pool’s', async () => {
  const { person } = await newcomer()
  const [keys] = person.sealing
  const broken = encode(new Uint8Array(1216).fill(255))
  const request = await requestCertificate({ ...person, sealing: [{ ...(keys ?? assert.fail()), public: broken }] }, asked)
  assert.equal(await checkRequest(known, request, { centre: 'north', hour }), null)
  const members = certificates()
  const { envelope } = await makePoolOffer(people.amal, { generation: 1, members })
  const offer = readStatement('pool', poolOffer, envelope) ?? assert.fail()
  const forged = await signStatement('pool', { ...offer, key: broken }, [people.amal.signing])
  const maker = people.amal.certificate?.envelope ?? assert.fail()
  assert.equal(await checkPoolOffer(known, forged, { maker, members, hour }), null)
})
