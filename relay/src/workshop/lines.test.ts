import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readJson, workshopLine } from '@zop/wire'
import fc from 'fast-check'
import { Lines } from './lines.ts'

test('however a text is cut, it is the same lines, and what has no end is none', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', '\n', '{', 'ü') })), (parts) => {
      const heard: string[] = []
      const lines = new Lines((line) => heard.push(line))
      for (const part of parts) lines.take(part)
      assert.deepEqual(heard, parts.join('').split('\n').slice(0, -1))
    }),
  )
})

test('whatever a line says, it is a line of the protocol or null, and nothing is thrown', () => {
  const known = fc.constantFrom('progress', 'planned', 'repaired', 'explained', 'refused')
  const almost = fc.record(
    { kind: known, gaps: fc.jsonValue(), assignments: fc.jsonValue(), made: fc.jsonValue(), faults: fc.jsonValue(), phase: fc.jsonValue() },
    { requiredKeys: ['kind'] },
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        almost.map((line) => JSON.stringify(line)),
      ),
      (text) => {
        const line = readJson(workshopLine, text)
        if (line !== null) assert.deepEqual(JSON.parse(text), line)
      },
    ),
  )
  assert.equal(readJson(workshopLine, '['.repeat(1_000_000)), null)
})
