import assert from 'node:assert/strict'
import { test } from 'node:test'
import { words } from '../words/language.ts'
import { createNotices } from './notices.ts'

const said = () => {
  const at = { now: 0 }
  const due: { readonly at: number; readonly step: () => void }[] = []
  const later = (milliseconds: number, step: () => void) => {
    due.push({ at: at.now + milliseconds, step })
    return () => undefined
  }
  const notices = createNotices({ now: () => at.now, later })
  const waits = (until: number) => {
    at.now = until
    for (const one of due) if (one.at <= until) one.step()
  }
  return { at, notices, waits, texts: () => notices.all.value.map(({ say }) => say(words.value)) }
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

test('a sentence stands once, however often it is said, where it was said last', () => {
  const { notices, texts } = said()
  notices.tell(() => 'again')
  notices.warn(() => 'other')
  notices.tell(() => 'again')
  assert.deepEqual(texts(), ['again', 'other'])
})

test('what confirms a press goes by itself after eight seconds, news and warnings do not', () => {
  const { notices, waits, texts } = said()
  notices.confirm(() => 'done')
  notices.tell(() => 'news')
  notices.warn(() => 'warned')
  waits(7999)
  assert.deepEqual(texts(), ['warned', 'news', 'done'])
  waits(8000)
  assert.deepEqual(texts(), ['warned', 'news'])
})
