import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contradictionIn } from './contradiction.ts'

const mondays = { kind: 'weekly', word: 'can', since: '2027-05-01', from: '18:00', to: '21:00', rule: 'FREQ=WEEKLY;BYDAY=MO' } as const
const once = (word: 'can' | 'cannot' | 'wish', start: number, end: number) => ({ kind: 'once', word, start, end }) as const

test('two words for the same time are named by their places; a no, and what is said once of a week, contradict nothing', () => {
  assert.deepEqual(contradictionIn([mondays, { ...mondays, rule: 'FREQ=WEEKLY;BYDAY=TU' }, { ...mondays, word: 'wish', from: '20:00' }]), {
    kind: 'contradiction',
    at: [0, 2],
  })
  assert.deepEqual(contradictionIn([once('can', 0, 60), once('can', 50, 70), once('wish', 69, 90)])?.at, [1, 2])
  assert.equal(contradictionIn([mondays, { ...mondays, word: 'cannot' }, once('wish', 0, 60), once('cannot', 0, 60)]), null)
})

test('a rule that says nothing is named, also one until a day that no calendar has', () => {
  assert.deepEqual(contradictionIn([mondays, { ...mondays, rule: 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20270230' }]), { kind: 'impossible', at: 1 })
  assert.deepEqual(contradictionIn([{ ...mondays, rule: 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20270430' }]), { kind: 'impossible', at: 0 })
})

test('a night from Sunday to Monday meets the Monday', () => {
  const night = { ...mondays, word: 'wish', from: '23:00', to: '02:00', rule: 'FREQ=WEEKLY;BYDAY=SU' } as const
  assert.equal(contradictionIn([night, { ...mondays, from: '01:59', to: '03:00' }])?.kind, 'contradiction')
  assert.equal(contradictionIn([night, { ...mondays, from: '02:00', to: '03:00' }]), null)
})
