import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { type Language, languages, spokenOf } from '@zop/content'
import { liveWords } from '@zop/content/live'
import { at, clock, deadline, type Speech, until } from './when.ts'

const minuteOf = (instant: string): number => Date.parse(instant) / 60_000
const hourOf = (instant: string): number => Date.parse(instant) / 3_600_000
const speech = (now: string, language: Language = 'de'): Speech => ({ words: liveWords[language], asked: spokenOf(language), minute: minuteOf(now) })

/** A person whose own clock is in `zone`. */
const lives = (t: TestContext, zone: string): void => {
  const before = process.env['TZ']
  process.env['TZ'] = zone
  t.after(() => {
    if (before === undefined) delete process.env['TZ']
    else process.env['TZ'] = before
  })
}

const sunday = '2026-11-22T08:00+01:00'

test('a time is said as people say it: today, tomorrow, the day of the week, from a week on the date', (t) => {
  lives(t, 'Europe/Berlin')
  const says = (instant: string, language: Language = 'de') => at(minuteOf(instant), speech(sunday, language))
  assert.equal(says('2026-11-22T18:00+01:00'), 'heute um 18:00 Uhr')
  assert.equal(says('2026-11-23T09:30+01:00'), 'morgen um 9:30 Uhr')
  assert.equal(says('2026-11-24T10:00+01:00'), 'am Dienstag um 10:00 Uhr')
  assert.equal(says('2026-11-28T10:00+01:00'), 'am Samstag um 10:00 Uhr')
  assert.equal(says('2026-11-29T10:00+01:00'), 'am Sonntag, 29. November um 10:00 Uhr')
  assert.equal(says('2026-11-22T18:00+01:00', 'en'), 'today at 18:00')
  assert.equal(says('2026-11-23T09:30+01:00', 'en'), 'tomorrow at 9:30')
  assert.equal(says('2026-11-24T10:00+01:00', 'en'), 'on Tuesday at 10:00')
  assert.match(says('2026-12-08T10:00+01:00', 'en'), /^on Tuesday,? 8 December at 10:00$/)
})

test('a day begins at midnight in Germany, wherever the person is', (t) => {
  lives(t, 'Asia/Ho_Chi_Minh')
  assert.equal(at(minuteOf('2026-11-23T00:00+01:00'), speech('2026-11-22T23:59+01:00')), 'morgen um 0:00 Uhr deutscher Zeit')
  assert.equal(at(minuteOf('2026-11-23T00:30+01:00'), speech('2026-11-23T00:00+01:00')), 'heute um 0:30 Uhr deutscher Zeit')
})

test('the midnight that ends today is called so in every language: neither "tomorrow" nor "0:00" reads as the coming night', (t) => {
  lives(t, 'Europe/Berlin')
  const says = (instant: string, language: Language = 'de', now = sunday) => at(minuteOf(instant), speech(now, language))
  assert.equal(says('2026-11-23T00:00+01:00'), 'heute um Mitternacht')
  assert.equal(says('2026-11-23T00:00+01:00', 'en'), 'tonight at midnight')
  for (const language of languages) assert.doesNotMatch(says('2026-11-23T00:00+01:00', language), /0:00/, language)
  assert.equal(says('2026-11-23T00:01+01:00'), 'morgen um 0:01 Uhr')
  assert.equal(says('2026-11-24T00:00+01:00'), 'am Dienstag um 0:00 Uhr')
  assert.equal(says('2026-10-26T00:00+01:00', 'de', '2026-10-25T00:10+02:00'), 'heute um Mitternacht', 'a day of 25 hours')
  process.env['TZ'] = 'UTC'
  assert.equal(says('2026-11-23T00:00+01:00'), 'morgen um 0:00 Uhr deutscher Zeit', 'whose own clock shows 23:00')
})

test('until when is short today and names another day', (t) => {
  lives(t, 'Europe/Berlin')
  assert.equal(until(minuteOf('2026-11-22T18:00+01:00'), speech(sunday)), '18:00 Uhr')
  assert.equal(until(minuteOf('2026-11-23T00:00+01:00'), speech(sunday)), 'Mitternacht')
  assert.equal(until(minuteOf('2026-11-23T00:00+01:00'), speech(sunday, 'en')), 'midnight')
  assert.equal(until(minuteOf('2026-11-23T01:00+01:00'), speech('2026-11-22T22:00+01:00')), 'morgen, 1:00 Uhr')
})

