import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Envelope } from '@zop/wire'
import { example, flip, issueAgain } from '../fixture.ts'
import { allowsOrigin, checkCertificate, checkDirectory, issueCertificate, issueDirectory, issueRoots, signingKeys } from '../index.ts'
import { random } from '../primitive/bytes.ts'

const { anchor, known, published, hour, origin, coordinator, root, leads, people, certificates } = await example()
const here = { hour, origin }
const reason = async (check: Promise<{ kind: string; reason?: string }>) => (await check).reason ?? (await check).kind

test('B1 the demo build works on localhost, any port, and nowhere else', () => {
  const demo = { ...anchor, demo: true }
  for (const yes of ['http://localhost', 'http://localhost:8080', 'http://localhost:65535']) assert.ok(allowsOrigin(demo, yes), yes)
  for (const no of [
    'https://beratung.example',
    'http://localhost.evil.example',
    'http://127.0.0.1:8080',
    'https://localhost',
    'http://localhost:1/x',
    'null',
  ]) {
    assert.ok(!allowsOrigin(demo, no), no)
  }
})

test('B1 a page on an origin that is not listed in the build encrypts nothing', async () => {
  assert.equal(await reason(checkDirectory(anchor, published, { hour, origin: 'https://beratung.example.evil' })), 'origin')
})

test('B1 fewer distinct roots than the threshold are not enough, and one root counts once', async () => {
  const two = { ...anchor, roots: [root.public, (await signingKeys(random(32))).public], threshold: 2 }
  assert.equal(await reason(checkDirectory(two, published, here)), 'signature')
  const twice = { ...published, roots: { ...published.roots, signatures: [...published.roots.signatures, ...published.roots.signatures] } }
  assert.equal(await reason(checkDirectory(two, twice, here)), 'signature')
})

test('B1 a root list of another deployment is refused', async () => {
  const foreign = await issueRoots({ number: 1, deployment: 'AAAAAAAAAAAAAAAAAAAAAA', coordinators: [coordinator.public] }, [root])
  assert.equal(await reason(checkDirectory(anchor, { ...published, roots: foreign }, here)), 'signature')
})

test('B2 a directory of another deployment is refused though our coordinator signed it', async () => {
  const foreign = await issueAgain((directory) => ({ ...directory, deployment: 'AAAAAAAAAAAAAAAAAAAAAA' }))
  assert.equal(await reason(checkDirectory(anchor, foreign, here)), 'signature')
})

test('B2 a directory signed by anyone but a listed coordinator is refused', async () => {
  const directory = await issueDirectory(known.directory, await signingKeys(random(32)))
  assert.equal(await reason(checkDirectory(anchor, { ...published, directory }, here)), 'signature')
  const byLead = await issueDirectory(known.directory, leads['north'] ?? coordinator)
  assert.equal(await reason(checkDirectory(anchor, { ...published, directory: byLead }, here)), 'signature')
})

test('B2 one changed byte of the payload or of a signature is refused', async () => {
  const { directory } = published
  const payload: Envelope = { ...directory, payload: flip(directory.payload, 400) }
  assert.notEqual(await reason(checkDirectory(anchor, { ...published, directory: payload }, here)), 'valid')
  const signatures = directory.signatures.map(({ keyid, sig }) => ({ keyid, sig: flip(sig, 3) }))
  assert.equal(await reason(checkDirectory(anchor, { ...published, directory: { ...directory, signatures } }, here)), 'signature')
})

test('B2 a directory that claims to live longer than 14 days is refused', async () => {
  const changed = await issueAgain((directory) => ({ ...directory, expires: directory.issued + 14 * 24 + 1 }))
  assert.equal(await reason(checkDirectory(anchor, changed, here)), 'malformed')
})

test('B5 after its expiry nothing is encrypted, by the device clock and by the build date alike', async () => {
  const { expires } = known.directory
  assert.equal(await reason(checkDirectory(anchor, published, { hour: expires - 1, origin })), 'valid')
  assert.equal(await reason(checkDirectory(anchor, published, { hour: expires, origin })), 'expired')
  assert.equal(await reason(checkDirectory({ ...anchor, built: expires }, published, { hour: hour - 2, origin })), 'expired')
})

test('B5 a device whose clock is behind is asked for its date, before it writes what would be refused', async () => {
  assert.equal(await reason(checkDirectory(anchor, published, { hour: hour - 2, origin })), 'valid')
  assert.equal(await reason(checkDirectory(anchor, published, { hour: hour - 3, origin })), 'expired')
})

test('B5 an expired pool in a living directory is refused too', async () => {
  const changed = await issueAgain((directory) => ({ ...directory, pool: { ...directory.pool, expires: hour + 1 } }))
  assert.equal(await reason(checkDirectory(anchor, changed, { hour: hour + 1, origin })), 'expired')
})

test('B5 numbers below the floor of the build are refused', async () => {
  assert.equal(await reason(checkDirectory({ ...anchor, lowest: { roots: 0, directory: 2 } }, published, here)), 'older')
  assert.equal(await reason(checkDirectory({ ...anchor, lowest: { roots: 2, directory: 0 } }, published, here)), 'older')
})

const certificateOf = (hash: string): Envelope => {
  const found = certificates.get(hash)
  if (found === undefined) throw new Error('no such certificate')
  return found
}
const amal = people.amal.certificate
if (amal === null) throw new Error('amal is certified')

test('B3 a certificate with the lead’s and the person’s signature is valid', async () => {
  assert.equal((await checkCertificate(known, certificateOf(amal.hash), hour)).kind, 'valid')
})

test('B3 a lead certifies people of that centre only', async () => {
  const body = { ...amal.certificate, centre: 'south' }
  const envelope = await issueCertificate(body, leads['north'] ?? coordinator, people.amal.signing)
  assert.equal(await reason(checkCertificate(known, envelope, hour)), 'signature')
})

test('H14b a certificate whose person has not signed it is refused, and a lead cannot be both signers', async () => {
  const { north } = leads
  if (north === undefined) throw new Error('north has a lead')
  const foreign = await issueCertificate(amal.certificate, north, await signingKeys(random(32)))
  assert.equal(await reason(checkCertificate(known, foreign, hour)), 'signature')
  const alone = await issueCertificate({ ...amal.certificate, signing: north.public }, north, north)
  assert.equal(await reason(checkCertificate(known, alone, hour)), 'signature')
})

test('B3 an expired, a too long lived and a not yet issued certificate are refused', async () => {
  const { expires, issued } = amal.certificate
  assert.equal(await reason(checkCertificate(known, amal.envelope, expires)), 'expired')
  assert.equal(await reason(checkCertificate(known, amal.envelope, issued - 3)), 'expired')
  const long = await issueCertificate({ ...amal.certificate, expires: issued + 60 * 24 + 1 }, leads['north'] ?? coordinator, people.amal.signing)
  assert.equal(await reason(checkCertificate(known, long, hour)), 'malformed')
})

test('B2 a revoked certificate is refused', async () => {
  const revoking = { ...known, directory: { ...known.directory, revoked: [amal.hash] } }
  assert.equal(await reason(checkCertificate(revoking, amal.envelope, hour)), 'revoked')
})

test('B4 only the members that the directory names could open the pool’s seed', () => {
  assert.equal(people.amal.pool.length, 1)
  assert.equal(people.amal.pool[0]?.public, known.directory.pool.key)
})
