import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hourOf, minute } from '../clock.ts'
import { openLog } from '../log.ts'
import { call, ok, refusedWith, signInAt, startAt, startBody } from '../testing/client.ts'
import { joinAsPeer } from '../testing/peer.ts'
import { checkedOf, makeMessage, makeSeeker, makeStart } from '../testing/seeker.ts'
import { beginAt, makeHouse } from '../testing/together.ts'
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

test('F1 a process that hears what it cannot open does not lead, ends no chat meanwhile, and says why once an hour; it leads again when that is gone', async (t) => {
  const house = await makeHouse(t)
  const lines: string[] = []
  const one = await house.start({ log: openLog({ write: (line: string) => lines.push(line) }) })
  const said = () => lines.filter((line) => line.includes('another process cannot be understood')).length
  const stranger = house.bus.member()
  const { isStored } = await beginAt(house, one)
  // Whose page went to a process that this one is deaf to.
  const beats = async (minutes: number) => {
    for (let beat = 0; beat < minutes * 4; beat++) {
      stranger.tell(seal(new Uint8Array(32), 'I live'))
      await house.pass(15_000)
    }
  }
  await beats(1)
  assert.equal(said(), 1)
  await beats(44)
  assert.equal(await isStored(), true, 'the page may be at the other one')
  assert.equal(said(), 1)
  await beats(16)
  assert.equal(said(), 2)
  await house.pass(45 * minute)
  assert.equal(await isStored(), false, 'nobody has been there for long')
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
