import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signal } from '@preact/signals'
import { deskWords } from '@zop/content/desk'
import type { Card, Lane } from '@zop/wire'
import { goneOf } from './gone.ts'
import { ageOf, awaited, createLanes, longestWait, oldestAge } from './lanes.ts'
import { markOf } from './mark.ts'

const minute = 60_000
const card = (conversation: string, waited: number | null = 0): Card => ({
  conversation,
  opening: { language: 'de', channel: 'chat', audience: 'person' },
  waited,
  seekerThere: true,
  remains: null,
  since: 0,
  role: null,
  counsellor: null,
  kept: null,
  owed: null,
  trouble: null,
  muted: false,
  forMe: true,
})

const lane = (cards: readonly Card[], inAll = cards.length): Lane => ({ cards: [...cards], inAll, overdue: 0, oldest: null })

/** What the relay tells: lanes that are not named are empty. */
const tell = (given: { waiting?: Card[]; inAll?: number; mine?: Card[]; due?: Card[]; centre?: Card[]; escalated?: Card[] }) => ({
  waiting: lane(given.waiting ?? [], given.inAll),
  mine: lane(given.mine ?? []),
  due: lane(given.due ?? []),
  centre: lane(given.centre ?? []),
  escalated: lane(given.escalated ?? []),
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
  lanes.hear(tell({ waiting: [card('young', 1), card('old', 9), card('unknown', null)], inAll: 3, mine: [] }))
  assert.deepEqual(
    lanes.waiting.value.cards.map(({ conversation }) => conversation),
    ['old', 'young', 'unknown'],
  )
})

test('whose page is closed stands after those whose page is open, and is not what T takes', () => {
  const { lanes } = lanesAt()
  const ghost = (conversation: string, waited: number): Card => ({ ...card(conversation, waited), seekerThere: false })
  lanes.hear(tell({ waiting: [ghost('young ghost', 8), card('young', 1), ghost('old ghost', 9), card('old', 2)], inAll: 4, mine: [] }))
  assert.deepEqual(
    lanes.waiting.value.cards.map(({ conversation }) => conversation),
    ['old', 'young', 'old ghost', 'young ghost'],
  )
  assert.equal(lanes.toTake(), 'old')
  lanes.hear(tell({ waiting: [ghost('young ghost', 8), ghost('old ghost', 9)], inAll: 2, mine: [] }))
  assert.equal(lanes.toTake(), 'old ghost')
})

test('whoever has gone is not counted among those who wait, nor in how long they have waited', () => {
  const { lanes, now } = lanesAt()
  const ghost: Card = { ...card('ghost', 20), seekerThere: false, remains: 10 }
  const kept: Card = { ...card('kept', 3), seekerThere: false, kept: { number: 1, days: 30, until: 720 } }
  lanes.hear(tell({ waiting: [ghost, card('there', 1), kept] }))
  assert.deepEqual([awaited(lanes.waiting.value), lanes.calling.value, oldestAge(lanes.waiting.value, now.value)], [2, 2, 3])
  lanes.hear(tell({ waiting: [ghost] }))
  assert.deepEqual([awaited(lanes.waiting.value), lanes.calling.value, oldestAge(lanes.waiting.value, now.value)], [0, 0, null])
})

test('of whoever has gone it says until when the chat is still there, of a closed page that keeps something only that', () => {
  const heard = new Date(2027, 4, 3, 14, 2).getTime()
  assert.equal(goneOf({ remains: 28, heard }, deskWords.de, 'de'), 'Seite ist zu, bis 14:30 noch da')
  assert.equal(goneOf({ remains: 28, heard }, deskWords.en, 'en'), 'page is closed, still there until 14:30')
  assert.equal(goneOf({ remains: null, heard }, deskWords.de, 'de'), 'Seite ist zu')
})

test('an age goes on between two tellings, and an unknown one stays unknown', () => {
  const { lanes, now } = lanesAt()
  lanes.hear(tell({ waiting: [card('a', 2), card('b', null)], inAll: 2, mine: [] }))
  now.value = 3 * minute + 1
  const [a, b] = lanes.waiting.value.cards
  assert.ok(a && b)
  assert.equal(ageOf(a, now.value), 5)
  assert.equal(ageOf(b, now.value), null)
  assert.equal(oldestAge(lanes.waiting.value, now.value), 5)
  assert.equal(oldestAge({ ...lanes.waiting.value, cards: [b] }, now.value), null)
  assert.equal(oldestAge(lanes.mine.value, now.value), null)
})

