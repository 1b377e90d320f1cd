import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blank, type Content, type Entry } from './timeline.ts'
import { linesOf } from './window.ts'

const record = (order: number, reason: 'take' | 'visit' | 'change'): Entry => ({
  kind: 'record',
  order,
  n: order,
  reason,
  author: 'seeker',
  others: [],
  mine: true,
})
const text = (order: number, from: 'seeker' | 'me' = 'seeker'): Entry => ({ kind: 'text', order, id: `m${order}`, from, by: '', sent: 0, text: '' })
const unread = (order: number): Entry => ({ kind: 'not-for-us', order, id: `u${order}` })

const content = (entries: Entry[], more: Partial<Content> = {}): Content => ({ ...blank, entries, first: 0, whole: true, ...more })
const shown = (given: Content) =>
  linesOf(given).map((line) => (line.kind === 'unread' ? `${line.count} unread` : `${line.entry.order}${{ nothing: '', gently: '?', again: '??' }[line.asks]}`))

test('after a visit the desk asks whether it is still the same person, until somebody has answered', () => {
  assert.deepEqual(shown(content([text(1), record(2, 'visit'), text(3)])), ['1', '2?', '3'])
  assert.deepEqual(shown(content([text(1), record(2, 'visit'), text(3), text(4, 'me')])), ['1', '2', '3', '4'])
  assert.deepEqual(shown(content([record(2, 'visit'), text(3, 'me'), record(4, 'visit')])), ['2', '3', '4??'])
})

test('records older than what is here wait for it, but for the newest visit', () => {
  const entries = [record(1, 'take'), record(2, 'visit'), record(3, 'visit'), text(90)]
  assert.deepEqual(shown(content(entries, { first: 90, whole: false })), ['3?', '90'])
  assert.deepEqual(shown(content(entries, { first: 90 })), ['1', '2', '3?', '90'])
})

test('messages that were not for us are one line where they stand', () => {
  assert.deepEqual(shown(content([unread(1), unread(2), record(3, 'take'), unread(4), text(5)])), ['2 unread', '3', '1 unread', '5'])
})

test('C5 the draft of a summary is shown to its author alone: the person may have refused it', () => {
  const summary = (order: number, from: 'me' | 'colleague'): Entry => ({ kind: 'summary', order, id: `s${order}`, from, by: '', sent: 0, text: '' })
  assert.deepEqual(shown(content([text(1), summary(2, 'me'), summary(3, 'colleague'), text(4)])), ['1', '2', '4'])
})
