import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Slot } from '@zop/wire'
import fc from 'fast-check'
import ICAL from 'ical.js'
import type { FeedEvent } from '../../store/reminder.ts'
import { checkedEvents, contentLines } from '../../testing/calendar.ts'
import { dutyAt, minuteOf } from '../../testing/duty.ts'
import { random } from '../../testing/keys.ts'
import { dayStretch } from '../calendar.ts'
import { calendarOf } from './calendar.ts'
import { followed, keptFor } from './events.ts'
import { line, text } from './line.ts'

const now = minuteOf('2027-05-01T08:00Z')
const meeting = (start: number): Slot => ({ id: random(16), kind: 'team', start, end: start + 60, title: 'Fall M., Asyl', centre: null })

/** The events as another program reads them. */
const readBack = (calendar: string) => {
  const component = new ICAL.Component(ICAL.parse(calendar))
  return component.getAllSubcomponents('vevent').map((one) => {
    const { uid, sequence, summary, startDate, endDate } = new ICAL.Event(one)
    return {
      ...{ uid, sequence, summary, start: startDate.toUnixTime() / 60, end: endDate.toUnixTime() / 60 },
      cancelled: one.getFirstPropertyValue('status') === 'CANCELLED',
    }
  })
}

const asRead = (events: readonly FeedEvent[]) =>
  events.map(({ uid, sequence, start, end, meeting: isMeeting, cancelled }) => ({
    ...{ uid, sequence, summary: isMeeting ? 'Termin' : 'Dienst', start, end, cancelled },
  }))

describe('a content line', () => {
  test('3.1 is folded at 75 octets without cutting a character, and unfolds to what it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (value) => {
        const said = text(value)
        assert.deepEqual(contentLines(line('SUMMARY', said)), [{ name: 'SUMMARY', value: said }])
      }),
    )
    for (const character of ['a', 'ü', '€', '😀']) {
      const folded = line('SUMMARY', character.repeat(300))
      assert.deepEqual(contentLines(folded), [{ name: 'SUMMARY', value: character.repeat(300) }])
      const whole = folded.split('\r\n').slice(0, -2)
      assert.ok(
        whole.every((row) => Buffer.byteLength(row) > 75 - Buffer.byteLength(character)),
        'and not sooner',
      )
    }
  })

  test('3.3.11 a text comes back from another program as it was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (value) => {
        const clean = value.replace(/\r\n?/g, '\n').replace(/(?![\n\t])\p{Cc}/gu, '')
        const [name, , , got] = ICAL.parse(['BEGIN:VCALENDAR', line('SUMMARY', text(value)).slice(0, -2), 'END:VCALENDAR', ''].join('\r\n'))[1][0]
        assert.deepEqual([name, got], ['summary', clean])
      }),
    )
    assert.equal(text('a;b,c\\d\r\ne\0'), 'a\\;b\\,c\\\\d\\ne')
  })
})

