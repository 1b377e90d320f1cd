import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type KnownDirectory, memberHash, sealingKeys, sealPoolSeed } from '@zop/sealing'
import { encode, type PoolSeal } from '@zop/wire'
import { groundOn } from './ground.fixture.ts'
import { createKeyring } from './keyring.ts'
import { ok, unreachable } from './line.fixture.ts'
import { foundUmbrella, random } from './umbrella.fixture.ts'

const umbrella = await foundUmbrella()
const { amal } = umbrella
const { known } = umbrella.current()
const own = amal.person.certificate

const ringWith = (seals: PoolSeal[]) => {
  const desk = groundOn(umbrella)
  const held = { seals }
  desk.script.poolSeals = () => ok({ seals: held.seals })
  return { ...desk, held, ring: createKeyring(desk.line, amal.unlocked.person) }
}

/** The next directory, with a pool of another key for the same members. */
const rotated = async (): Promise<{ next: KnownDirectory; seal: PoolSeal }> => {
  const seed = random(32)
  const { public: key } = await sealingKeys(seed)
  const to = { sealing: amal.person.sealing[0]?.public ?? '', signing: amal.person.signing.public }
  const pool = { ...known.directory.pool, generation: 1, key }
  return { next: { ...known, directory: { ...known.directory, pool } }, seal: { generation: 1, seal: await sealPoolSeed({ generation: 1, seed }, to) } }
}

test('B4 the pool’s seed is fetched once, and again when a directory brings another pool', async () => {
  const { ring, held, names } = ringWith([amal.seal])
  assert.equal(await ring.look(known, own), true)
  assert.equal(await ring.look(known, own), true)
  assert.equal(ring.membership.value, 'member')
  assert.deepEqual(names(), ['poolSeals'])
  const { next, seal } = await rotated()
  held.seals = [seal]
  await ring.look(next, own)
  assert.equal(ring.membership.value, 'member')
  // E4, B4: the seed of a pool that is needed no more is not kept.
  assert.deepEqual(
    ring.holder().pool.map(({ generation }) => generation),
    [1],
  )
})

test('B4 a member without the key that the directory names knows it', async () => {
  const { ring } = ringWith([amal.seal])
  const { next } = await rotated()
  await ring.look(next, own)
  assert.equal(ring.membership.value, 'keyless')
})

test('B4 a pool key that was handed in and opens to nothing, or to another key, is told: no member looks ready who is not', async () => {
  const { ring, held } = ringWith([amal.seal])
  const { next, seal } = await rotated()
  const other = await rotated()
  for (const seals of [[{ ...seal, seal: encode(random(1200)) }], [other.seal]]) {
    held.seals = seals
    await ring.look(next, own)
    assert.equal(ring.membership.value, 'keyless')
  }
  held.seals = [seal]
  await ring.look(next, own)
  assert.equal(ring.membership.value, 'member')
})

test('B4 whoever is not in the pool yet asks for no seed', async () => {
  const { ring, names } = ringWith([amal.seal])
  const others = known.directory.pool.members.filter((member) => member !== known.directory.pool.members[0])
  const amals = own && (await memberHash(own.certificate))
  assert.equal(known.directory.pool.members[0], amals)
  await ring.look({ ...known, directory: { ...known.directory, pool: { ...known.directory.pool, members: others } } }, own)
  assert.equal(ring.membership.value, 'outside')
  assert.deepEqual(names(), [])
})

test('a lost line is tried again and says nothing about the keys; after leaving no key comes back', async () => {
  const { ring, script } = ringWith([amal.seal])
  script.poolSeals = () => unreachable
  assert.equal(await ring.look(known, own), false)
  assert.equal(ring.membership.value, null)
  script.poolSeals = () => ok({ seals: [amal.seal] })
  const under = ring.look(known, own)
  ring.forget()
  await under
  assert.deepEqual([ring.holder().sealing, ring.holder().pool], [[], []])
})
