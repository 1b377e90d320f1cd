import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Card } from '@zop/wire'
import { ageOf, createLanes, oldestAge } from './lanes.ts'
import { markOf } from './mark.ts'

const minute = 60_000
const card = (conversation: string, waited: number | null = 0): Card => ({
  conversation,
  opening: { language: 'de', channel: 'chat', audience: 'person' },
  waited,
  seekerThere: true,
  since: 0,
})

const lanesAt = (now = { value: 0 }) => {
  let rings = 0
  const lanes = createLanes(
    () => now.value,
    () => {
      rings += 1
    },
  )
  return { lanes, now, rings: () => rings }
}

test('the one who has waited longest stands first', () => {
  const { lanes } = lanesAt()
  lanes.hear({ waiting: [card('young', 1), card('old', 9), card('unknown', null)], inAll: 3, mine: [] })
  assert.deepEqual(
    lanes.waiting.value?.map(({ conversation }) => conversation),
    ['old', 'young', 'unknown'],
  )
})

test('whose page is closed stands after those whose page is open, and is not what T takes', () => {
  const { lanes } = lanesAt()
  const ghost = (conversation: string, waited: number): Card => ({ ...card(conversation, waited), seekerThere: false })
  lanes.hear({ waiting: [ghost('young ghost', 8), card('young', 1), ghost('old ghost', 9), card('old', 2)], inAll: 4, mine: [] })
  assert.deepEqual(
    lanes.waiting.value?.map(({ conversation }) => conversation),
    ['old', 'young', 'old ghost', 'young ghost'],
  )
  assert.equal(lanes.toTake(), 'old')
  lanes.hear({ waiting: [ghost('young ghost', 8), ghost('old ghost', 9)], inAll: 2, mine: [] })
  assert.equal(lanes.toTake(), 'old ghost')
})

test('an age goes on between two tellings, and an unknown one stays unknown', () => {
  const { lanes, now } = lanesAt()
  lanes.hear({ waiting: [card('a', 2), card('b', null)], inAll: 2, mine: [] })
  now.value = 3 * minute + 1
  const [a, b] = lanes.waiting.value ?? []
  assert.ok(a && b)
  assert.equal(ageOf(a, now.value), 5)
  assert.equal(ageOf(b, now.value), null)
  assert.equal(oldestAge([a, b], now.value), 5)
  assert.equal(oldestAge([b], now.value), null)
  assert.equal(oldestAge([], now.value), null)
})

test('the sound is for a chat that was not waiting before, not for those found on arrival', () => {
  const { lanes, rings } = lanesAt()
  lanes.hear({ waiting: [card('a')], inAll: 1, mine: [] })
  assert.equal(rings(), 0)
  lanes.hear({ waiting: [card('a')], inAll: 1, mine: [card('m')] })
  assert.equal(rings(), 0)
  lanes.hear({ waiting: [card('a'), card('b')], inAll: 2, mine: [] })
  assert.equal(rings(), 1)
  lanes.hear({ waiting: [card('b')], inAll: 1, mine: [card('a')] })
  assert.equal(rings(), 1)
})

test('the lane counts everybody who waits, also those beyond the cards it is told', () => {
  const { lanes } = lanesAt()
  assert.equal(lanes.inAll.value, 0)
  lanes.hear({ waiting: [card('a'), card('b')], inAll: 140, mine: [] })
  assert.equal(lanes.inAll.value, 140)
  lanes.hear({ waiting: [card('a'), card('b')], inAll: 1, mine: [] })
  assert.equal(lanes.inAll.value, 2)
})

test('beyond the cards that are told, a sound is for who came and not for who moved up', () => {
  const { lanes, rings } = lanesAt()
  lanes.hear({ waiting: [card('a'), card('b')], inAll: 140, mine: [] })
  lanes.hear({ waiting: [card('b'), card('c')], inAll: 139, mine: [card('a')] })
  assert.equal(rings(), 0)
  lanes.hear({ waiting: [card('b'), card('c')], inAll: 140, mine: [card('a')] })
  assert.equal(rings(), 1)
})

test('J and K walk through both lanes and stay at the ends', () => {
  const { lanes } = lanesAt()
  lanes.hear({ waiting: [card('a', 2), card('b', 1)], inAll: 2, mine: [card('m')] })
  assert.equal(lanes.move(1), 'a')
  assert.equal(lanes.move(1), 'b')
  assert.equal(lanes.move(1), 'm')
  assert.equal(lanes.move(1), 'm')
  assert.equal(lanes.move(-1), 'b')
  assert.equal(lanes.move(-1), 'a')
  assert.equal(lanes.move(-1), 'a')
})

test('K alone begins at the foot, and empty lanes give nothing to stand on', () => {
  const { lanes } = lanesAt()
  assert.equal(lanes.move(1), null)
  lanes.hear({ waiting: [card('a')], inAll: 1, mine: [card('m')] })
  assert.equal(lanes.move(-1), 'm')
})

test('T takes the card under the cursor, else the one that has waited longest', () => {
  const { lanes } = lanesAt()
  assert.equal(lanes.toTake(), null)
  lanes.hear({ waiting: [card('a', 2), card('b', 1)], inAll: 2, mine: [card('m')] })
  assert.equal(lanes.toTake(), 'a')
  lanes.point('b')
  assert.equal(lanes.toTake(), 'b')
  lanes.point('m')
  assert.equal(lanes.toTake(), 'a')
})

test('a card that is gone does not keep the cursor', () => {
  const { lanes } = lanesAt()
  lanes.hear({ waiting: [card('a')], inAll: 1, mine: [] })
  lanes.point('a')
  lanes.hear({ waiting: [], inAll: 0, mine: [] })
  assert.equal(lanes.cursor.value, null)
})

test('a conversation is called by the first two bytes of its id', () => {
  assert.equal(markOf('fyoAAAAAAAAAAAAAAAAAAA'), '7F2A')
})

test('a card that was taken or has ended is not brought back by a telling that was on its way', () => {
  const { lanes, rings } = lanesAt()
  lanes.hear({ waiting: [card('a', 2), card('b', 1)], inAll: 2, mine: [] })
  lanes.gone('a')
  assert.deepEqual([lanes.waiting.value?.map(({ conversation }) => conversation), lanes.inAll.value, lanes.toTake()], [['b'], 1, 'b'])
  lanes.hear({ waiting: [card('a', 2), card('b', 1)], inAll: 2, mine: [] })
  assert.deepEqual([lanes.waiting.value?.map(({ conversation }) => conversation), lanes.inAll.value, rings()], [['b'], 1, 0])
  lanes.hear({ waiting: [card('b', 1)], inAll: 1, mine: [card('a', 2)] })
  assert.deepEqual([lanes.waiting.value?.length, lanes.inAll.value, lanes.mine.value.length], [1, 1, 1])
})
