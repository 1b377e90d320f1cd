import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { check, faultsOf } from '@zop/rota'
import type { DutyProfile } from '@zop/wire'
import type { DutyGround } from '../../store/duty-plan.ts'
import { dutyAt, minuteOf } from '../../testing/duty.ts'
import { random } from '../../testing/keys.ts'
import { movesBetween } from './moves.ts'
import { problemOf } from './problem.ts'
import { settled } from './settled.ts'

const [anna, bela] = [random(16), random(16)]
const evening = dutyAt('2027-05-10T16:00Z')
const night = dutyAt('2027-05-31T21:00Z')

const profile = (account: string, change: Partial<DutyProfile> = {}): DutyProfile => ({
  account,
  languages: ['de'],
  experienced: false,
  dutiesPerWeek: 3,
  hoursPerMonth: 40,
  ...change,
})

/** Anna of a centre in Hesse and Bela of one of which nobody has said where it is. */
const ground = (change: Partial<DutyGround> = {}): DutyGround => ({
  plan: { month: '2027-05', status: 'draft', version: 1, slots: [evening, night], assignments: [], made: null, answers: [], changed: 0 },
  neighbours: [],
  people: [
    { account: anna, name: 'Anna', centre: 'north', profile: profile(anna) },
    { account: bela, name: 'Bela', centre: 'south', profile: profile(bela, { experienced: true }) },
  ],
  centres: [{ centre: 'north', land: 'HE', closed: [{ day: '2027-06-01', name: 'Umzug' }] }],
  availabilities: [{ account: anna, version: 1, said: [{ kind: 'once', word: 'can', start: evening.start, end: evening.end }] }],
  commitments: [{ centre: 'north', month: '2027-05', hours: 12, binding: true }],
  absences: [],
  ...change,
})

describe('the problem of a month', () => {
  test('holds everything that decides who may be where, and contradicts nothing', () => {
    const problem = problemOf(ground())
    assert.deepEqual(faultsOf(problem), [{ kind: 'quota-beyond-availability', centre: 'north', hours: 12, possible: 3 }])
    assert.deepEqual(problem.commitments, [{ centre: 'north', from: '2027-05-01', to: '2027-05-31', hours: 12, binding: true }])
    assert.deepEqual(
      problem.people.map(({ id, experienced }) => [id, experienced]),
      [
        [anna, false],
        [bela, true],
      ],
    )
  })

  test('knows the holidays of the Land and the days of the centre, and the day after the month', () => {
    const [north, south] = problemOf(ground()).centres
    assert.deepEqual(
      north?.closed.map(({ day, why }) => [day, why]),
      [
        ['2027-05-01', 'holiday'],
        ['2027-05-06', 'holiday'],
        ['2027-05-17', 'holiday'],
        ['2027-05-27', 'holiday'],
        ['2027-06-01', 'own'],
      ],
    )
    assert.deepEqual(south, { id: 'south', land: '', closed: [] })
  })

  test('an absence is a no, of one person or of a whole centre', () => {
    const [start, end] = [minuteOf('2027-05-10T00:00Z'), minuteOf('2027-05-11T00:00Z')]
    for (const account of [anna, null]) {
      const problem = problemOf(ground({ absences: [{ id: random(16), account, centre: 'north', start, end }] }))
      assert.deepEqual(
        problem.availability.filter(({ word }) => word === 'cannot'),
        [{ kind: 'once', person: anna, word: 'cannot', start, end }],
      )
      assert.deepEqual(
        check(problem, [{ slot: evening.id, person: anna }]).map(({ rule }) => rule),
        ['available'],
      )
    }
    assert.deepEqual(check(problemOf(ground()), [{ slot: evening.id, person: anna }]), [])
  })

  test('duties of other months count for rest, and meetings take the time of those who go there', () => {
    const { plan } = ground()
    const meeting = { id: random(16), kind: 'team', start: evening.start, end: evening.end, title: 'Team', centre: 'north' } as const
    const before = { account: anna, start: evening.start - 600, end: evening.start - 400 }
    const rules = (change: Partial<DutyGround>, centre: 'north' | 'south' = 'north') => {
      const slots = change.plan ? [...plan.slots, { ...meeting, centre }] : plan.slots
      return check(problemOf(ground({ ...change, plan: { ...plan, slots } })), [{ slot: evening.id, person: anna }]).map(({ rule }) => rule)
    }
    assert.deepEqual(rules({ neighbours: [before] }), ['day'])
    assert.deepEqual(rules({ neighbours: [{ ...before, start: before.start - 600, end: before.end - 200 }] }), ['rest'])
    assert.deepEqual(rules({ plan }), ['meeting'])
    assert.deepEqual(rules({ plan }, 'south'), [])
  })

  test('nobody is planned of whom nothing is known, and nothing is heard of them', () => {
    const problem = problemOf(ground({ people: [{ account: anna, name: 'Anna', centre: 'north', profile: null }] }))
    assert.deepEqual([problem.people, problem.availability, problem.engagements], [[], [], []])
  })
})

