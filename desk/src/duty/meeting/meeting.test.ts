import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MeetingSlot } from '@zop/wire'
import { minuteAt } from '../plan/calendar.ts'
import { dutyOn, may, on, somebody } from '../plan/month.fixture.ts'
import { clashing, type Draft, dayOffered, meetingIn, meetingsOf, withMeeting } from './meeting.ts'

const draft: Draft = { kind: 'training', title: ' Kinderschutz ', day: '2027-05-03', from: '14:00', to: '16:30', centre: '' }
const here = { id: 'm', month: '2027-05', binding: false, now: minuteAt('2027-05-03', '14:00') ?? 0 }
const made = (change: Partial<Draft> = {}, at = here) => meetingIn({ ...draft, ...change }, at)

test('a form becomes a date of its month; over midnight it ends on the next day', () => {
  const slot = { id: 'm', kind: 'training', title: 'Kinderschutz', start: minuteAt('2027-05-03', '14:00'), end: minuteAt('2027-05-03', '16:30'), centre: null }
  assert.deepEqual(made(), { kind: 'meeting', slot })
  const night = made({ from: '22:00', to: '01:00', centre: 'nord' })
  assert.deepEqual(night.kind === 'meeting' && [night.slot.end, night.slot.centre], [minuteAt('2027-05-04', '01:00'), 'nord'])
})

test('without a title, in another month, and in the missing hour of spring it is refused by name', () => {
  assert.deepEqual(made({ title: ' ' }), { kind: 'wrong', wrong: 'name' })
  assert.deepEqual(made({ day: '2027-06-01' }), { kind: 'wrong', wrong: 'day' })
  assert.deepEqual(made({ day: '' }), { kind: 'wrong', wrong: 'day' })
  assert.deepEqual(made({ day: '2027-03-28', from: '02:30', to: '05:00' }, { ...here, month: '2027-03' }), { kind: 'wrong', wrong: 'time' })
  assert.deepEqual(made({ from: '' }), { kind: 'wrong', wrong: 'time' })
})

test('in a binding plan a day that is over is refused as that day, and a time of today that has begun as that time; in a draft neither', () => {
  const binding = { ...here, binding: true }
  assert.deepEqual(made({ day: '2027-05-02' }, binding), { kind: 'wrong', wrong: 'over' })
  assert.deepEqual(made({}, binding), { kind: 'wrong', wrong: 'begun' })
  assert.deepEqual([made({ from: '14:01' }, binding).kind, made({ day: '2027-05-02' }).kind], ['meeting', 'meeting'])
})

test('the day that a form offers is the next working day: not today, not a weekend, not a holiday, and never one that is over while one is left', () => {
  const offered = (month: string, today: string) => dayOffered(month, today, (day) => day === '2027-05-06')
  assert.equal(offered('2027-05', '2027-05-03'), '2027-05-04')
  assert.equal(offered('2027-05', '2027-05-05'), '2027-05-07', 'the sixth is Ascension')
  assert.equal(offered('2027-05', '2027-05-07'), '2027-05-10')
  assert.equal(offered('2027-06', '2027-05-07'), '2027-06-01')
  assert.equal(offered('2027-05', '2027-05-28'), '2027-05-31')
  assert.equal(offered('2027-05', '2027-05-31'), '2027-05-31')
})

test('a date takes the place of the one it was, and leaves duties alone; a centre sees its own and everybody’s', () => {
  const duty = dutyOn('2027-05-03', ['14:00', '17:00'])
  const meeting = (id: string, centre: string | null): MeetingSlot => ({ id, kind: 'team', title: id, start: duty.start, end: duty.end, centre })
  const slots = withMeeting(withMeeting([duty, meeting('a', 'nord')], meeting('b', null)), { ...meeting('a', 'sued'), title: 'moved' })
  assert.deepEqual(
    slots.map(({ id }) => id),
    [duty.id, 'b', 'a'],
  )
  assert.deepEqual(
    meetingsOf(slots, 'nord').map(({ title }) => title),
    ['b'],
  )
})

test('whoever should be there and has a duty at that time is named, and nobody else', () => {
  const duty = dutyOn('2027-05-03', ['14:00', '17:00'])
  const later = dutyOn('2027-05-03', ['17:00', '20:00'])
  const people = [somebody('Anna'), somebody('Bela', {}, 'sued'), somebody('Cora')]
  const told = may({ slots: [duty, later], people, assignments: [...on(duty, 'Anna', 'Bela'), ...on(later, 'Cora')] })
  const meeting: MeetingSlot = { id: 'm', kind: 'team', title: 'Team', start: duty.start, end: duty.end, centre: 'nord' }
  assert.deepEqual([clashing(told, meeting), clashing(told, { ...meeting, centre: null })], [['Anna'], ['Anna', 'Bela']])
})
