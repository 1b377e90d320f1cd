import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hourOf, systemClock } from '../clock.ts'
import { sqliteStore } from '../store/sqlite/store.ts'
import { call, ok, refusedWith, signInAt } from '../testing/client.ts'
import { Clogged } from '../testing/clogged.ts'
import { listenAsDesk } from '../testing/events.ts'
import { makeKeys } from '../testing/keys.ts'
import { countersigned, makeNewcomer, nextOf } from '../testing/people.ts'
import { runRelay } from '../testing/running.ts'

const hour = hourOf(systemClock)
const nora = { id: 'nora', name: 'Nora', role: 'counsellor', centre: 'north', replaces: null } as const

const prepare = async (t: { after(act: () => Promise<void>): void }) => {
  let connection: Clogged | undefined
  const relay = await runRelay(t, {
    openStore: (path) => {
      connection = new Clogged(path)
      return sqliteStore(connection)
    },
  })
  assert.ok(connection)
  const token = async (name: keyof typeof relay.umbrella.members) => (await signInAt(relay.desk, relay.umbrella.members[name])).session
  return { ...relay, connection, token }
}

test('a disk that takes nothing: nobody joins, is certified, removed or published; afterwards all of it goes on', async (t) => {
  const { desk, umbrella, connection, token } = await prepare(t)
  const [lena, cora] = [await token('lena'), await token('cora')]
  const { secret } = await ok(call(desk, 'invite', { params: {}, token: lena, body: nora }))
  const { join } = makeNewcomer({ secret, hour, invite: nora })
  const signed = countersigned(join.request ?? umbrella.founding.roots, umbrella.signers.leads['north'] ?? makeKeys())
  const next = nextOf(umbrella)
  const steps = {
    join: () => refusedWith(call(desk, 'join', { params: {}, body: join })),
    certify: () => refusedWith(call(desk, 'certify', { params: {}, token: lena, body: { certificates: [signed] } })),
    publish: () => refusedWith(call(desk, 'publish', { params: {}, token: cora, body: { directory: next.envelope } })),
    remove: () => refusedWith(call(desk, 'removePerson', { params: { account: umbrella.members.alex.account }, token: lena })),
  }
  for (const step of Object.values(steps)) {
    connection.database.exec('pragma query_only = on')
    assert.equal(await step(), 'unavailable')
    connection.database.exec('pragma query_only = off')
    assert.equal(await step(), 'ok')
  }
  const { people } = await ok(call(desk, 'people', { params: {}, token: lena }))
  assert.deepEqual(people.map(({ name, leaving }) => [name, leaving]).toSorted(), [
    ['Alex', true],
    ['Anna', false],
    ['Lena', false],
    ['Nora', false],
  ])
})

test('B2 a directory that is kept though its answer failed is the newest at once, and no other takes its number', async (t) => {
  const { desk, umbrella, connection, token } = await prepare(t)
  const cora = await token('cora')
  const publish = (directory: typeof next.envelope) => refusedWith(call(desk, 'publish', { params: {}, token: cora, body: { directory } }))
  const next = nextOf(umbrella)
  connection.clogged = true
  assert.equal(await publish(next.envelope), 'unavailable')
  connection.clogged = false
  assert.deepEqual((await ok(call(desk, 'directory', { params: {} }))).directory, next.envelope)
  assert.equal(await publish(nextOf(umbrella, { expires: hour + 200 }).envelope), 'newer-epoch')
  assert.equal(await publish(nextOf({ ...umbrella, directory: next }).envelope), 'ok')
})

test('E4 whoever is removed is out at once, also where what they had is not out of every file yet; asking again ends well', async (t) => {
  const { desk, umbrella, connection, token } = await prepare(t)
  const [lena, anna] = [await token('lena'), await token('anna')]
  const stream = await listenAsDesk(desk, anna)
  const remove = () => refusedWith(call(desk, 'removePerson', { params: { account: umbrella.members.anna.account }, token: lena }))
  connection.clogged = true
  assert.equal(await remove(), 'unavailable')
  await stream.closed()
  assert.equal(await refusedWith(call(desk, 'blocks', { params: {}, token: anna })), 'not-signed-in')
  connection.clogged = false
  assert.equal(await remove(), 'ok')
  assert.equal((await ok(call(desk, 'poolTask', { params: {}, token: await token('alex') }))).generation, 4)
})
