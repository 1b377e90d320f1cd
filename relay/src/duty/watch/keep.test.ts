import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import type { ReminderKind } from '@zop/wire'
import { minute } from '../../clock.ts'
import { alone } from '../../peers/together.ts'
import { ManualClock } from '../../testing/clock.ts'
import { dutyAt } from '../../testing/duty.ts'
import type { World } from '../../world.ts'
import { type Shift, shiftsOf } from '../now/shift.ts'
import { keepWatch } from './keep.ts'

const hour = 60 * minute

const open = (at: string) => {
  const clock = new ManualClock(Date.parse(at))
  const told: string[] = []
  const keys = new Set<string>()
  const swept: string[] = []
  const shifts: Shift[] = []
  let wakes = 0
  const world = {
    clock,
    timetable: { shifts },
    roster: {
      present: () => [
        { id: 'cora', role: 'coordinator' },
        { id: 'lena', role: 'lead' },
        { id: 'anna', role: 'counsellor' },
      ],
    },
    reminders: {
      tell: (accounts: readonly string[], what: ReminderKind, key: string) => {
        for (const account of accounts) {
          const once = `${account} ${what} ${key}`
          if (!keys.has(once)) told.push(once)
          keys.add(once)
        }
      },
    },
    peers: alone,
    wakes: {
      tell: () => {
        wakes++
      },
    },
    store: {
      sweepPromises: async (before: string) => {
        swept.push(before)
        return 0
      },
    },
  } as unknown as World
  return {
    clock,
    shifts,
    swept,
    run: () => keepWatch(world),
    heard: (what: ReminderKind) => told.splice(0).filter((one) => one.includes(` ${what} `)),
    woken: () => wakes,
  }
}

describe('the coordination', () => {
  test('is told of a gap at each of its steps, once, also over a restart, and nobody else is', async () => {
    const { clock, shifts, run, heard, woken } = open('2027-05-03T12:30:00Z')
    const slot = dutyAt('2027-05-20T12:30Z', { id: 'x' })
    shifts.push(...shiftsOf({ slots: [slot], assignments: [] }))
    let stop = run()
    const passes = async (hours: number) => {
      clock.pass(hours * hour)
      await setImmediate()
      return heard('gap')
    }
    assert.deepEqual(await passes(3 * 24 - 1), [])
    assert.deepEqual(await passes(1), [`cora gap x ${slot.start} 336 0`])
    stop()
    stop = run()
    assert.deepEqual(await passes(11 * 24 - 1), [])
    assert.deepEqual(await passes(1), [`cora gap x ${slot.start} 72 0`])
    assert.deepEqual(await passes(48), [`cora gap x ${slot.start} 24 0`])
    assert.deepEqual(await passes(22), [`cora gap x ${slot.start} 2 0`])
    const before = woken()
    assert.deepEqual(await passes(5), [])
    assert.equal(woken(), before + 1, 'desks hear that it is over')
    stop()
  })

  test('hears of a gap that opens late at the step that has come, and not of those before', async () => {
    const { clock, shifts, run, heard } = open('2027-05-03T12:30:00Z')
    const stop = run()
    const slot = dutyAt('2027-05-04T06:30Z', { id: 'y' })
    shifts.push(...shiftsOf({ slots: [slot], assignments: [] }))
    clock.pass(minute)
    assert.deepEqual(heard('gap'), [`cora gap y ${slot.start} 24 0`])
    stop()
  })

  test('hears again of a gap that was filled and has opened once more, and of a duty that was moved', async () => {
    const { clock, shifts, run, heard } = open('2027-05-03T12:30:00Z')
    const slot = dutyAt('2027-05-05T06:30Z', { id: 'z' })
    const is = (...people: string[]) => {
      shifts.splice(0, 1, ...shiftsOf({ slots: [slot], assignments: people.map((account) => ({ id: account, slot: 'z', account, origin: 'plan' })) }))
      clock.pass(minute)
      return heard('gap')
    }
    const stop = run()
    assert.deepEqual(is(), [`cora gap z ${slot.start} 72 0`])
    assert.deepEqual(is('anna'), [])
    assert.deepEqual(is(), [`cora gap z ${slot.start} 72 1`])
    assert.deepEqual(is(), [])
    const moved = dutyAt('2027-05-06T06:30Z', { id: 'z' })
    shifts.splice(0, 1, ...shiftsOf({ slots: [moved], assignments: [] }))
    clock.pass(minute)
    assert.deepEqual(heard('gap'), [`cora gap z ${moved.start} 72 1`])
    stop()
  })

  test('and leads hear of the week that is over on Monday at six in Berlin, in summer and in winter, once', async () => {
    for (const [sunday, six, week] of [
      ['2027-05-02T20:00:00Z', '2027-05-03T04:00:00Z', '2027-04-26'],
      ['2027-11-28T20:00:00Z', '2027-11-29T05:00:00Z', '2027-11-22'],
    ] as const) {
      const { clock, run, heard } = open(sunday)
      let stop = run()
      clock.pass(Date.parse(six) - Date.parse(sunday) - minute)
      assert.deepEqual(heard('week'), [])
      clock.pass(minute)
      assert.deepEqual(heard('week'), [`cora week ${week}`, `lena week ${week}`])
      stop()
      stop = run()
      clock.pass(5 * 24 * hour)
      assert.deepEqual(heard('week'), [])
      stop()
    }
  })

  test('finds two years of weeks, and none before', () => {
    const { run, swept } = open('2027-05-05T12:00:00Z')
    run()()
    assert.deepEqual(swept, ['2025-05-05'])
  })
})
