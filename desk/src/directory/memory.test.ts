import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Shelf } from '../ground.ts'
import { recollect } from './memory.ts'

const shelf = (): Shelf & { kept: Map<string, string> } => {
  const kept = new Map<string, string>()
  return { kept, getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) }
}

test('B6 a new device says that it has no memory, and has one from then on', () => {
  const device = shelf()
  assert.equal(recollect(device, 'deployment', { number: 4, hash: 'a' }), 'first')
  assert.equal(recollect(device, 'deployment', { number: 4, hash: 'a' }), 'same')
})

test('B6 an older directory raises an alarm and changes nothing', () => {
  const device = shelf()
  recollect(device, 'deployment', { number: 4, hash: 'a' })
  assert.equal(recollect(device, 'deployment', { number: 3, hash: 'b' }), 'older')
  assert.equal(recollect(device, 'deployment', { number: 4, hash: 'a' }), 'same')
})

test('B6 a fork of the same number raises an alarm and changes nothing', () => {
  const device = shelf()
  recollect(device, 'deployment', { number: 4, hash: 'a' })
  assert.equal(recollect(device, 'deployment', { number: 4, hash: 'b' }), 'fork')
  assert.equal(recollect(device, 'deployment', { number: 4, hash: 'b' }), 'fork')
})

test('B6 a newer directory is remembered, per deployment', () => {
  const device = shelf()
  recollect(device, 'deployment', { number: 4, hash: 'a' })
  assert.equal(recollect(device, 'deployment', { number: 5, hash: 'b' }), 'newer')
  assert.equal(recollect(device, 'deployment', { number: 4, hash: 'a' }), 'older')
  assert.equal(recollect(device, 'other', { number: 1, hash: 'c' }), 'first')
})

test('B6 nothing but number and hash is kept', () => {
  const device = shelf()
  recollect(device, 'deployment', { number: 4, hash: 'a' })
  assert.deepEqual([...device.kept], [['deployment', '{"number":4,"hash":"a"}']])
})

test('B6 a memory that is no longer readable counts as none', () => {
  for (const spoilt of ['', '{', 'null', '{"number":"9","hash":"a"}', '[]']) {
    const device = shelf()
    device.kept.set('deployment', spoilt)
    assert.equal(recollect(device, 'deployment', { number: 4, hash: 'a' }), 'first', spoilt)
  }
})

test('B6 a browser that forbids storage is said to have no memory', () => {
  const forbidden = (): never => {
    throw new DOMException('no', 'SecurityError')
  }
  assert.equal(recollect({ getItem: forbidden, setItem: forbidden }, 'deployment', { number: 4, hash: 'a' }), 'none')
})
