import assert from 'node:assert/strict'
import { test } from 'node:test'
import { minuteAt } from '../plan/calendar.ts'
import { dutyOn, may, on, somebody } from '../plan/month.fixture.ts'
import { freedBy, monthsIn } from './freed.ts'

const at = (day: string): number => minuteAt(day, '00:00') ?? 0
const [before, monday, friday, after] = [
  { ...dutyOn('2027-05-02', ['20:00', '21:00']), end: at('2027-05-03') },
  dutyOn('2027-05-03', ['18:00', '21:00']),
  dutyOn('2027-05-07', ['18:00', '21:00']),
  dutyOn('2027-05-10', ['18:00', '21:00']),
]
const all = [before, monday, friday, after]
const people = [somebody('Anna'), somebody('Bela'), somebody('Cora', {}, 'sued')]
const month = may({ slots: all, people, assignments: [...all.flatMap((slot) => on(slot, 'Anna')), ...on(friday, 'Bela', 'Cora')] })
const week = { start: at('2027-05-03'), end: at('2027-05-08') }

test('before a whole centre is away, every duty of its people in that time is named, each person on it counted, and nobody of another centre', () => {
  const freed = (account: string | null, now = 0) => freedBy([month], { ...week, account, centre: 'nord' }, now).map(({ slot, name }) => `${name} ${slot.id}`)
  assert.deepEqual(freed(null), [`Anna ${monday.id}`, `Anna ${friday.id}`, `Bela ${friday.id}`])
  assert.deepEqual(freed('Bela'), [`Bela ${friday.id}`])
  assert.deepEqual(freed(null, monday.end), [`Anna ${friday.id}`, `Bela ${friday.id}`], 'what is over stays')
  const closed = { ...month, plan: month.plan && { ...month.plan, status: 'closed' as const } }
  assert.deepEqual(freedBy([closed], { ...week, account: null, centre: 'nord' }, 0), [])
})

test('every month of the time away is looked at, and the one of the evening before', () => {
  assert.deepEqual(monthsIn({ start: at('2027-11-15'), end: at('2028-01-01') }), ['2027-11', '2027-12'])
  assert.deepEqual(monthsIn({ start: at('2027-06-01'), end: at('2027-06-02') }), ['2027-05', '2027-06'])
})
