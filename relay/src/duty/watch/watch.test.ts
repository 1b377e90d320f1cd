import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { hourLength, hourOf, minute } from '../../clock.ts'
import { call, keepBy, ok, refusedWith, reopenAt, startBody } from '../../testing/client.ts'
import { ManualClock } from '../../testing/clock.ts'
import { type Duties, dutyAt, type Name, openDuties } from '../../testing/duty.ts'
import { listenAsDesk, listenAsSeeker } from '../../testing/events.ts'
import { makeAcceptance, makeProposal } from '../../testing/hand-over.ts'
import { random } from '../../testing/keys.ts'
import { bySeeker } from '../../testing/next.ts'
import { makePlace, runRelay } from '../../testing/running.ts'
import { makeMessage, makeSeeker, makeStart, makeTake } from '../../testing/seeker.ts'

/** Saturday, the first of May 2027, 10:00 in Berlin, which all of Germany keeps as a holiday anyway. */
const start = Math.floor(Date.parse('2027-05-01T08:00Z') / hourLength)
/** The hour at this moment, UTC. */
const at = (text: string): number => Date.parse(text) / hourLength

const writes = async ({ site, umbrella, clock }: Duties, days: 7 | 30 = 30) => {
  const seeker = makeSeeker()
  const on = makeStart(seeker, umbrella, hourOf(clock))
  const body = await startBody(site, seeker, on)
  const letter = { ...body, opening: { ...body.opening, channel: 'mail' as const }, keep: keepBy(seeker, on.hash, { days }) }
  const { session: token } = await ok(call(site, 'start', { params: {}, body: letter }))
  return { seeker, on, token, params: { conversation: seeker.conversation } }
}

const takes = async ({ desk, umbrella, as, clock }: Duties, { seeker, on, params }: Awaited<ReturnType<typeof writes>>, name: Name) => {
  const take = makeTake({ seeker, umbrella, on, hour: hourOf(clock) }, umbrella.members[name])
  await ok(call(desk, 'take', { params, body: take.sealed, token: as(name) }))
  return take
}

/** How promises to whoever writes were kept, as it stands beside the days of letters. */
const promisesTold = async ({ desk, as }: Duties, name: Name) => {
  const { weeks } = await ok(call(desk, 'dutyReach', { params: { month: '2027-05' }, token: as(name) }))
  return weeks.flatMap(({ week, channel, promises }) => (promises ? [{ week, channel, ...promises }] : []))
}

const owed = async ({ desk, as }: Duties, name: Name) => (await ok(call(desk, 'obligations', { params: {}, token: as(name) }))).obligations

