import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { at, zone } from '../fixture.ts'
import { serviceDays, serviceDue, serviceMinutes } from './service.ts'

const workdays = [1, 2, 3, 4, 5]
const may = { from: '2026-05-01', to: '2026-05-31', zone }

test('forty-eight hours from Wednesday noon before Ascension Day end on Monday noon', () => {
  const windows = serviceDays(may, workdays, ['2026-05-01', '2026-05-14'])
  assert.equal(serviceDue(windows, at('2026-05-13 12:00'), 48 * 60), at('2026-05-18 12:00'))
})

test('what comes in on a Sunday begins on Monday', () => {
  const windows = serviceDays(may, workdays, [])
  assert.equal(serviceDue(windows, at('2026-05-10 15:00'), 60), at('2026-05-11 01:00'))
})

test('what is due with the end of a day is due then, and not when the next one begins', () => {
  assert.equal(serviceDue(serviceDays(may, workdays, []), at('2026-05-15 12:00'), 12 * 60), at('2026-05-16 00:00'))
})

test('where the windows end before, there is no answer, rather than a wrong one', () => {
  assert.equal(serviceDue(serviceDays(may, workdays, []), at('2026-05-29 12:00'), 48 * 60), null)
})

test('a day of a clock change has 23 or 25 hours of service', () => {
  const everyDay = [1, 2, 3, 4, 5, 6, 7]
  const hours = (day: string) => serviceDays({ from: day, to: day, zone }, everyDay, []).map(({ start, end }) => (end - start) / 60)
  assert.deepEqual([hours('2026-03-29'), hours('2026-10-25'), hours('2026-10-26')], [[23], [25], [24]])
})

test('the minutes up to what is due are the minutes asked for, and one minute less is one less', () => {
  const anyWindow = fc.tuple(fc.nat(5000), fc.integer({ min: 1, max: 600 })).map(([start, length]) => ({ start, end: start + length }))
  fc.assert(
    fc.property(fc.array(anyWindow, { maxLength: 12 }), fc.nat(5000), fc.integer({ min: 1, max: 2000 }), (windows, from, minutes) => {
      const due = serviceDue(windows, from, minutes)
      if (due === null) return assert.ok(serviceMinutes(windows, from, 10_000) < minutes)
      assert.equal(serviceMinutes(windows, from, due), minutes)
      assert.equal(serviceMinutes(windows, from, due - 1), minutes - 1)
      return undefined
    }),
  )
})
