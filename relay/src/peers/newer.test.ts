import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hourOf } from '../clock.ts'
import { call, ok, refusedWith, signInAt, startAt, startBody } from '../testing/client.ts'
import { joinAsPeer } from '../testing/peer.ts'
import { checkedOf, makeMessage, makeSeeker, makeStart } from '../testing/seeker.ts'
import { makeHouse } from '../testing/together.ts'
import { seal } from './seal.ts'

test('a process of a newer version says things that this one does not know: it reads everything anew, and serves on', async (t) => {
  const house = await makeHouse(t)
  const one = await house.start()
  const { umbrella } = house.place
  const hour = hourOf(house.clock)
  const newer = await joinAsPeer(house, 'zzz')

  // What the newer one writes, it tells in a way of its own.
  const seeker = makeSeeker()
  const on = makeStart(seeker, umbrella, hour)
  const opening = { language: 'de', channel: 'chat', audience: 'person' } as const
  await house.store.start({
    conversation: seeker.conversation,
    opening,
    hour,
    record: checkedOf(on),
    message: makeMessage(on.hash),
    keep: null,
    promised: hour + 24,
  })
  const here = makeSeeker()
  const begun = makeStart(here, umbrella, hour)
  const body = await startBody(one.site, here, begun)
  const { session: token } = await house.until(ok(call(one.site, 'start', { params: {}, body })))
  newer.put({ kind: 'chats', chats: [{ id: seeker.conversation }] } as never)
  await house.pass(1500)
  const params = { conversation: here.conversation }
  assert.equal(await refusedWith(house.until(call(one.site, 'send', { params, body: makeMessage(begun.hash), token }))), 'ok')
  const { session } = await house.until(signInAt(one.desk, umbrella.members.anna))
  const { cards } = await ok(call(one.desk, 'lane', { params: { lane: 'waiting', after: '0' }, token: session }))
  assert.deepEqual(cards.map(({ conversation }) => conversation).toSorted(), [here.conversation, seeker.conversation].toSorted())
})

test('what was not sealed under the key of the house is nothing', async (t) => {
  const house = await makeHouse(t)
  const one = await house.start()
  const stranger = house.bus.member()
  const seeker = makeSeeker()
  const token = await startAt(one.site, seeker, makeStart(seeker, house.place.umbrella, hourOf(house.clock)))
  for (const text of [
    '',
    'x',
    `x.${seal(new Uint8Array(32), JSON.stringify({ v: 1, from: 'x', n: 1, s: 1, told: [{ kind: 'ended', conversations: [seeker.conversation] }] }))}`,
  ])
    stranger.tell(text)
  await house.pass(1000)
  assert.equal(await refusedWith(call(one.site, 'stored', { params: { conversation: seeker.conversation }, token })), 'ok')
})
