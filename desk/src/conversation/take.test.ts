import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signal } from '@preact/signals'
import { deskWords } from '@zop/content/desk'
import type { Answer, Line } from '@zop/line'
import { addPoolSeals, certified, deriveSeeker, follow, newSecret, readersOf, sealMessage, startConversation } from '@zop/sealing'
import type { Body, Item, Params, Reply, RouteName, SealedRecord } from '@zop/wire'
import { createTrust } from '../directory/trust.ts'
import type { Ground } from '../ground.ts'
import { createNotices } from '../notice/notices.ts'
import { createView } from '../view.ts'
import { foundHouse, type House, hour } from './house.fixture.ts'
import { type Taker, take } from './take.ts'
import { takeWaiting } from './taking.ts'

type Calls = (name: RouteName, params: unknown, body: unknown) => unknown

/** A line whose relay is the test itself. */
const lineTo = (answers: Calls): Line => ({
  origin: '',
  address: () => '',
  call: async <N extends RouteName>(name: N, params: Params<N>, body?: Body<N>) => answers(name, params, body) as Answer<Reply<N>>,
  setToken: () => undefined,
  token: () => null,
})

/** What of these comes after the order that was asked for. */
const page = (params: unknown, items: readonly Item[], most = items.length): readonly Item[] =>
  items.filter(({ order }) => order > Number((params as { after: string }).after)).slice(0, most)

const waitingConversation = async (house: House) => {
  const seeker = await deriveSeeker(newSecret(), house.anchor.deployment)
  const { chain, sealed } = await startConversation(seeker, house.directory, hour)
  const item = (seal: number): Item => ({
    kind: 'record',
    order: 1,
    record: sealed.record,
    seal: sealed.seals[seal] ?? null,
    history: sealed.history,
    consent: null,
  })
  const write = (text: string) => sealMessage(chain, seeker, { body: { kind: 'text', text }, sent: 0, seen: [], directory: house.directory, hour })
  return { seeker, chain, item, write }
}

const takerOf = (house: House, conversation: string, line: Line): Taker => {
  const self = house.member
  return {
    line,
    person: self,
    by: { self, conversation, anchor: house.anchor, directory: house.directory, vouchers: house.vouchers, hour },
    whoIs: async (hash) => (hash === self.certificate?.hash ? self.certificate : null),
    renew: async () => null,
  }
}

/** What this desk has checked of who vouches for whom, over the same line. */
const trustOf = async (house: House, line: Line) => {
  const published = await house.publish({})
  const ground: Ground = {
    line: lineTo((name, params, body) => {
      if (name === 'directory') return { kind: 'ok', value: published }
      if (name !== 'certificate') return line.call(name as 'take', params as Params<'take'>, body as Body<'take'>)
      return house.vouchers.certificate((params as { hash: string }).hash).then((value) => ({ kind: 'ok', value }))
    }),
    anchor: house.anchor,
    origin: 'http://localhost',
    shelf: { getItem: () => null, setItem: () => undefined },
    online: signal(true),
    now: () => hour * 3_600_000,
    later: () => () => undefined,
  }
  const trust = createTrust(ground, { signing: house.member.signing.public, certificate: house.member.certificate?.hash ?? null })
  await trust.refresh()
  return { ground, trust }
}

test('C2 the record of a take names the seeker and the taker, and the pool is gone', async () => {
  const house = await foundHouse()
  const { seeker, chain, item } = await waitingConversation(house)
  let sent: SealedRecord | null = null
  const line = lineTo((name, params, body) => {
    if (name === 'items') return { kind: 'ok', value: { items: page(params, [item(1)]) } }
    sent = body as SealedRecord
    return { kind: 'ok', value: { order: 2 } }
  })
  assert.deepEqual(await take(chain.conversation, takerOf(house, chain.conversation, line)), { kind: 'done' })
  assert.ok(sent)
  const { record, seals, history } = sent as SealedRecord
  const by = { self: seeker, conversation: chain.conversation, anchor: house.anchor, directory: house.directory, vouchers: house.vouchers, hour }
  const followed = await follow(chain, { kind: 'record', order: 2, record, seal: seals[0] ?? null, history, consent: null }, by)
  assert.equal(followed.kind, 'followed')
  if (followed.kind !== 'followed') return
  const readers = readersOf(followed.chain)
  assert.equal(readers.pool, false)
  assert.deepEqual(
    readers.people.map(({ certificate }) => certificate.name),
    ['Amal'],
  )
})

