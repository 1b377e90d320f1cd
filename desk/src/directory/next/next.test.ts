import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkCertificate, checkDirectory, countersign, makePoolOffer, statementHash } from '@zop/sealing'
import { type DirectoryDraft, encode } from '@zop/wire'
import { trustOn } from '../../people/ground.fixture.ts'
import { ok, refuse, unreachable } from '../../people/line.fixture.ts'
import { account, day, foundUmbrella, hour, random, type Umbrella } from '../../people/umbrella.fixture.ts'
import { certificatesOf, coordinatorOf, member, newcomerTo, nobody, triedBy } from './coordinator.fixture.ts'
import { createNext } from './next.ts'

test('B2 where nobody comes or goes the next directory says the same for 14 days more', async () => {
  const umbrella = await foundUmbrella()
  const { plan, next, now, at, trust } = await coordinatorOf(umbrella)
  assert.deepEqual([plan().pool, plan().admit, plan().released, plan().revoke, plan().unfit], ['same', [], 0, [], []])
  at.hour = hour + 2 * day
  assert.equal(await next.publish(nobody), 'done')
  const before = umbrella.current().known
  const { directory } = await now()
  assert.deepEqual(directory, {
    ...before.directory,
    number: 2,
    previous: before.hash,
    issued: hour + 2 * day,
    expires: hour + 16 * day,
    pool: { ...before.directory.pool, expires: hour + 16 * day },
  })
  assert.equal(trust.directory()?.directory.number, 2)
})

test('B4 who comes in needs a new pool key, made by a member for exactly these people', async () => {
  const umbrella = await foundUmbrella()
  const { amal, jana } = umbrella
  const { envelope: mara } = await newcomerTo(umbrella)
  const { plan, next, said, now } = await coordinatorOf(umbrella, { members: [amal.envelope, jana.envelope, mara] })
  assert.deepEqual([plan().pool, plan().admit.map(({ name }) => name)], ['wanted', ['Mara']])
  const certificates = plan().fit.map(({ certificate }) => certificate)
  const { envelope } = await makePoolOffer(amal.person, { generation: 1, members: certificates })
  said.draft = { ...said.draft, offer: envelope, trials: await triedBy(envelope, jana.person) }
  await next.load()
  assert.equal(plan().pool, 'offered')
  assert.equal(await next.publish(nobody), 'done')
  const { pool } = (await now()).directory
  assert.equal(pool.generation, 1)
  assert.equal(pool.members.length, 3)
})

test('B4 an offer for others than the members, by no member, or of today’s generation is not signed', async () => {
  const umbrella = await foundUmbrella()
  const { amal, jana } = umbrella
  const { envelope: mara } = await newcomerTo(umbrella)
  const both = certificatesOf([amal.person, jana.person])
  const outsider = await account(umbrella.anchor.deployment)
  const forged = { ...amal.person, signing: outsider.person.signing }
  const offers = [
    await makePoolOffer(amal.person, { generation: 1, members: both.slice(0, 1) }),
    await makePoolOffer(amal.person, { generation: 0, members: both }),
    await makePoolOffer(forged, { generation: 1, members: both }),
  ]
  for (const { envelope: offer } of offers) assert.equal((await coordinatorOf(umbrella, { offer })).plan().offer, null)
  const { envelope: offer } = await makePoolOffer(amal.person, { generation: 1, members: both })
  const trials = await triedBy(offer, jana.person)
  assert.equal((await coordinatorOf(umbrella, { offer, trials })).plan().pool, 'offered')
  assert.equal((await coordinatorOf(umbrella, { offer, trials, members: [amal.envelope, jana.envelope, mara] })).plan().pool, 'wanted')
})

const janaLeaves = ({ amal, jana }: Umbrella): Partial<DirectoryDraft> => ({
  members: [amal.envelope],
  revoke: [{ certificate: jana.hash, name: 'Jana', centre: 'nord' }],
})

