import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import type { DutyPlan, DutyProfile, DutySlot, PlanStatus } from '@zop/wire'
import { ManualClock } from '../../testing/clock.ts'
import { dutyAt, minuteOf } from '../../testing/duty.ts'
import { endOf, runningOrNext, shiftsOf, spokenBy, stillOn, unbroken } from './shift.ts'
import { Timetable } from './timetable.ts'

const plan = (month: string, duties: readonly (readonly [DutySlot, ...string[]])[], status: PlanStatus = 'binding'): DutyPlan => ({
  month,
  status,
  version: 1,
  slots: duties.map(([slot]) => slot),
  assignments: duties.flatMap(([slot, ...people]) =>
    people.map((account) => ({ id: `${slot.id} ${account}`, slot: slot.id, account, origin: 'plan' as const })),
  ),
  made: null,
  answers: [],
  changed: 0,
})

/** A timetable of these plans, read at this moment. */
const read = async (at: string, plans: readonly DutyPlan[], profiles: readonly DutyProfile[] = []) => {
  const clock = new ManualClock(Date.parse(at))
  const held = { plans, asked: [] as string[], wait: null as Promise<void> | null }
  const timetable = new Timetable(
    {
      // What was there when it was asked for, given when it is ready.
      dutyMonths: async () => held.plans,
      dutyPlan: async (month) => {
        held.asked.push(month)
        const found = held.plans.find((one) => one.month === month) ?? null
        await held.wait
        return found
      },
      dutyProfiles: async () => profiles,
      absences: async () => [],
    },
    clock,
  )
  await timetable.read()
  return { timetable, clock, held }
}

const ids = (shifts: readonly { slot: DutySlot }[]): string[] => shifts.map(({ slot }) => slot.id)