describe('duties that were given against a rule', () => {
  const problem = problemOf(ground())
  const kept = { slot: evening.id, person: anna }
  const bent = { slot: night.id, person: bela }

  test('are taken out with their seats, and their people are engaged', () => {
    const at = settled(problem, [kept, bent])
    assert.deepEqual([at.kept, at.bent], [[kept], [bent]])
    assert.deepEqual(
      at.problem.slots.map(({ id }) => id),
      [evening.id],
    )
    assert.deepEqual(at.problem.engagements, [{ person: bela, kind: 'duty', start: night.start, end: night.end }])
    assert.deepEqual(check(at.problem, at.kept), [])
  })

  test('leave the slot the rest of what it needs', () => {
    const wide = dutyAt('2027-05-31T21:00Z', { minimum: 2, wanted: 3, experienced: true, languages: ['de', 'bg'] })
    const plan = { ...ground().plan, slots: [wide] }
    const [left] = settled(problemOf(ground({ plan })), [{ slot: wide.id, person: bela }]).problem.slots
    assert.deepEqual([left?.minimum, left?.wanted, left?.experienced, left?.languages], [1, 2, false, ['bg']])
  })

  test('hold colleagues off where only one of each centre may be, and nobody else', () => {
    const wide = dutyAt('2027-05-31T21:00Z', { minimum: 2, wanted: 2, onePerCentre: true })
    const cora = random(16)
    const people = [...ground().people, { account: cora, name: 'Cora', centre: 'south', profile: profile(cora) }]
    const plan = { ...ground().plan, slots: [wide] }
    const held = (slot: typeof wide) => {
      const at = settled(problemOf(ground({ plan: { ...plan, slots: [slot] }, people })), [{ slot: slot.id, person: bela }])
      return [anna, cora].filter((person) => check(at.problem, [{ slot: slot.id, person }]).some(({ rule }) => rule === 'meeting'))
    }
    assert.deepEqual([held(wide), held({ ...wide, onePerCentre: false })], [[cora], []])
  })

  test('of people who are not known any more count for their seat', () => {
    const at = settled(problem, [{ slot: evening.id, person: random(16) }])
    assert.deepEqual([at.problem.slots.map(({ id }) => id), at.problem.engagements], [[night.id], []])
  })

  test('that are pinned are pinned no more: they stand already', () => {
    const pinned = problemOf(ground(), [kept, bent])
    assert.deepEqual(settled(pinned, [kept, bent]).problem.pinned, [kept])
  })
})

test('moves lead from one plan to the other: who comes takes the place of who goes', () => {
  const [one, two, three] = [
    { slot: 'a', person: '1' },
    { slot: 'a', person: '2' },
    { slot: 'b', person: '1' },
  ]
  assert.deepEqual(movesBetween([one, three], [two]), [
    { slot: 'a', off: '1', on: '2' },
    { slot: 'b', off: '1', on: null },
  ])
  assert.deepEqual(movesBetween([], [one, two]), [
    { slot: 'a', off: null, on: '1' },
    { slot: 'a', off: null, on: '2' },
  ])
  assert.deepEqual(movesBetween([one, two], [two, one]), [])
})