test('E4 whoever has left goes together with the next pool key, and not before unless it is an emergency', async () => {
  const umbrella = await foundUmbrella()
  const { amal, jana } = umbrella
  const mara = await newcomerTo(umbrella)
  const { plan, next, now, names, said } = await coordinatorOf(umbrella, { ...janaLeaves(umbrella), members: [amal.envelope, mara.envelope] })
  assert.deepEqual(plan().revoke, [{ hash: jana.hash, signing: jana.person.signing.public, name: 'Jana', checked: true }])
  assert.deepEqual([plan().pool, plan().released, plan().left], ['wanted', 1, 1])
  assert.equal(await next.publish(nobody), 'key-first')
  const { envelope: offer } = await makePoolOffer(amal.person, { generation: 1, members: certificatesOf([amal.person, mara.person]) })
  said.draft = { ...said.draft, offer }
  await next.load()
  assert.equal(await next.publish(nobody), 'key-first', 'not tried yet')
  assert.equal(names().includes('publish'), false)
  said.draft = { ...said.draft, trials: await triedBy(offer, mara.person) }
  await next.load()
  assert.equal(await next.publish(nobody), 'done')
  const { directory } = await now()
  assert.deepEqual(directory.revoked, [jana.hash, jana.person.signing.public])
  assert.deepEqual([directory.pool.members, directory.pool.generation], [[await member(amal.person), await member(mara.person)], 1])
})

test('E4 what was published in an emergency stays to be done until the next pool key: whoever has left still knows the old one', async () => {
  const umbrella = await foundUmbrella()
  const { amal, jana } = umbrella
  const { plan, next, now, said, script } = await coordinatorOf(umbrella, janaLeaves(umbrella))
  const before = umbrella.current()
  const older = new Map([[before.known.hash, before.published]])
  script.directoryAt = ({ hash }) => {
    const found = older.get(hash)
    return found ? ok(found) : refuse('not-found')
  }
  assert.equal(await next.publish(nobody, 'without-key'), 'done')
  const { directory, hash } = await now()
  older.set(hash, said.published)
  assert.deepEqual(directory.revoked, [jana.hash, jana.person.signing.public])
  assert.deepEqual([directory.pool.members, directory.pool.generation], [[await member(amal.person)], 0])
  assert.deepEqual([directory.expires, directory.pool.expires], [hour + 7 * day, hour + 7 * day], 'H13: not for long')
  said.draft = { ...said.draft, revoke: [] }
  await next.load()
  assert.deepEqual([plan().pool, plan().released, plan().left], ['wanted', 0, 1])
  assert.equal(await next.publish(nobody), 'key-first')
  assert.equal(await next.publish(nobody, 'without-key'), 'done')
  assert.equal((await now()).directory.expires, hour + 7 * day, 'H13: nor the one after it')
  assert.equal(plan().left, 1)
  const { envelope: offer } = await makePoolOffer(amal.person, { generation: 1, members: certificatesOf([amal.person]) })
  said.draft = { ...said.draft, offer, trials: await triedBy(offer, amal.person) }
  await next.load()
  assert.deepEqual([plan().pool, plan().trial?.of], ['trying', 1], 'nobody else is there to try it')
  assert.equal(await next.publish(nobody), 'key-first')
  assert.equal(await next.publish(nobody, 'untried'), 'done')
  assert.deepEqual([plan().pool, plan().left], ['same', 0])
})

test('E4 another directory than the one before does not hide who still knows the pool key', async () => {
  const umbrella = await foundUmbrella()
  const { next, plan, script, said } = await coordinatorOf(umbrella, janaLeaves(umbrella))
  script.directoryAt = () => ok(said.published)
  await next.publish(nobody, 'without-key')
  assert.equal(plan().left, 0, 'not its hash: taken for none, not believed')
})

