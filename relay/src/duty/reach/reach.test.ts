import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import type { DutyChannel, DutyPlan, DutySlot, PlanStatus } from '@zop/wire'
import { minute } from '../../clock.ts'
import { openLog } from '../../log.ts'
import { Connection } from '../../store/sqlite/connection.ts'
import { sqliteStore } from '../../store/sqlite/store.ts'
import { call, ok } from '../../testing/client.ts'
import { ManualClock } from '../../testing/clock.ts'
import { dutyAt, minuteOf, openDuties } from '../../testing/duty.ts'
import { listenAsDesk } from '../../testing/events.ts'
import { folderFor } from '../../testing/folder.ts'
import { Timetable } from '../now/timetable.ts'
import { keepReach } from './staffing.ts'
import { reachOf } from './week.ts'

const log = openLog({ write: () => undefined })

/** A store with one plan, and a clock that stands where the test begins. */
const open = async (
  t: { after(act: () => void): void },
  { at, slots, status = 'binding' }: { at: string; slots: readonly DutySlot[]; status?: PlanStatus },
) => {
  const connection = new Connection(join(folderFor(t), 'relay.sqlite'))
  const store = sqliteStore(connection)
  t.after(() => store.close())
  const clock = new ManualClock(Date.parse(at))
  const month = at.slice(0, 7)
  await store.changeDuty({ plans: [{ version: null, plan: { month, status, version: 1, slots: [...slots], assignments: [], made: null, changed: 0 } }] })
  const all = new Set(slots.map(({ id }) => id))
  let there: ReadonlySet<string> = all
  const timetable = new Timetable(store, clock)
  await timetable.read()
  const running = () => timetable.running(Math.floor(clock.now() / minute)).filter(({ slot }) => there.has(slot.id))
  const world = { store, clock, log, duty: { there: () => running().map((shift) => ({ shift })) } }
  const start = () => keepReach(world as unknown as Parameters<typeof keepReach>[0])
  const settle = async () => {
    for (let turn = 0; turn < 3; turn++) await setImmediate()
  }
  /** With somebody checked in to each of these. */
  const pass = async (minutes: number, present: readonly DutySlot[] | null = null) => {
    there = present ? new Set(present.map(({ id }) => id)) : all
    for (let at = 0; at < minutes; at++) {
      clock.pass(minute)
      await settle()
    }
  }
  const staffed = async (slot: DutySlot) => (await store.staffedSlots([slot.id])).get(slot.id) ?? 0
  /** The plan with somebody on each of its duties. */
  const dutyPlan = async (of: string): Promise<DutyPlan | null> => {
    const plan = await store.dutyPlan(of)
    return plan && { ...plan, assignments: plan.slots.map(({ id }) => ({ id, slot: id, account: 'anna', origin: 'plan' })) }
  }
  const on = async (day: string, channel: DutyChannel = 'chat') => {
    const week = (await reachOf({ store: { ...store, dutyPlan } }, day.slice(0, 7))).find(
      (one) => one.channel === channel && one.week <= day && Date.parse(day) - Date.parse(one.week) < 7 * 86_400_000,
    )
    const found = week?.days[(Date.parse(day) - Date.parse(week.week)) / 86_400_000]
    return found && [found.planned, found.staffed, found.kept]
  }
  return { connection, store, clock, start, pass, settle, staffed, on }
}

