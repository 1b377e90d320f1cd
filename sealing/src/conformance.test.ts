import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { conformance, type Vectors } from './conformance.ts'
import { xwing } from './primitive/chosen.ts'
import { fallbackXWing } from './primitive/xwing-fallback.ts'
import { nativeXWing } from './primitive/xwing-native.ts'
import { type WholeVectors, wholeConformance } from './whole.ts'

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), 'utf8'))
const vectors = read('v1') as Vectors
const whole = read('v1-whole') as WholeVectors

test('the frozen vectors hold, native and fallback open each other', async () => {
  assert.equal(await xwing(), nativeXWing, 'Node 26 has X-Wing')
  assert.ok((await conformance(vectors)).includes('X-Wing native and fallback'))
})

test('the frozen vectors of codes, visits, hand-over, notes and files hold', async () => {
  assert.ok((await wholeConformance(whole)).includes('hand-over and consent'))
  const [first, second] = whole.records
  if (first === undefined || second === undefined) throw new Error('two records')
  await assert.rejects(wholeConformance({ ...whole, records: [first, { ...second, sealed: first.sealed }] }))
  await assert.rejects(wholeConformance({ ...whole, digits: [...whole.digits].reverse() }), /access code/)
})

test('one changed value of the vectors is noticed', async () => {
  const seeker = { ...vectors.seeker, conversation: 'AAAAAAAAAAAAAAAAAAAAAA' }
  await assert.rejects(conformance({ ...vectors, seeker }), /seeker/)
  const [first, second] = vectors.messages
  if (first === undefined || second === undefined) throw new Error('two messages')
  await assert.rejects(conformance({ ...vectors, messages: [second, first] }), /message/)
})

test('the fallback refuses an encapsulation of the wrong length, as the native one does', async () => {
  const seed = new Uint8Array(32).fill(3)
  for (const kem of [nativeXWing, fallbackXWing]) await assert.rejects(kem.decapsulate(new Uint8Array(1119), seed))
})
