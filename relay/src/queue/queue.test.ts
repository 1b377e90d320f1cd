import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type LaneName, laneLimit } from '@zop/wire'
import { hourLength, hourOf, minute } from '../clock.ts'
import { waitingEvent } from '../conversation/seeker-state.ts'
import { Wakes } from '../conversation/wakes.ts'
import { ManualClock } from '../testing/clock.ts'
import { makeFloor } from '../testing/floor.ts'
import type { Member } from '../testing/umbrella.ts'
import { laneOf, lanesOf } from './lanes.ts'
import { pulse } from './pulse.ts'

const kept = { number: 1, days: 30, until: 1_000_000 } as const
const letter = { opening: { language: 'de', channel: 'mail', audience: 'person' } } as const
/** The middle of an hour, so that minutes do not turn it. */
const start = Math.floor(Date.now() / hourLength) * hourLength

const open = () => {
  const floor = makeFloor(new ManualClock(start))
  const lane = (name: LaneName, member: Member) => lanesOf(floor, floor.account(member))[name]
  const troubles = (name: LaneName, member: Member) => lane(name, member).cards.map(({ trouble }) => trouble)
  const pages = new Map<string, () => void>()
  /** Somebody who stays at their page until they `leave`. */
  const wait = (...of: Parameters<typeof floor.begin>): string => {
    const conversation = floor.begin(...of)
    pages.set(conversation, floor.seekers.opened(conversation))
    return conversation
  }
  const leave = (conversation: string): void => {
    pages.get(conversation)?.()
    floor.seekers.left(conversation)
  }
  return { ...floor, ...floor.umbrella.members, wait, leave, lane, troubles }
}

describe('the queue', () => {
  test('gives chats and letters true places of their own', () => {
    const { queue, begin, wait, clock, take, anna } = open()
    const letters = [begin(letter), begin(letter)]
    clock.pass(minute)
    const chats = [wait(), wait(), wait()]
    assert.deepEqual(
      chats.map((one) => queue.live.place(one)),
      [1, 2, 3],
    )
    assert.deepEqual(
      letters.map((one) => queue.letters.place(one)),
      [1, 2],
    )
    take(chats[0] ?? '', anna)
    assert.equal(queue.live.place(chats[1] ?? ''), 1)
    assert.deepEqual([...queue.waiting.ids()], [...letters, ...chats.slice(1)])
  })

  test('a place counts whoever is at their page, or was until ten seconds ago; whoever comes back stands where they stood', () => {
    const { wait, leave, seekers, clock, queue, lane, anna, ...floor } = open()
    const [first, second, third] = [wait(), wait(), wait()]
    const place = (conversation: string) => {
      const event = waitingEvent({ ...floor, queue }, conversation)
      return event?.kind === 'waiting' ? event.place : null
    }
    assert.equal(place(third), 3)
    leave(first)
    assert.deepEqual([place(second), place(third)], [1, 2], 'who says goodbye is gone at once')
    const close = seekers.opened(first)
    assert.deepEqual([first, second, third].map(place), [1, 2, 3])
    close()
    clock.pass(10_000 - 1)
    assert.equal(place(third), 3, 'a lost connection may come back')
    clock.pass(1)
    assert.deepEqual([place(third), lane('waiting', anna).oldest], [2, hourOf(clock)])
    assert.deepEqual(
      lane('waiting', anna).cards.map(({ conversation }) => conversation),
      [second, third, first],
      'who has gone is last in the lane',
    )
    seekers.opened(first)
    assert.deepEqual([first, second, third].map(place), [1, 2, 3])
  })

  test('what has waited longest is the first of those who are there', () => {
    const { wait, leave, clock, queue, lane, anna } = open()
    const first = wait()
    clock.pass(2 * hourLength)
    wait()
    clock.pass(20 * minute)
    assert.equal(lane('waiting', anna).oldest, hourOf(clock) - 2)
    leave(first)
    assert.deepEqual([lane('waiting', anna).oldest, queue.longest()], [hourOf(clock), 20 * minute])
  })

  test('whose counsellor has vanished does not stand in line a second time, who comes back with a new question does', () => {
    const { queue, wait, leave, seekers, clock, take, back, anna, board } = open()
    const first = wait()
    const asked = wait()
    for (const one of [first, asked]) take(one, anna)
    leave(asked)
    clock.pass(10 * minute)
    const waiting = wait()
    clock.pass(2 * minute)
    back(first)
    back(asked)
    seekers.opened(asked)
    assert.deepEqual([...queue.live.ids()], [first, waiting, asked])
    assert.equal(board.get(first)?.readers[1]?.role, 'pool')
  })

  test('an honest span is made of three takes at least, and of who waits longest now', () => {
    const { queue, wait, clock, take, anna } = open()
    const all = [wait(), wait(), wait()]
    clock.pass(2.5 * minute)
    for (const [at, one] of all.entries()) {
      assert.equal(queue.spans.span(0), null, `after ${at}`)
      take(one, anna)
      clock.pass(minute)
    }
    assert.deepEqual(queue.spans.span(0), { least: 2, most: 5 })
    wait()
    clock.pass(20 * minute)
    assert.deepEqual(queue.spans.span(queue.longest()), { least: 2, most: 20 })
    clock.pass(6 * hourLength)
    assert.equal(queue.spans.span(0), null, 'what was long ago says nothing')
  })
})

