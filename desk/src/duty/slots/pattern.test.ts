import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Slot } from '@zop/wire'
import { slotsIn, usualWeek, weekOf } from './pattern.ts'

const made = (month: string, week = usualWeek, before: readonly Slot[] = []) => {
  const found = slotsIn(month, week, before)
  assert.equal(found.kind, 'slots')
  return found.kind === 'slots' ? found.slots : []
}

test('a week becomes the slots of a month, and they become the same week again', () => {
  const slots = made('2027-05')
  assert.equal(slots.length, 3 * 21)
  assert.deepEqual(
    weekOf({ slots: [...slots] })
      .map(({ name: _, ...line }) => line)
      .toSorted((a, b) => a.from.localeCompare(b.from)),
    usualWeek.map(({ name: _, ...line }) => line).toSorted((a, b) => a.from.localeCompare(b.from)),
  )
})

test('a slot that stays keeps its id and so its people; a meeting stays', () => {
  const meeting: Slot = { id: 'team', kind: 'team', start: 30_000_000, end: 30_000_060, title: 'Team', centre: null }
  const before = [...made('2027-05'), meeting]
  const after = made('2027-05', [...usualWeek, { ...usualWeek[0], name: '4', from: '20:00', to: '22:00' } as (typeof usualWeek)[number]], before)
  const ids = new Set(after.map(({ id }) => id))
  assert.ok(before.every(({ id }) => ids.has(id)))
  assert.equal(after.length, before.length + 21)
})

test('a slot in the missing hour of spring is refused by its day and time, and no slot is made', () => {
  const night = usualWeek.map((line) => ({ ...line, weekdays: [7], from: '02:30', to: '05:00' })).slice(0, 1)
  assert.deepEqual(slotsIn('2027-03', night, []), { kind: 'refused', faults: [{ kind: 'missing-hour', pattern: '1', day: '2027-03-28', wall: '02:30' }] })
})

test('no days, and two lines alike, are refused', () => {
  const [first] = usualWeek
  if (!first) throw new Error('a week has lines')
  assert.deepEqual(slotsIn('2027-05', [{ ...first, weekdays: [] }], []), { kind: 'refused', faults: [{ kind: 'impossible-pattern', pattern: '1' }] })
  assert.deepEqual(slotsIn('2027-05', [first, { ...first, name: '2' }], []), { kind: 'twice' })
})
