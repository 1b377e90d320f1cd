import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { minuteOf } from '../../testing/duty.ts'
import { dayStretch } from '../calendar.ts'
import { dueAt, dueNow } from './soon.ts'

const berlin = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', dateStyle: 'short', timeStyle: 'short' })
const wall = (minute: number): string => berlin.format(minute * 60_000)

describe('the moment before a duty', () => {
  test('the evening before is 18:00 in Berlin of the day before, on every day of two years', () => {
    const { start: from } = dayStretch('2027-01-01')
    fc.assert(
      fc.property(fc.nat(731 * 1440), (later) => {
        const start = from + later
        const due = wall(dueAt('evening', { start }))
        assert.equal(due.slice(11), '18:00')
        const days = (Date.parse(wall(start).slice(0, 10)) - Date.parse(due.slice(0, 10))) / 86_400_000
        assert.equal(days, 1)
      }),
      { numRuns: 1000 },
    )
    assert.equal(wall(dueAt('evening', { start: minuteOf('2027-03-28T06:00Z') })), '2027-03-27 18:00')
    assert.equal(wall(dueAt('evening', { start: minuteOf('2027-10-31T06:00Z') })), '2027-10-30 18:00')
  })

  test('of several that have come it is the newest; none before the first, and none of a duty that has begun', () => {
    const slot = { start: minuteOf('2027-05-03T16:00Z') }
    const leads = ['evening', 'hours', 'minutes'] as const
    const at = (text: string) => dueNow(leads, slot, minuteOf(text))
    assert.equal(at('2027-05-02T15:59Z'), null)
    assert.equal(at('2027-05-02T16:00Z'), 'evening')
    assert.equal(at('2027-05-03T13:59Z'), 'evening')
    assert.equal(at('2027-05-03T14:00Z'), 'hours')
    assert.equal(at('2027-05-03T15:30Z'), 'minutes')
    assert.equal(at('2027-05-03T15:59Z'), 'minutes')
    assert.equal(at('2027-05-03T16:00Z'), null)
    assert.equal(dueNow([], slot, slot.start - 1), null)
  })
})
