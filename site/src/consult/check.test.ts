import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { findTraces, type Trace } from './check.ts'
import { falseAlarms, harmless, missed, telling } from './corpus.ts'

const marked = (text: string): readonly string[] => findTraces(text).map(({ kind, from, to }) => `${kind}: ${text.slice(from, to)}`)

describe('what may tell who somebody is', () => {
  for (const [text, kind, part] of telling) {
    test(`is marked: ${text}`, () => assert.ok(marked(text).includes(`${kind}: ${part}`), marked(text).join(', ')))
  }
})

describe('what tells of nobody', () => {
  for (const text of harmless) test(`is left alone: ${text}`, () => assert.deepEqual(marked(text), []))
})

test('what is known not to be found is these', () => {
  for (const text of missed) assert.deepEqual(marked(text), [], text)
})

test('the false alarms that are known are these, and no sentence of them is silent without being taken off the list', (t) => {
  for (const text of falseAlarms) assert.notDeepEqual(marked(text), [], text)
  t.diagnostic(`${telling.length} telling sentences warn, ${harmless.length} harmless ones do not, ${falseAlarms.length} known false alarms`)
})

/** In order, apart from each other, within the text, never empty. */
const assertSound = (text: string, traces: readonly Trace[]): void => {
  let last = 0
  for (const { from, to } of traces) {
    assert.ok(from >= last && to > from && to <= text.length, `${from}-${to} after ${last} of ${text.length}`)
    last = to
  }
}

/** What is typed, pasted, or made to break it: letters of many scripts, digits, half surrogates. */
const pieces = fc.constantFrom(
  'Maria',
  'Frau ',
  '0151',
  '3.',
  '.',
  ' ',
  '\n',
  'é',
  'Ж',
  'ع',
  '\ud83d',
  '12',
  '@',
  'example.org',
  '-',
  '(',
  ')',
  ',',
  'DE89',
  'straße',
  'B',
  '/',
  '\u0301',
)
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(pieces, { maxLength: 60 }).map((all) => all.join('')),
)

test('no text makes it throw, and every place that it names lies in the text, in order and apart', () => {
  fc.assert(
    fc.property(texts, (text) => assertSound(text, findTraces(text))),
    { numRuns: 500 },
  )
})

test('what stands between any words is found where it stands', () => {
  const plain = fc.array(fc.constantFrom('wir', 'haben', 'und', 'nicht', 'weil', 'ob', '“', 'ñ', '🙂'), { maxLength: 40 }).map((words) => words.join(' '))
  const planted = fc.constantFrom('0151 23456789', 'maria.p@example.org', '03.05.2007', 'Lindenstraße 12', 'Frau Petrescu', 'DE89 3704 0044 0532 0130 00')
  fc.assert(
    fc.property(plain, planted, plain, (before, trace, after) => {
      const text = `${before} ${trace} ${after}`
      const at = before.length + 1
      const whole = trace.startsWith('Frau ') ? trace.length - 'Frau '.length : trace.length
      const from = at + trace.length - whole
      assert.ok(
        findTraces(text).some((found) => found.from === from && found.to === from + whole),
        `${text}: ${JSON.stringify(findTraces(text))}`,
      )
    }),
    { numRuns: 300 },
  )
})

/** Texts of 60 KB that patterns without bounds would choke on. */
const hostile: Readonly<Record<string, string>> = {
  letters: 'a'.repeat(60_000),
  capitals: 'A'.repeat(60_000),
  'capital words': 'Aa '.repeat(20_000),
  names: 'Maria '.repeat(10_000),
  'one long name': `M${'a'.repeat(60_000)}`,
  digits: '1'.repeat(60_000),
  'digits with spaces': '0 1 '.repeat(15_000),
  dots: '1.'.repeat(30_000),
  ats: 'a@'.repeat(30_000),
  'a mail without an end': `a@${'b.'.repeat(30_000)}`,
  'bank numbers': 'DE12 ABCD '.repeat(6_000),
  forms: 'Frau '.repeat(12_000),
  brackets: '('.repeat(60_000),
  marks: 'e\u0301'.repeat(30_000),
}

test('a text of 60 KB takes no longer than its length: none of those that choke a pattern takes a second', () => {
  for (const [name, text] of Object.entries(hostile)) {
    // Of this process alone, whatever else the machine does.
    const begun = process.cpuUsage()
    assertSound(text, findTraces(text))
    const took = process.cpuUsage(begun).user / 1000
    assert.ok(took < 1000, `${name}: ${took.toFixed(0)} ms`)
  }
})