test('B4 where nobody of the pool is left, an emergency empties it, and whoever comes in makes the first key anew', async () => {
  const umbrella = await foundUmbrella()
  const { amal, jana } = umbrella
  const mara = await newcomerTo(umbrella)
  umbrella.certificates.set(mara.person.certificate?.hash ?? '', { certificate: mara.envelope, newer: null })
  const gone = [amal, jana].map(({ hash }, at) => ({ certificate: hash, name: at === 0 ? 'Amal' : 'Jana', centre: 'nord' }))
  const { envelope: offer } = await makePoolOffer(mara.person, { generation: 1, members: certificatesOf([mara.person]) })
  const { plan, next, now, said } = await coordinatorOf(umbrella, { members: [mara.envelope], revoke: gone, offer })
  assert.deepEqual([plan().pool, plan().offer], ['wanted', null], 'today’s pool has members, and she is none')
  assert.equal(await next.publish(nobody), 'empty')
  assert.equal(await next.publish(nobody, 'without-key'), 'done')
  assert.deepEqual((await now()).directory.pool.members, [])
  said.draft = { ...said.draft, revoke: [] }
  await next.load()
  assert.equal(plan().pool, 'trying')
  assert.equal(await next.publish(nobody, 'untried'), 'done')
  const { pool } = (await now()).directory
  assert.deepEqual([pool.generation, pool.members], [1, [await member(mara.person)]])
})

test('H13 a pool key that was made by whoever leaves is not signed: they know it', async () => {
  const umbrella = await foundUmbrella()
  const { amal, jana } = umbrella
  const { envelope: offer } = await makePoolOffer(jana.person, { generation: 1, members: certificatesOf([amal.person]) })
  const { plan } = await coordinatorOf(umbrella, { ...janaLeaves(umbrella), offer, trials: await triedBy(offer, amal.person) })
  assert.deepEqual([plan().pool, plan().left], ['wanted', 1])
})

test('B2 another certificate of a key that is revoked does not stay in the pool', async () => {
  const umbrella = await foundUmbrella()
  const { amal, jana, lead } = umbrella
  const other = await countersign(await umbrella.request(jana.person, { id: 'jana', name: 'Jana', days: 30 }), lead)
  const { plan, next, now } = await coordinatorOf(umbrella, { ...janaLeaves(umbrella), members: [amal.envelope, other] })
  assert.deepEqual([plan().fit.map(({ name }) => name), plan().left], [['Amal'], 1])
  await next.publish(nobody, 'without-key')
  const known = await now()
  assert.equal((await checkCertificate(known, other, hour)).kind, 'refused')
})

test('B2 a revocation under another name than the certificate’s own is shown and not signed', async () => {
  const umbrella = await foundUmbrella()
  const { jana } = umbrella
  const { plan, next, now } = await coordinatorOf(umbrella, {
    revoke: [
      { certificate: jana.hash, name: 'Somebody', centre: 'nord' },
      { certificate: encode(random(32)), name: 'Nobody', centre: 'nord' },
    ],
  })
  assert.deepEqual(
    plan().revoke.map(({ name, checked }) => [name, checked]),
    [
      ['Jana', false],
      ['Nobody', false],
    ],
  )
  await next.publish(nobody)
  assert.deepEqual((await now()).directory.revoked, [])
})

test('H14b a certificate that no lead or not the person has signed does not come into the pool', async () => {
  const umbrella = await foundUmbrella()
  const { amal, jana } = umbrella
  const { person } = await account(umbrella.anchor.deployment)
  const request = await umbrella.request(person, { id: 'mara', name: 'Mara' })
  const signed = await countersign(request, umbrella.lead)
  const swapped = { ...signed, signatures: signed.signatures.slice(0, 1) }
  for (const envelope of [request, swapped]) {
    const { plan } = await coordinatorOf(umbrella, { members: [amal.envelope, jana.envelope, envelope] })
    assert.deepEqual([plan().admit, plan().unfit], [[], ['Mara']])
  }
})

