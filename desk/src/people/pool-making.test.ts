import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addPoolSeals, checkPoolOffer } from '@zop/sealing'
import { decode, type Envelope, poolOffer, readJson } from '@zop/wire'
import { groundOn } from './ground.fixture.ts'
import { ok, refuse, unreachable } from './line.fixture.ts'
import { createPoolMaking } from './pool-making.ts'
import { account, day, foundUmbrella, hour } from './umbrella.fixture.ts'

const umbrella = await foundUmbrella()
const { amal, jana } = umbrella
const { known } = umbrella.current()

const memberWith = (members: Envelope[], generation: number | null = 1) => {
  const desk = groundOn(umbrella)
  desk.script.poolTask = () => ok({ generation, members })
  desk.script.offerPool = () => ok({})
  const making = createPoolMaking({ ground: desk.ground, known: () => known, person: () => amal.person })
  const offered = () => desk.bodies('offerPool').map((body) => (body as { offer: Envelope }).offer)
  return { ...desk, making, offered }
}

const offerIn = (envelope: Envelope | undefined) => readJson(poolOffer, new TextDecoder().decode(decode(envelope?.payload ?? '') ?? new Uint8Array()))

test('B4 a member makes the next key, and every member can open it, nobody else', async () => {
  const { making, offered } = memberWith([amal.envelope, jana.envelope])
  assert.equal(await making.make(), 'done')
  const [envelope] = offered()
  const members = [amal, jana].map(({ person }) => person.certificate?.certificate ?? assert.fail())
  const offer = envelope && (await checkPoolOffer(known, envelope, { maker: amal.envelope, members, hour }))
  assert.ok(offer)
  const stranger = await account(umbrella.anchor.deployment)
  for (const [of, opens] of [
    [amal.person, true],
    [jana.person, true],
    [stranger.person, false],
  ] as const) {
    const seals = offer.seals.map(({ seal }) => ({ generation: offer.generation, seal }))
    const opened = await addPoolSeals({ ...of, pool: [] }, { seals })
    assert.equal(
      opened.pool.some((keys) => keys.public === offer.key),
      opens,
    )
  }
})

test('B4 whom no lead has certified gets no key, whatever the relay says', async () => {
  const stranger = await account(umbrella.anchor.deployment)
  const { making, offered } = memberWith([amal.envelope, await umbrella.request(stranger.person, { id: 'mara', name: 'Mara' })])
  assert.equal(await making.make(), 'done')
  assert.equal(offerIn(offered()[0])?.seals.length, 1)
})

test('B4 without an order, a directory or any member that holds, nothing is made', async () => {
  const idle = memberWith([amal.envelope], null)
  assert.equal(await idle.making.make(), 'nothing')
  const late = memberWith([amal.envelope])
  late.at.hour = hour + 61 * day
  assert.equal(await late.making.make(), 'unable')
  const lost = createPoolMaking({ ground: late.ground, known: () => null, person: () => amal.person })
  assert.equal(await lost.make(), 'unable')
  for (const desk of [idle, late]) assert.deepEqual(desk.offered(), [])
})

test('what did not arrive, or was not wanted any more, is said', async () => {
  const desk = memberWith([amal.envelope])
  desk.script.offerPool = () => unreachable
  assert.equal(await desk.making.make(), 'unreachable')
  desk.script.offerPool = () => refuse('limit')
  assert.equal(await desk.making.make(), 'refused')
  assert.equal(desk.making.busy.value, false)
})
