import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { minute } from '../clock.ts'
import { ManualClock } from '../testing/clock.ts'
import { makeFloor } from '../testing/floor.ts'
import { lanesOf } from './lanes.ts'

const kept = { number: 1, days: 30, until: 1_000_000 } as const

/** A relay that has been up for an hour, a conversation that Anna has, and the seeker's page. */
const open = ({ standIn = false, keeps = false } = {}) => {
  const floor = makeFloor(new ManualClock())
  const { anna, alex, bela, lena, cora } = floor.umbrella.members
  floor.clock.pass(60 * minute)
  const conversation = floor.begin(keeps ? { kept } : {})
  floor.take(conversation, anna, ...(standIn ? [alex] : []))
  const lanes = (member: typeof anna) => lanesOf(floor, floor.account(member))
  const desk = (member: typeof anna) => floor.desks.opened(member.keys.public)
  return { ...floor, anna, alex, bela, lena, cora, conversation, lanes, desk, seek: () => floor.seekers.opened(conversation) }
}

describe('a counsellor who vanishes', () => {
  test('is noticed 60 s after the desk has gone; colleagues and lead are told, after 10 minutes the coordination', () => {
    const { clock, vanish, conversation, lanes, desk, seek, told, anna, alex, bela, lena, cora } = open()
    seek()
    const close = desk(anna)
    clock.pass(30 * minute)
    close()
    clock.pass(59_000)
    assert.deepEqual([vanish.struck(conversation), vanish.gone(conversation)], [false, null])
    const before = told.length
    clock.pass(1000)
    assert.deepEqual([vanish.struck(conversation), vanish.gone(conversation)], [true, 1])
    assert.equal(told.length, before + 1, 'the page and the desks are told at once')
    assert.equal(lanes(alex).centre.cards[0]?.trouble, 'vanished')
    assert.equal(lanes(lena).escalated.cards[0]?.trouble, 'vanished')
    assert.deepEqual([lanes(bela).centre.inAll, lanes(cora).escalated.inAll], [0, 0])
    clock.pass(9 * minute)
    assert.equal(vanish.gone(conversation), 10)
    assert.equal(told.length, before + 10, 'once a minute')
    assert.equal(lanes(cora).escalated.cards[0]?.trouble, 'vanished')
    desk(anna)
    assert.deepEqual([vanish.struck(conversation), vanish.gone(conversation), lanes(cora).escalated.inAll], [false, null, 0])
  })

  test('has not vanished where a lost connection comes back within the minute', () => {
    const { clock, vanish, conversation, desk, seek, anna } = open()
    seek()
    desk(anna)()
    clock.pass(40_000)
    const close = desk(anna)
    clock.pass(5 * minute)
    assert.equal(vanish.struck(conversation), false)
    close()
    clock.pass(59_000)
    assert.equal(vanish.struck(conversation), false)
  })

  test('is told to the stand-in who is there, and to nobody else', () => {
    const { clock, vanish, conversation, lanes, desk, seek, anna, alex, lena, cora } = open({ standIn: true })
    seek()
    const close = desk(anna)
    const closeAlex = desk(alex)
    close()
    clock.pass(60_000)
    assert.deepEqual([lanes(alex).mine.cards[0]?.trouble, lanes(alex).mine.cards[0]?.role], ['vanished', 'stand-in'])
    assert.deepEqual([vanish.gone(conversation), lanes(lena).escalated.inAll], [null, 0])
    closeAlex()
    clock.pass(11 * minute)
    assert.deepEqual([vanish.gone(conversation), lanes(lena).escalated.inAll, lanes(cora).escalated.inAll], [11, 1, 1])
  })

  test('is no matter where nobody waits for them: the seeker has gone', () => {
    const { clock, vanish, conversation, desk, seek, anna } = open()
    const leave = seek()
    desk(anna)()
    leave()
    clock.pass(5 * minute)
    assert.equal(vanish.struck(conversation), false)
  })

  test('has not vanished where a letter comes at night, but where the two had met', () => {
    const { clock, vanish, conversation, desk, seek, anna } = open({ keeps: true })
    seek()
    clock.pass(10 * minute)
    assert.equal(vanish.struck(conversation), false)
    const close = desk(anna)
    close()
    clock.pass(minute)
    assert.equal(vanish.gone(conversation), 1)
  })

  test('a restart gives every desk a minute to come back before the minute counts', () => {
    const floor = makeFloor(new ManualClock())
    const { anna } = floor.umbrella.members
    const conversation = floor.begin({ started: null })
    floor.take(conversation, anna)
    floor.seekers.opened(conversation)
    floor.clock.pass(2 * minute - 1)
    assert.equal(floor.vanish.struck(conversation), false)
    floor.clock.pass(1)
    assert.equal(floor.vanish.struck(conversation), true)
  })

  test('is forgotten with the conversation, and with a record that names others', () => {
    const { clock, vanish, conversation, desk, seek, anna, bela, take, board } = open()
    seek()
    desk(anna)()
    clock.pass(2 * minute)
    desk(bela)
    take(conversation, bela)
    assert.equal(vanish.struck(conversation), false)
    board.remove(conversation)
    clock.pass(5 * minute)
    assert.deepEqual(vanish.all(), [])
  })
})
