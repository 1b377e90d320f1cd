import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import type { ReminderKind } from '@zop/wire'
import { hourLength, hourOf, minute } from '../../clock.ts'
import type { Entry } from '../../conversation/board.ts'
import { Proposals } from '../../hand-over/proposals.ts'
import { openLog } from '../../log.ts'
import type { BrokenPromise, PromiseCount } from '../../store/promise.ts'
import { Unavailable } from '../../store/store.ts'
import { ManualClock } from '../../testing/clock.ts'
import { dutyAt } from '../../testing/duty.ts'
import { makeFloor } from '../../testing/floor.ts'
import type { Member } from '../../testing/umbrella.ts'
import type { World } from '../../world.ts'
import { shiftsOf } from '../now/shift.ts'
import { PromiseKeeper } from './keeper.ts'

const letter = { opening: { language: 'de', channel: 'mail', audience: 'person' } } as const
/** A Monday, ten in the morning in Berlin. */
const start = Date.parse('2027-05-03T08:00Z')

/** What the store of a relay holds of promises, and whoever reminders would tell: both outlive a keeper. */
const open = () => {
  const clock = new ManualClock(start)
  const floor = makeFloor(clock)
  const { members } = floor.umbrella
  const nameOf = (account: string) => Object.values(members).find((one) => one.account === account)?.name ?? ''
  const told: string[] = []
  const keys = new Set<string>()
  const counted: string[] = []
  const marked = new Set<string>()
  const away: { person: string | null; centre: string | null; staffed: boolean; refuses: boolean } = {
    person: null,
    centre: null,
    staffed: true,
    refuses: false,
  }
  const shifts: ReturnType<typeof shiftsOf> = []
  const refuse = () => {
    if (away.refuses) throw new Unavailable('the disk takes nothing')
  }
  const proposals = new Proposals()
  const sources = {
    ...floor,
    proposals,
    log: openLog({ write: () => undefined }),
    roster: { present: () => Object.values(members).map((one) => floor.account(one)) },
    timetable: { shifts },
    service: {
      ...floor.service,
      personAway: (account: string) => account === away.person,
      centreAway: (centre: string) => centre === away.centre,
    },
    reminders: {
      tell: (accounts: readonly string[], what: ReminderKind, key: string) => {
        for (const account of new Set(accounts)) {
          if (keys.has(`${account} ${what} ${key}`)) continue
          keys.add(`${account} ${what} ${key}`)
          told.push(nameOf(account))
        }
      },
    },
    store: {
      staffedDays: async () => new Map(away.staffed ? [['2027-05-03', 60]] : []),
      breakPromise: async ({ of, due, week, kind, outcome }: BrokenPromise) => {
        refuse()
        const key = `${JSON.stringify(of)} ${due}`
        if (marked.has(key)) return false
        marked.add(key)
        counted.push(`${week} ${kind} ${outcome}`)
        return true
      },
      keepPromise: async ({ week, kind, outcome }: PromiseCount) => {
        refuse()
        counted.push(`${week} ${kind} ${outcome}`)
      },
    },
  } as unknown as World
  const run = () => new PromiseKeeper(sources).keep()
  /** Hours pass; what the keeper began to write is written. */
  const pass = async (hours: number, minutes = 0) => {
    clock.pass(hours * hourLength + minutes * minute)
    for (let turn = 0; turn < 20; turn++) await setImmediate()
  }
  const heard = () => told.splice(0).toSorted()
  const promised = (): Pick<Entry, 'owed' | 'promise'> => {
    const since = hourOf(clock)
    return { owed: since + 48, promise: { since, by: since + 48 } }
  }
  const taken = (by: Member, standIn?: Member) => {
    const one = floor.begin({ ...letter, ...promised() })
    floor.take(one, by, standIn)
    return one
  }
  const answer = (conversation: string) => floor.change(conversation, { owed: null, promise: null, answered: true })
  return { ...floor, ...members, clock, away, shifts, keys, counted, run, pass, heard, promised, taken, answer }
}

