import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { addPoolSeals, certified, checkCertificate, checkDirectory, type KnownDirectory } from '@zop/sealing'
import { founding as foundingSchema } from '@zop/wire'
import { foundUmbrella, namesCoordinators, renewUmbrella, type Umbrella } from './founding.ts'
import { demoAnchor } from './seed.ts'
import { directoryOf } from './statement.ts'

const hour = 3_600_000
const day = 24 * hour
const founded = Date.UTC(2026, 11, 1, 9)

let umbrella: Umbrella
before(async () => {
  umbrella = await foundUmbrella(founded)
})

const known = async ({ founding }: Umbrella, now: number): Promise<KnownDirectory> => {
  const directory = founding.directories.at(-1)
  assert.ok(directory)
  const checked = await checkDirectory(
    await demoAnchor(),
    { roots: founding.roots, directory },
    { hour: Math.floor(now / hour), origin: 'http://localhost:8080' },
  )
  assert.equal(checked.kind, 'valid')
  return checked.kind === 'valid' ? checked.directory : assert.fail()
}

const renewed = (of: Umbrella, now: number): Promise<Umbrella> => renewUmbrella(of.founding, codes(of), now)
const codes = ({ everyone }: Umbrella): string[] => everyone.map(({ recoveryCode }) => recoveryCode)
const pool = ({ founding }: Umbrella) => founding.directories.map((envelope) => directoryOf(envelope).pool)

const assertEveryoneCanWork = async (of: Umbrella, now: number): Promise<void> => {
  const directory = await known(of, now)
  for (const { account, person } of of.everyone.filter((owned) => owned.account.role === 'counsellor')) {
    const checks = await Promise.all(of.founding.certificates.map((envelope) => checkCertificate(directory, envelope, Math.floor(now / hour))))
    const own = checks.find((check) => check.kind === 'valid' && check.certificate.hash === account.certificate)
    assert.ok(own?.kind === 'valid' && certified(person, own.certificate), `${account.name} is certified`)
    const opened = await addPoolSeals(person, { seals: account.pool })
    assert.ok(
      opened.pool.some((keys) => keys.public === directory.directory.pool.key),
      `${account.name} can open the pool`,
    )
  }
}

test('a demo umbrella has one coordinator, a lead per centre and two counsellors per centre, all of them in the pool', async () => {
  const roles = umbrella.founding.accounts.map(({ role, centre }) => `${role} ${centre}`)
  const staff = ['nord', 'mitte', 'sued'].flatMap((centre) => [`lead ${centre}`, `counsellor ${centre}`, `counsellor ${centre}`])
  assert.deepEqual(roles.toSorted(), ['coordinator null', ...staff].toSorted())
  assert.equal((await known(umbrella, founded)).directory.pool.members.length, 6)
  await assertEveryoneCanWork(umbrella, founded)
})

test('what is founded has the form that a relay reads', async () => {
  assert.deepEqual(await foundingSchema['~standard'].validate(umbrella.founding), { value: umbrella.founding, typed: true })
})

test('two demos share the trust root and nothing that opens an account', async () => {
  const other = await foundUmbrella(founded)
  const signers = ({ roots }: Umbrella['founding']) => roots.signatures.map(({ keyid }) => keyid)
  assert.deepEqual(signers(other.founding), signers(umbrella.founding))
  assert.deepEqual(
    codes(other).filter((code) => codes(umbrella).includes(code)),
    [],
  )
})

test('B1 the root list names the coordinator by the key that signs at their desk', () => {
  assert.ok(namesCoordinators(umbrella.founding))
  const { account } = umbrella.everyone.find((owned) => owned.account.role === 'coordinator') ?? assert.fail()
  const accounts = umbrella.founding.accounts.map((one) => (one === account ? { ...one, signing: 'A'.repeat(43) } : one))
  assert.ok(!namesCoordinators({ ...umbrella.founding, accounts }))
})

test('founded again after a day, the directory is new and everything else kept', async () => {
  const next = await renewed(umbrella, founded + day)
  const [first, second] = next.founding.directories.map(directoryOf)
  assert.ok(first && second && second.number > first.number)
  assert.deepEqual(next.founding.certificates, umbrella.founding.certificates)
  assert.deepEqual(next.founding.accounts, umbrella.founding.accounts)
  assert.deepEqual([second.pool.key, second.previous], [first.pool.key, (await known(umbrella, founded)).hash])
  await assertEveryoneCanWork(next, founded + day)
})

test('B4 after a week the pool has a new key, and the old one still opens what waits', async () => {
  const next = await renewed(umbrella, founded + 8 * day)
  assert.deepEqual(
    pool(next).map(({ generation }) => generation),
    [0, 1],
  )
  const [counsellor] = next.everyone.filter(({ account }) => account.role === 'counsellor')
  assert.ok(counsellor)
  const opened = await addPoolSeals(counsellor.person, { seals: counsellor.account.pool })
  assert.deepEqual(
    opened.pool.map((keys) => keys.public),
    pool(next).map(({ key }) => key),
  )
  await assertEveryoneCanWork(next, founded + 8 * day)
})

for (const days of [31, 90]) {
  test(`a demo left alone for ${days} days works again with the same people and codes, and sheds what has expired`, async () => {
    const now = founded + days * day
    const next = await renewed(umbrella, now)
    assert.equal(next.founding.directories.length, 1)
    assert.deepEqual(codes(next), codes(umbrella))
    assert.equal(next.founding.certificates.length, days < 60 ? 12 : 6)
    assert.ok(next.founding.accounts.every(({ pool }) => pool.length <= 1))
    await assertEveryoneCanWork(next, now)
  })
}

test('a wrong recovery code renews nothing', async () => {
  await assert.rejects(renewUmbrella(umbrella.founding, codes(umbrella).toReversed(), founded + day), /does not open/)
})
