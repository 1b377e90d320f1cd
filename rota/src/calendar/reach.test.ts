import assert from 'node:assert/strict'
import { test } from 'node:test'
import { at, zone } from '../fixture.ts'
import { fiveDays, weeksReached } from './reach.ts'

const stretch = (from: string, to: string) => ({ start: at(from), end: at(to) })
const week = { from: '2026-05-11', to: '2026-05-17', zone }
const long = (day: string) => stretch(`${day} 14:00`, `${day} 18:00`)

test('five days of 240 minutes keep the promise, four and one of 239 do not', () => {
  const four = ['2026-05-11', '2026-05-12', '2026-05-13', '2026-05-15'].map(long)
  const [kept] = weeksReached([...four, long('2026-05-17')], week, fiveDays)
  assert.deepEqual([kept?.week, kept?.kept], ['2026-W20', true])
  const [broken] = weeksReached([...four, stretch('2026-05-17 14:00', '2026-05-17 17:59')], week, fiveDays)
  assert.equal(broken?.kept, false)
  assert.deepEqual(broken?.days.at(-1), { day: '2026-05-17', minutes: 239, counts: false })
})

test('two people at the same time are one staffed minute', () => {
  const [found] = weeksReached([stretch('2026-05-11 14:00', '2026-05-11 16:00'), stretch('2026-05-11 15:00', '2026-05-11 17:00')], week, fiveDays)
  assert.equal(found?.days[0]?.minutes, 180)
})

test('a duty over midnight counts for both days, and a week over the turn of the year is one', () => {
  const weeks = weeksReached([stretch('2026-12-31 22:00', '2027-01-01 02:30')], { from: '2026-12-28', to: '2027-01-04', zone }, fiveDays)
  assert.deepEqual(
    weeks.map(({ week: name, days }) => [name, days.length]),
    [
      ['2026-W53', 7],
      ['2027-W01', 1],
    ],
  )
  assert.deepEqual(
    weeks[0]?.days.filter(({ minutes }) => minutes > 0).map(({ day, minutes }) => [day, minutes]),
    [
      ['2026-12-31', 120],
      ['2027-01-01', 150],
    ],
  )
})