describe('a calendar', () => {
  test('says when, and nothing else: no channel, no title, no id of a slot', () => {
    const [duty, team] = [dutyAt('2027-05-03T16:00Z', { channel: 'mail' }), meeting(now + 60)]
    const calendar = calendarOf(followed([], [duty, team], now))
    assert.deepEqual(
      checkedEvents(calendar).map(({ SUMMARY, DTSTART }) => [SUMMARY, DTSTART]),
      [
        ['Termin', '20270501T090000Z'],
        ['Dienst', '20270503T160000Z'],
      ],
    )
    for (const word of ['mail', 'chat', 'Asyl', duty.id, team.id]) assert.ok(!calendar.includes(word), word)
  })

  test('of somebody without a duty is whole, and shows nothing', () => {
    assert.deepEqual(checkedEvents(calendarOf([])), [])
    assert.deepEqual(readBack(calendarOf([])), [])
  })

  test('3.8.7.4 a moved duty keeps its UID and goes up in SEQUENCE; one that is off is said to be off, and may come back', () => {
    const slot = dutyAt('2027-05-03T16:00Z')
    const first = followed([], [slot], now)
    assert.deepEqual(followed(first, [slot], now + 5), first, 'what has not changed stays to the byte')
    const moved = followed(first, [{ ...slot, start: slot.start + 60, end: slot.end + 60 }], now + 10)
    assert.deepEqual([moved[0]?.uid, moved[0]?.sequence, moved[0]?.modified], [first[0]?.uid, 1, now + 10])
    const off = followed(moved, [], now + 20)
    assert.deepEqual([off[0]?.sequence, off[0]?.cancelled], [2, true])
    assert.equal(checkedEvents(calendarOf(off))[0]?.['STATUS'], 'CANCELLED')
    assert.deepEqual(followed(off, [], now + 30), off)
    const again = followed(off, [slot], now + 40)
    assert.deepEqual([again[0]?.uid, again[0]?.sequence, again[0]?.cancelled], [first[0]?.uid, 3, false])
  })

  test('what is over, or off, stays for 62 days and then goes', () => {
    const slot = dutyAt('2027-05-03T16:00Z')
    const off = followed(followed([], [slot], now), [], now + 20)
    assert.equal(followed(off, [], now + 20 + keptFor - 1).length, 1)
    assert.deepEqual(followed(off, [], now + 20 + keptFor), [])
    const shown = followed([], [slot], now)
    assert.equal(followed(shown, [], slot.end + keptFor - 1).length, 1, 'a duty that was done is not said to have been off')
    assert.equal(followed(shown, [], slot.end + 1)[0]?.cancelled, false)
    assert.deepEqual(followed(shown, [], slot.end + keptFor), [])
  })

  test('two people on the same slot have nothing in common that a provider could join', () => {
    const slot = dutyAt('2027-05-03T16:00Z')
    const [one, other] = [followed([], [slot], now), followed([], [slot], now)]
    assert.notEqual(one[0]?.uid, other[0]?.uid)
  })

  test('over two years with all clock changes, random plans and random changes: every rule holds, and another program reads the same minutes', () => {
    const from = dayStretch('2027-01-01').start
    const step = fc.record({
      day: fc.nat(730),
      at: fc.nat(1439),
      long: fc.integer({ min: 1, max: 1440 }),
      does: fc.constantFrom('adds', 'adds', 'moves', 'drops'),
      which: fc.nat(30),
      isMeeting: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let slots: Slot[] = []
        let events: FeedEvent[] = []
        for (const [index, { day, at, long, does, which, isMeeting }] of steps.entries()) {
          const start = from + day * 1440 + at
          const made: Slot = isMeeting ? { ...meeting(start), end: start + long } : { ...dutyAt('2027-01-01T00:00Z'), start, end: start + long }
          const chosen = slots[which % Math.max(slots.length, 1)]
          if (does === 'adds' || !chosen) slots = [...slots, made]
          else if (does === 'drops') slots = slots.filter((one) => one !== chosen)
          else slots = slots.map((one) => (one === chosen ? { ...one, start, end: start + long } : one))
          const before = new Map(events.map((event) => [event.uid, event]))
          events = followed(events, slots, from + index)
          for (const event of events) {
            const old = before.get(event.uid)
            const changed = old !== undefined && JSON.stringify({ ...old, sequence: 0, modified: 0 }) !== JSON.stringify({ ...event, sequence: 0, modified: 0 })
            if (old) assert.equal(event.sequence, old.sequence + (changed ? 1 : 0), 'goes up when something has changed, and only then')
          }
        }
        const calendar = calendarOf(events)
        checkedEvents(calendar)
        assert.deepEqual(readBack(calendar), asRead(events))
        const standing = events.filter(({ cancelled }) => !cancelled).map(({ slot, start, end }) => [slot, start, end])
        assert.deepEqual(standing.toSorted(), slots.map(({ id, start, end }) => [id, start, end]).toSorted(), 'what stands is the plan')
      }),
      { numRuns: 200 },
    )
  })
})
