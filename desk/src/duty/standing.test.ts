import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deskWords } from '@zop/content/desk'
import { dutyNow, shift, ten } from './now.fixture.ts'
import { endsWithin, mayBegin, standingOf } from './standing.ts'
import { soonOf, untilOf } from './when.ts'

const at = (minute: number, me = false, connected = true) => standingOf(dutyNow({ mine: shift, me }), { minute, connected })

test('a duty may be begun from a quarter of an hour before it until its end, and before that the bar says from when on', () => {
  assert.deepEqual(at(ten - 16), { kind: 'opens', shift, from: ten - 15 })
  assert.ok(!mayBegin(at(ten - 16)))
  assert.ok(mayBegin(at(ten - 15)))
  assert.equal(at(ten - 15).kind, 'soon')
  assert.equal(at(ten).kind, 'runs')
  assert.ok(mayBegin(at(ten + 239)))
  assert.equal(at(ten - 3000).kind, 'next')
})

test('who has no duty can begin none, and before the relay has spoken nobody is told anything', () => {
  assert.equal(standingOf(dutyNow(), { minute: ten, connected: true }).kind, 'none')
  assert.equal(standingOf(null, { minute: ten, connected: true }).kind, 'unknown')
  assert.ok(!mayBegin(standingOf(dutyNow(), { minute: ten, connected: true })))
})

test('whoever checks in early is soon on duty, then on duty', () => {
  assert.equal(at(ten - 5, true).kind, 'early')
  assert.equal(at(ten, true).kind, 'on')
})

test('a desk that hears nothing any more does not say it is on duty when the duty is over', () => {
  assert.equal(at(ten + 240, true, false).kind, 'none')
  assert.equal(at(ten + 239, true, false).kind, 'on')
  // A relay that can be heard is believed: its clock counts.
  assert.equal(at(ten + 240, true, true).kind, 'on')
})

test('the end is said fifteen and five minutes before, and only to whoever is on duty', () => {
  assert.equal(endsWithin(at(ten + 224, true), ten + 224), null)
  assert.equal(endsWithin(at(ten + 225, true), ten + 225), 15)
  assert.equal(endsWithin(at(ten + 235, true), ten + 235), 5)
  assert.equal(endsWithin(at(ten + 235), ten + 235), null)
})

test('a time is said as people say it: today, tomorrow, the weekday, the date', () => {
  const de = { duty: deskWords.de.duty, language: 'de' }
  assert.equal(soonOf(ten + 240, ten, de), 'heute 14:00')
  assert.equal(soonOf(ten + 1440, ten, de), 'morgen 10:00')
  assert.equal(soonOf(ten + 2 * 1440, ten, de), 'Mi 10:00')
  assert.match(soonOf(ten + 9 * 1440, ten, de), /^Mi.*19\. Mai.*10:00$/)
})

test('an end names its day where that is not today, and midnight is the end of a day, not its beginning', () => {
  const [de, en] = [
    { duty: deskWords.de.duty, language: 'de' },
    { duty: deskWords.en.duty, language: 'en' },
  ]
  const midnight = ten + 14 * 60
  assert.equal(untilOf(ten + 240, ten, de), '14:00')
  assert.equal(untilOf(midnight, ten, de), '24:00')
  assert.equal(untilOf(midnight + 7 * 60, ten, de), 'morgen 07:00')
  assert.equal(untilOf(midnight + 1440, ten, de), 'morgen 24:00')
  assert.equal(untilOf(midnight + 2 * 1440, ten, de), 'Mi 24:00')
  assert.match(untilOf(midnight + 40 * 1440, ten, de), /^Sa.*19\. Juni, 24:00$/)
  assert.match(untilOf(midnight + 40 * 1440, ten, en), /^Sat.*19 June?, 24:00$/)
})
