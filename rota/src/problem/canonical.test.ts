import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { canonical, hashOf } from './canonical.ts'

test('one value has one spelling: keys in order, no spaces, what is undefined left out', () => {
  assert.equal(canonical({ b: [1, 'ä"', null], a: { d: true, c: undefined } }), '{"a":{"d":true},"b":[1,"ä\\"",null]}')
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonical(value)
      assert.equal(canonical(JSON.parse(text)), text)
    }),
  )
})

test('a number that JSON does not know throws', () => {
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) assert.throws(() => canonical({ value }), RangeError)
})

test('the hash is the SHA-256 of the canonical text', async () => {
  const value = { slots: [{ id: 'ü', start: 1 }], seed: 7 }
  assert.equal(await hashOf(value), createHash('sha256').update(canonical(value)).digest('hex'))
})
