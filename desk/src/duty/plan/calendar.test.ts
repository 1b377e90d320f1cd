import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayOf, daysOf, minuteAt, mondayOf, monthAfter, spanOf, timeOf, weekdayOf, whenOf } from './calendar.ts'

test('minutes are shown by the clock of Berlin, in summer and in winter', () => {
  const summer = Date.parse('2027-05-14T16:30Z') / 60_000
  assert.deepEqual([dayOf(summer), timeOf(summer)], ['2027-05-14', '18:30'])
  assert.equal(minuteAt('2027-05-14', '18:30'), summer)
  assert.equal(timeOf(Date.parse('2027-12-14T16:30Z') / 60_000), '17:30')
})

test('the missing hour of spring is no minute; the one that comes twice is its first', () => {
  assert.equal(minuteAt('2027-03-28', '02:30'), null)
  assert.equal(minuteAt('2027-10-31', '02:30'), Date.parse('2027-10-31T00:30Z') / 60_000)
})

test('every minute of two years is found again by what the clock shows', () => {
  for (let minute = Date.parse('2026-01-01T00:00Z') / 60_000; minute < Date.parse('2028-01-01T00:00Z') / 60_000; minute += 30) {
    const found = minuteAt(dayOf(minute), timeOf(minute))
    assert.ok(found === minute || found === minute - 60, `${dayOf(minute)} ${timeOf(minute)}`)
  }
})

test('months, weeks and spans', () => {
  assert.equal(daysOf('2028-02').length, 29)
  assert.deepEqual([monthAfter('2027-12'), monthAfter('2027-01', -1)], ['2028-01', '2026-12'])
  assert.deepEqual([weekdayOf('2027-05-03'), weekdayOf('2027-05-09'), mondayOf('2027-05-09')], [1, 7, '2027-05-03'])
  assert.equal(spanOf({ start: minuteAt('2027-05-03', '21:00') ?? 0, end: minuteAt('2027-05-04', '07:00') ?? 0 }), '21:00–07:00')
})

test('a stretch names its second day where it is longer than one, and ends at 24:00, not in the morning of the next', () => {
  const at = (day: string, wall: string): number => minuteAt(day, wall) ?? 0
  const said = (start: number, end: number): string => whenOf({ start, end }, 'de')
  assert.equal(said(at('2027-05-03', '12:00'), at('2027-05-04', '00:00')), 'Mo., 3. Mai, 12:00–24:00')
  assert.equal(said(at('2027-05-03', '00:00'), at('2027-05-04', '00:00')), 'Mo., 3. Mai, 00:00–24:00')
  assert.equal(said(at('2027-05-03', '21:00'), at('2027-05-04', '07:00')), 'Mo., 3. Mai, 21:00–07:00')
  assert.equal(said(at('2027-05-03', '00:00'), at('2027-05-08', '00:00')), 'Mo., 3. Mai, 00:00 – Fr., 7. Mai, 24:00')
})
