import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Entry } from '../conversation/timeline.ts'
import { neverAnswered, unansweredSince } from './unanswered.ts'

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
