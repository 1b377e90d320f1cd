import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addPoolSeals, checkDirectory, countersign, createAccount, deriveRecovery, memberHash, recoveryCode, requestCertificate } from '@zop/sealing'
import type { Directory } from '@zop/wire'
import { demoOf, putOnDuty, sit } from '../demo.fixture.ts'
import type { Demo } from '../folder.ts'
import { demoAnchor, demoDeployment } from '../seed.ts'
import { certificateOf, directoryOf } from '../statement.ts'
import { ownCertificate } from './certificates.ts'
import { ask, sitDown } from './desk.ts'
import { publishNext } from './directory.ts'
import { offerNextPool } from './pool.ts'
import { renewAll, renewDemo } from './renew.ts'

const newest = async ({ desk }: Demo): Promise<Directory> => directoryOf((await ask(desk, 'directory', { params: {} })).directory)

/** B5: what every page asks before it writes. */
const assertPagesMayWrite = async ({ desk }: Demo): Promise<void> => {
  const published = await ask(desk, 'directory', { params: {} })
  const checked = await checkDirectory(await demoAnchor(), published, { hour: Math.floor(Date.now() / 3_600_000), origin: desk })
  assert.equal(checked.kind, 'valid')
}

/** Everybody of the pool can take what is written now. */
const assertPoolWorks = async (demo: Demo, names: readonly string[]): Promise<void> => {
  await putOnDuty(demo, names)
  const { pool } = await newest(demo)
  for (const name of names) {
    const one = await sit(demo, name)
    const { pool: seeds } = await addPoolSeals(one.person, await one.ask('poolSeals', { params: {} }))
    assert.ok(
      seeds.some((keys) => keys.generation === pool.generation && keys.public === pool.key),
      name,
    )
    await one.ask('checkIn', { params: {}, body: {} })
  }
}

const counsellors = ['Amal', 'Jana', 'Kofi', 'Lilia', 'Tomasz', 'Yara']

test('a fresh demo renews nothing', async (t) => {
  const { demo } = await (await demoOf(t, 0)).start()
  const before = await newest(demo)
  assert.equal(await renewDemo(demo), false)
  assert.deepEqual(await newest(demo), before)
})

test('B2 after a day the directory is issued again without a restart: the next number, the same pool, the same people', async (t) => {
  const { demo } = await (await demoOf(t, 2)).start()
  const before = await newest(demo)
  assert.equal(await renewDemo(demo), true)
  const after = await newest(demo)
  assert.equal(after.number, before.number + 1)
  assert.ok(after.expires > before.expires)
  assert.deepEqual([after.centres, after.revoked, after.pool.key, after.pool.members], [before.centres, before.revoked, before.pool.key, before.pool.members])
  assert.equal(await renewDemo(demo), false)
  await assertPagesMayWrite(demo)
})

test('B4 after a week one of the members makes the next pool, and everybody can open it', async (t) => {
  const { demo } = await (await demoOf(t, 8)).start()
  const before = await newest(demo)
  await renewDemo(demo)
  const after = await newest(demo)
  assert.equal(after.pool.generation, before.pool.generation + 1)
  assert.notEqual(after.pool.key, before.pool.key)
  assert.deepEqual(after.pool.members, before.pool.members)
  await assertPoolWorks(demo, counsellors)
})

for (const days of [33, 90]) {
  test(`a demo that was stopped for ${days} days is healed by its start: directory, pool and certificates`, async (t) => {
    const { demo } = await (await demoOf(t, days)).start()
    await renewDemo(demo)
    await assertPagesMayWrite(demo)
    await assertPoolWorks(demo, counsellors)
    const own = await ownCertificate(await sit(demo, 'Amal'))
    assert.ok(own && certificateOf(own).expires > Date.now() / 3_600_000 + 50 * 24, 'certificates too')
  })
}

/** Somebody real among the invented: invited, certified and admitted by hand. */
const invite = async (demo: Demo) => {
  const hour = Math.floor(Date.now() / 3_600_000)
  const lead = await sit(demo, 'Nele')
  const { secret } = await lead.ask('invite', { params: {}, body: { id: 'nora', name: 'Nora', role: 'counsellor', centre: 'nord', replaces: null } })
  const entropy = crypto.getRandomValues(new Uint8Array(16))
  const recovery = await deriveRecovery(entropy, demoDeployment)
  const { sealed, unlocked } = await createAccount(recovery)
  const request = await requestCertificate(unlocked.person, { centre: 'nord', id: 'nora', name: 'Nora', hour, days: 60 })
  const keys = { signing: unlocked.person.signing.public, recovery: recovery.signing.public }
  await ask(demo.desk, 'join', { params: {}, body: { secret, account: sealed, ...keys, request } })
  await lead.ask('certify', { params: {}, body: { certificates: [await countersign(request, lead.person.signing)] } })
  return { code: await recoveryCode(entropy), member: await memberHash(certificateOf(request)), hour }
}

test('who was invited stays: in the account, in the certificate and in the pool, through renewals and restarts', async (t) => {
  const { start } = await demoOf(t, 2)
  const first = await start()
  const { code, member, hour } = await invite(first.demo)
  await renewDemo(first.demo)
  assert.ok(!(await newest(first.demo)).pool.members.includes(member), 'admitting is nobody’s but a coordinator’s')

  const coordinator = await sit(first.demo, 'Koralie')
  const pool = await offerNextPool(coordinator, await sit(first.demo, 'Amal'))
  const { members } = (await newest(first.demo)).pool
  const by = coordinator.person.signing
  await publishNext(coordinator, { hour, by, pool: { generation: pool.generation, key: pool.key, members: [...members, member] } })
  await assertPagesMayWrite(first.demo)
  await renewAll(first.demo, Date.now())
  assert.ok((await newest(first.demo)).pool.members.includes(member))
  await first.stop()

  const { demo } = await start()
  await renewAll(demo, Date.now())
  assert.ok((await newest(demo)).pool.members.includes(member))
  await assertPoolWorks({ ...demo, people: [...demo.people, { name: 'Nora', role: 'counsellor', centre: '', recoveryCode: code }] }, ['Nora'])
})

test('E4 who was removed does not come back, and is passed over by what renews the others', async (t) => {
  const { start } = await demoOf(t, 2)
  const { demo } = await start()
  const lead = await sit(demo, 'Nele')
  const { people } = await lead.ask('people', { params: {} })
  await lead.ask('removePerson', { params: { account: people.find(({ name }) => name === 'Amal')?.account ?? '' } })
  const before = (await newest(demo)).pool.members.length
  await renewDemo(demo)
  assert.equal((await newest(demo)).pool.members.length, before - 1)
  assert.equal(await sitDown(demo.desk, demo.people.find(({ name }) => name === 'Amal')?.recoveryCode ?? ''), null)
})