test('the loser of a take is told who was faster, by a verified certificate', async () => {
  const house = await foundHouse()
  const { chain, item } = await waitingConversation(house)
  const winner = house.member.certificate
  const line = lineTo((name, params) =>
    name === 'items' ? { kind: 'ok', value: { items: page(params, [item(1)]) } } : { kind: 'refused', refusal: { code: 'taken', by: winner?.hash } },
  )
  const came = await take(chain.conversation, takerOf(house, chain.conversation, line))
  assert.equal(came.kind, 'taken')
  assert.equal(came.kind === 'taken' && came.by?.certificate.name, 'Amal')
})

test('whoever comes a moment late sees the name of who was faster, whether told at reading or at taking', async () => {
  const house = await foundHouse()
  const { chain, item } = await waitingConversation(house)
  const self = house.member
  const refusal = { code: 'taken', by: self.certificate?.hash } as const
  for (const late of ['items', 'take'] as const) {
    const notices = createNotices({ now: Date.now, later: () => () => undefined })
    const shown: string[] = []
    const line = lineTo((name, params) => (name === late ? { kind: 'refused', refusal } : { kind: 'ok', value: { items: page(params, [item(1)]) } }))
    const follower = { self, anchor: house.anchor, directory: house.directory, vouchers: house.vouchers, hour }
    const { trust, ground } = await trustOf(house, line)
    const view = { ...createView(), show: (id: string) => shown.push(id) }
    const mine = { get: () => assert.fail('nothing of it is opened') }
    const dropped: string[] = []
    const lanes = { gone: (id: string) => dropped.push(id) }
    await takeWaiting(
      { ground, trust, notices, view, mine, lanes, person: () => self, follower: () => follower, renewTrust: async () => undefined },
      chain.conversation,
    )
    assert.deepEqual(dropped, [chain.conversation])
    assert.deepEqual(
      notices.all.value.map(({ say }) => say(deskWords.de)),
      ['Amal (Beispielstelle Nord) war schneller.'],
      late,
    )
    assert.deepEqual(shown, [])
  }
})

test('a conversation of many pages is read to its end before it is taken', async () => {
  const house = await foundHouse()
  const { chain, item, write } = await waitingConversation(house)
  const written = await Promise.all(['a', 'b', 'c'].map(write))
  const items: Item[] = [...written.map(({ sealed }, i): Item => ({ kind: 'message', order: i + 1, message: sealed })), { ...item(1), order: 4 }]
  const asked: unknown[] = []
  const line = lineTo((name, params) => {
    if (name !== 'items') return { kind: 'ok', value: { order: 5 } }
    asked.push((params as { after: string }).after)
    return { kind: 'ok', value: { items: page(params, items, 2) } }
  })
  assert.deepEqual(await take(chain.conversation, takerOf(house, chain.conversation, line)), { kind: 'done' })
  assert.deepEqual(asked, ['0', '2', '4'])
})

test('a relay that repeats a page, or never ends, is not read for ever', async () => {
  const house = await foundHouse()
  const { chain, item, write } = await waitingConversation(house)
  const repeating = lineTo(() => ({ kind: 'ok', value: { items: [item(1)] } }))
  assert.deepEqual(await take(chain.conversation, takerOf(house, chain.conversation, repeating)), { kind: 'failed' })
  const { sealed } = await write('a')
  const endless = lineTo((_, params) => {
    const after = Number((params as { after: string }).after)
    return { kind: 'ok', value: { items: Array.from({ length: 1000 }, (_, i) => ({ kind: 'message', order: after + i + 1, message: sealed })) } }
  })
  assert.deepEqual(await take(chain.conversation, takerOf(house, chain.conversation, endless)), { kind: 'failed' })
})

