import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createNotices } from './notices.ts'

const said = () => {
  const at = { now: 0 }
  const notices = createNotices(() => at.now)
  return { at, notices, texts: () => notices.all.value.map(({ say }) => say({} as never)) }
}

test('the last three stand, the newest first, until they are dismissed', () => {
  const { notices, texts } = said()
  for (const text of ['one', 'two', 'three', 'four']) notices.tell(() => text)
  assert.deepEqual(texts(), ['four', 'three', 'two'])
  notices.dismiss(notices.all.value[1]?.id ?? 0)
  assert.deepEqual(texts(), ['four', 'two'])
})

test('who turns to something else has read what was told eight seconds ago; what calls for attention stays', () => {
  const { at, notices, texts } = said()
  notices.tell(() => 'told')
  notices.warn(() => 'warned')
  at.now = 5000
  notices.tell(() => 'just told')
  notices.turn()
  assert.deepEqual(texts(), ['just told', 'warned', 'told'])
  at.now = 9000
  notices.turn()
  assert.deepEqual(texts(), ['just told', 'warned'])
})
