import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { deskWords } from '@zop/content/desk'
import type { ReachDay, ReachWeek } from '@zop/wire'
import { minuteAt } from '../plan/calendar.ts'
import { dutyOn, on } from '../plan/month.fixture.ts'
import { verdictOf } from './verdict.ts'
import { channelsIn, withDraft } from './weeks.ts'

const nothing: ReachDay = { held: false, planned: 0, staffed: 0, kept: false }
const nobody: ReachDay = { ...nothing, held: true }
/** A letter for each day: a plan and nobody in it; two hours of somebody; four hours; somebody was there for them. Anything else: no plan. */
const kinds: ReadonlyMap<string, ReachDay> = new Map([
  ['o', nobody],
  ['s', { ...nobody, planned: 120 }],
  ['p', { ...nobody, planned: 240 }],
  ['k', { held: true, planned: 240, staffed: 240, kept: true }],
])
const week = (text: string, change: Partial<ReachWeek> = {}): ReachWeek => ({
  week: '2027-05-10',
  channel: 'chat',
  days: [...text].map((letter) => kinds.get(letter) ?? nothing),
  promises: null,
  ...change,
})

const says = (reach: ReachWeek, today: string) => {
  const { text, short } = verdictOf(deskWords.de, reach, today)
  return `${text}${short ? '!' : ''}`
}
const [before, inside, after] = ['2027-05-05', '2027-05-13', '2027-05-20']

describe('a week', () => {
  test('that no plan holds has nothing planned, calmly, before it and after it', () => {
    for (const today of [before, inside, after]) assert.equal(says(week('-------'), today), 'noch nichts geplant')
  })

  test('whose duties nobody has is short before it comes, and as many days as somebody has count', () => {
    assert.equal(says(week('ooooooo'), before), 'nur 0 Tage geplant!')
    assert.equal(says(week('ppppoos'), before), 'nur 4 Tage geplant!')
    assert.equal(says(week('pppppoo'), before), '5 Tage geplant')
  })

  test('of which another month is still to be planned, or that began before any plan, is not short', () => {
    assert.equal(says(week('p------'), before), '1 Tag geplant')
    assert.equal(says(week('o------'), before), 'noch nichts geplant')
    assert.equal(says(week('---pppp'), inside), 'bisher 0 Tage, 4 geplant')
    assert.equal(says(week('----kkk'), after), '3 von 5 Tagen')
    assert.equal(says(week('kkoo---'), after), '2 von 5 Tagen')
    assert.equal(says(week('kkooo--'), after), '2 von 5 Tagen!')
  })

  test('that runs counts what was kept and what is still planned, and not the hours that are lost', () => {
    assert.equal(says(week('kkpppoo'), inside), 'bisher 2 Tage, 2 geplant!')
    assert.equal(says(week('kkkppoo'), inside), 'bisher 3 Tage, 2 geplant')
  })

  test('of letters counts days with a duty of any length, and where answers were promised, how that was kept', () => {
    const two = { held: true, planned: 120, staffed: 0, kept: false }
    const letters = (of: ReachDay, promises: ReachWeek['promises'] = null) =>
      week('', { channel: 'mail', days: [of, of, of, of, of, nobody, nobody], promises })
    assert.equal(says(letters(two), before), '5 Tage geplant')
    assert.equal(says(letters(two), after), '0 von 5 Tagen!')
    assert.equal(says(letters(two, { kept: 12, broken: 0 }), after), 'an 0 Tagen da, alle 12 Zusagen gehalten')
    assert.equal(says(letters({ ...two, staffed: 90, kept: true }, { kept: 9, broken: 1 }), after), 'an 5 Tagen da, 1 von 10 Zusagen gebrochen!')
    assert.equal(says(letters(two, { kept: 1, broken: 0 }), '2027-05-10'), 'bisher 0 Tage, 5 geplant, 1 Zusage gehalten')
  })
})

describe('a draft', () => {
  const fourHours = ['14:00', '18:00'] as const
  const monday = dutyOn('2027-05-10', fourHours)
  const beside = dutyOn('2027-05-10', ['16:00', '20:00'])
  const tuesday = dutyOn('2027-05-11', fourHours)
  const night = dutyOn('2027-05-31', ['22:00', '23:00'], { end: minuteAt('2027-06-01', '02:00') ?? 0 })
  const letters = dutyOn('2027-05-12', ['10:00', '12:00'], { channel: 'mail' })

  test('counts minutes that somebody has in it, once, and from its first duty on nobody as nobody', () => {
    const plan = {
      month: '2027-05',
      slots: [monday, beside, tuesday, letters],
      assignments: [...on(monday, 'Amal'), ...on(beside, 'Jana'), ...on(letters, 'Amal')],
    }
    const [chat, mail] = withDraft([week('-------'), week('-------', { channel: 'mail' })], plan)
    assert.deepEqual(chat?.days.slice(0, 2), [
      { ...nothing, held: true, planned: 360 },
      { ...nothing, held: true },
    ])
    assert.deepEqual(
      mail?.days.map(({ held, planned }) => (held ? planned : null)),
      [null, null, 120, 0, 0, 0, 0],
    )
    assert.equal(chat && says(chat, before), 'nur 1 Tag geplant!')
  })

  test('changes with every move, before anybody has stored it as a plan that holds', () => {
    const five = ['2027-05-10', '2027-05-11', '2027-05-12', '2027-05-13', '2027-05-14'].map((day) => dutyOn(day, fourHours))
    const stands = (count: number) => {
      const [chat] = withDraft([week('-------')], { month: '2027-05', slots: five, assignments: five.slice(0, count).flatMap((slot) => on(slot, 'Amal')) })
      return chat && says(chat, before)
    }
    assert.deepEqual([stands(5), stands(4)], ['5 Tage geplant', 'nur 4 Tage geplant!'])
  })

  test('stands beside what holds in the months around it, and says nothing of their days', () => {
    const end = week('p------', { week: '2027-05-31' })
    const [both] = withDraft([end], { month: '2027-06', slots: [dutyOn('2027-06-01', fourHours)], assignments: [] })
    assert.deepEqual(
      both?.days.map(({ held, planned }) => [held, planned]),
      [[true, 240], ...Array.from({ length: 6 }, () => [true, 0])],
    )
    const [may] = withDraft([week('-------', { week: '2027-05-31' })], { month: '2027-05', slots: [night], assignments: on(night, 'Amal') })
    assert.deepEqual(
      may?.days.slice(0, 3).map(({ held, planned }) => [held, planned]),
      [
        [true, 120],
        [false, 120],
        [false, 0],
      ],
    )
  })

  test('a channel without any duty is not among those that are shown', () => {
    const [chat, mail] = [week('p------'), week('-------', { channel: 'mail' })]
    assert.deepEqual(channelsIn([chat, mail]), ['chat'])
  })
})

test('the overview says of duties that have their minimum no more than the board, which may call them thin', () => {
  for (const [words, minimum, more] of [
    [deskWords.de, /mindestens so viele Leute, wie er braucht/, /genug|besetzt/],
    [deskWords.en, /at least as many people as it needs/, /enough|staffed/],
  ] as const) {
    const { alarms, week: summary } = words.watch
    assert.match(alarms.none, minimum)
    assert.ok(alarms.none.includes(words.plan.cell.thin))
    for (const text of [alarms.none, summary.gaps(0)]) assert.doesNotMatch(text, more)
  }
})
