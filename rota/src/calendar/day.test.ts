import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { clockOf } from '../check/clock.ts'
import { zone } from '../fixture.ts'
import { dayOf, daysBetween, daysOfMonth, firstMinuteFrom, isDay, isWallTime, isZone, minuteAt, weekdayOf, weekOf, zonedTime } from './day.ts'

const start = Date.UTC(2026, 0, 1) / 60_000
/** Any minute of two years in Berlin: four clock changes, and the turn of two years. */
const anyMinute = fc.integer({ min: start, max: start + 2 * 365 * 1440 })
const anyDay = anyMinute.map((minute) => dayOf(minute, zone))
const anyWall = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))
/** Times that the clock may show twice, or not at all. */
const changeDay = fc.constantFrom('2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31')
const changeWall = fc.constantFrom('01:59', '02:00', '02:01', '02:30', '02:59', '03:00', '03:01')

const lastSunday = (year: number, month: number): string => {
  const days = daysOfMonth(`${year}-${String(month).padStart(2, '0')}`).filter((day) => weekdayOf(day) === 7)
  return days.at(-1) ?? ''
}

test('every minute of two years lies in the day that Intl names too', () => {
  const clock = clockOf(zone)
  fc.assert(fc.property(anyMinute, (minute) => assert.equal(clock.dayNumber(dayOf(minute, zone)), clock.dayOf(minute))))
})

test('a day has 24 hours, 23 where the clock is set forward, 25 where it is set back', () => {
  fc.assert(
    fc.property(fc.oneof(anyDay, changeDay), (day) => {
      const length = firstMinuteFrom(day, '24:00', zone) - firstMinuteFrom(day, '00:00', zone)
      const year = Number(day.slice(0, 4))
      const hours = day === lastSunday(year, 3) ? 23 : day === lastSunday(year, 10) ? 25 : 24
      assert.equal(length, hours * 60)
    }),
  )
})

test('a wall time that is there is shown at its minute, at no earlier one of the day, and is missing only in the hour that is left out', () => {
  fc.assert(
    fc.property(fc.oneof(anyDay, changeDay), fc.oneof(anyWall, changeWall), (day, wall) => {
      const minute = minuteAt(day, wall, zone)
      const leftOut = day === lastSunday(Number(day.slice(0, 4)), 3) && wall >= '02:00' && wall < '03:00'
      assert.equal(minute === null, leftOut, `${day} ${wall}`)
      const first = firstMinuteFrom(day, wall, zone)
      assert.equal(zonedTime(first, zone).toPlainTime().toString().slice(0, 5), leftOut ? '03:00' : wall)
      const clock = clockOf(zone)
      assert.equal(first, clock.firstFrom(clock.dayNumber(day), wall))
      if (minute !== null) assert.equal(minute, first)
    }),
    { numRuns: 500 },
  )
})

test('an ISO week begins on Monday and belongs to the year of its Thursday', () => {
  assert.deepEqual(['2026-12-28', '2027-01-03', '2027-01-04', '2024-12-30', '2023-01-01'].map(weekOf), [
    '2026-W53',
    '2026-W53',
    '2027-W01',
    '2025-W01',
    '2022-W52',
  ])
  fc.assert(
    fc.property(anyDay, (day) => {
      const monday = Temporal.PlainDate.from(day).subtract({ days: weekdayOf(day) - 1 })
      for (let i = 0; i < 7; i++) assert.equal(weekOf(monday.add({ days: i }).toString()), weekOf(day))
      assert.notEqual(weekOf(monday.add({ days: 7 }).toString()), weekOf(day))
    }),
  )
})

test('days from one to another are all there, once', () => {
  assert.deepEqual(daysBetween('2026-02-27', '2026-03-01'), ['2026-02-27', '2026-02-28', '2026-03-01'])
  assert.deepEqual(daysBetween('2026-03-01', '2026-02-27'), [])
  assert.equal(daysOfMonth('2028-02').length, 29)
})

test('what is no day, no wall time, or no zone is known as such', () => {
  assert.deepEqual(['2026-02-28', '2026-02-29', '2026-2-1', '2026-13-01', 'today', '2026-05-01T00:00'].map(isDay), [true, false, false, false, false, false])
  assert.deepEqual(['00:00', '23:59', '24:00', '24:01', '7:00', '12:60', ''].map(isWallTime), [true, true, true, false, false, false, false])
  assert.deepEqual(['Europe/Berlin', 'UTC', 'Europe/Atlantis', ''].map(isZone), [true, true, false, false])
})