test('the sound is for a chat that was not waiting before, not for those found on arrival', () => {
  const { lanes, rings } = lanesAt()
  lanes.hear(tell({ waiting: [card('a')], inAll: 1, mine: [] }))
  assert.equal(rings(), 0)
  lanes.hear(tell({ waiting: [card('a')], inAll: 1, mine: [card('m')] }))
  assert.equal(rings(), 0)
  lanes.hear(tell({ waiting: [card('a'), card('b')], inAll: 2, mine: [] }))
  assert.equal(rings(), 1)
  lanes.hear(tell({ waiting: [card('b')], inAll: 1, mine: [card('a')] }))
  assert.equal(rings(), 1)
})

test('the lane counts everybody who waits, also those beyond the cards it is told', () => {
  const { lanes } = lanesAt()
  assert.equal(lanes.waiting.value.inAll, 0)
  lanes.hear(tell({ waiting: [card('a'), card('b')], inAll: 140, mine: [] }))
  assert.equal(lanes.waiting.value.inAll, 140)
  lanes.hear(tell({ waiting: [card('a'), card('b')], inAll: 1, mine: [] }))
  assert.equal(lanes.waiting.value.inAll, 2)
})

test('beyond the cards that are told, a sound is for who came and not for who moved up', () => {
  const { lanes, rings } = lanesAt()
  lanes.hear(tell({ waiting: [card('a'), card('b')], inAll: 140, mine: [] }))
  lanes.hear(tell({ waiting: [card('b'), card('c')], inAll: 139, mine: [card('a')] }))
  assert.equal(rings(), 0)
  lanes.hear(tell({ waiting: [card('b'), card('c')], inAll: 140, mine: [card('a')] }))
  assert.equal(rings(), 1)
})

test('J and K walk through both lanes and stay at the ends', () => {
  const { lanes } = lanesAt()
  lanes.hear(tell({ waiting: [card('a', 2), card('b', 1)], inAll: 2, mine: [card('m')] }))
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
  lanes.hear(tell({ waiting: [card('a')], inAll: 1, mine: [card('m')] }))
  assert.equal(lanes.move(-1), 'm')
})

test('T takes the card under the cursor, else the one that has waited longest', () => {
  const { lanes } = lanesAt()
  assert.equal(lanes.toTake(), null)
  lanes.hear(tell({ waiting: [card('a', 2), card('b', 1)], inAll: 2, mine: [card('m')] }))
  assert.equal(lanes.toTake(), 'a')
  lanes.point('b')
  assert.equal(lanes.toTake(), 'b')
  lanes.point('m')
  assert.equal(lanes.toTake(), 'a')
})

test('a card that is gone does not keep the cursor', () => {
  const { lanes } = lanesAt()
  lanes.hear(tell({ waiting: [card('a')], inAll: 1, mine: [] }))
  lanes.point('a')
  lanes.hear(tell({ waiting: [], inAll: 0, mine: [] }))
  assert.equal(lanes.cursor.value, null)
})

test('a conversation is called by the first two bytes of its id', () => {
  assert.equal(markOf('fyoAAAAAAAAAAAAAAAAAAA'), '7F2A')
})

test('a card that was taken or has ended is not brought back by a telling that was on its way', () => {
  const { lanes, rings } = lanesAt()
  lanes.hear(tell({ waiting: [card('a', 2), card('b', 1)], inAll: 2, mine: [] }))
  lanes.gone('a')
  assert.deepEqual([lanes.waiting.value.cards.map(({ conversation }) => conversation), lanes.waiting.value.inAll, lanes.toTake()], [['b'], 1, 'b'])
  lanes.hear(tell({ waiting: [card('a', 2), card('b', 1)], inAll: 2, mine: [] }))
  assert.deepEqual([lanes.waiting.value.cards.map(({ conversation }) => conversation), lanes.waiting.value.inAll, rings()], [['b'], 1, 0])
  lanes.hear(tell({ waiting: [card('b', 1)], inAll: 1, mine: [card('a', 2)] }))
  assert.deepEqual([lanes.waiting.value.cards.length, lanes.waiting.value.inAll, lanes.mine.value.cards.length], [1, 1, 1])
})

test('the oldest of a lane may stand beyond the cards that are told: its hour says so', () => {
  const { lanes, now } = lanesAt({ value: 50 * 60 * minute })
  lanes.hear({ ...tell({}), mine: { cards: [card('a', 2)], inAll: 140, overdue: 3, oldest: 20 } })
  assert.equal(oldestAge(lanes.mine.value, now.value), 30 * 60)
  assert.deepEqual([lanes.mine.value.inAll, lanes.mine.value.overdue], [140, 3])
})

