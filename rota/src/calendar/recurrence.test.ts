import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseRecurrence } from './recurrence.ts'

test('a week by its days is understood, with a last day or without', () => {
  assert.deepEqual(parseRecurrence('FREQ=WEEKLY;BYDAY=WE,MO'), { kind: 'weekly', weekly: { weekdays: [1, 3], until: null } })
  assert.deepEqual(parseRecurrence('UNTIL=20261231;BYDAY=SU;FREQ=WEEKLY'), { kind: 'weekly', weekly: { weekdays: [7], until: '2026-12-31' } })
})

for (const [rule, part] of [
  ['FREQ=DAILY', 'FREQ=DAILY'],
  ['FREQ=MONTHLY;BYDAY=MO', 'FREQ=MONTHLY'],
  ['FREQ=WEEKLY', 'BYDAY is missing'],
  ['BYDAY=MO', 'FREQ is missing'],
  ['FREQ=WEEKLY;BYDAY=MO;INTERVAL=2', 'INTERVAL=2'],
  ['FREQ=WEEKLY;BYDAY=MO;COUNT=4', 'COUNT=4'],
  ['FREQ=WEEKLY;BYDAY=MO;FREQ=WEEKLY', 'FREQ=WEEKLY'],
  ['FREQ=WEEKLY;BYDAY=1MO', 'BYDAY=1MO'],
  ['FREQ=WEEKLY;BYDAY=MO,MO', 'BYDAY=MO,MO'],
  ['FREQ=WEEKLY;BYDAY=MO;UNTIL=20260230', 'UNTIL=20260230'],
  ['FREQ=WEEKLY;BYDAY=MO;UNTIL=20261231T120000Z', 'UNTIL=20261231T120000Z'],
  ['RRULE:FREQ=WEEKLY;BYDAY=MO', 'RRULE:FREQ=WEEKLY'],
  ['', ''],
] as const) {
  test(`"${rule}" is refused, and "${part}" is named`, () => {
    assert.deepEqual(parseRecurrence(rule), { kind: 'refused', part })
  })
}
