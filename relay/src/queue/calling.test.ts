import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type DutyPlan, laneLimit, type SpokenLanguage } from '@zop/wire'
import { hourLength, hourOf, minute } from '../clock.ts'
import { ManualClock } from '../testing/clock.ts'
import { dutyAt } from '../testing/duty.ts'
import { makeFloor } from '../testing/floor.ts'
import type { Member } from '../testing/umbrella.ts'
import { lanesOf } from './lanes.ts'

const start = Date.parse('2027-05-03T14:00Z')

/** Anna speaks Turkish, Bela German, Alex Arabic. Anna and Bela have a chat duty that runs, and are there; Alex has one and has not come. */
const open = async () => {
  const floor = makeFloor(new ManualClock(start))
  const { anna, bela, alex } = floor.umbrella.members
  const slot = dutyAt('2027-05-03T13:00Z', { wanted: 3, end: start / minute + 24 * 60 - 60 })
  const assignments = [anna, bela, alex].map(({ account }) => ({ id: account, slot: slot.id, account, origin: 'plan' as const }))
  const plan: DutyPlan = { month: '2027-05', status: 'binding', version: 1, slots: [slot], assignments, made: null, answers: [], changed: 0 }
  await floor.plan(
    [plan],
    [
      [anna, 'tr'],
      [bela, 'de'],
      [alex, 'ar'],
    ],
  )
  const comes = ({ account, keys, certificate }: Member) => {
    const close = floor.duty.opened(keys.public)
    assert.ok(floor.duty.checkIn({ account, signing: keys.public, certificate: certificate ?? '' }))
    return close
  }
  comes(anna)
  comes(bela)
  /** A person at their page who asks for this language. */
  const ask = (language: SpokenLanguage, channel: 'chat' | 'mail' = 'chat'): string => {
    const conversation = floor.begin({ opening: { language, channel, audience: 'person' } })
    floor.seekers.opened(conversation)
    return conversation
  }
  const waiting = (member: Member) => lanesOf(floor, floor.account(member)).waiting.cards
  /** Whom it calls. */
  const called = (conversation: string): string[] =>
    [anna, bela, alex].filter((member) => waiting(member).find((card) => card.conversation === conversation)?.forMe).map(({ name }) => name)
  return { ...floor, anna, bela, alex, comes, ask, waiting, called }
}

describe('a chat that waits', () => {
  test('calls those who speak the language asked for, after five minutes everybody; all of them see it from the beginning', async () => {
    const { ask, called, waiting, clock, anna, bela, alex } = await open()
    const one = ask('tr')
    assert.deepEqual(called(one), ['Anna'])
    for (const member of [anna, bela, alex]) assert.equal(waiting(member)[0]?.conversation, one)
    clock.pass(5 * minute - 1000)
    assert.deepEqual(called(one), ['Anna'])
    clock.pass(1000)
    assert.deepEqual(called(one), ['Anna', 'Bela', 'Alex'])
  })

  test('calls everybody at once where nobody who speaks it is there, and them alone again when one of them comes', async () => {
    const { ask, called, comes, duty, alex, umbrella } = await open()
    const [arabic, vietnamese] = [ask('ar'), ask('vi')]
    assert.deepEqual(
      [called(arabic), called(vietnamese)],
      [
        ['Anna', 'Bela', 'Alex'],
        ['Anna', 'Bela', 'Alex'],
      ],
    )
    comes(alex)
    assert.deepEqual([called(arabic), called(vietnamese)], [['Alex'], ['Anna', 'Bela', 'Alex']])
    duty.checkOut(umbrella.members.alex.keys.public)
    assert.deepEqual(called(arabic), ['Anna', 'Bela', 'Alex'])
  })

  test('is first in the lane of whom it calls, in the order of waiting, before what waits longer and calls others', async () => {
    const { ask, waiting, clock, anna, bela } = await open()
    const asked: [SpokenLanguage, string][] = []
    for (const language of ['de', 'tr', 'vi', 'tr', 'de'] as const) {
      asked.push([language, ask(language)])
      clock.pass(1000)
    }
    const order = (member: Member) => waiting(member).map(({ conversation }) => asked.findIndex(([, id]) => id === conversation))
    assert.deepEqual(
      [order(anna), order(bela)],
      [
        [1, 2, 3, 0, 4],
        [0, 2, 4, 1, 3],
      ],
    )
  })

  test('stands last in every lane where its person has gone, also behind what came later and calls others', async () => {
    const { ask, begin, waiting, called, clock, anna, bela } = await open()
    const gone = begin({ opening: { language: 'de', channel: 'chat', audience: 'person' } })
    clock.pass(1000)
    const [german, turkish, late] = [ask('de'), ask('tr'), ask('de', 'mail')]
    const order = (member: Member) => waiting(member).map(({ conversation }) => conversation)
    assert.deepEqual(
      [order(anna), order(bela)],
      [
        [turkish, german, late, gone],
        [german, late, turkish, gone],
      ],
    )
    assert.deepEqual(called(gone), ['Bela'])
  })

  test('is found by its speaker behind a thousand in other languages', async () => {
    const { ask, waiting, clock, anna } = await open()
    for (let i = 0; i < 1000; i++) ask('de')
    clock.pass(1000)
    const one = ask('tr')
    const cards = waiting(anna)
    assert.deepEqual([cards.length, cards[0]?.conversation], [laneLimit, one])
  })
})