describe('a promise', () => {
  test('reminds its counsellor at half, asks the stand-in at three quarters, tells lead and coordination before it breaks, and is counted when it has', async () => {
    const { run, pass, heard, taken, counted, anna, alex } = open()
    run()
    taken(anna, alex)
    await pass(23)
    assert.deepEqual(heard(), [])
    await pass(1)
    assert.deepEqual(heard(), ['Anna'])
    await pass(11)
    assert.deepEqual(heard(), [])
    await pass(1)
    assert.deepEqual(heard(), ['Alex'])
    await pass(6)
    assert.deepEqual(heard(), ['Cora', 'Lena'])
    assert.deepEqual(counted.splice(0), ['2027-05-03 acknowledgement kept'])
    await pass(6)
    assert.deepEqual([heard(), counted], [[], ['2027-05-03 first-reply late']])
    await pass(48)
    assert.deepEqual([heard(), counted.length], [[], 1], 'once')
  })

  test('that is kept is told to nobody, and counted', async () => {
    const { run, pass, heard, taken, answer, counted, anna, change, promised } = open()
    run()
    const one = taken(anna)
    await pass(23)
    answer(one)
    await pass(1)
    change(one, promised())
    await pass(20)
    answer(one)
    await pass(100)
    assert.deepEqual([heard(), counted], [[], ['2027-05-03 acknowledgement kept', '2027-05-03 first-reply kept', '2027-05-03 next-reply kept']])
  })

  test('goes on over a restart: each step is told once and counted once, also what fell into the time in which nobody ran', async () => {
    const { run, pass, heard, taken, counted, anna, alex } = open()
    const stop = run()
    taken(anna, alex)
    await pass(25)
    assert.deepEqual(heard(), ['Anna'])
    stop()
    const again = run()
    await pass(5)
    assert.deepEqual(heard(), [])
    again()
    await pass(20)
    const last = run()
    await pass(0, 1)
    assert.deepEqual(
      [heard(), counted],
      [
        ['Alex', 'Cora', 'Lena'],
        ['2027-05-03 acknowledgement kept', '2027-05-03 first-reply late'],
      ],
    )
    last()
    run()
    await pass(2)
    assert.deepEqual([heard(), counted.length], [[], 2])
  })

  test('whose store refuses is counted as soon as it takes it, once', async () => {
    const { run, pass, away, taken, answer, counted, anna } = open()
    run()
    away.refuses = true
    taken(anna)
    const other = taken(anna)
    await pass(1)
    answer(other)
    await pass(48)
    assert.deepEqual(counted, [])
    away.refuses = false
    await pass(0, 1)
    assert.deepEqual(counted.toSorted(), [
      '2027-05-03 acknowledgement kept',
      '2027-05-03 acknowledgement kept',
      '2027-05-03 first-reply kept',
      '2027-05-03 first-reply late',
    ])
    await pass(5)
    assert.equal(counted.length, 4)
  })

  test('is broken by no clock that leaps ahead and is put right, and by one that stays there after a day', async () => {
    for (const right of [true, false]) {
      const { run, pass, clock, taken, counted, anna } = open()
      run()
      taken(anna)
      await pass(1)
      counted.length = 0
      clock.leap(400 * hourLength)
      await pass(23)
      assert.deepEqual(counted, [])
      if (right) clock.leap(-400 * hourLength)
      await pass(3)
      assert.deepEqual(counted, right ? [] : ['2027-05-03 first-reply late'])
    }
  })

  test('is told of in time also after hours in which the machine slept', async () => {
    const { run, pass, clock, heard, taken, anna, alex } = open()
    run()
    taken(anna, alex)
    await pass(20)
    clock.leap(4 * hourLength)
    await pass(0, 1)
    assert.deepEqual(heard(), ['Anna'])
    await pass(12)
    assert.deepEqual(heard(), ['Alex'])
  })

  test('by a clock that was set back is told and counted once', async () => {
    const { run, pass, clock, heard, taken, counted, anna } = open()
    run()
    taken(anna)
    await pass(49)
    counted.length = 0
    heard()
    clock.leap(-30 * hourLength)
    await pass(60)
    assert.deepEqual([heard(), counted], [[], []])
  })

  test('of a letter that nobody takes: whose duty it is, then everybody with a duty within a day, then the coordination', async () => {
    const { run, pass, heard, begin, promised, shifts, anna, bela, alex, counted } = open()
    const on = (account: string, text: string) =>
      shiftsOf({ slots: [dutyAt(text, { id: text })], assignments: [{ id: account, slot: text, account, origin: 'plan' }] })
    shifts.push(...on(bela.account, '2027-05-04T08:00Z'), ...on(anna.account, '2027-05-05T08:00Z'), ...on(alex.account, '2027-05-07T08:00Z'))
    run()
    begin({ ...letter, ...promised() })
    await pass(24)
    assert.deepEqual(heard(), ['Bela'], 'on duty now')
    await pass(12)
    assert.deepEqual(heard(), ['Anna'], 'whoever comes next')
    await pass(6)
    assert.deepEqual(heard(), ['Cora'])
    await pass(6)
    assert.deepEqual(counted, ['2027-05-03 acknowledgement untaken'])
  })

  test('is broken for the reason that is true: no duty was staffed, the counsellor was absent, or the whole centre', async () => {
    const { run, pass, away, heard, begin, promised, taken, counted, anna, alex } = open()
    run()
    away.staffed = false
    begin({ ...letter, ...promised() })
    await pass(48)
    assert.deepEqual(counted.splice(0), ['2027-05-03 acknowledgement unstaffed'])
    heard()
    away.person = anna.account
    taken(anna, alex)
    await pass(24)
    assert.deepEqual(heard(), ['Alex'], 'nobody reminds whoever is absent')
    await pass(24)
    assert.deepEqual(counted.splice(0), ['2027-05-03 acknowledgement kept', '2027-05-03 first-reply counsellor-away'])
    heard()
    away.person = null
    away.centre = 'north'
    taken(anna, alex)
    await pass(24)
    assert.deepEqual(heard(), ['Alex', 'Cora', 'Lena'], 'the whole centre is absent: its stand-in, lead and the coordination at once')
    await pass(24)
    assert.deepEqual(counted, ['2027-05-03 acknowledgement kept', '2027-05-03 first-reply centre-away'])
  })

  test('names no conversation and no person where reminders are kept', async () => {
    const { run, pass, taken, anna, keys } = open()
    run()
    const one = taken(anna)
    await pass(24)
    const [key = ''] = keys
    assert.deepEqual([keys.size, key.split(' ').slice(0, 2)], [1, [anna.account, 'promise']])
    assert.ok(!key.includes(one))
  })
})
