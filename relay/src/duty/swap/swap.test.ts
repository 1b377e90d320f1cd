import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { call, ok } from '../../testing/client.ts'
import { type Duties, dutyAt, type Name, openDuties, ruleOf } from '../../testing/duty.ts'
import { listenAsDesk } from '../../testing/events.ts'
import { random } from '../../testing/keys.ts'

const acting = ({ desk, as, idOf, assignmentOf }: Duties) => ({
  offer: async (
    name: Name,
    slot: Parameters<Duties['assignmentOf']>[0],
    { of = name, to = null, inReturn = null }: { of?: Name; to?: Name | null; inReturn?: string | null } = {},
  ) => {
    const id = random(16)
    const body = { id, assignment: await assignmentOf(slot, of), to: to && idOf(to), inReturn }
    return { id, answer: await ruleOf(call(desk, 'offerSwap', { params: {}, token: as(name), body })) }
  },
  answer: (name: Name, swap: string, yes = true) => ruleOf(call(desk, 'answerSwap', { params: { swap }, token: as(name), body: { yes } })),
  withdraw: (name: Name, swap: string) => ruleOf(call(desk, 'withdrawSwap', { params: { swap }, token: as(name), body: {} })),
  take: (name: Name, slot: string) => ruleOf(call(desk, 'takeDuty', { params: { slot }, token: as(name), body: {} })),
})