describe('what nobody has taken in its time', () => {
  test('comes first in every lane, whatever its language', async () => {
    const { ask, waiting, clock, bela, anna } = await open()
    const late = ask('tr')
    for (let i = 0; i < laneLimit; i++) ask('de', 'mail')
    const ids = (member: Member) => waiting(member).map(({ conversation }) => conversation)
    clock.pass(5 * minute - 1000)
    assert.ok(!ids(bela).includes(late), 'Anna is called first')
    clock.pass(1000)
    assert.deepEqual([ids(bela)[0], ids(bela).length, new Set(ids(bela)).size], [late, laneLimit, laneLimit])
    assert.equal(ids(anna).filter((one) => one === late).length, 1)
  })
})

describe('late letters', () => {
  test('however many stand behind everybody who is at their page and calls one, and before letters in time', async () => {
    const { ask, begin, waiting, clock, bela } = await open()
    const hour = hourOf(clock)
    const letters = Array.from({ length: laneLimit + 20 }, () =>
      begin({ opening: { language: 'tr', channel: 'mail', audience: 'person' }, owed: hour + 18, promise: { since: hour - 30, by: hour + 18 } }),
    )
    clock.pass(minute)
    const [german, inTime] = [ask('de'), ask('de', 'mail')]
    const turkish = ask('tr')
    const ids = waiting(bela).map(({ conversation }) => conversation)
    assert.deepEqual([ids[0], ids[1], ids.includes(inTime), ids.includes(turkish)], [german, letters[0], false, false])
    clock.pass(5 * minute)
    assert.deepEqual(
      waiting(bela)
        .slice(0, 3)
        .map(({ conversation }) => conversation),
      [german, turkish, letters[0]],
    )
  })
})

describe('a letter that waits', () => {
  test('calls whoever speaks it, and everybody where nobody of the pool does or its time is half over', async () => {
    const { ask, begin, called, clock } = await open()
    assert.deepEqual([called(ask('ar', 'mail')), called(ask('vi', 'mail'))], [['Alex'], ['Anna', 'Bela', 'Alex']])
    const hour = hourOf(clock)
    const late = begin({ opening: { language: 'ar', channel: 'mail', audience: 'person' }, owed: hour + 48, promise: { since: hour, by: hour + 48 } })
    assert.deepEqual(called(late), ['Alex'])
    clock.pass(24 * hourLength)
    assert.deepEqual(called(late), ['Anna', 'Bela', 'Alex'])
  })
})
