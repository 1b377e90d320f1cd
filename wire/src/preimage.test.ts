import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { decode, encode, labelled, preAuthenticationEncoding } from './index.ts'

test('base64url gives back all bytes, and agrees with Node', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const text = encode(bytes)
      assert.equal(text, Buffer.from(bytes).toString('base64url'))
      assert.deepEqual(decode(text), new Uint8Array(bytes))
    }),
  )
})

test('text that is not canonical base64url is refused, so that nothing has two spellings', () => {
  for (const text of ['A', 'AAAAA', 'AB', 'AAB', 'A=', 'AA==', 'A+AA', 'A/AA', 'AA AA', 'ÄAAA', '\0AAA']) assert.equal(decode(text), null, text)
})

test('parts of a labelled preimage cannot be shifted into each other', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 5 }), { maxLength: 4 }), fc.array(fc.uint8Array({ maxLength: 5 }), { maxLength: 4 }), (one, two) => {
      const equal = JSON.stringify(one.map((part) => [...part])) === JSON.stringify(two.map((part) => [...part]))
      assert.equal(encode(labelled('x', ...one)) === encode(labelled('x', ...two)), equal)
    }),
  )
  assert.notDeepEqual(labelled('ab'), labelled('a', 'b'))
})

test('the pre-authentication encoding is the one of the DSSE specification', () => {
  // github.com/secure-systems-lab/dsse, protocol.md, test vector.
  const encoded = preAuthenticationEncoding('http://example.com/HelloWorld', new TextEncoder().encode('hello world'))
  assert.equal(new TextDecoder().decode(encoded), 'DSSEv1 29 http://example.com/HelloWorld 11 hello world')
})

test('a label that is not ASCII is our own mistake and throws', () => {
  assert.throws(() => labelled('ü'), RangeError)
})
