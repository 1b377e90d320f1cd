import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Absence, DutyPlan } from '@zop/wire'
import { ManualClock } from '../../testing/clock.ts'
import { dutyAt } from '../../testing/duty.ts'
import type { Shift } from '../now/shift.ts'
import { ServiceTime } from './service-time.ts'

/** The hour at this moment, UTC. */
const at = (text: string): number => Date.parse(text) / 3_600_000

const plan = (month: string, days: readonly string[], status: DutyPlan['status'] = 'binding'): DutyPlan => ({
  month,
  status,
  version: 1,
  slots: days.map((day) => dutyAt(`${day}T10:00Z`)),
  assignments: [],
  made: null,
  answers: [],
  changed: 0,
})

/** The first of March 2027, a Monday. */
const open = async (plans: readonly DutyPlan[] = [], absences: readonly Absence[] = []) => {
  const clock = new ManualClock(Date.parse('2027-03-01T09:00Z'))
  const timetable = {
    shifts: [] as Shift[],
    covers: (day: string) => plans.some(({ month, status }) => status !== 'draft' && day.startsWith(month)),
    changes: 0,
  }
  const store = {
    dutyPlan: async (month: string) => plans.find((one) => one.month === month) ?? null,
    dutyCentres: async () => [{ centre: 'north', land: 'BE' as const, closed: [{ day: '2027-03-03', name: 'Umzug' }] }],
    absences: async () => absences,
  }
  const service = new ServiceTime({ store, clock, timetable })
  await service.read()
  return { service, timetable }
}

describe('service time in memory', () => {
  test('knows the days with a duty of the last 30 days, of each of their months, and of no plan that did not hold', async () => {
    const { service } = await open([plan('2027-01', ['2027-01-30', '2027-01-31'], 'closed'), plan('2027-02', ['2027-02-13', '2027-02-14', '2027-02-20'])])
    assert.equal(service.answerBy(at('2027-02-13T09:00Z'), null), at('2027-02-20T09:00Z'))
    assert.equal(service.answerBy(at('2027-01-29T23:00Z'), null), at('2027-01-31T23:00Z'))
    const draft = await open([plan('2027-02', ['2027-02-13', '2027-02-14'], 'draft')])
    assert.equal(draft.service.answerBy(at('2027-02-13T09:00Z'), null), at('2027-02-16T23:00Z'), 'working days')
  })

  test('follows the timetable as soon as that has changed', async () => {
    const { service, timetable } = await open([plan('2027-03', [])])
    const word = at('2027-03-02T09:00Z')
    assert.equal(service.answerBy(word, null), word + 21 * 24)
    timetable.shifts = ['2027-03-02', '2027-03-03', '2027-03-04'].map((day) => ({ slot: dutyAt(`${day}T10:00Z`), people: [] }))
    timetable.changes++
    assert.equal(service.answerBy(word, null), word + 48)
  })

  test('leaves out the days of a centre that is closed or absent for the whole of them', async () => {
    const away = (start: string, end: string): Absence => ({ id: 'x', account: null, centre: 'north', start: at(start) * 60, end: at(end) * 60 })
    const whole = await open([], [away('2027-03-03T23:00Z', '2027-03-04T23:00Z')])
    assert.equal(
      whole.service.answerBy(at('2027-03-02T11:00Z'), 'north'),
      at('2027-03-09T11:00Z'),
      'Wednesday closed, Thursday absent, Monday a holiday of Berlin',
    )
    const part = await open([], [away('2027-03-04T09:00Z', '2027-03-04T16:00Z')])
    assert.equal(part.service.answerBy(at('2027-03-02T11:00Z'), 'north'), at('2027-03-05T11:00Z'))
    assert.equal(part.service.answerBy(at('2027-03-02T11:00Z'), 'south'), at('2027-03-04T11:00Z'), 'of a centre of which nobody has said where it is')
    assert.deepEqual(
      [part.service.centreAway('north', at('2027-03-04T10:00Z') * 60), part.service.centreAway('north', at('2027-03-04T16:00Z') * 60)],
      [true, false],
    )
  })
})
