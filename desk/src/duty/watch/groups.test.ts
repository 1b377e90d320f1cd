import assert from 'node:assert/strict'
import { test } from 'node:test'
import { groupOf } from './groups.ts'

/** The hour at this moment, UTC. */
const at = (text: string): number => Date.parse(text) / 3_600_000

test('a promise stands where it is most urgent: broken, at risk, due today by the calendar of Berlin, or later', () => {
  const today = '2027-05-03'
  const of = (state: 'fine' | 'reminder' | 'stand-in' | 'coordinator' | 'broken', due: string) => groupOf({ state, due: at(due), centreAway: false }, today)
  assert.equal(of('broken', '2027-05-02T10:00Z'), 'broken')
  assert.equal(of('stand-in', '2027-05-09T10:00Z'), 'risk')
  assert.equal(of('coordinator', '2027-05-03T10:00Z'), 'risk')
  assert.equal(of('reminder', '2027-05-03T10:00Z'), 'today')
  assert.equal(of('fine', '2027-05-03T22:00Z'), 'today', 'midnight ends the day')
  assert.equal(of('fine', '2027-05-03T23:00Z'), 'later')
  assert.equal(groupOf({ state: 'fine', due: at('2027-05-09T10:00Z'), centreAway: true }, today), 'risk', 'nobody of its centre is there')
})
