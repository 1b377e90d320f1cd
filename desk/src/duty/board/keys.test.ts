import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dutyOn, may } from '../plan/month.fixture.ts'
import { gridOf } from './grid.ts'
import { type Stroke, wishOf } from './keys.ts'

const chat = ['2027-05-03', '2027-05-07', '2027-05-10'].map((day) => dutyOn(day, ['14:00', '17:00']))
const mail = dutyOn('2027-05-07', ['10:00', '12:00'], { channel: 'mail' })
const grid = gridOf(may({ slots: [...chat, mail], people: [] }), true)
const monday = { row: 0, column: 2 }

const wish = (key: string, held: Partial<Stroke> = {}, { at = monday, rtl = false } = {}) =>
  wishOf({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held }, { grid, at, rtl })

test('arrows go from duty to duty over days that have none, and stay at the edge', () => {
  assert.deepEqual(wish('ArrowRight'), { kind: 'go', to: { row: 0, column: 6 } })
  assert.deepEqual(wish('ArrowLeft'), { kind: 'go', to: monday })
  assert.deepEqual(wish('ArrowDown', {}, { at: { row: 0, column: 6 } }), { kind: 'go', to: { row: 1, column: 6 } })
  assert.deepEqual(wish('ArrowDown'), { kind: 'go', to: monday })
})

test('where a page is written from the right, the right arrow goes to the day before', () => {
  assert.deepEqual(wish('ArrowLeft', {}, { rtl: true }), { kind: 'go', to: { row: 0, column: 6 } })
})

test('Home and End go to the first and the last duty of a line', () => {
  assert.deepEqual(wish('End'), { kind: 'go', to: { row: 0, column: 9 } })
  assert.deepEqual(wish('Home', {}, { at: { row: 0, column: 9 } }), { kind: 'go', to: monday })
})

test('Enter opens, Delete takes off, a letter begins a name, ? shows the keys', () => {
  assert.deepEqual([wish('Enter'), wish('Delete'), wish('?')], [{ kind: 'open' }, { kind: 'remove' }, { kind: 'keys' }])
  assert.deepEqual(wish('Ö'), { kind: 'type', text: 'Ö' })
})

test('Ctrl and Z takes back, with Shift makes again; other strokes with Ctrl or Alt are the browser’s', () => {
  assert.deepEqual(wish('z', { ctrlKey: true }), { kind: 'undo' })
  assert.deepEqual(wish('Z', { ctrlKey: true, shiftKey: true }), { kind: 'redo' })
  assert.deepEqual([wish('p', { ctrlKey: true }), wish('a', { altKey: true }), wish('Tab'), wish('5')], [null, null, null, null])
})