test('C8 a take is never written under an older directory than the record before it names', async () => {
  const house = await foundHouse()
  const { chain, item } = await waitingConversation(house)
  const sent: SealedRecord[] = []
  const line = lineTo((name, params, body) => {
    if (name === 'take') sent.push(body as SealedRecord)
    return { kind: 'ok', value: name === 'take' ? { order: 2 } : { items: page(params, [item(1)]) } }
  })
  const taker = takerOf(house, chain.conversation, line)
  const behind = {
    ...taker,
    by: { ...taker.by, directory: { ...house.directory, hash: 'A'.repeat(43), directory: { ...house.directory.directory, number: 0 } } },
  }
  assert.deepEqual(await take(chain.conversation, behind), { kind: 'failed' })
  assert.deepEqual(await take(chain.conversation, { ...behind, renew: async () => behind }), { kind: 'failed' })
  assert.equal(sent.length, 0)
  assert.deepEqual(await take(chain.conversation, { ...behind, renew: async () => taker }), { kind: 'done' })
  assert.equal(sent.length, 1)
})

test('a winner whom nobody vouches for is not named', async () => {
  const house = await foundHouse()
  const { chain, item } = await waitingConversation(house)
  const refusal = { code: 'taken', by: 'A'.repeat(43) }
  const line = lineTo((name, params) => (name === 'items' ? { kind: 'ok', value: { items: page(params, [item(1)]) } } : { kind: 'refused', refusal }))
  assert.deepEqual(await take(chain.conversation, takerOf(house, chain.conversation, line)), { kind: 'taken', by: null })
})

test('H3 a record of another conversation is not taken, and nothing is sent', async () => {
  const house = await foundHouse()
  const asked = await waitingConversation(house)
  const other = await waitingConversation(house)
  const calls: string[] = []
  const line = lineTo((name, params) => {
    calls.push(name)
    return { kind: 'ok', value: { items: page(params, [other.item(1)]) } }
  })
  assert.deepEqual(await take(asked.chain.conversation, takerOf(house, asked.chain.conversation, line)), { kind: 'damaged' })
  assert.deepEqual(calls, ['items'])
})

test('without keys of the pool nothing is taken and nothing is sent', async () => {
  const house = await foundHouse()
  const { chain, item } = await waitingConversation(house)
  const calls: string[] = []
  const line = lineTo((name, params) => {
    calls.push(name)
    return { kind: 'ok', value: { items: page(params, [item(1)]) } }
  })
  const taker = takerOf(house, chain.conversation, line)
  const bare = { ...house.member, pool: [] }
  assert.deepEqual(await take(chain.conversation, { ...taker, person: bare, by: { ...taker.by, self: bare } }), { kind: 'failed' })
  assert.deepEqual(calls, ['items', 'items'])
})

test('a conversation that is gone, and a line that is down, are told apart', async () => {
  const house = await foundHouse()
  const { chain } = await waitingConversation(house)
  const gone = lineTo(() => ({ kind: 'refused', refusal: { code: 'not-found' } }))
  assert.deepEqual(await take(chain.conversation, takerOf(house, chain.conversation, gone)), { kind: 'gone' })
  const down = lineTo(() => ({ kind: 'unreachable' }))
  assert.deepEqual(await take(chain.conversation, takerOf(house, chain.conversation, down)), { kind: 'unreachable' })
})

test('B4 pool seals that were sealed to somebody else add nothing', async () => {
  const house = await foundHouse()
  const stranger = await addPoolSeals({ ...house.stranger, pool: [] }, { seals: house.seals })
  assert.equal(stranger.pool.length, 0)
  assert.equal(house.member.certificate && certified(house.stranger, house.member.certificate), null)
})
