import assert from 'node:assert/strict'
import { test } from 'node:test'
import { always, at, person, problemOf, randomProblem, slot } from '../fixture.ts'
import { plan } from '../plan/plan.ts'
import type { Availability, Problem } from '../problem/problem.ts'
import { usualRules } from '../problem/rules.ts'
import { type Fault, isHindering } from './fault.ts'
import { faultsOf } from './faults.ts'

const ana = person('ana')
const evening = slot('evening', '2026-05-14 18:00', '2026-05-14 21:00')
const may = { from: '2026-05-01', to: '2026-05-31' }
const once = (word: 'can' | 'wish' | 'cannot', from: string, to: string) => ({ kind: 'once' as const, person: 'ana', word, start: at(from), end: at(to) })
const weekly = (more: Partial<Extract<Availability, { kind: 'weekly' }>>): Availability => ({
  kind: 'weekly',
  person: 'ana',
  word: 'can',
  since: '2026-01-01',
  from: '18:00',
  to: '21:00',
  rule: 'FREQ=WEEKLY;BYDAY=TH',
  ...more,
})

const faults = (parts: Partial<Problem>): readonly Fault[] => faultsOf(problemOf({ slots: [evening], people: [ana], ...parts }))
const said = (one: Availability): Fault[] => [{ kind: 'impossible-availability', person: 'ana', said: one }]

const backwards = once('can', '2026-05-14 21:00', '2026-05-14 18:00')
const wish = once('wish', '2026-05-14 20:00', '2026-05-14 23:00')
const can = once('can', '2026-05-14 18:00', '2026-05-14 21:00')
const noWall = weekly({ from: '6pm' })
const endsBefore = weekly({ rule: 'FREQ=WEEKLY;BYDAY=TH;UNTIL=20251231' })
const half = { kind: 'once', person: 'ana', word: 'can', start: 0.5, end: 60 } as const

const named: readonly (readonly [what: string, parts: Partial<Problem>, expected: Fault[]])[] = [
  ['no slot', { slots: [] }, [{ kind: 'empty-plan' }]],
  ['nobody', { people: [] }, [{ kind: 'nobody' }]],
  ['a zone that is none', { zone: 'Europe/Atlantis' }, [{ kind: 'unknown-zone' }]],
  ['a rest that is negative', { rules: { ...usualRules, rest: -1 } }, [{ kind: 'impossible-rules' }]],
  ['a weight that is no whole number', { rules: { ...usualRules, weights: { ...usualRules.weights, thin: 0.5 } } }, [{ kind: 'impossible-rules' }]],
  ['a wish that costs', { rules: { ...usualRules, weights: { ...usualRules.weights, wished: 1 } } }, [{ kind: 'impossible-rules' }]],
  ['one id for two slots', { slots: [evening, evening] }, [{ kind: 'duplicate', of: 'slot', id: 'evening' }]],
  ['one id for two people', { people: [ana, ana], availability: [] }, [{ kind: 'duplicate', of: 'person', id: 'ana' }]],
  ['availability of a stranger', { availability: [always('zoe')] }, [{ kind: 'unknown-person', person: 'zoe', in: 'availability' }]],
  [
    'a duty of a stranger',
    { engagements: [{ person: 'zoe', kind: 'duty', start: 0, end: 60 }] },
    [{ kind: 'unknown-person', person: 'zoe', in: 'engagements' }],
  ],
  [
    'a pin of a stranger, and of a slot that was deleted',
    { pinned: [{ slot: 'gone', person: 'zoe' }] },
    [
      { kind: 'unknown-person', person: 'zoe', in: 'pinned' },
      { kind: 'unknown-slot', slot: 'gone' },
    ],
  ],
  ['a person of no centre', { people: [person('ana', { centre: 'west' })] }, [{ kind: 'unknown-centre', centre: 'west', in: 'people' }]],
  [
    'a commitment of no centre',
    { commitments: [{ centre: 'west', ...may, hours: 1, binding: false }] },
    [{ kind: 'unknown-centre', centre: 'west', in: 'commitments' }],
  ],
  ['a slot that ends before it begins', { slots: [{ ...evening, end: evening.start - 60 }] }, [{ kind: 'impossible-slot', slot: 'evening' }]],
  ['a slot of two days', { slots: [{ ...evening, end: evening.start + 2880 }] }, [{ kind: 'impossible-slot', slot: 'evening' }]],
  ['a slot that wants fewer than its minimum', { slots: [{ ...evening, minimum: 2 }] }, [{ kind: 'impossible-slot', slot: 'evening' }]],
  ['limits that are none', { people: [person('ana', { hoursPerMonth: Number.NaN })] }, [{ kind: 'impossible-limits', person: 'ana' }]],
  [
    'a meeting that ends before it begins',
    { engagements: [{ person: 'ana', kind: 'meeting', start: 60, end: 0 }] },
    [{ kind: 'impossible-engagement', person: 'ana' }],
  ],
  [
    'a closed day that is none',
    { centres: [{ id: 'north', land: 'HH', closed: [{ day: '2026-02-29', why: 'own', name: '' }] }] },
    [{ kind: 'impossible-closed-day', centre: 'north', day: '2026-02-29' }],
  ],
  [
    'a commitment that ends before it begins',
    { commitments: [{ centre: 'north', from: '2026-05-31', to: '2026-05-01', hours: 1, binding: false }] },
    [{ kind: 'impossible-commitment', centre: 'north' }],
  ],
  [
    'two commitments for one day',
    {
      commitments: [
        { centre: 'north', ...may, hours: 1, binding: false },
        { centre: 'north', from: '2026-05-31', to: '2026-06-30', hours: 1, binding: false },
      ],
    },
    [{ kind: 'overlapping-commitments', centre: 'north' }],
  ],
  ['availability that ends before it begins', { availability: [backwards] }, said(backwards)],
  ['availability of half minutes', { availability: [half] }, said(half)],
  ['a wall time that is none', { availability: [noWall] }, said(noWall)],
  ['a week that ends before it begins', { availability: [endsBefore] }, said(endsBefore)],
  [
    'a rule that is not understood',
    { availability: [weekly({ rule: 'FREQ=MONTHLY;BYDAY=1TH' })] },
    [{ kind: 'refused-recurrence', person: 'ana', rule: 'FREQ=MONTHLY;BYDAY=1TH', part: 'FREQ=MONTHLY' }],
  ],
  ['two words for one time', { availability: [wish, can] }, [{ kind: 'overlapping-availability', person: 'ana', said: [can, wish] }]],
  [
    'two words for one time of every week',
    { availability: [weekly({}), weekly({ word: 'wish', from: '20:00', to: '02:00' })] },
    [{ kind: 'overlapping-availability', person: 'ana', said: [weekly({}), weekly({ word: 'wish', from: '20:00', to: '02:00' })] }],
  ],
  [
    'a pin for somebody who cannot',
    { pinned: [{ slot: 'evening', person: 'ana' }], availability: [] },
    [{ kind: 'broken-pin', slot: 'evening', person: 'ana' }],
  ],
  [
    'a centre that has agreed to more than its people can give',
    { commitments: [{ centre: 'north', ...may, hours: 10, binding: true }] },
    [{ kind: 'quota-beyond-availability', centre: 'north', hours: 10, possible: 3 }],
  ],
]