test('more cards come on demand, stay while there is room for them, and a page without any ends the lane', () => {
  const { lanes } = lanesAt()
  const ids = () => lanes.mine.value.cards.map(({ conversation }) => conversation)
  lanes.hear({ ...tell({}), mine: lane([card('a'), card('b')], 4) })
  lanes.add('mine', lane([card('b'), card('c'), card('d')], 4))
  assert.deepEqual(ids(), ['a', 'b', 'c', 'd'])
  lanes.hear({ ...tell({}), mine: lane([card('c'), card('a')], 4) })
  assert.deepEqual(ids(), ['c', 'a', 'b', 'd'])
  lanes.hear({ ...tell({}), mine: lane([card('x'), card('y')], 3) })
  assert.deepEqual(ids(), ['x', 'y'])
  lanes.add('mine', lane([], 3))
  assert.equal(lanes.mine.value.inAll, 2)
})

test('J and K walk over what is due once, though it stands among mine too', () => {
  const { lanes } = lanesAt()
  lanes.hear(tell({ waiting: [card('w')], due: [card('a')], mine: [card('a'), card('b')] }))
  assert.deepEqual([lanes.move(1), lanes.move(1), lanes.move(1), lanes.move(1)], ['w', 'a', 'b', 'b'])
})

test('a chat with both sides there, or one that goes with the person, is not called due; a kept one whose page is closed, or a late one, is', () => {
  const { lanes } = lanesAt()
  const live = { ...card('live'), owed: 48 }
  const left = { ...card('left'), owed: 48, seekerThere: false }
  const closed = { ...left, conversation: 'closed', kept: { number: 1, days: 30 as const, until: 720 } }
  const late = { ...card('late'), owed: 48, trouble: 'overdue' as const }
  lanes.hear({ ...tell({}), due: lane([live, left, closed, late]) })
  assert.deepEqual([lanes.due.value.cards.map(({ conversation }) => conversation), lanes.due.value.inAll], [['closed', 'late'], 2])
})

test('a letter whose page is closed waits like everybody: it is answered later', () => {
  const { lanes } = lanesAt()
  const letter: Card = { ...card('letter', 9), seekerThere: false, opening: { language: 'de', channel: 'mail', audience: 'person' } }
  lanes.hear(tell({ waiting: [card('chat', 1), letter] }))
  assert.equal(lanes.toTake(), 'letter')
})

test('of mine whoever waits for an answer stands first, the longest first; then the newest word, as the relay says it', () => {
  const read = signal<Record<string, number | null>>({})
  const lanes = createLanes(
    () => 100 * 3_600_000,
    () => undefined,
    (id) => read.value[id],
  )
  const mine = (conversation: string, owed: number | null): Card => ({ ...card(conversation), role: 'counsellor', owed })
  const order = () => lanes.mine.value.cards.map(({ conversation }) => conversation)
  lanes.hear(tell({ mine: [mine('answered', null), mine('older answered', null), mine('late', 140), mine('later', 130)] }))
  assert.deepEqual(order(), ['later', 'late', 'answered', 'older answered'])
  assert.equal(
    longestWait(lanes.mine.value, 100 * 3_600_000, () => undefined),
    18 * 60,
  )
  // What this desk has read itself is to the second, and counts before the hour that the relay knows.
  read.value = { late: 5, later: 6, answered: 7, 'older answered': null }
  assert.deepEqual(order(), ['late', 'later', 'answered', 'older answered'])
  lanes.point(null)
  assert.equal(lanes.move(1), 'late')
})

test('who calls me stands first of those whose page is open, and is what T takes', () => {
  const { lanes } = lanesAt()
  const other = (conversation: string, waited: number): Card => ({ ...card(conversation, waited), forMe: false })
  lanes.hear(tell({ waiting: [other('theirs', 9), card('mine', 1), { ...card('ghost', 20), seekerThere: false }] }))
  assert.deepEqual(
    lanes.waiting.value.cards.map(({ conversation }) => conversation),
    ['mine', 'theirs', 'ghost'],
  )
  assert.equal(lanes.toTake(), 'mine')
  assert.equal(lanes.calling.value, 1)
})

test('a chat that calls somebody else makes no sound here, until it has waited so long that it calls everybody', () => {
  const { lanes, rings } = lanesAt()
  lanes.hear(tell({}))
  const ro = (waited: number, forMe: boolean): Card => ({ ...card('ro', waited), opening: { language: 'ro', channel: 'chat', audience: 'person' }, forMe })
  lanes.hear(tell({ waiting: [ro(0, false)] }))
  assert.deepEqual([rings(), lanes.calling.value, lanes.waiting.value.inAll], [0, 0, 1])
  lanes.hear(tell({ waiting: [ro(5, true)] }))
  lanes.hear(tell({ waiting: [ro(6, true)] }))
  assert.deepEqual([rings(), lanes.calling.value], [1, 1])
})
