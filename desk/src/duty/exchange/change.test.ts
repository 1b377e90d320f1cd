import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Availability, Commitment } from '@zop/wire'
import { dutyOn, may, on, somebody } from '../plan/month.fixture.ts'
import { changeOf, concerned, type Standing } from './change.ts'
import type { Read } from './reading.ts'

const evenings: Availability = { kind: 'weekly', word: 'can', since: '2027-01-01', from: '18:00', to: '21:00', rule: 'FREQ=WEEKLY;BYDAY=MO' }
const people = [somebody('Anna', { hoursPerMonth: 20 }), somebody('Bela', { hoursPerMonth: 2 }), somebody('Cora', {}, 'sued')]
const hours = (centre: string, count: number, binding = false): Commitment => ({ centre, month: '2027-05', hours: count, binding })

const standing = (change: Partial<Standing> = {}): Standing => ({
  people,
  said: new Map(people.map(({ account }) => [account, { account, version: 3, said: [evenings] }])),
  commitments: new Map([['2027-05', [hours('nord', 12, true)]]]),
  status: new Map([['2027-05', 'draft']]),
  plans: [],
  now: 0,
  ...change,
})

const read = (change: Partial<Read>): Read => ({ kind: 'read', table: 'said', said: [], agreed: [], unread: [], lines: 1, ...change })
const made = (of: Read, from = standing()) => {
  const came = changeOf(of, from)
  if (came.kind !== 'change') throw new Error(came.kind)
  return came.change
}

test('only what differs is sent, with the version that it was compared with', () => {
  const change = made(
    read({
      said: [
        { account: 'Anna', said: [] },
        { account: 'Bela', said: [evenings] },
      ],
    }),
  )
  assert.deepEqual(change.body, { availabilities: [{ account: 'Anna', version: 3, said: [] }], commitments: [] })
  assert.deepEqual([change.people, change.same], [[{ account: 'Anna', name: 'Anna', centre: 'nord', before: [evenings], after: [], outside: [] }], 1])
})

test('whoever is on a duty that what they say then does not hold any more is shown with it, and a duty that it holds is not', () => {
  const [inside, outside] = [dutyOn('2027-05-03', ['18:00', '21:00']), dutyOn('2027-05-04', ['18:00', '21:00'])]
  const plans = [may({ slots: [inside, outside], people, assignments: [...on(inside, 'Anna'), ...on(outside, 'Anna', 'Bela')] })]
  const { people: changed } = made(read({ said: [{ account: 'Anna', said: [{ ...evenings, word: 'wish' }] }] }), standing({ plans, now: inside.start - 60 }))
  assert.deepEqual(
    changed.map(({ name, outside: found }) => [name, found.map(({ id }) => id)]),
    [['Anna', [outside.id]]],
  )
})

test('other hours bind nobody yet, and the same hours stay as they are', () => {
  const agreed = [
    { centre: 'nord', month: '2027-05', hours: 14 },
    { centre: 'sued', month: '2027-05', hours: 3 },
  ]
  const { centres, body } = made(read({ table: 'agreed', agreed }))
  assert.deepEqual(centres, [
    { centre: 'nord', month: '2027-05', before: 12, after: 14, unbound: true },
    { centre: 'sued', month: '2027-05', before: null, after: 3, unbound: false },
  ])
  assert.deepEqual(
    body.commitments.map(({ binding }) => binding),
    [false, false],
  )
  assert.deepEqual(made(read({ table: 'agreed', agreed: [{ centre: 'nord', month: '2027-05', hours: 12 }] })).body.commitments, [])
})

test('hours beyond what a centre’s people can do are a warning: five Mondays of three hours, and two hours of whoever has no more', () => {
  const agreed = (count: number) => read({ table: 'agreed', agreed: [{ centre: 'nord', month: '2027-05', hours: count }] })
  assert.deepEqual(made(agreed(17)).beyond, [])
  assert.deepEqual(made(agreed(18)).beyond, [{ centre: 'nord', month: '2027-05', agreed: 18, possible: 17 }])
  assert.deepEqual(made(read({ said: [{ account: 'Anna', said: [] }] })).beyond, [{ centre: 'nord', month: '2027-05', agreed: 12, possible: 2 }])
})

test('a closed month, and more than one call can carry, are refused before anything is sent', () => {
  const closed = standing({ status: new Map([['2027-05', 'closed']]) })
  assert.deepEqual(changeOf(read({ table: 'agreed', agreed: [{ centre: 'nord', month: '2027-05', hours: 1 }] }), closed), {
    kind: 'closed',
    months: ['2027-05'],
  })
  const crowd = Array.from({ length: 250 }, (_, at) => somebody(`p${at}`))
  const said = crowd.map(({ account }) => ({ account, said: Array.from({ length: 400 }, () => evenings) }))
  assert.equal(changeOf(read({ said }), standing({ people: crowd })).kind, 'bytes')
})

test('whoever shares a centre with somebody in the table is looked up too: their hours count together', () => {
  assert.deepEqual(concerned(read({ said: [{ account: 'Anna', said: [] }] }), people), ['Anna', 'Bela'])
  assert.deepEqual(concerned(read({ table: 'agreed', agreed: [{ centre: 'sued', month: '2027-05', hours: 1 }] }), people), ['Cora'])
})
