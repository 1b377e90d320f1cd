import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DutyRule } from '@zop/wire'
import fc from 'fast-check'
import type { DutyGround } from '../store/duty-plan.ts'
import { dutyAt, minuteOf } from '../testing/duty.ts'
import { dayOf, dayStretch, monthBefore, monthOf, monthStretch, overlaps, weeksOf } from './calendar.ts'
import { rulesBroken } from './rules.ts'

const [first, last] = [minuteOf('2026-01-01T00:00Z'), minuteOf('2027-12-31T00:00Z')]
const changes = ['2026-03-29T01:00Z', '2026-10-25T01:00Z', '2027-03-28T01:00Z', '2027-10-31T01:00Z'].map(minuteOf)
const months = Array.from({ length: 24 }, (_, at) => monthBefore('2027-12', 23 - at))
const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', year: 'numeric', month: '2-digit', day: '2-digit' })

/** Any minute of two years, and often one within two days of a change of the clock. */
const minute = fc.oneof(
  fc.integer({ min: first, max: last }),
  fc.tuple(fc.constantFrom(...changes), fc.integer({ min: -2880, max: 2880 })).map(([at, beside]) => at + beside),
)
const length = fc.integer({ min: 30, max: 600 })

/** When another duty begins: at any time beside the first, and often about eleven hours after it, by either clock. */
const after = fc.oneof(
  fc.integer({ min: -1500, max: 1500 }).map(
    (beside) =>
      ({ start }: { start: number }) =>
        start + beside,
  ),
  fc.constantFrom(-61, -60, -1, 0, 1, 59, 60).map(
    (beside) =>
      ({ end }: { end: number }) =>
        end + 660 + beside,
  ),
)

/** The hard rules of two duties as anybody would count them by hand. */
const byHand = (one: { start: number; end: number }, other: { start: number; end: number }): DutyRule[] => {
  if (overlaps(one, other)) return ['overlap']
  const between = Math.max(one.start - other.end, other.start - one.end)
  const sameDay = shown.format(one.start * 60_000) === shown.format(other.start * 60_000)
  if (sameDay) return ['day']
  return between < 11 * 60 ? ['rest'] : []
}

test('whoever has one duty may have another by elapsed rest and by the days of Berlin, at every minute of two years', () => {
  const account = 'anna'
  fc.assert(
    fc.property(minute, length, after, length, (start, long, begins, other) => {
      const has = dutyAt('2027-01-01T00:00Z', { start, end: start + long })
      const comes = dutyAt('2027-01-01T00:00Z', { start: begins(has), end: begins(has) + other })
      const ground: DutyGround = {
        plan: {
          month: monthOf(comes.start),
          status: 'binding',
          version: 1,
          slots: [comes],
          assignments: [{ id: 'one', slot: comes.id, account, origin: 'plan' }],
          made: null,
          answers: [],
          changed: 0,
        },
        neighbours: [{ account, start: has.start, end: has.end }],
        people: [{ account, name: 'Anna', centre: 'north', profile: { account, languages: ['de'], experienced: false, dutiesPerWeek: 7, hoursPerMonth: 200 } }],
        centres: [],
        availabilities: [{ account, version: 1, said: [{ kind: 'once', word: 'can', start: first - 9000, end: last + 9000 }] }],
        commitments: [],
        absences: [],
      }
      const found = rulesBroken(ground, [{ slot: comes.id, account }]).map(({ rule }) => rule)
      assert.deepEqual(found.toSorted(), byHand(has, comes).toSorted(), `${start} ${long} ${comes.start} ${other}`)
    }),
    { numRuns: 1500, seed: 3 },
  )
})

test('the months and days of two years follow each other without a minute between, and each minute lies in its own', () => {
  const stretches = months.map(monthStretch)
  assert.ok(stretches.every(({ start }, at) => at === 0 || start === stretches[at - 1]?.end))
  fc.assert(
    fc.property(minute, (at) => {
      const day = dayOf(at)
      const { start, end } = dayStretch(day)
      assert.equal(day, shown.format(at * 60_000))
      assert.ok(start <= at && at < end && [1380, 1440, 1500].includes(end - start))
      const month = monthStretch(monthOf(at))
      assert.ok(month.start <= at && at < month.end)
      assert.ok(weeksOf(monthOf(at)).some((monday) => monday <= day && day < dayOf(dayStretch(monday).start + 7 * 1440 + 120)))
    }),
    { numRuns: 1000, seed: 4 },
  )
})
