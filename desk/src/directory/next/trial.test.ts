import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makePoolOffer, type SigningKeys, sealingKeys, signingKeys, statementHash } from '@zop/sealing'
import { concat, decode, type Envelope, encode, type PoolOffer, payloadType, poolOffer, preAuthenticationEncoding, readJson } from '@zop/wire'
import { foundUmbrella, random, type Umbrella } from '../../people/umbrella.fixture.ts'
import { certificatesOf, coordinatorOf, member, newcomerTo, nobody, triedBy } from './coordinator.fixture.ts'

/** RFC 8410: what stands before the seed of an Ed25519 key. */
const pkcs8 = Uint8Array.from([48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 112, 4, 34, 4, 32])

/** An envelope as anybody can make it who holds these keys. */
const signed = async (kind: 'pool' | 'trial', content: object, keys: SigningKeys): Promise<Envelope> => {
  const payload = new TextEncoder().encode(JSON.stringify(content))
  const key = await crypto.subtle.importKey('pkcs8', concat(pkcs8, keys.seed), 'Ed25519', false, ['sign'])
  const sig = await crypto.subtle.sign('Ed25519', key, preAuthenticationEncoding(payloadType(kind), payload))
  return { payloadType: payloadType(kind), payload: encode(payload), signatures: [{ keyid: keys.public, sig: encode(new Uint8Array(sig)) }] }
}

/** An offer that Amal has made for both, as `change` forges it: the coordinator can tell none of it from a good one. */
const offerOf = async ({ amal, jana }: Umbrella, change: (offer: PoolOffer) => Partial<PoolOffer> = () => ({})): Promise<Envelope> => {
  const { envelope } = await makePoolOffer(amal.person, { generation: 1, members: certificatesOf([amal.person, jana.person]) })
  const offer = readJson(poolOffer, new TextDecoder().decode(decode(envelope.payload) ?? new Uint8Array())) ?? assert.fail()
  return signed('pool', { ...offer, ...change(offer) }, amal.person.signing)
}

test('B4 a valid key that nobody holds is stopped by the first member who tries it, by name', async () => {
  const umbrella = await foundUmbrella()
  const { amal, jana } = umbrella
  const { public: key } = await sealingKeys(random(32))
  const offer = await offerOf(umbrella, () => ({ key }))
  const { plan, next, said, now, names } = await coordinatorOf(umbrella, { offer, trials: await triedBy(offer, jana.person) })
  assert.deepEqual([plan().pool, plan().trial], ['failed', { maker: 'Amal', of: 2, opened: 0, failed: ['Jana'], verdict: 'failed' }])
  assert.equal(await next.publish(nobody, 'untried'), 'unopened', 'there is no emergency against a no')
  assert.equal(names().includes('publish'), false)
  // What its maker says of it changes nothing.
  const lie = await signed('trial', { offer: await statementHash('pool', offer), member: await member(amal.person), opens: true }, amal.person.signing)
  said.draft = { ...said.draft, trials: [...said.draft.trials, lie] }
  await next.load()
  assert.equal(plan().pool, 'failed')
  // Without the key the directory goes on with the old one.
  assert.equal(await next.publish(nobody), 'done')
  assert.equal((await now()).directory.pool.generation, 0)
})

test('B4 an offer is signed when a member other than its maker has opened it; before that only as an emergency', async () => {
  const umbrella = await foundUmbrella()
  const { amal, jana } = umbrella
  const offer = await offerOf(umbrella)
  const { plan, next, said, now } = await coordinatorOf(umbrella, { offer })
  assert.deepEqual([plan().pool, plan().trial], ['trying', { maker: 'Amal', of: 2, opened: 0, failed: [], verdict: 'open' }])
  assert.equal(await next.publish(nobody), 'done')
  assert.equal((await now()).directory.pool.generation, 0, 'without the key')
  said.draft = { ...said.draft, trials: await triedBy(offer, amal.person) }
  await next.load()
  assert.deepEqual([plan().pool, plan().trial?.opened], ['trying', 1], 'by its maker alone')
  said.draft = { ...said.draft, trials: await triedBy(offer, amal.person, jana.person) }
  await next.load()
  assert.deepEqual([plan().pool, plan().trial?.opened], ['offered', 2])
  assert.equal(await next.publish(nobody), 'done')
  assert.equal((await now()).directory.pool.generation, 1)
  const alone = await coordinatorOf(umbrella, { offer })
  assert.equal(await alone.next.publish(nobody, 'untried'), 'done')
  assert.equal((await alone.now()).directory.pool.generation, 1)
})

test('B4 a yes that the relay makes up, or takes from another offer, lets nothing be signed', async () => {
  const umbrella = await foundUmbrella()
  const { amal, jana } = umbrella
  const [offer, other] = [await offerOf(umbrella), await offerOf(umbrella)]
  const yes = { offer: await statementHash('pool', offer), member: await member(jana.person), opens: true }
  const relay = await signingKeys(random(32))
  const stranger = await newcomerTo(umbrella)
  for (const trial of [
    await signed('trial', yes, relay),
    await signed('trial', yes, amal.person.signing),
    await signed('trial', { ...yes, member: await member(stranger.person) }, stranger.person.signing),
    ...(await triedBy(other, jana.person)),
  ])
    assert.equal((await coordinatorOf(umbrella, { offer, trials: [trial] })).plan().pool, 'trying')
})
