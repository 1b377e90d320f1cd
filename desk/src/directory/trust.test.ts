import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signal } from '@preact/signals'
import type { Answer, Line } from '@zop/line'
import type { Params, PublishedDirectory, Reply, RouteName } from '@zop/wire'
import { foundHouse, hour } from '../conversation/house.fixture.ts'
import { createTrust } from './trust.ts'

const forbidden = (): never => {
  throw new DOMException('no', 'SecurityError')
}

/** A desk of the house's member, whose relay publishes what the test says and whose clock stands where it says. */
const trustOn = async ({ remembers = true, lead = false } = {}) => {
  const house = await foundHouse()
  const own = house.member.certificate?.hash ?? ''
  const at = { hour, published: await house.publish({}) }
  const line: Line = {
    origin: '',
    address: () => '',
    call: async <N extends RouteName>(name: N, params: Params<N>) => {
      const certificate = name === 'certificate' ? await house.vouchers.certificate((params as { hash: string }).hash) : null
      const value: PublishedDirectory | typeof certificate = name === 'directory' ? at.published : certificate
      return (value ? { kind: 'ok', value } : { kind: 'refused', refusal: { code: 'not-found' } }) as Answer<Reply<N>>
    },
    setToken: () => undefined,
    token: () => null,
  }
  const kept = new Map<string, string>()
  const shelf = remembers
    ? { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) }
    : { getItem: forbidden, setItem: forbidden }
  const online = signal(true)
  const ground = { line, anchor: house.anchor, origin: 'http://localhost', shelf, online, now: () => at.hour * 3_600_000, later: () => () => undefined }
  const trust = createTrust(ground, { certificate: lead ? null : own, signing: house.member.signing.public })
  const publish = async (change: Parameters<typeof house.publish>[0]) => {
    at.published = await house.publish(change)
    await trust.refresh()
  }
  await trust.refresh()
  return { trust, at, own, publish, number: () => trust.current()?.directory.number ?? null }
}

test('a newer directory is taken up', async () => {
  const { publish, number, trust } = await trustOn()
  assert.equal(number(), 1)
  await publish({ number: 2 })
  assert.equal(number(), 2)
  assert.equal(trust.recollection.value, 'newer')
})

test('B6 the desk never goes back in number, with or without a memory on the device, and the alarm stays', async () => {
  for (const remembers of [true, false]) {
    const { publish, number, trust } = await trustOn({ remembers })
    await publish({ number: 5 })
    await publish({ number: 4 })
    assert.equal(number(), 5)
    assert.equal(trust.recollection.value, 'older')
    await publish({ number: 6 })
    assert.equal(number(), 6)
    assert.equal(trust.recollection.value, 'older')
  }
})

test('B6 another directory of the same number is not taken up, and raises the alarm', async () => {
  const { publish, trust } = await trustOn({ remembers: false })
  const before = trust.current()?.hash
  await publish({ number: 1, expires: hour + 23 })
  assert.equal(trust.current()?.hash, before)
  assert.equal(trust.recollection.value, 'fork')
})

test('C8 a certificate that has been revoked since stops taking and writing', async () => {
  const { publish, own, trust, number } = await trustOn()
  await publish({ number: 2, revoked: [own] })
  assert.deepEqual(trust.standing.value, { kind: 'certificate', reason: 'revoked' })
  assert.equal(number(), null)
  await publish({ number: 1 })
  assert.deepEqual(trust.standing.value, { kind: 'certificate', reason: 'revoked' })
})

test('C8 a certificate that has expired stops taking and writing at that hour, not at the next look', async () => {
  const { publish, at, trust, number } = await trustOn()
  const later = hour + 48
  await publish({ number: 2, expires: later, pool: { ...(trust.current()?.directory.pool ?? assert.fail()), expires: later } })
  assert.equal(number(), 2)
  at.hour = hour + 24
  assert.equal(number(), null)
  assert.deepEqual(trust.standing.value, { kind: 'certificate', reason: 'expired' })
})

test('B5 a directory that expires stops everything, also where the relay serves an older one', async () => {
  const { at, trust, number } = await trustOn()
  at.hour = hour + 24
  assert.equal(number(), null)
  await trust.refresh()
  assert.deepEqual(trust.standing.value, { kind: 'refused', reason: 'expired' })
})

test('a colleague who has been revoked since is no longer named as checked', async () => {
  const { publish, own, trust } = await trustOn({ lead: true })
  assert.equal((await trust.whoIs(own))?.certificate.name, 'Amal')
  await publish({ number: 2, revoked: [own] })
  assert.equal(await trust.whoIs(own), null)
  assert.equal(trust.people.value.get(own), null)
})

test('B6 a directory that has run out is remembered like any other: an older one is not what the next is signed upon', async () => {
  const { publish, at, trust } = await trustOn({ lead: true })
  await publish({ number: 5 })
  at.hour = hour + 24
  await publish({ number: 4 })
  assert.equal(trust.latest()?.directory.number, 5)
  assert.equal(trust.recollection.value, 'older')
  await publish({ number: 6 })
  assert.equal(trust.current(), null)
  assert.equal(trust.latest()?.directory.number, 6)
})