describe('a swap', () => {
  test('is offered, taken over by the first who says yes, written into the history, and told to whom it was taken from', async (t) => {
    const duties = await openDuties(t)
    const { desk, as, bind, peopleOn, monthOf, notices } = duties
    const { offer, answer } = acting(duties)
    const slot = dutyAt('2027-05-03T16:00Z')
    await bind([[slot, 'anna']])
    const { id, answer: offered } = await offer('anna', slot)
    assert.equal(offered, 'ok')
    assert.deepEqual(
      (await monthOf('bela')).swaps.map((swap) => [swap.id, swap.to]),
      [[id, null]],
    )
    assert.equal(await answer('anna', id), 'gone', 'not to oneself')
    assert.equal(await answer('lena', id), 'gone', 'nor to who does no duty')
    assert.equal(await answer('alex', id, false), 'ok')
    const answers = await Promise.all([answer('bela', id), answer('alex', id)])
    assert.deepEqual(answers.toSorted(), ['gone', 'ok'])
    const [winner] = await peopleOn(slot)
    assert.equal(winner, answers[0] === 'ok' ? 'bela' : 'alex')
    const told = (await notices('anna')).map(({ kind, old, new: now }) => [kind, old?.slot, now])
    assert.deepEqual(told, [['swapped', slot.id, null]])
    assert.deepEqual(await notices(winner ?? 'cora'), [])
    const { changes } = await ok(call(desk, 'dutyHistory', { params: { month: '2027-05' }, token: as('alex') }))
    assert.deepEqual([changes[0]?.kind, changes[0]?.from, changes[0]?.slot], ['swapped', 'Anna', slot.id])
  })

  test('to a colleague is theirs to answer; in return for a duty of theirs both change hands at once, over the end of a month too', async (t) => {
    const duties = await openDuties(t)
    const { bind, peopleOn, monthOf, assignmentOf } = duties
    const { offer, answer } = acting(duties)
    const [may, june] = [dutyAt('2027-05-31T18:00Z'), dutyAt('2027-06-01T04:00Z')]
    await bind([[may, 'anna']])
    await bind([[june, 'bela']], '2027-06')
    const inReturn = await assignmentOf(june, 'bela', '2027-06')
    assert.equal((await offer('anna', may, { inReturn })).answer, 'malformed', 'in return of nobody')
    assert.equal((await offer('anna', may, { to: 'alex', inReturn })).answer, 'gone', 'not theirs')
    assert.equal((await offer('anna', may, { to: 'anna' })).answer, 'not-found')
    assert.equal((await offer('anna', may, { to: 'lena' })).answer, 'not-found')
    const { id } = await offer('anna', may, { to: 'bela', inReturn })
    assert.equal((await monthOf('alex')).swaps.length, 0, 'it is nobody else’s')
    assert.equal(await answer('alex', id), 'gone')
    assert.equal(await answer('bela', id), 'ok')
    assert.deepEqual([await peopleOn(may), await peopleOn(june, '2027-06')], [['bela'], ['anna']])
    assert.equal(await answer('bela', id), 'gone', 'an answer is given once')
  })

  test('moves with its duty when the slot moves, and is gone by name when the slot goes', async (t) => {
    const duties = await openDuties(t)
    const { desk, as, bind, putSlots, peopleOn, monthOf, assignmentOf } = duties
    const { offer, answer, withdraw, take } = acting(duties)
    const [slot, other] = [dutyAt('2027-05-03T16:00Z'), dutyAt('2027-05-10T16:00Z')]
    await bind([
      [slot, 'anna'],
      [other, 'anna'],
    ])
    const { id } = await offer('anna', slot)
    const last = await offer('anna', other)
    await ok(putSlots([{ ...slot, start: slot.start + 60, end: slot.end + 60 }, other]))
    assert.equal((await monthOf('bela')).swaps.length, 2)
    assert.equal(await answer('bela', id), 'ok')
    assert.deepEqual(await peopleOn(slot), ['bela'])
    const assignment = await assignmentOf(other, 'anna')
    await ok(putSlots([slot]))
    assert.deepEqual([await answer('bela', last.id), await withdraw('anna', last.id), await take('bela', other.id)], ['gone', 'gone', 'gone'])
    const body = { id: random(16), assignment, to: null, inReturn: null }
    assert.equal(await ruleOf(call(desk, 'offerSwap', { params: {}, token: as('anna'), body })), 'gone')
  })

  test('that would break a hard rule is refused by its name, and nothing changes; whoever says yes has said that they can', async (t) => {
    const duties = await openDuties(t)
    const { desk, as, idOf, bind, peopleOn } = duties
    const { offer, answer } = acting(duties)
    const [evening, morning, next] = [dutyAt('2027-05-03T16:00Z'), dutyAt('2027-05-04T04:00Z'), dutyAt('2027-05-05T16:00Z')]
    await bind([
      [evening, 'anna'],
      [morning, 'bela'],
      [next, 'anna'],
    ])
    const hard = await offer('anna', evening, { to: 'bela' })
    assert.equal(await answer('bela', hard.id), 'rest')
    const limits = { account: idOf('bela'), languages: ['de'], experienced: false, dutiesPerWeek: 1, hoursPerMonth: 20 }
    await ok(call(desk, 'putDutyProfile', { params: {}, token: as('lars'), body: limits }))
    const week = await offer('anna', next, { to: 'bela' })
    assert.equal(await answer('bela', week.id), 'week')
    assert.deepEqual([await peopleOn(evening), await peopleOn(next)], [['anna'], ['anna']])
    await ok(call(desk, 'putDutyProfile', { params: {}, token: as('lars'), body: { ...limits, dutiesPerWeek: 2 } }))
    assert.equal(await answer('lars', week.id), 'availability', 'somebody else cannot say so for them')
    assert.equal(await answer('bela', week.id), 'ok')
  })

  test('is offered and answered for somebody by their lead or a coordinator, with both names; by nobody else', async (t) => {
    const duties = await openDuties(t)
    const { desk, as, idOf, bind, peopleOn } = duties
    const { offer, answer, withdraw } = acting(duties)
    const slot = dutyAt('2027-05-03T16:00Z')
    await bind([[slot, 'anna']])
    for (const name of ['alex', 'bela', 'lars'] as const) assert.equal((await offer(name, slot, { of: 'anna' })).answer, 'gone', name)
    const always = { kind: 'once', word: 'can', start: slot.start, end: slot.end } as const
    await ok(call(desk, 'putAvailability', { params: {}, token: as('bela'), body: { account: idOf('bela'), version: 0, said: [always] } }))
    const { id, answer: offered } = await offer('lena', slot, { of: 'anna', to: 'bela' })
    assert.equal(offered, 'ok')
    assert.equal(await withdraw('lars', id), 'gone')
    assert.equal(await answer('lena', id), 'gone')
    assert.equal(await answer('lars', id), 'ok')
    assert.deepEqual(await peopleOn(slot), ['bela'])
    const { changes } = await ok(call(desk, 'dutyHistory', { params: { month: '2027-05' }, token: as('cora') }))
    const lines = changes.slice(0, 2).map(({ kind, by, forWhom }) => [kind, by, forWhom])
    assert.deepEqual(lines, [
      ['swapped', 'Lars', 'Bela'],
      ['offered', 'Lena', 'Anna'],
    ])
  })

  test('needs a plan that holds and a duty that is not over; asked twice it is one offer', async (t) => {
    const duties = await openDuties(t)
    const { desk, as, leap, putSlots, assign, turn, idOf, assignmentOf, monthOf } = duties
    const { offer } = acting(duties)
    const slot = dutyAt('2027-05-01T16:00Z')
    await ok(putSlots([slot]))
    await ok(assign([{ slot: slot.id, off: null, on: idOf('anna') }]))
    assert.equal((await offer('anna', slot)).answer, 'gone', 'nobody learns of a draft')
    await ok(turn('consultation'))
    assert.equal((await offer('anna', slot)).answer, 'status')
    await ok(turn('binding'))
    const body = { id: random(16), assignment: await assignmentOf(slot, 'anna'), to: null, inReturn: null }
    const again = () => ruleOf(call(desk, 'offerSwap', { params: {}, token: as('anna'), body }))
    assert.deepEqual([await again(), await again(), (await monthOf('anna')).swaps.length], ['ok', 'ok', 1])
    assert.equal(await ruleOf(call(desk, 'offerSwap', { params: {}, token: as('anna'), body: { ...body, to: idOf('bela') } })), 'malformed')
    await leap(12)
    assert.equal((await offer('anna', slot)).answer, 'past')
  })
})

