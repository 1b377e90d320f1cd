import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { clockOf } from '../check/clock.ts'
import { at, person, problemOf, slot, zone } from '../fixture.ts'
import type { Slot } from '../problem/problem.ts'
import { draftOf } from './build.ts'

const first = Date.UTC(2026, 0, 1) / 60_000
/** Minutes of two years in Berlin, and more often the nights of the clock changes. */
const anyMinute = fc.oneof(
  fc.integer({ min: first, max: first + 2 * 365 * 1440 }),
  fc.tuple(fc.constantFrom('2026-03-28', '2026-10-24', '2027-03-27', '2027-10-30'), fc.nat(2 * 1440)).map(([day, minutes]) => at(`${day} 12:00`) + minutes),
)

const slotAt = (id: string, start: number, length: number): Slot => ({ ...slot(id, '2026-01-01 00:00', '2026-01-01 01:00'), start, end: start + length })

test('over two years, two duties clash where they begin on one day, or where fewer than eleven real hours lie between them', () => {
  const clock = clockOf(zone)
  const length = fc.integer({ min: 30, max: 600 })
  fc.assert(
    fc.property(anyMinute, length, fc.integer({ min: -2000, max: 2000 }), length, (start, minutes, later, others) => {
      const [a, b] = [slotAt('a', start, minutes), slotAt('b', start + later, others)]
      const { places } = draftOf(problemOf({ slots: [a, b], people: [person('ana')] }))
      const between = later >= 0 ? b.start - a.end : a.start - b.end
      const expected = clock.dayOf(a.start) === clock.dayOf(b.start) ? 'day' : between < 11 * 60 ? 'rest' : null
      assert.deepEqual([places[0]?.clashes[1], places[1]?.clashes[0]], [expected, expected])
    }),
    { numRuns: 500 },
  )
})

test('a slot counts in the week, the month and the weekend of the day on which it begins, and is late by its end', () => {
  const newYear = slot('new-year', '2026-12-31 22:00', '2027-01-01 02:00')
  const sunday = slot('sunday', '2027-01-03 10:00', '2027-01-03 20:00')
  const evening = slot('evening', '2027-01-04 17:00', '2027-01-04 20:01')
  const { places } = draftOf(problemOf({ slots: [newYear, sunday, evening], people: [person('ana')] }))
  assert.deepEqual(
    places.map(({ week, month, weekend, late }) => [week, month, weekend, late]),
    [
      ['2026-W53', '2026-12', false, true],
      ['2026-W53', '2027-01', true, false],
      ['2027-W01', '2027-01', false, true],
    ],
  )
})
