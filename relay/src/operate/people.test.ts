import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DutyPlan } from '@zop/wire'
import { hourLength, hourOf, minute } from '../clock.ts'
import { FewStreams } from '../serve/few-streams.ts'
import { ManualClock } from '../testing/clock.ts'
import { dutyAt } from '../testing/duty.ts'
import { makeFloor } from '../testing/floor.ts'
import { letter } from '../testing/promises.ts'
import { peopleOf } from './people.ts'
import { Troubles } from './troubles.ts'

const start = Date.parse('2027-05-03T14:00Z')

const open = () => {
  const floor = makeFloor(new ManualClock(start))
  const troubles = new Troubles()
  const seen = () => peopleOf({ ...floor, streams: new FewStreams() }, troubles)
  /** Somebody has a duty for two days, and is there. */
  const staffed = async () => {
    const { account, keys, certificate } = floor.umbrella.members.anna
    const slot = dutyAt('2027-05-03T13:00Z', { end: start / minute + 24 * 60 - 60 })
    const assignments = [{ id: account, slot: slot.id, account, origin: 'plan' as const }]
    const plan: DutyPlan = { month: '2027-05', status: 'binding', version: 1, slots: [slot], assignments, made: null, answers: [], changed: 0 }
    await floor.plan([plan])
    floor.duty.opened(keys.public)
    assert.ok(floor.duty.checkIn({ account, signing: keys.public, certificate: certificate ?? '' }))
  }
  return { ...floor, troubles, seen, staffed }
}

test('a chat that waits for four hours beside somebody on duty is an alarm; where nobody is on duty it is none', async () => {
  const { begin, seekers, clock, seen, staffed } = open()
  seekers.opened(begin())
  clock.pass(4 * hourLength)
  assert.equal(seen().long, false, 'the pages say that nobody is there')
  await staffed()
  assert.equal(seen().long, true)
  assert.equal(seen().waiting, 0)
})

test('a letter is an alarm when its answer is later than promised, whatever the clock on the wall says; so is an answer that is owed', async () => {
  for (const owed of [null, hourOf({ now: () => start, after: () => () => undefined }) + 48]) {
    const { begin, take, change, clock, seen, staffed, umbrella } = open()
    await staffed()
    const promise = { since: hourOf(clock), by: hourOf(clock) + 48 }
    const one = begin({ ...letter, promise })
    if (owed !== null) {
      take(one, umbrella.members.anna)
      change(one, { owed })
    }
    clock.pass(48 * hourLength)
    assert.equal(seen().long, false)
    clock.pass(hourLength)
    assert.equal(seen().long, true)
  }
})

test('what a telephone that is switched off brings about is told by fives', () => {
  const { troubles, seen } = open()
  const log = troubles.counting({ line: () => undefined })
  const told: (number | undefined)[] = []
  for (let i = 0; i < 9; i++) {
    log.line('warn', { msg: 'a stream was cut' })
    told.push(seen().troubles.get('cut'))
  }
  assert.deepEqual(told, [0, 0, 0, 0, 5, 5, 5, 5, 5])
})
