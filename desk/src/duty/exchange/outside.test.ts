import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Availability } from '@zop/wire'
import { dutyOn, may, on, somebody } from '../plan/month.fixture.ts'
import { outsideIn } from './outside.ts'

const days = 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'
const said: Availability = { kind: 'weekly', word: 'can', since: '2027-05-01', from: '18:00', to: '22:00', rule: `${days};UNTIL=20270504` }
const [early, monday, tuesday, friday, night] = [
  dutyOn('2027-05-03', ['08:00', '12:00']),
  dutyOn('2027-05-03', ['18:00', '21:00']),
  dutyOn('2027-05-04', ['19:00', '22:00']),
  dutyOn('2027-05-07', ['18:00', '21:00']),
  { ...dutyOn('2027-05-10', ['22:00', '23:00']), end: dutyOn('2027-05-11', ['06:00', '07:00']).start },
]
const all = [early, monday, tuesday, friday, night]
const plan = may({ slots: all, people: [somebody('Jana'), somebody('Kofi')], assignments: all.flatMap((slot) => on(slot, 'Jana')) })

test('duties that are given and lie outside of what somebody says then are found: another hour, after the last day, over midnight; what is over is not', () => {
  const outside = (now: number, ...then: Availability[]) => outsideIn([plan], now)('Jana', then).map(({ id }) => id)
  assert.deepEqual(outside(early.start - 600, said), [early.id, friday.id, night.id])
  assert.deepEqual(outside(monday.start, said), [friday.id, night.id])
  assert.deepEqual(outside(monday.start, { ...said, rule: days }, { ...said, from: '22:00', to: '06:00', rule: days }), [])
  assert.deepEqual(outside(friday.start, { ...said, word: 'cannot', rule: days }), [friday.id, night.id])
  assert.deepEqual(outside(night.end, said), [])
  assert.deepEqual(outsideIn([plan], early.start)('Kofi', []), [])
})
