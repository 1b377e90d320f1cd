import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Answer, Line } from '@zop/line'
import { addPoolSeals, certified, deriveSeeker, follow, newSecret, readersOf, startConversation } from '@zop/sealing'
import type { Body, Item, Params, Reply, RouteName, SealedRecord } from '@zop/wire'
import { foundHouse, type House, hour } from './house.fixture.ts'
import { type Taker, take } from './take.ts'

type Calls = (name: RouteName, params: unknown, body: unknown) => unknown

/** A line whose relay is the test itself. */
const lineTo = (answers: Calls): Line => ({
  origin: '',
  call: async <N extends RouteName>(name: N, params: Params<N>, body?: Body<N>) => answers(name, params, body) as Answer<Reply<N>>,
  setToken: () => undefined,
  token: () => null,
})

const waitingConversation = async (house: House) => {
  const seeker = await deriveSeeker(newSecret(), house.anchor.deployment)
  const { chain, sealed } = await startConversation(seeker, house.directory, hour)
  const item = (seal: number): Item => ({ kind: 'record', order: 1, record: sealed.record, seal: sealed.seals[seal] ?? null, history: sealed.history })
  return { seeker, chain, item }
}

const takerOf = (house: House, conversation: string, line: Line): Taker => {
  const self = house.member
  return {
    line,
    person: self,
    by: { self, conversation, anchor: house.anchor, directory: house.directory, vouchers: house.vouchers, hour },
    whoIs: async (hash) => (hash === self.certificate?.hash ? self.certificate : null),
  }
}

test('C2 the record of a take names the seeker and the taker, and the pool is gone', async () => {
  const house = await foundHouse()
  const { seeker, chain, item } = await waitingConversation(house)
  let sent: SealedRecord | null = null
  const line = lineTo((name, _, body) => {
    if (name === 'items') return { kind: 'ok', value: { items: [item(1)] } }
    sent = body as SealedRecord
    return { kind: 'ok', value: { order: 2 } }
  })
  assert.deepEqual(await take(chain.conversation, takerOf(house, chain.conversation, line)), { kind: 'done' })
  assert.ok(sent)
  const { record, seals, history } = sent as SealedRecord
  const by = { self: seeker, conversation: chain.conversation, anchor: house.anchor, directory: house.directory, vouchers: house.vouchers, hour }
  const followed = await follow(chain, { kind: 'record', order: 2, record, seal: seals[0] ?? null, history }, by)
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
  const line = lineTo((name) =>
    name === 'items' ? { kind: 'ok', value: { items: [item(1)] } } : { kind: 'refused', refusal: { code: 'taken', by: winner?.hash } },
  )
  const came = await take(chain.conversation, takerOf(house, chain.conversation, line))
  assert.equal(came.kind, 'taken')
  assert.equal(came.kind === 'taken' && came.by?.certificate.name, 'Amal')
})

test('a winner whom nobody vouches for is not named', async () => {
  const house = await foundHouse()
  const { chain, item } = await waitingConversation(house)
  const refusal = { code: 'taken', by: 'A'.repeat(43) }
  const line = lineTo((name) => (name === 'items' ? { kind: 'ok', value: { items: [item(1)] } } : { kind: 'refused', refusal }))
  assert.deepEqual(await take(chain.conversation, takerOf(house, chain.conversation, line)), { kind: 'taken', by: null })
})

test('H3 a record of another conversation is not taken, and nothing is sent', async () => {
  const house = await foundHouse()
  const asked = await waitingConversation(house)
  const other = await waitingConversation(house)
  const calls: string[] = []
  const line = lineTo((name) => {
    calls.push(name)
    return { kind: 'ok', value: { items: [other.item(1)] } }
  })
  assert.deepEqual(await take(asked.chain.conversation, takerOf(house, asked.chain.conversation, line)), { kind: 'failed' })
  assert.deepEqual(calls, ['items'])
})

test('without keys of the pool nothing is taken and nothing is sent', async () => {
  const house = await foundHouse()
  const { chain, item } = await waitingConversation(house)
  const calls: string[] = []
  const line = lineTo((name) => {
    calls.push(name)
    return { kind: 'ok', value: { items: [item(1)] } }
  })
  const taker = takerOf(house, chain.conversation, line)
  const bare = { ...house.member, pool: [] }
  assert.deepEqual(await take(chain.conversation, { ...taker, person: bare, by: { ...taker.by, self: bare } }), { kind: 'failed' })
  assert.deepEqual(calls, ['items'])
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