test('B3 a new lead stands in the next directory only after the key was compared', async () => {
  const umbrella = await foundUmbrella()
  const key = encode(random(32))
  const lead = { centre: 'nord', signing: key, name: 'Noor', leaving: false }
  const { plan, next, now } = await coordinatorOf(umbrella, { leads: [lead] })
  assert.deepEqual(
    plan().leads.arriving.map(({ name }) => name),
    ['Noor'],
  )
  await next.publish(nobody)
  assert.equal((await now()).directory.centres[0]?.leads.includes(key), false)
  await next.publish({ leads: [key], names: {} })
  assert.equal((await now()).directory.centres[0]?.leads.includes(key), true)
})

test('B4 a key is wanted again when the pool’s has 7 days to go, and asking says so until it comes', async () => {
  const umbrella = await foundUmbrella()
  const { amal, jana } = umbrella
  const { plan, next, at, script, said } = await coordinatorOf(umbrella)
  at.hour = hour + 7 * day
  await next.load()
  assert.equal(plan().pool, 'same')
  at.hour += 1
  await next.load()
  assert.equal(plan().pool, 'wanted')
  script.askForPool = () => unreachable
  assert.equal(await next.askForPool(), 'unreachable')
  assert.equal(next.asked.value, null)
  script.askForPool = () => ok({})
  assert.equal(await next.askForPool(), 'done')
  assert.equal(next.asked.peek(), 1)
  const { envelope: offer } = await makePoolOffer(amal.person, { generation: 1, members: certificatesOf([amal.person, jana.person]) })
  said.draft = { ...said.draft, offer }
  await next.load()
  assert.deepEqual([plan().pool, next.asked.peek()], ['trying', null])
})

test('B2 a directory that lost to another coordinator’s, or the line, changes nothing; an empty pool is not signed', async () => {
  const umbrella = await foundUmbrella()
  const { next, script, trust, said, names } = await coordinatorOf(umbrella)
  script.publish = () => refuse('newer-epoch')
  assert.equal(await next.publish(nobody), 'refused')
  script.publish = () => unreachable
  assert.equal(await next.publish(nobody), 'unreachable')
  assert.equal(trust.directory()?.directory.number, 1)
  said.draft = { ...said.draft, members: [] }
  await next.load()
  const asked = names().filter((name) => name === 'publish').length
  assert.equal(await next.publish(nobody), 'empty')
  assert.equal(names().filter((name) => name === 'publish').length, asked)
})

test('B6 what is published follows the directory that this desk has checked', async () => {
  const umbrella = await foundUmbrella()
  const { next, said } = await coordinatorOf(umbrella)
  await next.publish(nobody)
  const first = await statementHash('directory', said.published.directory)
  await next.publish(nobody)
  const read = await checkDirectory(umbrella.anchor, said.published, { hour, origin: 'http://localhost' })
  assert.equal(read.kind === 'valid' && read.directory.directory.previous, first)
})

test('B5 a directory that has run out is followed by the next one: the coordinator is not locked out by it', async () => {
  const umbrella = await foundUmbrella()
  const { next, at, trust, plan, now } = await coordinatorOf(umbrella)
  at.hour = hour + 15 * day
  await trust.refresh()
  assert.deepEqual(trust.standing.value, { kind: 'refused', reason: 'expired' })
  assert.equal(trust.current(), null)
  await next.load()
  assert.equal(plan().pool, 'wanted')
  assert.equal(await next.publish(nobody), 'done')
  assert.equal((await now()).directory.number, 2)
  assert.equal(trust.standing.value.kind, 'valid')
})

test('B5 a coordinator whose desk begins after the directory has run out signs the next one all the same', async () => {
  const umbrella = await foundUmbrella()
  const desk = await coordinatorOf(umbrella)
  desk.at.hour = hour + 15 * day
  const trust = await trustOn(desk.ground, { certificate: null, signing: umbrella.coordinator.public })
  assert.equal(trust.directory(), null)
  const next = createNext({ ground: desk.ground, trust, keys: umbrella.coordinator })
  await next.load()
  assert.equal(await next.publish(nobody), 'done')
  assert.equal((await desk.now()).directory.number, 2)
})
