import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { merged, overlap, type Stretch, without } from './stretch.ts'

const anyStretch = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 })).map(([start, length]): Stretch => ({ start, end: start + length }))
const anyStretches = fc.array(anyStretch, { maxLength: 8 })

/** The slow way: one by one. */
const minutes = (stretches: readonly Stretch[]): Set<number> =>
  new Set(stretches.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, index) => start + index)))

test('merged stretches have the same minutes, in order, with something between each two', () => {
  fc.assert(
    fc.property(anyStretches, (stretches) => {
      const out = merged(stretches)
      assert.deepEqual(minutes(out), new Set([...minutes(stretches)].toSorted((a, b) => a - b)))
      for (const [at, { start }] of out.entries()) assert.ok(at === 0 || start > (out[at - 1]?.end ?? 0))
    }),
  )
})

test('what is left without a stretch are the minutes that it does not have', () => {
  fc.assert(
    fc.property(anyStretches, anyStretch, (stretches, taken) => {
      const gone = minutes([taken])
      const left = without(stretches, taken)
      assert.deepEqual(minutes(left), minutes(stretches).difference(gone))
      assert.ok(left.every(({ start, end }) => start < end))
    }),
  )
})

test('two stretches overlap where they have a minute in common: one that begins where the other ends has none', () => {
  fc.assert(fc.property(anyStretch, anyStretch, (a, b) => assert.equal(overlap(a, b), !minutes([a]).isDisjointFrom(minutes([b])))))
  assert.equal(overlap({ start: 0, end: 60 }, { start: 60, end: 120 }), false)
})
