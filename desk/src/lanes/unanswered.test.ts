import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Entry } from '../conversation/timeline.ts'
import { awaitsFirst, neverAnswered, unansweredSince, wasHanded } from './unanswered.ts'

const text = (order: number, from: 'seeker' | 'me' | 'colleague', sent = order * 1000): Entry => ({
  kind: 'text',
  order,
  id: `m${order}`,
  from,
  by: '',
  sent,
  text: '',
})
const read = (...entries: Entry[]) => ({ entries })

test('somebody waits since the oldest word that nobody has answered', () => {
  assert.equal(unansweredSince(read(), 9000), null)
  assert.equal(unansweredSince(read(text(1, 'seeker'), text(2, 'seeker')), 9000), 1000)
  assert.equal(unansweredSince(read(text(1, 'seeker'), text(2, 'me')), 9000), null)
  assert.equal(unansweredSince(read(text(1, 'seeker'), text(2, 'colleague'), text(3, 'seeker'), text(4, 'seeker')), 9000), 3000)
})

test('a clock that runs ahead does not make somebody wait for less than nothing', () => {
  assert.equal(unansweredSince(read(text(1, 'seeker', 99_000)), 9000), 9000)
})

test('a first answer is owed until one of us has written', () => {
  assert.equal(neverAnswered(read(text(1, 'seeker'))), true)
  assert.equal(neverAnswered(read(text(1, 'seeker'), text(2, 'colleague'))), false)
})

const record = (order: number, reason: 'take' | 'hand-over' | 'visit'): Entry => ({
  kind: 'record',
  order,
  n: order,
  reason,
  author: 'seeker',
  others: [],
  mine: true,
})

test('after a hand-over the first word of those who have it now is awaited, whatever others wrote before', () => {
  const handed = [record(1, 'take'), text(2, 'seeker'), text(3, 'colleague'), record(4, 'hand-over')]
  assert.deepEqual([awaitsFirst(read(...handed)), wasHanded(read(...handed))], [true, true])
  assert.deepEqual([awaitsFirst(read(...handed, record(5, 'visit'), text(6, 'me'))), wasHanded(read(...handed, text(6, 'me')))], [false, false])
  assert.deepEqual([awaitsFirst(read(record(1, 'take'))), wasHanded(read(record(1, 'take')))], [true, false])
})
