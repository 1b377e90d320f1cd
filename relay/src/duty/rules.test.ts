import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Availability, DutyProfile, DutyRule, DutySlot, Slot } from '@zop/wire'
import type { DutyGround } from '../store/duty-plan.ts'
import { dutyAt, minuteOf } from '../testing/duty.ts'
import { random } from '../testing/keys.ts'
import { rulesBroken } from './rules.ts'

const anna = random(16)
const bela = random(16)
const always: readonly Availability[] = [{ kind: 'once', word: 'can', start: minuteOf('2026-01-01T00:00Z'), end: minuteOf('2028-01-01T00:00Z') }]

interface Given {
  /** Slots that Anna has. */
  readonly has?: readonly Slot[]
  readonly with?: readonly Slot[]
  readonly said?: readonly Availability[]
  readonly profile?: Partial<DutyProfile>
  readonly ground?: Partial<DutyGround>
}

/** What Anna breaks by coming into this slot. */
const broken = (slot: DutySlot, { has = [], said = always, profile = {}, ground = {}, ...given }: Given = {}): DutyRule[] => {
  const on = [...has, slot]
  const assignments = on.map((one) => ({ id: random(16), slot: one.id, account: anna, origin: 'plan' as const }))
  const limits = { languages: ['de'], experienced: false, dutiesPerWeek: 7, hoursPerMonth: 200, ...profile }
  const whole: DutyGround = {
    plan: { month: '2027-05', status: 'binding', version: 1, slots: [...on, ...(given.with ?? [])], assignments, made: null, answers: [], changed: 0 },
    neighbours: [],
    people: [
      { account: anna, name: 'Anna', centre: 'north', profile: { account: anna, ...limits } },
      { account: bela, name: 'Bela', centre: 'north', profile: null },
    ],
    centres: [],
    availabilities: [{ account: anna, version: 1, said: [...said] }],
    commitments: [],
    absences: [],
    ...ground,
  }
  return rulesBroken(whole, [{ slot: slot.id, account: anna }]).map(({ rule }) => rule)
}

const evening = dutyAt('2027-05-03T16:00Z')
const weekly = (change: Partial<Extract<Availability, { kind: 'weekly' }>> = {}): Availability => ({
  kind: 'weekly',
  word: 'can',
  since: '2027-01-01',
  from: '18:00',
  to: '21:00',
  rule: 'FREQ=WEEKLY;BYDAY=MO',
  ...change,
})

