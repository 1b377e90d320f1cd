import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dutyOn, may, on, somebody } from '../plan/month.fixture.ts'
import { hoursBeyond, quotasOf } from './quota.ts'

const [first, second] = [dutyOn('2027-05-03', ['14:00', '17:00']), dutyOn('2027-05-04', ['14:00', '17:30'])]

test('hours beyond what a centre has agreed to are counted; within it, and where nothing is agreed, there are none', () => {
  const people = [somebody('Anna'), somebody('Bela', {}, 'sued'), somebody('Cora', {}, 'west')]
  const assignments = [...on(first, 'Anna', 'Bela', 'Cora'), ...on(second, 'Anna')]
  const agreed = (centre: string, hours: number) => ({ centre, month: '2027-05', hours, binding: true })
  const quotas = quotasOf(may({ slots: [first, second], people, assignments, commitments: [agreed('nord', 4), agreed('sued', 3)] }))
  assert.deepEqual(
    quotas.map((quota) => [quota.centre, quota.planned, hoursBeyond(quota)]),
    [
      ['nord', 6.5, 2.5],
      ['sued', 3, 0],
      ['west', 3, 0],
    ],
  )
})
