import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Availability } from '@zop/wire'
import { minuteAt } from '../../plan/calendar.ts'
import { holdingIn, nothingSaid, painted, readOnce, readWeekly, writeOnce, writeWeekly } from './week.ts'

const today = '2027-05-05'

test('painted hours become rules, days that say the same one rule, and the rules the same hours', () => {
  const evenings = [0, 1, 4].reduce((hours, day) => painted(hours, { day, from: 17, to: 24 }, 'can'), nothingSaid)
  const hours = painted(evenings, { day: 0, from: 19, to: 20 }, 'wish')
  const said = writeWeekly(hours, today)
  assert.deepEqual(
    said.map(({ word, from, to, rule }) => `${word} ${from} ${to} ${rule.slice(12)}`),
    ['can 17:00 19:00 BYDAY=MO', 'wish 19:00 20:00 BYDAY=MO', 'can 20:00 00:00 BYDAY=MO', 'can 17:00 00:00 BYDAY=TU,FR'],
  )
  assert.deepEqual(readWeekly(said, today), { hours, others: [] })
})

test('what hours cannot show stays as it is: half hours, over midnight, with an end, and single days', () => {
  const weekly = { kind: 'weekly', word: 'can', since: '2027-01-01', from: '10:00', to: '12:00', rule: 'FREQ=WEEKLY;BYDAY=MO' } as const
  const others: readonly Availability[] = [
    { ...weekly, from: '10:30' },
    { ...weekly, from: '22:00', to: '02:00' },
    { ...weekly, rule: 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20270601' },
    { ...weekly, since: '2027-06-01' },
    { kind: 'once', word: 'cannot', start: 30_000_000, end: 30_000_060 },
  ]
  assert.deepEqual(readWeekly([...others, weekly], today), { hours: painted(nothingSaid, { day: 0, from: 10, to: 12 }, 'can'), others })
})

test('what is said with an end is painted in the weeks in which it holds, up to its last day and from its first, and in no other', () => {
  const january: Availability = {
    kind: 'weekly',
    word: 'can',
    since: '2027-01-01',
    from: '18:00',
    to: '22:00',
    rule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20270126',
  }
  const evenings = (...days: number[]) => days.reduce((hours, day) => painted(hours, { day, from: 18, to: 22 }, 'can'), nothingSaid)
  assert.deepEqual(holdingIn([january], '2027-01-11'), evenings(0, 1, 2, 3, 4))
  assert.deepEqual(holdingIn([january], '2027-01-25'), evenings(0, 1), 'its last day is a Tuesday')
  assert.deepEqual(holdingIn([january], '2026-12-28'), evenings(4), 'its first day is a Friday')
  assert.deepEqual([holdingIn([january], '2027-02-01'), holdingIn([january], '2026-12-21')], [nothingSaid, nothingSaid])
})

test('over midnight it is painted on both days, from Sunday into Monday too; of half an hour nothing is shown', () => {
  const night: Availability = { kind: 'weekly', word: 'wish', since: '2027-01-01', from: '22:30', to: '02:30', rule: 'FREQ=WEEKLY;BYDAY=SU' }
  const monday = painted(nothingSaid, { day: 0, from: 0, to: 2 }, 'wish')
  assert.deepEqual(holdingIn([night], '2027-01-11'), painted(monday, { day: 6, from: 23, to: 24 }, 'wish'))
  const whole: Availability = { ...night, from: '00:00', to: '00:00', rule: 'FREQ=WEEKLY;BYDAY=WE' }
  assert.deepEqual(holdingIn([whole], '2027-01-11'), painted(nothingSaid, { day: 2, from: 0, to: 24 }, 'wish'))
})

test('a single week becomes minutes and hours again, also where the clock changes', () => {
  for (const monday of ['2027-05-03', '2027-03-22', '2027-10-25']) {
    const hours = [0, 6].reduce((now, day) => painted(now, { day, from: 8, to: 24 }, 'cannot'), nothingSaid)
    const said = writeOnce(hours, monday)
    assert.equal(said[0]?.start, minuteAt(monday, '08:00'))
    assert.deepEqual(readOnce(said, monday), { hours, others: [] })
    assert.deepEqual(readOnce(said, '2027-06-07').others, said)
  }
})