describe('hard rules', () => {
  test('one duty a day, and eleven hours of elapsed rest', () => {
    assert.deepEqual(broken(evening), [])
    assert.deepEqual(broken(evening, { has: [dutyAt('2027-05-03T06:00Z', { end: minuteOf('2027-05-03T07:00Z') })] }), ['day'])
    assert.deepEqual(broken(evening, { has: [dutyAt('2027-05-04T05:59Z')] }), ['rest'])
    assert.deepEqual(broken(evening, { has: [dutyAt('2027-05-04T06:00Z')] }), [])
    assert.deepEqual(broken(evening, { ground: { neighbours: [{ account: anna, start: evening.start - 1140, end: evening.start - 659 }] } }), ['rest'])
    assert.deepEqual(broken(evening, { has: [dutyAt('2027-05-03T17:00Z')] }), ['overlap'])
  })

  test('rest is real time over both clock changes', () => {
    const autumn = dutyAt('2027-10-30T16:00Z', { end: minuteOf('2027-10-30T19:00Z') })
    assert.deepEqual(broken(dutyAt('2027-10-31T06:00Z'), { has: [autumn] }), [], '21:00 to 07:00 is eleven hours when the clock goes back')
    const spring = dutyAt('2027-03-27T16:00Z', { end: minuteOf('2027-03-27T19:00Z') })
    assert.deepEqual(broken(dutyAt('2027-03-28T05:00Z'), { has: [spring] }), ['rest'], '20:00 to 07:00 is ten when it goes forward')
  })

  test('duties of an ISO week and hours of a month are counted with those of the months beside it', () => {
    const sunday = dutyAt('2027-05-02T08:00Z')
    const april = { account: anna, start: minuteOf('2027-04-28T08:00Z'), end: minuteOf('2027-04-28T11:00Z') }
    assert.deepEqual(broken(sunday, { profile: { dutiesPerWeek: 1 }, ground: { neighbours: [april] } }), ['week'])
    assert.deepEqual(broken(evening, { profile: { dutiesPerWeek: 1 }, ground: { neighbours: [april] } }), [])
    assert.deepEqual(broken(evening, { profile: { hoursPerMonth: 5 }, has: [dutyAt('2027-05-20T08:00Z')] }), ['month'])
    assert.deepEqual(broken(evening, { profile: { hoursPerMonth: 6 }, has: [dutyAt('2027-05-20T08:00Z')], ground: { neighbours: [april] } }), [])
  })

  test('silence means no; a no overrides; what is said once overrules a closed day, and what is said weekly does not', () => {
    assert.deepEqual(broken(evening, { said: [] }), ['availability'])
    assert.deepEqual(broken(evening, { said: [weekly()] }), [])
    assert.deepEqual(broken(evening, { said: [weekly({ to: '20:59' })] }), ['availability'])
    assert.deepEqual(broken(evening, { said: [weekly({ rule: 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20270502' })] }), ['availability'])
    assert.deepEqual(broken(evening, { said: [weekly(), { kind: 'once', word: 'cannot', start: evening.end - 1, end: evening.end }] }), ['availability'])
    const centres: DutyGround['centres'] = [{ centre: 'north', land: 'HE', closed: [{ day: '2027-05-03', name: 'Fest' }] }]
    assert.deepEqual(broken(evening, { said: [weekly()], ground: { centres } }), ['availability'])
    assert.deepEqual(broken(evening, { ground: { centres } }), [])
    const ascension = dutyAt('2027-05-06T16:00Z')
    const thursdays = [weekly({ rule: 'FREQ=WEEKLY;BYDAY=TH' })]
    assert.deepEqual(broken(ascension, { said: thursdays }), [])
    assert.deepEqual(broken(ascension, { said: thursdays, ground: { centres } }), ['availability'], 'a holiday of the Land')
    const night = dutyAt('2027-05-03T20:00Z')
    assert.deepEqual(broken(night, { said: [weekly({ from: '22:00', to: '02:00' })] }), [])
  })

  test('absent is absent, alone or with the whole centre', () => {
    const absence = { id: random(16), account: null, centre: 'north', start: evening.end - 1, end: evening.end + 1 }
    assert.deepEqual(broken(evening, { ground: { absences: [absence] } }), ['absent'])
    assert.deepEqual(broken(evening, { ground: { absences: [{ ...absence, account: anna }] } }), ['absent'])
    assert.deepEqual(
      broken(evening, {
        ground: {
          absences: [
            { ...absence, account: bela },
            { ...absence, centre: 'south' },
          ],
        },
      }),
      [],
    )
  })

  test('a meeting takes its time from those whom it is for', () => {
    const meeting = { id: random(16), kind: 'team', start: evening.start, end: evening.start + 30, title: 'Team', centre: 'north' } as const
    assert.deepEqual(broken(evening, { with: [meeting] }), ['overlap'])
    assert.deepEqual(broken(evening, { with: [{ ...meeting, centre: null }] }), ['overlap'])
    assert.deepEqual(broken(evening, { with: [{ ...meeting, centre: 'south' }] }), [])
  })

  test('who is not known, and a slot that is none, break what nobody can bend', () => {
    assert.deepEqual(broken(evening, { ground: { people: [] } })[0], 'gone')
    const meeting = { id: random(16), kind: 'team', start: evening.start, end: evening.start + 30, title: 'Team', centre: 'north' } as const
    assert.deepEqual(broken(meeting as unknown as DutySlot), ['gone'])
  })
})
