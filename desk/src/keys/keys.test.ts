import assert from 'node:assert/strict'
import { test } from 'node:test'
import { actionOf, isAlarm } from './keys.ts'

const stroke = (key: string, held: Partial<Parameters<typeof actionOf>[0]> = {}) =>
  actionOf({ key, ctrlKey: false, altKey: false, metaKey: false, occupied: false, ...held })

test('each key does what the list of keys says', () => {
  assert.deepEqual(
    ['j', 'k', 't', 'r', '?', 'J'].map((key) => stroke(key)),
    ['next', 'previous', 'take', 'reply', 'show', 'next'],
  )
})

test('letters belong to the person who writes, and to the browser with Ctrl, Alt or Meta', () => {
  assert.equal(stroke('t', { occupied: true }), null)
  for (const held of ['ctrlKey', 'altKey', 'metaKey'] as const) assert.equal(stroke('r', { [held]: true }), null)
})

test('any other key does nothing', () => {
  for (const key of ['x', 'Enter', 'Tab', 'constructor', '__proto__']) assert.equal(stroke(key), null, key)
})

test('Alt and ! works from a text box too, also where the system makes another sign of it', () => {
  const held = { key: '!', code: 'Digit1', ctrlKey: false, altKey: true, shiftKey: true, metaKey: false }
  assert.equal(isAlarm(held), true)
  assert.equal(isAlarm({ ...held, key: '⁄' }), true)
  assert.equal(isAlarm({ ...held, code: 'Digit8' }), true)
  for (const other of [{ altKey: false }, { ctrlKey: true }, { metaKey: true }, { key: '1', shiftKey: false }])
    assert.equal(isAlarm({ ...held, ...other }), false)
})
