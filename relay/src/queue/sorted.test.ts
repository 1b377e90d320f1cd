import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { Sorted } from './sorted.ts'

const steps = fc.array(fc.record({ id: fc.integer({ min: 0, max: 30 }).map(String), rank: fc.integer({ min: 0, max: 9 }), drop: fc.boolean() }), {
  maxLength: 200,
})

describe('ids in the order of a number', () => {
  test('stand as a plain sort would have them, whatever comes, moves and goes', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const sorted = new Sorted()
        const plain = new Map<string, number>()
        for (const { id, rank, drop } of all) {
          if (drop) sorted.delete(id)
          else sorted.set(id, rank, Number(id))
          if (drop) plain.delete(id)
          else plain.set(id, rank)
        }
        const expected = [...plain].toSorted(([a, x], [b, y]) => x - y || Number(a) - Number(b)).map(([id]) => id)
        assert.deepEqual([...sorted.ids()], expected)
        assert.deepEqual([...sorted.ids(2)], expected.slice(2))
        assert.equal(sorted.size, expected.length)
        for (const [at, id] of expected.entries()) assert.equal(sorted.place(id), at + 1)
        assert.equal(sorted.upTo(4), [...plain.values()].filter((rank) => rank <= 4).length)
        assert.equal(sorted.least(), plain.get(expected[0] ?? '') ?? null)
      }),
    )
  })

  test('has no place for what is not there', () => {
    const sorted = new Sorted()
    sorted.delete('a')
    assert.deepEqual([sorted.place('a'), sorted.rank('a'), sorted.least(), sorted.has('a')], [null, null, null, false])
  })
})
