import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { marksOf, stateAt } from './marks.ts'
import { answerBy, type ServiceDays } from './service.ts'

const everyDay: ServiceDays = { planned: () => true, closed: () => false }
const workdays: ServiceDays = { planned: () => null, closed: () => false }
/** The hour at this moment of Berlin. */
const at = (text: string): number => Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/Berlin').epochMilliseconds / 3_600_000

describe('somebody is told of a promise', () => {
  test('at half of its time, at three quarters, and six hours before it breaks', () => {
    const since = at('2027-05-03T10:00')
    assert.deepEqual(marksOf(everyDay, { since, by: since + 48 }, null), { reminder: since + 24, standIn: since + 36, coordinator: since + 42 })
  })

  test('in service time: over a weekend nobody is reminded on Saturday', () => {
    const since = at('2027-06-11T12:00')
    const by = answerBy(workdays, since, null)
    const marks = marksOf(workdays, { since, by }, null)
    assert.deepEqual(marks, { reminder: at('2027-06-14T12:00'), standIn: at('2027-06-15T00:00'), coordinator: at('2027-06-15T06:00') })
  })

  test('four hours before at the latest, also of a short one', () => {
    const since = at('2027-05-03T10:00')
    assert.deepEqual(marksOf(everyDay, { since, by: since + 20 }, null), { reminder: since + 10, standIn: since + 15, coordinator: since + 16 })
  })

  test('of a promise whose time the plan has taken away since, by the time itself', () => {
    const none: ServiceDays = { planned: () => false, closed: () => false }
    const since = at('2027-05-03T10:00')
    assert.deepEqual(marksOf(none, { since, by: since + 48 }, null), { reminder: since + 24, standIn: since + 36, coordinator: since + 42 })
  })

  test('in this order, never before the word and never after it has broken, whatever has become of the plan', () => {
    const anyDays = fc
      .array(fc.option(fc.boolean()), { minLength: 9, maxLength: 9 })
      .map((days): ServiceDays => ({ planned: (day) => days[Number(day.slice(8)) % 9] ?? null, closed: () => false }))
    fc.assert(
      fc.property(anyDays, fc.integer({ min: 500_000, max: 520_000 }), fc.integer({ min: 1, max: 504 }), (days, since, length) => {
        const { reminder, standIn, coordinator } = marksOf(days, { since, by: since + length }, null)
        assert.ok(since <= reminder && reminder <= standIn && standIn <= coordinator && coordinator <= since + length)
      }),
    )
  })

  test('as one state after the other', () => {
    const marks = { reminder: 24, standIn: 36, coordinator: 42 }
    assert.deepEqual(
      [0, 23, 24, 35, 36, 41, 42, 47, 48, 500].map((hour) => stateAt(marks, 48, hour)),
      ['fine', 'fine', 'reminder', 'reminder', 'stand-in', 'stand-in', 'coordinator', 'coordinator', 'broken', 'broken'],
    )
  })
})