describe('trouble', () => {
  test('an untaken chat is told to everybody on duty after 5 minutes and to the coordination after 15', () => {
    const { wait, clock, troubles, lane, anna, bela, cora } = open()
    wait()
    assert.deepEqual([troubles('waiting', anna), lane('waiting', anna).overdue], [[null], 0])
    clock.pass(5 * minute)
    assert.deepEqual([troubles('waiting', anna), troubles('waiting', bela)], [['untaken'], ['untaken']])
    assert.equal(lane('waiting', anna).overdue, 1)
    assert.equal(lane('escalated', cora).inAll, 0)
    clock.pass(10 * minute)
    assert.deepEqual([troubles('waiting', anna), troubles('escalated', cora)], [['escalated'], ['escalated']])
    assert.equal(lane('waiting', cora).inAll, 0, 'the coordination takes nothing')
    assert.equal(lane('escalated', cora).cards[0]?.role, null)
  })

  test('a chat that is not kept and whose page is closed is told to nobody, until the page is open again', () => {
    const { wait, leave, clock, troubles, lane, anna, cora, seekers } = open()
    const [gone, stays] = [wait(), wait()]
    leave(gone)
    clock.pass(15 * minute)
    assert.deepEqual([troubles('waiting', anna), lane('waiting', anna).overdue], [['escalated', null], 1], 'the one that stays, though it came second')
    assert.deepEqual(
      lane('escalated', cora).cards.map(({ conversation }) => conversation),
      [stays],
    )
    leave(stays)
    assert.deepEqual([lane('waiting', anna).overdue, lane('escalated', cora).inAll], [0, 0], 'also one that was told before')
    seekers.opened(gone)
    assert.deepEqual([troubles('waiting', anna), lane('waiting', anna).overdue, lane('escalated', cora).inAll], [['escalated', null], 1, 1])
  })

  test('an untaken letter at half of its time, and to the coordination before it is over', () => {
    const { begin, clock, troubles, anna, cora, queue } = open()
    const hour = start / hourLength
    const one = begin({ ...letter, owed: hour + 48, promise: { since: hour, by: hour + 48 } })
    assert.equal(queue.answerBy(one), hourOf(clock) + 48)
    clock.pass(23 * hourLength)
    assert.deepEqual(troubles('waiting', anna), [null])
    clock.pass(hourLength)
    assert.deepEqual([troubles('waiting', anna), troubles('escalated', cora)], [['untaken'], []])
    clock.pass(17 * hourLength)
    assert.deepEqual(troubles('escalated', cora), [])
    clock.pass(hourLength)
    assert.deepEqual([troubles('waiting', anna), troubles('escalated', cora)], [['escalated'], ['escalated']])
  })

  test('whoever was found in the store before anybody said when they began waits from then on as if it had been said first', () => {
    const { board, wait, clock, lane, anna } = open()
    const began = clock.now()
    const found = wait({ started: null })
    clock.pass(3 * minute)
    const entry = board.get(found)
    assert.ok(entry)
    assert.deepEqual(
      lane('waiting', anna).cards.map(({ waited }) => waited),
      [null],
    )
    board.set({ ...entry, started: began })
    assert.deepEqual(
      lane('waiting', anna).cards.map(({ waited }) => waited),
      [3],
    )
  })

  test('a restart does not cry wolf: a chat from before it has its five minutes again', () => {
    const { wait, clock, troubles, lane, anna } = open()
    wait({ started: null, since: hourOf(clock) - 3 })
    assert.deepEqual([troubles('waiting', anna), lane('waiting', anna).cards[0]?.waited], [[null], null])
    clock.pass(5 * minute)
    assert.deepEqual(troubles('waiting', anna), ['untaken'])
  })

  test('an answer that is owed is due, before it breaks its lead and the coordination see it, then it is overdue for everybody who may see it', () => {
    const { begin, take, change, clock, lane, troubles, anna, alex, bela, lena, lars, cora } = open()
    const one = begin({ kept })
    take(one, anna)
    const hour = hourOf(clock)
    change(one, { owed: hour + 48, promise: { since: hour, by: hour + 48 } })
    assert.deepEqual([lane('due', anna).inAll, lane('due', anna).overdue, troubles('due', anna)], [1, 0, [null]])
    assert.equal(lane('due', anna).oldest, hour)
    clock.pass(41 * hourLength)
    assert.deepEqual([lane('escalated', lena).inAll, lane('escalated', cora).inAll], [0, 0])
    clock.pass(hourLength)
    assert.deepEqual([troubles('escalated', lena), troubles('escalated', cora)], [[null], [null]], 'six hours before')
    assert.equal(lane('escalated', lars).inAll, 0)
    clock.pass(6 * hourLength)
    assert.deepEqual([lane('due', anna).overdue, lane('mine', anna).overdue, lane('centre', alex).overdue], [1, 1, 1])
    assert.deepEqual([troubles('due', anna), troubles('centre', alex), troubles('escalated', lena)], [['overdue'], ['overdue'], ['overdue']])
    assert.deepEqual([lane('centre', bela).inAll, lane('escalated', lars).inAll, lane('due', alex).inAll], [0, 0, 0])
    assert.deepEqual([troubles('escalated', cora), lane('escalated', cora).inAll], [['overdue'], 1])
    change(one, { owed: null, promise: null })
    assert.deepEqual([lane('due', anna).inAll, lane('escalated', lena).inAll, lane('escalated', cora).inAll], [0, 0, 0])
  })

  test('a chat that is not kept owes nothing by an hour: it says how long it is still there, from the moment it is kept by when it is answered', () => {
    const { begin, take, change, clock, lane, queue, seekers, lingering, anna, cora } = open()
    const one = begin()
    take(one, anna)
    const hour = hourOf(clock)
    change(one, { owed: hour + 48, promise: { since: hour, by: hour + 48 } })
    const shown = () => lane('mine', anna).cards.map(({ owed, remains, trouble }) => [owed, remains, trouble])
    const [page, stay] = [seekers.opened(one), lingering.opened(one)]
    assert.deepEqual([shown(), lane('due', anna).inAll, queue.promiseOf(one)], [[[null, null, null]], 0, null])
    page()
    stay()
    clock.pass(12.5 * minute)
    assert.deepEqual([shown(), lane('due', anna).inAll, queue.promiseOf(one)], [[[null, 17, null]], 0, null])
    change(one, { kept })
    assert.deepEqual([shown(), lane('due', anna).inAll, queue.promiseOf(one)?.by], [[[hour + 48, null, null]], 1, hour + 48])
    change(one, { kept: null })
    clock.pass(49 * hourLength)
    assert.deepEqual([lane('mine', anna).overdue, lane('escalated', cora).inAll], [0, 0])
  })

  test('what nobody reads who is certified is orphaned: its centre, its lead and the coordination see it', () => {
    const { begin, take, clock, troubles, lane, queue, anna, lena, cora } = open()
    take(begin(), anna)
    queue.judge()
    assert.equal(lane('escalated', lena).inAll, 0)
    clock.pass(300 * hourLength)
    assert.ok(queue.judge())
    assert.deepEqual([troubles('escalated', lena), troubles('escalated', cora)], [['orphaned'], ['orphaned']])
    assert.equal(lane('mine', anna).inAll, 0, 'who is certified no more reads nothing')
    assert.ok(!queue.judge(), 'looked at once an hour')
  })

  test('what becomes true by time alone is told within ten seconds, and only when it does', () => {
    const { begin, clock, queue } = open()
    const wakes = new Wakes()
    let told = 0
    wakes.listen('desks', () => told++)
    const beat = pulse({ clock, queue, wakes })
    begin(letter)
    beat()
    const first = told
    clock.pass(20_000)
    beat()
    assert.equal(told, first)
    clock.pass(24 * hourLength)
    beat()
    assert.equal(told, first + 1)
  })
})