describe('the timetable', () => {
  test('has duties of plans that hold, with whoever has them, gaps and both channels too, and nothing of a draft', async () => {
    const [chat, mail, gap] = [dutyAt('2027-05-03T14:00Z'), dutyAt('2027-05-03T09:00Z', { channel: 'mail' }), dutyAt('2027-05-04T14:00Z')]
    const meeting = { id: 'M'.repeat(22), kind: 'team', start: chat.start, end: chat.end, title: 'Team', centre: null } as const
    const may = plan('2027-05', [[chat, 'anna', 'bela'], [mail, 'alex'], [gap]])
    const { timetable, held } = await read('2027-05-03T12:00Z', [{ ...may, slots: [...may.slots, meeting] }])
    assert.deepEqual(
      timetable.shifts.map(({ slot, people }) => [slot.id, people]),
      [
        [mail.id, ['alex']],
        [chat.id, ['anna', 'bela']],
        [gap.id, []],
      ],
    )
    assert.deepEqual([timetable.covers('2027-05-31'), timetable.covers('2027-06-01')], [true, false])
    for (const status of ['draft', 'consultation'] as const) {
      held.plans = [plan('2027-05', [[chat, 'anna']], status)]
      await timetable.read()
      assert.deepEqual([timetable.shifts, timetable.covers('2027-05-03')], [[], false], status)
    }
  })

  test('a duty runs from its first minute to the one before its end, and the next is one that has not begun and that somebody has', async () => {
    const [first, gap, mail, second] = [
      dutyAt('2027-05-03T14:00Z'),
      dutyAt('2027-05-03T18:00Z'),
      dutyAt('2027-05-03T19:00Z', { channel: 'mail' }),
      dutyAt('2027-05-04T14:00Z'),
    ]
    const { timetable } = await read('2027-05-03T12:00Z', [plan('2027-05', [[first, 'anna'], [gap], [mail, 'anna'], [second, 'bela']])])
    const at = (text: string) => ids(timetable.running(minuteOf(text), 'chat'))
    assert.deepEqual([at('2027-05-03T13:59Z'), at('2027-05-03T14:00Z'), at('2027-05-03T16:59Z'), at('2027-05-03T17:00Z')], [[], [first.id], [first.id], []])
    const next = (text: string) => timetable.next(minuteOf(text), 'chat')?.slot.id
    assert.deepEqual([next('2027-05-03T13:59Z'), next('2027-05-03T14:00Z'), next('2027-05-04T14:00Z')], [first.id, second.id, undefined])
    const ofAnna = (text: string) => timetable.ofPerson('anna', minuteOf(text))?.slot.id
    assert.deepEqual([ofAnna('2027-05-03T16:59Z'), ofAnna('2027-05-03T17:00Z'), ofAnna('2027-05-03T22:00Z')], [first.id, mail.id, undefined])
    assert.equal(timetable.ofPerson('nobody', minuteOf('2027-05-03T14:00Z')), null)
  })

  test('runs on over midnight, the month border and both changes of the clocks', async () => {
    const spring = dutyAt('2027-03-27T21:00Z', { end: minuteOf('2027-03-28T04:00Z') })
    const border = dutyAt('2027-03-31T20:00Z', { end: minuteOf('2027-04-01T04:00Z') })
    const april = dutyAt('2027-04-01T12:00Z')
    const { timetable } = await read('2027-03-28T00:30Z', [
      plan('2027-03', [
        [spring, 'anna'],
        [border, 'bela'],
      ]),
      plan('2027-04', [[april, 'anna']]),
    ])
    const at = (text: string) => ids(timetable.running(minuteOf(text)))
    assert.deepEqual(
      [at('2027-03-27T23:00Z'), at('2027-03-28T00:59Z'), at('2027-03-28T01:00Z'), at('2027-03-28T04:00Z')],
      [[spring.id], [spring.id], [spring.id], []],
    )
    assert.deepEqual(
      [at('2027-03-31T22:30Z'), at('2027-04-01T03:59Z'), timetable.next(minuteOf('2027-03-31T23:00Z'), 'chat')?.slot.id],
      [[border.id], [border.id], april.id],
    )

    const autumn = dutyAt('2027-10-30T22:00Z', { end: minuteOf('2027-10-31T22:00Z') })
    const last = dutyAt('2027-10-31T22:00Z', { end: minuteOf('2027-10-31T23:00Z') })
    const clock = await read('2027-10-31T00:30Z', [
      plan('2027-10', [
        [autumn, 'anna'],
        [last, 'anna'],
      ]),
    ])
    const both = (text: string) => ids(clock.timetable.running(minuteOf(text)))
    assert.deepEqual([both('2027-10-31T00:59Z'), both('2027-10-31T01:00Z'), both('2027-10-31T22:30Z')], [[autumn.id], [autumn.id], [last.id]])
    assert.equal(endOf(clock.timetable.allOf('anna'), clock.timetable.allOf('anna')[0] ?? assert.fail()), last.end, 'a day of 25 hours is one duty')
  })

  test('knows yesterday’s duty of a month that is over while it still runs, and forty days ahead, and reads no other month', async () => {
    const night = dutyAt('2027-04-30T20:00Z', { end: minuteOf('2027-05-01T06:00Z') })
    const [old, far, farther] = [dutyAt('2027-04-28T14:00Z'), dutyAt('2027-06-10T14:00Z'), dutyAt('2027-06-11T14:00Z')]
    const months = [
      plan('2027-03', []),
      plan(
        '2027-04',
        [
          [old, 'anna'],
          [night, 'anna'],
        ],
        'closed',
      ),
      plan('2027-06', [
        [far, 'anna'],
        [farther, 'anna'],
      ]),
      plan('2027-07', []),
    ]
    const { timetable, held, clock } = await read('2027-05-01T05:00Z', months)
    assert.deepEqual(
      [ids(timetable.shifts), held.asked],
      [
        [night.id, far.id],
        ['2027-04', '2027-06'],
      ],
    )
    assert.equal(timetable.covers('2027-03-09'), true)
    const before = timetable.changes
    clock.leap(24 * 3_600_000)
    await timetable.read()
    assert.deepEqual([ids(timetable.shifts), timetable.changes > before], [[night.id, far.id, farther.id], true])
  })

  test('of two readings at once the one that was begun last is kept, whichever is done first', async () => {
    const slot = dutyAt('2027-05-03T14:00Z')
    const { timetable, held } = await read('2027-05-03T12:00Z', [])
    const begin = async (person: string) => {
      const { promise, resolve } = Promise.withResolvers<void>()
      held.plans = [plan('2027-05', [[slot, person]])]
      held.wait = promise
      const done = timetable.read()
      await setImmediate()
      return async () => {
        resolve()
        await done
      }
    }
    const [first, second] = [await begin('anna'), await begin('bela')]
    await second()
    await first()
    assert.deepEqual(timetable.get(slot.id)?.people, ['bela'])
  })

  test('what people speak is what is entered of them, German where nothing is, and never a word that nobody may be asked for in', async () => {
    const profile = (account: string, ...languages: string[]): DutyProfile => ({ account, languages, experienced: false, dutiesPerWeek: 3, hoursPerMonth: 40 })
    const { timetable } = await read('2027-05-01T05:00Z', [], [profile('anna', 'ar', 'en'), profile('bela', 'tlh')])
    assert.deepEqual([timetable.speaks('anna'), timetable.speaks('bela'), timetable.speaks('alex')], [['ar', 'en'], ['de'], ['de']])
    assert.deepEqual([spokenBy(undefined), spokenBy(['tlh', 'tr'])], [['de'], ['tr']])
  })
})

describe('shifts', () => {
  const [one, two, three] = [dutyAt('2027-05-03T08:00Z'), dutyAt('2027-05-03T11:00Z'), dutyAt('2027-05-03T14:30Z')]
  const own = shiftsOf(
    plan('2027-05', [
      [one, 'anna'],
      [two, 'anna'],
      [three, 'anna'],
    ]),
  )
  const at = (text: string) => minuteOf(`2027-05-03T${text}Z`)

  test('of one person that follow directly are one duty: a pause of half an hour ends it', () => {
    const on = (slot: DutySlot, text: string) => stillOn(own, slot.id, at(text))?.slot.id ?? null
    assert.deepEqual(
      [on(one, '07:44'), on(one, '07:45'), on(one, '10:59'), on(one, '11:00'), on(one, '13:59'), on(one, '14:00'), on(one, '15:00')],
      [null, one.id, one.id, two.id, two.id, null, null],
    )
    assert.equal(stillOn([], one.id, at('09:00')), null, 'theirs no more')
    assert.deepEqual(
      own.map((shift) => endOf(own, shift)),
      [two.end, two.end, three.end],
    )
    assert.equal(runningOrNext(own, at('14:10'))?.slot.id, three.id)
  })

  test('run without a break as long as one begins before the last has ended', () => {
    const beside = dutyAt('2027-05-03T13:00Z')
    const all = shiftsOf(plan('2027-05', [[one], [two], [three], [beside]]))
    assert.deepEqual([unbroken(own, at('09:00')), unbroken(all, at('09:00')), unbroken(own, at('14:10'))], [two.end, three.end, null])
  })
})