describe('reachability', () => {
  test('is the minutes of duties that run while somebody is there, whoever it is; a day counts from four hours on', async (t) => {
    const slot = dutyAt('2027-05-03T14:00Z', { end: minuteOf('2027-05-03T19:00Z') })
    const { start, pass, staffed, on } = await open(t, { at: '2027-05-03T13:00Z', slots: [slot] })
    const stop = start()
    await pass(59)
    assert.equal(await staffed(slot), 0, 'it has not begun')
    await pass(30, [])
    await pass(239)
    assert.deepEqual([await staffed(slot), await on('2027-05-03')], [239, [300, 239, false]])
    await pass(1)
    assert.deepEqual([await staffed(slot), await on('2027-05-03')], [240, [300, 240, true]])
    await pass(120)
    assert.deepEqual([await staffed(slot), await on('2027-05-03'), await on('2027-05-04')], [270, [300, 270, true], [0, 0, false]])
    stop()
    await pass(1)
  })

  test('of two duties at the same time is one minute of the day, and each channel has its own', async (t) => {
    const [german, turkish, mail] = [
      dutyAt('2027-05-03T14:00Z'),
      dutyAt('2027-05-03T15:00Z', { languages: ['tr'] }),
      dutyAt('2027-05-03T14:00Z', { channel: 'mail' }),
    ]
    const { start, pass, staffed, on } = await open(t, { at: '2027-05-03T13:59Z', slots: [german, turkish, mail] })
    start()
    await pass(300)
    assert.deepEqual([await staffed(german), await staffed(turkish), await staffed(mail)], [180, 180, 180])
    assert.deepEqual(
      [await on('2027-05-03'), await on('2027-05-03', 'mail')],
      [
        [240, 240, true],
        [180, 180, true],
      ],
    )
  })

  test('of a duty to which nobody has come is none, though others are there for theirs', async (t) => {
    const [german, turkish] = [dutyAt('2027-05-03T14:00Z'), dutyAt('2027-05-03T15:00Z', { languages: ['tr'] })]
    const { start, pass, staffed, on } = await open(t, { at: '2027-05-03T13:59Z', slots: [german, turkish] })
    start()
    await pass(300, [turkish])
    assert.deepEqual([await staffed(german), await staffed(turkish), await on('2027-05-03')], [0, 180, [240, 180, false]])
  })

  test('over midnight counts for both days, with an hour less in spring and one more in autumn', async (t) => {
    const spring = dutyAt('2027-03-27T21:00Z', { end: minuteOf('2027-03-28T04:00Z') })
    const first = await open(t, { at: '2027-03-27T20:59Z', slots: [spring] })
    first.start()
    await first.pass(500)
    assert.deepEqual([await first.staffed(spring), await first.on('2027-03-27'), await first.on('2027-03-28')], [420, [120, 120, false], [300, 300, true]])
    const autumn = dutyAt('2027-10-30T20:00Z', { end: minuteOf('2027-10-31T05:00Z') })
    const second = await open(t, { at: '2027-10-30T19:59Z', slots: [autumn] })
    second.start()
    await second.pass(600)
    assert.deepEqual([await second.staffed(autumn), await second.on('2027-10-30'), await second.on('2027-10-31')], [540, [120, 120, false], [420, 420, true]])
  })

  test('of a whole day is never more than the day has, 23 hours or 25', async (t) => {
    const [spring, autumn] = [
      dutyAt('2027-03-27T23:00Z', { end: minuteOf('2027-03-28T22:00Z') }),
      dutyAt('2027-10-30T22:00Z', { end: minuteOf('2027-10-31T22:00Z') }),
    ]
    const last = dutyAt('2027-10-31T22:00Z', { end: minuteOf('2027-10-31T23:00Z') })
    const first = await open(t, { at: '2027-03-01T00:00Z', slots: [spring] })
    assert.deepEqual(await first.on('2027-03-28'), [1380, 0, false])
    const second = await open(t, { at: '2027-10-01T00:00Z', slots: [autumn, last] })
    assert.deepEqual(await second.on('2027-10-31'), [1500, 0, false])
  })

  test('counts each minute once over a restart, and nothing of the time in which nobody counted or a clock leapt', async (t) => {
    const slot = dutyAt('2027-05-03T14:00Z')
    const { clock, start, pass, settle, staffed } = await open(t, { at: '2027-05-03T13:59:30Z', slots: [slot] })
    const stop = start()
    await pass(10)
    stop()
    start()
    clock.pass(29_000)
    await settle()
    assert.equal(await staffed(slot), 10)
    await pass(10)
    assert.equal(await staffed(slot), 20)
    clock.leap(60 * minute)
    await pass(10)
    assert.equal(await staffed(slot), 30)
  })

  test('of two relays’ worth of ticks in one minute is that minute', async (t) => {
    const slot = dutyAt('2027-05-03T14:00Z')
    const { start, pass, staffed } = await open(t, { at: '2027-05-03T14:00Z', slots: [slot] })
    start()
    start()
    await pass(5)
    assert.equal(await staffed(slot), 5)
  })

  test('is not counted for a plan that does not hold yet', async (t) => {
    for (const status of ['draft', 'consultation'] as const) {
      const slot = dutyAt('2027-05-03T14:00Z')
      const { start, pass, staffed, on } = await open(t, { at: '2027-05-03T14:00Z', slots: [slot], status })
      start()
      await pass(10)
      assert.deepEqual([await staffed(slot), await on('2027-05-03')], [0, [0, 0, false]], status)
    }
  })

  test('has no column in which a person could stand', async (t) => {
    const { connection } = await open(t, { at: '2027-05-03T14:00Z', slots: [] })
    const columns = (table: string) =>
      connection.database
        .prepare(`select name from pragma_table_info('${table}')`)
        .all()
        .map(({ name }) => name)
    assert.deepEqual(
      [columns('duty_staffed'), columns('duty_reach')],
      [
        ['slot', 'minutes', 'last'],
        ['day', 'channel', 'minutes', 'last'],
      ],
    )
  })

  test('is read by everybody on duty, for the ISO weeks of a month, and grows while somebody is checked in', async (t) => {
    const duties = await openDuties(t)
    const { desk, as, clock, bind } = duties
    await bind([[dutyAt('2027-05-01T08:30Z'), 'anna']])
    const read = async () =>
      (await ok(call(desk, 'dutyReach', { params: { month: '2027-05' }, token: as('bela') }))).weeks.filter(({ channel }) => channel === 'chat')
    const weeks = await read()
    assert.deepEqual(
      weeks.map(({ week }) => week),
      ['2027-04-26', '2027-05-03', '2027-05-10', '2027-05-17', '2027-05-24', '2027-05-31'],
    )
    assert.deepEqual(weeks[0]?.days[5], { held: true, planned: 180, staffed: 0, kept: false })
    await clock.live(40 * minute)
    assert.equal((await read())[0]?.days[5]?.staffed, 0, 'nobody is there')
    const stream = await listenAsDesk(desk, as('anna'))
    await ok(call(desk, 'checkIn', { params: {}, token: as('anna') }))
    await clock.live(5 * minute)
    assert.equal((await read())[0]?.days[5]?.staffed, 5)
    stream.close()
  })

  test('is planned where somebody has the duty: a week of duties that nobody has shows before it comes', async (t) => {
    const { desk, as, bind } = await openDuties(t)
    const at = (day: number, from = '14:00') => dutyAt(`2027-05-${day}T${from}Z`, { end: minuteOf(`2027-05-${day}T${from}Z`) + 300 })
    const [monday, later, tuesday] = [at(10), at(10, '16:00'), at(11)]
    await bind([[monday, 'anna'], [later, 'bela'], [tuesday]])
    const days = (await ok(call(desk, 'dutyReach', { params: { month: '2027-05' }, token: as('cora') }))).weeks.find(
      ({ week, channel }) => week === '2027-05-10' && channel === 'chat',
    )?.days
    assert.deepEqual(
      days?.slice(0, 2).map(({ held, planned }) => [held, planned]),
      [
        [true, 420],
        [true, 0],
      ],
    )
  })

  test('is promised from the first duty of a plan that holds on, on each channel that has one, and in no month without such a plan', async (t) => {
    const { desk, as, bind, putSlots } = await openDuties(t)
    await bind([[dutyAt('2027-05-12T14:00Z')]])
    await ok(putSlots([dutyAt('2027-06-02T14:00Z')], '2027-06'))
    const { weeks } = await ok(call(desk, 'dutyReach', { params: { month: '2027-05' }, token: as('cora') }))
    const held = (on: DutyChannel) => weeks.filter(({ channel }) => channel === on).map(({ days }) => days.map((day) => (day.held ? 'x' : '-')).join(''))
    assert.deepEqual(held('chat'), ['-------', '-------', '--xxxxx', 'xxxxxxx', 'xxxxxxx', 'x------'])
    assert.ok(held('mail').every((week) => week === '-------'))
  })
})