test('whose clock shows another time reads that it is German time; whose shows the same does not', (t) => {
  const ten = minuteOf('2026-11-24T10:00+01:00')
  lives(t, 'UTC')
  assert.equal(clock(ten, speech(sunday)), '10:00 Uhr deutscher Zeit')
  assert.equal(clock(ten, speech(sunday, 'en')), '10:00 German time')
  assert.equal(until(minuteOf('2026-11-23T00:00+01:00'), speech(sunday)), '0:00 Uhr deutscher Zeit')
  assert.equal(deadline(hourOf('2026-11-25T12:00+01:00'), speech(sunday)), 'Mittwoch, 12:00 Uhr deutscher Zeit')
  process.env['TZ'] = 'Africa/Lagos'
  assert.equal(clock(ten, speech(sunday)), '10:00 Uhr', 'the same hour all winter')
  assert.equal(clock(minuteOf('2026-07-01T10:00+02:00'), speech('2026-07-01T08:00+02:00')), '10:00 Uhr deutscher Zeit', 'and another in summer')
  process.env['TZ'] = 'Asia/Kolkata'
  assert.equal(clock(ten, speech(sunday)), '10:00 Uhr deutscher Zeit')
})

test('the short day of spring: tomorrow is tomorrow, 23 hours long, and its hours are those of the summer', (t) => {
  lives(t, 'Europe/Berlin')
  const saturday = speech('2027-03-27T23:30+01:00')
  assert.equal(at(minuteOf('2027-03-28T01:59+01:00'), saturday), 'morgen um 1:59 Uhr')
  assert.equal(at(minuteOf('2027-03-28T01:00Z'), saturday), 'morgen um 3:00 Uhr')
  assert.equal(at(minuteOf('2027-03-28T23:59+02:00'), saturday), 'morgen um 23:59 Uhr')
  assert.equal(at(minuteOf('2027-03-29T00:00+02:00'), saturday), 'am Montag um 0:00 Uhr')
  assert.equal(at(minuteOf('2027-04-03T10:00+02:00'), speech('2027-03-27T10:00+01:00')), 'am Samstag, 3. April um 10:00 Uhr')
})

test('the long day of autumn: 25 hours later it is tomorrow, 24 hours later perhaps still today', (t) => {
  lives(t, 'Europe/Berlin')
  const night = '2026-10-25T00:10+02:00'
  assert.equal(at(minuteOf(night) + 24 * 60, speech(night)), 'heute um 23:10 Uhr')
  assert.equal(at(minuteOf(night) + 25 * 60, speech(night)), 'morgen um 0:10 Uhr')
  assert.equal(clock(minuteOf('2026-10-25T02:30+02:00'), speech(night)), '2:30 Uhr')
  assert.equal(clock(minuteOf('2026-10-25T02:30+01:00'), speech(night)), '2:30 Uhr')
})

test('a promise names its hour by day, and by night the day alone', (t) => {
  lives(t, 'Europe/Berlin')
  assert.equal(deadline(hourOf('2026-11-25T12:00+01:00'), speech(sunday)), 'Mittwoch, 12:00 Uhr')
  assert.equal(deadline(hourOf('2026-11-25T12:00+01:00'), speech(sunday), true), 'Mittwoch, 25. November, 12:00 Uhr')
  assert.equal(deadline(hourOf('2026-11-25T03:00+01:00'), speech(sunday)), 'Mittwoch')
  assert.equal(deadline(hourOf('2026-11-25T03:00+01:00'), speech(sunday), true), 'Mittwoch, 25. November')
  assert.equal(deadline(hourOf('2026-11-23T08:00+01:00'), speech(sunday)), 'morgen, 8:00 Uhr')
  assert.equal(deadline(hourOf('2026-11-25T12:00+01:00'), speech(sunday, 'en')), 'Wednesday, 12:00')
})