describe('what is promised', () => {
  test('is told to whoever writes, and stands when the plan changes, when somebody takes it, and over a restart', async (t) => {
    const clock = new ManualClock(start * hourLength)
    const place = makePlace({ clock })
    t.after(async () => place.remove())
    const duties = await openDuties(t, { clock, place })
    const { site, bind, as } = duties
    const promised = async () => (await ok(call(site, 'status', { params: {} }))).answerBy
    assert.equal(await promised(), at('2027-05-04T22:00Z'), 'no plan: Monday and Tuesday')
    const letter = await writes(duties)
    const page = await listenAsSeeker(site, letter.params.conversation, { token: letter.token })
    const { event } = await page.next(({ kind }) => kind === 'waiting')
    assert.ok(event.kind === 'waiting' && event.answerBy === at('2027-05-04T22:00Z'))
    page.close()
    await bind([1, 2, 3, 4, 5].map((day) => [dutyAt(`2027-05-0${day}T10:00Z`, { channel: 'mail' }), 'anna'] as const))
    assert.equal(await promised(), start + 48, 'every day has a duty')
    const [shown] = await owed(duties, 'anna')
    assert.deepEqual([shown?.due, shown?.since, shown?.kind, shown?.centre], [at('2027-05-04T22:00Z'), start, 'acknowledgement', null])
    await takes(duties, letter, 'anna')
    const [own] = await owed(duties, 'anna')
    assert.deepEqual([own?.due, own?.kind, own?.centre, own?.open], [at('2027-05-04T22:00Z'), 'first-reply', 'north', true])

    await duties.stop()
    const next = await runRelay(t, { clock, place })
    const again = (await ok(call(next.desk, 'obligations', { params: {}, token: as('anna') }))).obligations
    assert.deepEqual([again[0]?.due, again[0]?.since], [at('2027-05-04T22:00Z'), start])
  })

  test('to a conversation that a centre has counts no day on which that centre is closed or absent', async (t) => {
    const duties = await openDuties(t)
    const { site, desk, as, bind, clock } = duties
    await bind([1, 2, 3, 4, 5, 6, 7, 8].map((day) => [dutyAt(`2027-05-0${day}T10:00Z`, { channel: 'mail' }), 'bela'] as const))
    await ok(
      call(desk, 'putDutyCentre', { params: {}, token: as('cora'), body: { centre: 'north', land: 'BE', closed: [{ day: '2027-05-03', name: 'Umzug' }] } }),
    )
    const [start1, end1] = [at('2027-05-03T22:00Z') * 60, at('2027-05-04T22:00Z') * 60]
    await ok(call(desk, 'reportAbsence', { params: {}, token: as('cora'), body: { id: random(16), account: null, centre: 'north', start: start1, end: end1 } }))
    const letter = await writes(duties)
    const take = await takes(duties, letter, 'anna')
    await ok(call(desk, 'send', { params: letter.params, body: makeMessage(take.hash), token: as('anna') }))
    assert.deepEqual(await owed(duties, 'anna'), [])
    clock.leap(hourLength)
    const token = await reopenAt(site, letter.seeker)
    await ok(call(site, 'send', { params: letter.params, body: makeMessage(take.hash), token }))
    const [own] = await owed(duties, 'anna')
    // 13 hours of Saturday, the holiday, which Berlin keeps: none; Sunday 24; Monday closed, Tuesday absent; Wednesday 24.
    assert.deepEqual([own?.kind, own?.due], ['next-reply', at('2027-05-05T22:00Z')])
    assert.equal((await ok(call(site, 'status', { params: {} }))).answerBy, start + 1 + 48, 'whoever writes anew waits for no centre')
  })

  test('is the same days later: days of the plan that are over count as they did', async (t) => {
    const duties = await openDuties(t)
    const { desk, as, bind, umbrella, clock, leap } = duties
    await bind(Array.from({ length: 14 }, (_, at) => [dutyAt(`2027-05-${String(at + 1).padStart(2, '0')}T10:00Z`, { channel: 'mail' }), 'bela'] as const))
    const letter = await writes(duties)
    const take = await takes(duties, letter, 'bela')
    const proposal = makeProposal({ on: take, hour: start, by: umbrella.members.bela, centre: 'north' })
    await ok(call(desk, 'propose', { params: letter.params, body: { proposal: proposal.envelope }, token: as('bela') }))
    const told = async () => (await owed(duties, 'cora')).map(({ kind, due, state }) => [kind, due, state])
    const due = start + 48
    assert.deepEqual(await told(), [
      ['first-reply', due, 'fine'],
      ['hand-over', due, 'fine'],
    ])
    await leap(40)
    clock.pass(hourLength)
    await leap(0)
    assert.deepEqual(await told(), [
      ['first-reply', due, 'stand-in'],
      ['hand-over', due, 'stand-in'],
    ])
    await leap(4 * 24)
    clock.pass(hourLength)
    await leap(0)
    assert.deepEqual(await told(), [
      ['first-reply', due, 'broken'],
      ['hand-over', due, 'broken'],
    ])
  })

  test('is shown to whoever owes it, their lead and the coordination, and opened by whoever reads it', async (t) => {
    const duties = await openDuties(t)
    const { desk, as } = duties
    const letter = await writes(duties)
    const seen = async () =>
      Object.fromEntries(
        await Promise.all(
          (['anna', 'alex', 'bela', 'lena', 'lars', 'cora'] as const).map(async (name) => [name, (await owed(duties, name)).map((one) => one.open)] as const),
        ),
      )
    assert.deepEqual(await seen(), { anna: [true], alex: [true], bela: [true], lena: [], lars: [], cora: [false] }, 'a letter that waits is the pool’s')
    await takes(duties, letter, 'anna')
    assert.deepEqual(await seen(), { anna: [true], alex: [], bela: [], lena: [false], lars: [], cora: [false] })
    assert.equal(await refusedWith(call(desk, 'weekSummary', { params: { day: '2027-05-03' }, token: as('anna') })), 'not-found')
  })

  test('F2 is never later than a day before a letter goes by itself', async (t) => {
    const duties = await openDuties(t)
    const { bind } = duties
    await bind([[dutyAt('2027-05-20T10:00Z'), 'anna']])
    await writes(duties, 7)
    await writes(duties, 30)
    assert.deepEqual(
      (await owed(duties, 'cora')).map(({ due }) => due),
      [start + 6 * 24, start + 21 * 24],
    )
  })

  test('C5 is owed by nobody once the person has taken their consent back, whatever they write then', async (t) => {
    const duties = await openDuties(t)
    const { site, umbrella } = duties
    const letter = await writes(duties)
    const take = await takes(duties, letter, 'anna')
    assert.equal((await owed(duties, 'cora')).length, 1)
    const alone = bySeeker(letter.seeker, { umbrella, on: take, hour: start }, { reason: 'withdraw' })
    await ok(call(site, 'write', { params: letter.params, body: alone.sealed, token: letter.token }))
    assert.deepEqual(await owed(duties, 'cora'), [])
    await ok(call(site, 'send', { params: letter.params, body: makeMessage(alone.hash), token: letter.token }))
    assert.deepEqual(await owed(duties, 'cora'), [])
  })

  test('is broken with its reason, which the week counts and nobody else', async (t) => {
    const duties = await openDuties(t)
    const { desk, as, leap, clock } = duties
    const letter = await writes(duties)
    await takes(duties, letter, 'anna')
    clock.pass((at('2027-05-04T22:00Z') - start) * hourLength)
    await clock.live(2 * minute)
    await leap(0)
    const [own] = await owed(duties, 'lena')
    assert.deepEqual([own?.state, own?.reason], ['broken', 'late'])
    const week = await ok(call(desk, 'weekSummary', { params: { day: '2027-05-05' }, token: as('cora') }))
    assert.deepEqual(week, { week: '2027-05-03', reach: [], promises: [{ kind: 'first-reply', outcome: 'late', times: 1 }], gaps: [] })
    const before = await ok(call(desk, 'weekSummary', { params: { day: '2027-05-01' }, token: as('lena') }))
    assert.deepEqual(before.promises, [{ kind: 'acknowledgement', outcome: 'kept', times: 1 }])
    const beside = [
      { week: '2027-04-26', channel: 'mail', kept: 1, broken: 0 },
      { week: '2027-05-03', channel: 'mail', kept: 0, broken: 1 },
    ]
    assert.deepEqual([await promisesTold(duties, 'cora'), await promisesTold(duties, 'lena')], [beside, beside])
    assert.deepEqual(await promisesTold(duties, 'anna'), [], 'not to who only owes')
  })

  test('C4 by a hand-over: the other centre is to answer in its service time, and no longer than the proposal holds', async (t) => {
    const duties = await openDuties(t)
    const { desk, as, umbrella } = duties
    const letter = await writes(duties)
    const take = await takes(duties, letter, 'bela')
    const proposal = makeProposal({ on: take, hour: start, by: umbrella.members.bela, centre: 'north' }, { expires: start + 30 })
    await ok(call(desk, 'propose', { params: letter.params, body: { proposal: proposal.envelope }, token: as('bela') }))
    const due = async (name: Name) => (await owed(duties, name)).filter(({ kind }) => kind === 'hand-over').map((one) => [one.due, one.centre])
    assert.deepEqual(
      [await due('anna'), await due('lena'), await due('cora'), await due('lars')],
      [[[start + 30, 'north']], [[start + 30, 'north']], [[start + 30, 'north']], []],
    )
    await ok(
      call(desk, 'putDutyCentre', { params: {}, token: as('lena'), body: { centre: 'north', land: 'BE', closed: [{ day: '2027-05-03', name: 'Umzug' }] } }),
    )
    assert.deepEqual(await due('cora'), [[start + 30, 'north']], 'it stands')
    const accept = (name: 'anna' | 'alex') => {
      const acceptance = makeAcceptance(proposal.hash, { by: umbrella.members[name], hour: start })
      return ok(call(desk, 'acceptProposal', { params: { proposal: proposal.content.id }, body: { acceptance }, token: as(name) }))
    }
    await accept('anna')
    assert.equal((await due('alex')).length, 1, 'two are needed')
    await accept('alex')
    assert.deepEqual([await due('alex'), await due('cora')], [[], []])
    const { promises } = await ok(call(desk, 'weekSummary', { params: { day: '2027-05-01' }, token: as('cora') }))
    assert.deepEqual(
      promises.filter(({ kind }) => kind === 'hand-over'),
      [{ kind: 'hand-over', outcome: 'kept', times: 1 }],
    )
    assert.deepEqual(
      await promisesTold(duties, 'cora'),
      [{ week: '2027-04-26', channel: 'mail', kept: 1, broken: 0 }],
      'the letter alone: centres answer each other',
    )
  })
})

describe('an alarm', () => {
  test('stands at the coordination’s desks alone, and goes when somebody comes in', async (t) => {
    const duties = await openDuties(t)
    const { desk, as, bind, idOf, assign, clock } = duties
    const slot = dutyAt('2027-05-03T10:00Z')
    await bind([[slot]])
    const stream = await listenAsDesk(desk, as('cora'))
    const { event } = await clock.until(stream.next((one) => one.kind === 'alarms' && one.alarms.length > 0))
    assert.ok(event.kind === 'alarms')
    assert.deepEqual(event.alarms, [{ slot: slot.id, month: '2027-05', start: slot.start, end: slot.end, channel: 'chat', lacks: 1, step: 72 }])
    const counsellor = await listenAsDesk(desk, as('anna'))
    const last = await clock.until(counsellor.next(({ kind }) => kind === 'alarms' || kind === 'proposals'))
    assert.equal(last.event.kind, 'proposals', 'which is told after the alarms')
    await ok(assign([{ slot: slot.id, off: null, on: idOf('anna') }]))
    const gone = await clock.until(stream.next(({ kind }) => kind === 'alarms'))
    assert.deepEqual(gone.event, { kind: 'alarms', alarms: [] })
    stream.close()
    counsellor.close()
  })
})
