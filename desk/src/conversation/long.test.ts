import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Item } from '@zop/wire'
import { deskOn, talkInHouse } from './house-talk.fixture.ts'

const before = (params: unknown): number => Number((params as { before: string }).before)

/** A relay that gives a page of that many messages. */
const inPages = (items: readonly Item[], size: number) => (name: string, params: unknown) =>
  name === 'earlier' ? { items: items.filter((item) => item.kind === 'message' && item.order < before(params)).slice(-size) } : undefined

const longTalk = async (length: number) => {
  const talk = await talkInHouse([])
  for (let n = 1; n <= length; n++) await talk.write(`m${n}`)
  return talk
}

test('a kept conversation opens at its newest page; older ones come on demand, and nothing is said to be missing', async () => {
  const talk = await longTalk(30)
  const { conversation, texts, calls, faults } = deskOn(talk, { otherwise: inPages(talk.items, 10) })
  await conversation.catchUp()
  assert.deepEqual(texts().at(-1), 'm30')
  assert.equal(conversation.content.value.log.length, 10)
  assert.equal(conversation.content.value.whole, false)
  assert.deepEqual(calls.map(({ name }) => name).slice(0, 3), ['records', 'records', 'earlier'])
  assert.equal(conversation.content.value.gaps.size, 0)
  assert.equal(await conversation.older(), true)
  assert.equal(await conversation.older(), true)
  assert.equal(conversation.content.value.whole, true)
  assert.deepEqual(texts(), ['(take)', ...Array.from({ length: 30 }, (_, i) => `m${i + 1}`)])
  assert.equal(conversation.content.value.gaps.size, 0)
  assert.equal(await conversation.older(), false)
  assert.deepEqual(faults, [])
})

test('H8 a message that the relay leaves out of the middle is said once it must be here', async () => {
  const talk = await longTalk(30)
  talk.items.splice(
    talk.items.findIndex(({ order }) => order === 25),
    1,
  )
  const { conversation } = deskOn(talk, { otherwise: inPages(talk.items, 20) })
  await conversation.catchUp()
  assert.deepEqual([...conversation.content.value.gaps.values()], [1])
})

test('what is new while older pages are asked for is not lost', async () => {
  const talk = await longTalk(20)
  const { conversation, texts } = deskOn(talk, { otherwise: inPages(talk.items, 5) })
  await conversation.catchUp()
  const asking = conversation.older()
  await talk.write('fresh')
  const [fresh] = talk.items.slice(-1)
  if (fresh) conversation.hear(fresh)
  await asking
  await conversation.catchUp()
  assert.equal(texts().at(-1), 'fresh')
  assert.equal(new Set(texts()).size, texts().length)
})

test('a relay that gives the same page again is the end of the older ones, not a loop', async () => {
  const talk = await longTalk(12)
  const newest = talk.items.slice(-4)
  const { conversation } = deskOn(talk, { otherwise: (name) => (name === 'earlier' ? { items: newest } : undefined) })
  await conversation.catchUp()
  await conversation.older()
  assert.equal(conversation.content.value.whole, true)
  assert.equal(conversation.content.value.log.length, 4)
})

test('a relay that repeats its records, or has none, is asked again later and opens nothing', async () => {
  for (const records of [(items: readonly Item[]) => items.slice(0, 1), () => []]) {
    const talk = await talkInHouse()
    const { conversation, faults } = deskOn(talk, { otherwise: (name) => (name === 'records' ? { records: records(talk.items) } : undefined) })
    await conversation.catchUp()
    assert.equal(conversation.state.value, 'unread')
    assert.deepEqual(faults, [])
  }
})
