import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Card, Lane, Trouble } from '@zop/wire'
import { createLanes } from './lanes.ts'
import { alarmsOf, watchTrouble } from './trouble.ts'

const card = (conversation: string, trouble: Trouble | null, role: Card['role'] = null): Card => ({
  conversation,
  opening: { language: 'de', channel: 'chat', audience: 'person' },
  waited: 6,
  seekerThere: true,
  remains: null,
  since: 0,
  role,
  counsellor: null,
  kept: null,
  owed: null,
  trouble,
  muted: false,
  forMe: true,
})

const lane = (...cards: Card[]): Lane => ({ cards, inAll: cards.length, overdue: 0, oldest: null })
const quiet = { waiting: lane(), mine: lane(), due: lane(), centre: lane(), escalated: lane() }

const desk = () => {
  const lanes = createLanes(
    () => 0,
    () => undefined,
  )
  let sounds = 0
  const stop = watchTrouble(lanes, () => {
    sounds += 1
  })
  return { lanes, stop, sounds: () => sounds }
}

test('a conversation that nobody took in its time is told to everybody on duty, once with a sound', () => {
  const { lanes, stop, sounds } = desk()
  lanes.hear({ ...quiet, waiting: lane(card('a', null)) })
  assert.deepEqual([alarmsOf(lanes).untaken.length, sounds()], [0, 0])
  lanes.hear({ ...quiet, waiting: lane(card('a', 'untaken')) })
  lanes.hear({ ...quiet, waiting: lane(card('a', 'untaken')) })
  assert.deepEqual([alarmsOf(lanes).untaken.length, sounds()], [1, 1])
  lanes.hear({ ...quiet, waiting: lane(card('a', 'escalated')) })
  assert.equal(sounds(), 2)
  lanes.hear(quiet)
  assert.deepEqual([alarmsOf(lanes).untaken.length, sounds()], [0, 2])
  stop()
  lanes.hear({ ...quiet, waiting: lane(card('b', 'untaken')) })
  assert.equal(sounds(), 2)
})

test('nobody is called for a chat that the person has left and that is not kept; a letter, or a kept one, waits on', () => {
  const { lanes, sounds } = desk()
  const left = { ...card('a', 'untaken'), seekerThere: false }
  const letter = { ...left, conversation: 'b', opening: { ...left.opening, channel: 'mail' } } as const
  const kept = { ...left, conversation: 'c', kept: { number: 1, days: 30, until: 720 } } as const
  lanes.hear({ ...quiet, waiting: lane(left) })
  assert.deepEqual([alarmsOf(lanes).untaken.length, sounds()], [0, 0])
  lanes.hear({ ...quiet, waiting: lane(left, letter, kept) })
  assert.deepEqual(
    alarmsOf(lanes)
      .untaken.map(({ conversation }) => conversation)
      .toSorted(),
    ['b', 'c'],
  )
})

test('whoever stands in hears that the counsellor has gone; the counsellor and colleagues do not', () => {
  const { lanes, sounds } = desk()
  lanes.hear({ ...quiet, mine: lane(card('a', 'vanished', 'counsellor')), centre: lane(card('b', 'vanished')) })
  assert.deepEqual([alarmsOf(lanes).vanished.length, sounds()], [0, 0])
  lanes.hear({ ...quiet, mine: lane(card('a', 'vanished', 'stand-in')) })
  assert.deepEqual([alarmsOf(lanes).vanished.map(({ conversation }) => conversation), sounds()], [['a'], 1])
})

test('what is in two lanes is one alarm', () => {
  const { lanes } = desk()
  lanes.hear({ ...quiet, waiting: lane(card('a', 'escalated')), escalated: lane(card('a', 'escalated'), card('b', 'escalated')) })
  assert.deepEqual(
    alarmsOf(lanes).untaken.map(({ conversation }) => conversation),
    ['a', 'b'],
  )
})