for (const [what, parts, expected] of named) {
  test(`${what}: ${expected.map(({ kind }) => kind).join(', ')}`, () => assert.deepEqual(faults(parts), expected))
}

test('pins that only together break a rule are named together', () => {
  const next = slot('next', '2026-05-15 06:00', '2026-05-15 08:00')
  const pinned = [evening, next].map(({ id }) => ({ slot: id, person: 'ana' }))
  assert.deepEqual(faults({ slots: [evening, next], pinned }), [
    { kind: 'broken-pin', slot: 'evening', person: 'ana' },
    { kind: 'broken-pin', slot: 'next', person: 'ana' },
  ])
})

test('a contradiction is found behind others that say the same, and a long statement reaches over short ones', () => {
  const long = once('can', '2026-05-01 00:00', '2026-05-31 00:00')
  const short = once('can', '2026-05-02 10:00', '2026-05-02 11:00')
  const late = once('wish', '2026-05-20 10:00', '2026-05-20 11:00')
  assert.deepEqual(faults({ availability: [late, short, long] }), [{ kind: 'overlapping-availability', person: 'ana', said: [long, late] }])
})

test('a hundred thousand statements of one person are examined in seconds, not hours', () => {
  const many = Array.from({ length: 100_000 }, (_, index) => ({ ...can, end: can.end + index }))
  assert.deepEqual(faults({ availability: many }), [])
  assert.deepEqual(
    faults({ availability: [...many, wish] }).map(({ kind }) => kind),
    ['overlapping-availability'],
  )
})

test('"cannot" contradicts nothing, the same word twice neither, and what is said once goes before the week', () => {
  assert.deepEqual(faults({ availability: [can, once('cannot', '2026-05-14 19:00', '2026-05-14 20:00'), can, weekly({ word: 'wish' })] }), [])
})

test('what a centre can give keeps to the limits of a week and of a month', () => {
  const slots = ['2026-05-11', '2026-05-12', '2026-05-13', '2026-05-19'].map((day) => slot(day, `${day} 10:00`, `${day} 14:00`))
  const possible = (limits: Partial<typeof ana>) => {
    const [fault] = faults({ slots, people: [person('ana', limits)], commitments: [{ centre: 'north', ...may, hours: 99, binding: false }] })
    return fault?.kind === 'quota-beyond-availability' ? fault.possible : null
  }
  assert.deepEqual([possible({}), possible({ dutiesPerWeek: 2 }), possible({ dutiesPerWeek: 2, hoursPerMonth: 10 })], [16, 12, 10])
})

test('only a quota that cannot be met does not hinder: the plan is made', async () => {
  const problem = problemOf({ slots: [evening], people: [ana], commitments: [{ centre: 'north', ...may, hours: 10, binding: true }] })
  assert.deepEqual(faultsOf(problem).map(isHindering), [false])
  assert.equal((await plan(problem, { seed: 1, iterations: 10 })).kind, 'planned')
})

test('problems that nothing is wrong with are let through', () => {
  for (let seed = 0; seed < 100; seed++)
    assert.deepEqual(faultsOf(randomProblem(seed, { days: 9, slots: 12, people: 8 })).filter(isHindering), [], `seed ${seed}`)
})
