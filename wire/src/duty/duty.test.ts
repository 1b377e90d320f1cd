import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as v from 'valibot'
import { absence, availability, day, dutySlot, meetingSlot, month, slot, wallTime } from './index.ts'

const takes = (schema: v.GenericSchema, value: unknown) => v.is(schema, value)

const duty = {
  id: 'A'.repeat(22),
  kind: 'duty',
  start: 30_000_000,
  end: 30_000_180,
  channel: 'chat',
  minimum: 1,
  wanted: 2,
  languages: ['de'],
  experienced: false,
  onePerCentre: true,
}
const meeting = { id: 'A'.repeat(22), kind: 'team', start: 30_000_000, end: 30_000_060, title: 'Team', centre: null }

test('a slot begins before it ends, lasts 24 hours at most, and wants no fewer people than it needs', () => {
  assert.ok(takes(dutySlot, duty) && takes(slot, duty) && takes(dutySlot, { ...duty, end: duty.start + 1440 }))
  for (const wrong of [
    { end: duty.start },
    { end: duty.start + 1441 },
    { wanted: 0 },
    { minimum: 3 },
    { minimum: 0 },
    { start: 30_000_000.5 },
    { channel: 'phone' },
  ])
    assert.ok(!takes(dutySlot, { ...duty, ...wrong }), JSON.stringify(wrong))
})

test('a meeting staffs nothing: it has no people to want, and a duty has no title', () => {
  assert.ok(takes(meetingSlot, meeting) && takes(slot, meeting))
  assert.ok(!takes(slot, { ...meeting, minimum: 1 }) && !takes(slot, { ...duty, title: 'x' }) && !takes(slot, { ...meeting, kind: 'duty' }))
})

test('days and months are those that the calendar has', () => {
  for (const right of ['2027-02-28', '2028-02-29']) assert.ok(takes(day, right), right)
  for (const wrong of ['2027-02-29', '2027-04-31', '2027-13-01', '27-01-01', '2027-1-1']) assert.ok(!takes(day, wrong), wrong)
  assert.ok(takes(month, '2027-12') && !takes(month, '2027-00') && !takes(month, '2027-13') && !takes(wallTime, '24:00') && takes(wallTime, '23:59'))
})

test('nobody can say why: a no, and an absence, have no field for it', () => {
  const no = { kind: 'once', word: 'cannot', start: 30_000_000, end: 30_000_001 }
  assert.ok(takes(availability, no))
  for (const key of ['why', 'reason', 'text', 'note']) assert.ok(!takes(availability, { ...no, [key]: 'x' }), key)
  const away = { id: 'A'.repeat(22), account: null, centre: 'north', start: 30_000_000, end: 30_000_001 }
  assert.ok(takes(absence, away))
  for (const key of ['why', 'reason', 'text', 'note']) assert.ok(!takes(absence, { ...away, [key]: 'x' }), key)
})
