import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { eventParser } from './index.ts'

const text = ': hello\n\nid: 1\ndata: {"a":1}\n\ndata: one\ndata: two\n\nid: 3\r\ndata: {"ä":"ü"}\r\n\r\nevent: x\ndata:y\n\nid: 9\n\n'
const expected = [
  { id: '1', data: '{"a":1}' },
  { id: null, data: 'one\ntwo' },
  { id: '3', data: '{"ä":"ü"}' },
  { id: null, data: 'y' },
]

test('events come out whole wherever the text is cut', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(text.length), { maxLength: 12 }), (cuts) => {
      const parse = eventParser()
      const ends = [...cuts.sort((a, b) => a - b), text.length]
      const events = ends.flatMap((end, i) => parse(text.slice(i === 0 ? 0 : ends[i - 1], end)))
      assert.deepEqual(events, expected)
    }),
  )
})

test('an event that has not ended yet is not given', () => {
  const parse = eventParser()
  assert.deepEqual(parse('data: half'), [])
  assert.deepEqual(parse('\n'), [])
  assert.deepEqual(parse('\n'), [{ id: null, data: 'half' }])
})
