import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { eventLimit } from './events.ts'
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

/** The text in pieces, cut at the given places. */
const cut = (whole: string, cuts: readonly number[]): readonly string[] => {
  const ends = [...cuts.filter((at) => at < whole.length).sort((a, b) => a - b), whole.length]
  return ends.map((end, i) => whole.slice(i === 0 ? 0 : ends[i - 1], end))
}

test('whatever the stream says, where it is cut makes no difference', () => {
  const line = fc.constantFrom(
    'data: {"a":1}',
    'data:',
    'data',
    'id: 7',
    'id',
    ': comment',
    ':',
    'event: x',
    'retry: 1',
    '',
    '',
    'data: ä\u2028ü',
    'data:  two',
    '\r',
  )
  const lines = fc.array(fc.tuple(line, fc.constantFrom('\n', '\r\n')), { maxLength: 30 }).map((all) => all.map(([text, end]) => text + end).join(''))
  fc.assert(
    fc.property(lines, fc.array(fc.nat(400), { maxLength: 30 }), (whole, cuts) => {
      const parse = eventParser()
      assert.deepEqual(
        cut(whole, cuts).flatMap((piece) => parse(piece)),
        eventParser()(whole),
      )
    }),
  )
})

test('H13 an event that grows beyond its limit is not held, in whatever form it grows', () => {
  const endless = ['data: x', 'x'.repeat(1000), ':'.repeat(1000), 'data:\n', `data: ${'x'.repeat(1000)}\n`, `id: ${'x'.repeat(1000)}\n`, 'x']
  for (const piece of endless) {
    const parse = eventParser()
    assert.throws(() => {
      for (let fed = 0; fed <= 2 * eventLimit; fed += piece.length) parse(piece)
    }, RangeError)
  }
})

test('events up to the limit pass, one after the other without end', () => {
  const parse = eventParser()
  const data = 'x'.repeat(eventLimit - 10)
  for (let turn = 0; turn < 5; turn++) assert.equal(parse(`data: ${data}\n\n`)[0]?.data.length, data.length)
  for (let turn = 0; turn < 100_000; turn++) parse(': \n\n')
})

test('a line that comes character by character is not read again for each', () => {
  const parse = eventParser()
  const began = performance.now()
  for (let at = 0; at < 200_000; at++) parse('x')
  parse('\n')
  const short = performance.now() - began
  // Read again for each character this would be 20 milliard comparisons, many seconds even on a fast machine.
  assert.ok(short < 2000, `${short} ms`)
})
