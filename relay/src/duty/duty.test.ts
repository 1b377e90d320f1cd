import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { DeskEvent, DutyNow } from '@zop/wire'
import { minute } from '../clock.ts'
import { call, ok, refusedWith, signInAt } from '../testing/client.ts'
import { ManualClock } from '../testing/clock.ts'
import { type Duties, dutyAt, minuteOf, type Name, openDuties, ruleOf } from '../testing/duty.ts'
import { type Listening, listenAsDesk } from '../testing/events.ts'
import { planDuties } from '../testing/on-duty.ts'
import { runRelay } from '../testing/running.ts'

const chat = async ({ site }: Pick<Duties, 'site'>) => (await ok(call(site, 'status', { params: {} }))).chat
const checkIn = ({ desk, as }: Duties, name: Name) => ruleOf(call(desk, 'checkIn', { params: {}, token: as(name) }))

/** Until a desk is told something of who is there. */
const told = async ({ clock }: Pick<Duties, 'clock'>, stream: Listening<DeskEvent>, wanted: (now: DutyNow) => boolean): Promise<DutyNow> => {
  const { event } = await clock.until(stream.next((event) => event.kind === 'duty' && wanted(event.now)))
  return event.kind === 'duty' ? event.now : assert.fail()
}

/** Saturday, the first of May 2027: the clock stands at 10:00 in Berlin, 08:00Z. */
const morning = () => dutyAt('2027-05-01T07:00Z')