describe('taking a duty', () => {
  test('fills a gap, also of a duty that runs; asked twice it is taken once, and a full one is full', async (t) => {
    const duties = await openDuties(t)
    const { leap, bind, peopleOn } = duties
    const { take } = acting(duties)
    const [running, coming] = [dutyAt('2027-05-01T08:30Z'), dutyAt('2027-05-04T16:00Z')]
    await bind([[running], [coming]])
    assert.deepEqual([await take('anna', coming.id), await take('anna', coming.id), await take('bela', coming.id)], ['ok', 'ok', 'full'])
    await leap(1)
    assert.equal(await take('bela', running.id), 'ok')
    assert.deepEqual([await peopleOn(running), await peopleOn(coming)], [['bela'], ['anna']])
    assert.equal(await take('lena', coming.id), 'not-found', 'only the pool')
    assert.equal(await take('bela', random(16)), 'gone')
    await leap(4)
    assert.equal(await take('alex', running.id), 'past')
  })

  test('at the same moment as others who take something else hinders nobody', async (t) => {
    const duties = await openDuties(t)
    const { bind, planOf } = duties
    const { take } = acting(duties)
    const slots = [dutyAt('2027-05-04T16:00Z'), dutyAt('2027-05-05T16:00Z'), dutyAt('2027-05-06T16:00Z')] as const
    await bind(slots.map((slot) => [slot] as const))
    assert.deepEqual(await Promise.all([take('anna', slots[0].id), take('alex', slots[1].id), take('bela', slots[2].id)]), ['ok', 'ok', 'ok'])
    assert.equal((await planOf('cora'))?.assignments.length, 3)
  })

  test('takes over what is offered to everybody', async (t) => {
    const duties = await openDuties(t)
    const { bind, peopleOn, notices } = duties
    const { offer, take } = acting(duties)
    const slot = dutyAt('2027-05-04T16:00Z')
    await bind([[slot, 'anna']])
    await offer('anna', slot, { to: 'alex' })
    assert.equal(await take('bela', slot.id), 'full', 'that was not for everybody')
    await offer('anna', slot)
    assert.equal(await take('bela', slot.id), 'ok')
    assert.deepEqual([await peopleOn(slot), (await notices('anna')).length], [['bela'], 1])
  })

  test('that runs takes one more while somebody who should be there is not', async (t) => {
    const duties = await openDuties(t)
    const { desk, as, leap, bind, peopleOn, clock } = duties
    const { take } = acting(duties)
    const slot = dutyAt('2027-05-01T08:30Z')
    await bind([[slot, 'anna']])
    assert.equal(await take('bela', slot.id), 'full', 'it has not begun')
    await leap(1)
    const stream = await listenAsDesk(desk, as('anna'))
    await ok(call(desk, 'checkIn', { params: {}, token: as('anna') }))
    await clock.until(stream.next((event) => event.kind === 'duty' && event.now.me))
    assert.equal(await take('bela', slot.id), 'full', 'everybody is there')
    await ok(call(desk, 'checkOut', { params: {}, token: as('anna') }))
    assert.equal(await take('bela', slot.id), 'ok')
    assert.deepEqual(await peopleOn(slot), ['anna', 'bela'])
    stream.close()
  })
})