describe('lanes', () => {
  test('mine has the newest word first, due the soonest, centre what colleagues have', () => {
    const { begin, take, change, clock, lane, anna, alex, bela } = open()
    const all = [begin({ kept }), begin({ kept }), begin()]
    for (const one of all) take(one, anna)
    const [a = '', b = '', c = ''] = all
    change(b, { word: 1, owed: hourOf(clock) + 9 })
    change(a, { word: 2, owed: hourOf(clock) + 5 })
    take(c, alex, anna)
    const ids = (...of: Parameters<typeof lane>) => lane(...of).cards.map(({ conversation }) => conversation)
    assert.deepEqual(ids('mine', anna), [a, b, c])
    assert.deepEqual(ids('due', anna), [a, b])
    assert.deepEqual([ids('centre', anna), ids('centre', alex), ids('centre', bela)], [[], [a, b], []])
    assert.deepEqual(
      lane('mine', anna).cards.map(({ role }) => role),
      ['counsellor', 'counsellor', 'stand-in'],
    )
    assert.equal(lane('mine', anna).cards[2]?.counsellor, alex.certificate)
  })

  test('notes are in no lane', () => {
    const { begin, lane, anna } = open()
    begin({ about: 'another' })
    assert.equal(lane('waiting', anna).inAll, 0)
  })

  test('a lane is a hundred cards and a number; the others are asked for', () => {
    const { begin, lane, board, anna, account, ...floor } = open()
    const all = Array.from({ length: 230 }, () => begin())
    const first = lane('waiting', anna)
    assert.deepEqual([first.cards.length, first.inAll], [laneLimit, 230])
    const rest = laneOf({ board, ...floor }, account(anna), { lane: 'waiting', after: 200 })
    assert.deepEqual(
      rest.cards.map(({ conversation }) => conversation),
      all.slice(200),
    )
  })

  test('of 10 000 conversations no desk and no event looks at more than it shows', () => {
    const { board, begin, take, change, account, anna, alex, bela, cora, lena, ...floor } = open()
    const all = Array.from({ length: 10_000 }, () => begin())
    for (const [at, one] of all.entries()) if (at % 2 === 0) take(one, at % 4 === 0 ? anna : alex)
    const work = { looks: 0, scans: 0 }
    const counted = {
      get: (id: string) => {
        work.looks++
        return board.get(id)
      },
      all: () => {
        work.scans++
        return board.all()
      },
    }
    const sources = { ...floor, board: Object.assign(Object.create(board), counted) as typeof board }
    for (const member of [anna, alex, bela, cora, lena]) {
      work.looks = 0
      lanesOf(sources, account(member))
      assert.ok(work.looks <= 5 * laneLimit, `${member.name}: ${work.looks}`)
    }
    assert.equal(work.scans, 0)
    const lookAtAll = board.all
    board.all = () => assert.fail('an event looks at all')
    change(all[0] ?? '', { word: 9, owed: 5 })
    take(all[1] ?? '', bela)
    board.remove(all[3] ?? '')
    board.all = lookAtAll
    assert.equal(lanesOf(sources, account(bela)).mine.inAll, 1)
    assert.equal(lanesOf(sources, account(bela)).waiting.inAll, 4998)
  })
})
