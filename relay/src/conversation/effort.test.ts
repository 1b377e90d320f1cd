import assert from 'node:assert/strict'
import { test } from 'node:test'
import { minute } from '../clock.ts'
import type { Standing } from '../store/conversation.ts'
import { ManualClock } from '../testing/clock.ts'
import { Board } from './board.ts'
import { Effort } from './effort.ts'

const standing = (conversation: string, answered = false): Standing =>
  ({ conversation, about: null, since: 0, readers: [], kept: null, spoke: null, answered }) as unknown as Standing

const opened = (on = true) => {
  const clock = new ManualClock()
  const board = new Board()
  const effort = new Effort({ clock, board, on })
  let starts = 0
  return {
    clock,
    board,
    effort,
    /** So many starts, spread over a minute. */
    minuteOf: (count: number, { answered = false } = {}) => {
      for (let n = 0; n < count; n++) {
        const conversation = `${starts++}`
        board.put(standing(conversation), { started: clock.now() })
        clock.pass(minute / count)
        if (answered) board.put(standing(conversation, true))
      }
    },
  }
}

test('in a calm hour a start costs what it always did', () => {
  const { effort, minuteOf } = opened()
  assert.equal(effort.most, 239)
  for (let n = 0; n < 60; n++) minuteOf(20)
  assert.equal(effort.most, 239)
})

test('a flood that nobody answers makes each start dearer, never dearer than an old phone can bear, and its end makes it cheap again by itself', () => {
  const { clock, effort, minuteOf } = opened()
  minuteOf(100)
  const some = effort.most
  assert.ok(some > 239 && some < 239 * 4, `${some}`)
  minuteOf(10_000)
  assert.equal(effort.most, 239 * 16)
  clock.pass(8 * minute)
  assert.equal(effort.most, 239)
})

test('as many who are answered cost nobody anything', () => {
  const { effort, minuteOf } = opened()
  for (let n = 0; n < 5; n++) minuteOf(600, { answered: true })
  assert.equal(effort.most, 239)
})

test('a restart, notes and messages are no starts', () => {
  const { board, effort } = opened()
  for (let n = 0; n < 1000; n++) board.put(standing(`${n}`))
  for (let n = 0; n < 1000; n++) board.put({ ...standing(`notes ${n}`), about: '1' }, { started: 0 })
  for (let n = 0; n < 1000; n++) board.heard('1', { by: 'seeker', hour: 1, order: n + 2, quiet: true, bytes: 1000 })
  assert.equal(effort.most, 239)
})

test('the demo may be measured without it', () => {
  const { effort, minuteOf } = opened(false)
  minuteOf(10_000)
  assert.equal(effort.most, 239)
})