describe('check-in', () => {
  test('P9 the chat is open only while somebody is checked in with an open desk, and closed 45 s after the desk is gone', async (t) => {
    const clock = new ManualClock()
    const duties = { ...(await runRelay(t, { clock })), clock }
    const { site, desk, umbrella } = duties
    await planDuties(duties, { clock })
    const as = async (name: Name) => (await signInAt(desk, umbrella.members[name])).session
    const anna = await as('anna')
    await ok(call(desk, 'checkIn', { params: {}, token: anna }))
    assert.equal(await chat(duties), 'closed', 'a check-in without a desk counts for nothing')
    const stream = await listenAsDesk(desk, anna)
    await told(duties, stream, ({ me }) => me)
    assert.equal(await chat(duties), 'open')

    const bela = await listenAsDesk(desk, await as('bela'))
    const people = async (count: number) => told(duties, bela, (now) => now.people.length === count)
    assert.deepEqual([(await people(1)).people, (await chat(duties)) === 'open'], [[umbrella.members.anna.certificate], true])
    stream.close()
    // The relay hears of the closed connection in its own time; Bela's desk is told when Anna counts as away.
    const away = people(0)
    let over = false
    void away.then(() => {
      over = true
    })
    while (!over) {
      clock.pass(1000)
      await call(site, 'health', { params: {} })
    }
    assert.equal(await chat(duties), 'closed')
    const back = await listenAsDesk(desk, anna)
    assert.equal((await told(duties, back, () => true)).me, false, 'whoever comes back after that checks in again')
    for (const one of [bela, back]) one.close()
  })

  test('a desk that comes back within the grace is still on duty, and a check-out ends it', async (t) => {
    const duties = await openDuties(t)
    const { desk, as, clock } = duties
    await duties.bind([[morning(), 'anna']])
    const first = await listenAsDesk(desk, as('anna'))
    await checkIn(duties, 'anna')
    const second = await listenAsDesk(desk, as('anna'))
    first.close()
    await told(duties, second, ({ me }) => me)
    clock.pass(44_000)
    assert.equal(await chat(duties), 'open')
    await ok(call(desk, 'checkOut', { params: {}, token: as('anna') }))
    assert.equal(await chat(duties), 'closed')
    second.close()
  })

  test('nobody of an expired pool is on duty, and nobody may check in', async (t) => {
    const duties = await openDuties(t)
    const { desk, as, clock } = duties
    await duties.leap(299)
    await duties.bind([[dutyAt('2027-05-13T14:00Z', { end: minuteOf('2027-05-14T02:00Z') }), 'anna']])
    const stream = await listenAsDesk(desk, as('anna'))
    await checkIn(duties, 'anna')
    await told(duties, stream, ({ me }) => me)
    assert.equal(await chat(duties), 'open')
    await clock.live(61 * minute)
    assert.equal(await chat(duties), 'keyless')
    assert.equal((await told(duties, stream, ({ me }) => !me)).mine?.start, minuteOf('2027-05-13T14:00Z'), 'the duty runs on without them')
    assert.equal(await refusedWith(call(desk, 'checkIn', { params: {}, token: as('anna') })), 'not-found')
    stream.close()
  })

  test('is to a duty of one’s own that runs, and to none of a plan that does not hold', async (t) => {
    const duties = await openDuties(t)
    const slot = morning()
    await ok(duties.putSlots([slot]))
    await ok(duties.assign([{ slot: slot.id, off: null, on: duties.idOf('anna') }]))
    assert.equal(await checkIn(duties, 'anna'), 'off', 'a draft')
    await ok(duties.turn('consultation'))
    assert.equal(await checkIn(duties, 'anna'), 'off')
    await ok(duties.turn('binding'))
    assert.deepEqual([await checkIn(duties, 'anna'), await checkIn(duties, 'bela')], ['ok', 'off'])
  })

  test('opens a quarter of an hour before the duty, and until it begins nobody outside is told that somebody is there', async (t) => {
    const duties = await openDuties(t)
    const { desk, as, clock } = duties
    const slot = dutyAt('2027-05-01T08:16Z')
    await duties.bind([[slot, 'anna']])
    const stream = await listenAsDesk(desk, as('anna'))
    assert.equal(await checkIn(duties, 'anna'), 'off', 'sixteen minutes before')
    await clock.live(minute)
    assert.equal(await checkIn(duties, 'anna'), 'ok')
    const early = await told(duties, stream, ({ me }) => me)
    assert.deepEqual(
      [early.people, early.mine, early.next, await chat(duties)],
      [[], { slot: slot.id, start: slot.start, end: slot.end, channel: 'chat' }, slot.start, 'closed'],
    )
    const begun = await told(duties, stream, ({ people }) => people.length === 1)
    assert.deepEqual([begun.me, begun.missing, begun.next, await chat(duties)], [true, [], null, 'open'])
    assert.ok(clock.now() < (slot.start + 30) * minute, 'told because it begins, not when the hour turns')
    stream.close()
  })

  test('ends with the duty, and goes on through those that follow it directly', async (t) => {
    const duties = await openDuties(t)
    const { desk, as, clock } = duties
    const [first, second] = [dutyAt('2027-05-01T06:00Z'), dutyAt('2027-05-01T09:00Z', { end: minuteOf('2027-05-01T10:00Z') })]
    const third = dutyAt('2027-05-01T10:30Z')
    await duties.bind([
      [first, 'anna'],
      [second, 'anna', 'bela'],
      [third, 'anna'],
    ])
    const stream = await listenAsDesk(desk, as('anna'))
    await checkIn(duties, 'anna')
    const one = await told(duties, stream, ({ me }) => me)
    assert.deepEqual([one.mine?.slot, one.mine?.end], [first.id, second.end], 'both are one')
    const two = await told(duties, stream, ({ mine }) => mine?.slot === second.id)
    assert.deepEqual([two.me, await chat(duties)], [true, 'open'])
    const over = await told(duties, stream, ({ me }) => !me)
    assert.deepEqual([over.people, over.mine?.slot, await chat(duties)], [[], third.id, 'closed'])
    assert.ok(clock.now() >= second.end * minute)
    stream.close()
  })

  test('ends where the plan gives the duty to somebody else, who can check in to it', async (t) => {
    const duties = await openDuties(t)
    const { desk, as, idOf, assign, clock } = duties
    const slot = morning()
    await duties.bind([[slot, 'anna']])
    const anna = await listenAsDesk(desk, as('anna'))
    const bela = await listenAsDesk(desk, as('bela'))
    await checkIn(duties, 'anna')
    await told(duties, anna, ({ me }) => me)
    await ok(assign([{ slot: slot.id, off: idOf('anna'), on: idOf('bela') }]))
    const gone = await told(duties, anna, ({ me }) => !me)
    assert.deepEqual([gone.people, gone.mine, gone.missing.map(({ slot, lacks }) => [slot, lacks]), await chat(duties)], [[], null, [[slot.id, 1]], 'closed'])
    assert.deepEqual([await checkIn(duties, 'anna'), await checkIn(duties, 'bela')], ['off', 'ok'])
    await told(duties, bela, ({ me }) => me)
    assert.equal(await chat(duties), 'open')
    await ok(assign([{ slot: slot.id, off: idOf('bela'), on: idOf('anna') }]))
    assert.equal((await told(duties, anna, ({ mine }) => mine !== null)).me, false, 'whoever gets it back has not come yet')
    await clock.live(minute)
    assert.equal(await chat(duties), 'closed')
    for (const stream of [anna, bela]) stream.close()
  })

  test('ends with an absence', async (t) => {
    const duties = await openDuties(t)
    const { desk, as, idOf } = duties
    const slot = morning()
    await duties.bind([[slot, 'anna']])
    const stream = await listenAsDesk(desk, as('anna'))
    await checkIn(duties, 'anna')
    await told(duties, stream, ({ me }) => me)
    const absence = { id: 'A'.repeat(22), account: idOf('anna'), centre: 'north', start: slot.start, end: slot.end }
    await ok(call(desk, 'reportAbsence', { params: {}, token: as('anna'), body: absence }))
    const away = await told(duties, stream, ({ me }) => !me)
    assert.deepEqual(
      [away.mine, away.missing, await checkIn(duties, 'anna'), await chat(duties)],
      [null, [], 'off', 'closed'],
      'whoever is away is not asked to step in',
    )
    const bela = await listenAsDesk(desk, as('bela'))
    assert.equal((await told(duties, bela, () => true)).missing[0]?.slot, slot.id)
    bela.close()
    await ok(call(desk, 'withdrawAbsence', { params: { absence: absence.id }, token: as('anna'), body: {} }))
    const back = await told(duties, stream, ({ missing }) => missing.length > 0)
    assert.deepEqual([back.missing[0]?.slot, (back.missing[0]?.late ?? 60) < 30], [slot.id, true], 'until they are back, and not when the hour turns')
    stream.close()
  })

  test('of a duty by mail opens no chat', async (t) => {
    const duties = await openDuties(t)
    const slot = dutyAt('2027-05-01T07:00Z', { channel: 'mail' })
    await duties.bind([[slot, 'anna']])
    const stream = await listenAsDesk(duties.desk, duties.as('anna'))
    await checkIn(duties, 'anna')
    const there = await told(duties, stream, ({ me }) => me)
    assert.deepEqual([there.people.length, await chat(duties)], [1, 'closed'])
    stream.close()
  })

  test('is nowhere after a restart, and the desk that comes back checks in again', async (t) => {
    const duties = await openDuties(t)
    const { desk, as, umbrella } = duties
    await duties.bind([[morning(), 'anna']])
    const stream = await listenAsDesk(desk, as('anna'))
    await checkIn(duties, 'anna')
    await told(duties, stream, ({ me }) => me)
    await duties.stop()
    const again = await openDuties(t, { place: duties.place, clock: duties.clock })
    const back = await listenAsDesk(again.desk, again.as('anna'))
    const before = await told(again, back, () => true)
    assert.deepEqual([before.me, before.people, await chat(again)], [false, [], 'closed'])
    assert.equal(await checkIn(again, 'anna'), 'ok')
    assert.deepEqual((await told(again, back, ({ me }) => me)).people, [umbrella.members.anna.certificate])
    back.close()
  })
})
