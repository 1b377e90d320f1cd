import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { call, ok, refusedWith } from '../../testing/client.ts'
import { dutyAt, openDuties, ruleOf } from '../../testing/duty.ts'
import { listenAsDesk } from '../../testing/events.ts'
import { random } from '../../testing/keys.ts'

describe('a month of the duty plan', () => {
  test('a month comes with the holidays of the Länder that its centres are in, and of no other', async (t) => {
    const { desk, as, monthOf } = await openDuties(t)
    assert.deepEqual((await monthOf('anna')).holidays, [])
    await ok(call(desk, 'putDutyCentre', { params: {}, token: as('cora'), body: { centre: 'north', land: 'HE', closed: [] } }))
    const { holidays } = await monthOf('anna')
    assert.ok(holidays.some(({ land, day, name }) => land === 'HE' && day === '2027-05-27' && name === 'Fronleichnam'))
    assert.ok(holidays.every(({ land, day }) => land === 'HE' && day.startsWith('2027-05')))
  })

  test('a draft is seen by coordinators alone, from the consultation on by everybody; desks are told, and told that it is gone again', async (t) => {
    const { desk, as, clock, putSlots, assign, turn, planOf, idOf } = await openDuties(t)
    const slot = dutyAt('2027-05-03T16:00Z')
    const stream = await listenAsDesk(desk, as('anna'))
    const told = (version: number | null) =>
      clock.until(stream.next((event) => event.kind === 'duty-plan' && event.month === '2027-05' && event.version === version))
    await ok(putSlots([slot]))
    await told(null)
    await ok(assign([{ slot: slot.id, off: null, on: idOf('anna') }]))
    assert.deepEqual((await planOf('cora'))?.assignments.length, 1)
    for (const name of ['anna', 'lena'] as const) {
      assert.equal(await planOf(name), null)
      assert.deepEqual(await ok(call(desk, 'dutyHistory', { params: { month: '2027-05' }, token: as(name) })), { changes: [] })
    }
    await ok(turn('consultation'))
    await told(3)
    assert.deepEqual([(await planOf('anna'))?.status, (await planOf('anna'))?.assignments.length], ['consultation', 1])
    await ok(turn('draft'))
    await told(null)
    assert.equal(await planOf('anna'), null)
    stream.close()
  })

  test('of two coordinators who start from the same version one is heard, and the other is told to read again', async (t) => {
    const { desk, as, idOf, putSlots, planOf, peopleOn } = await openDuties(t)
    const slot = dutyAt('2027-05-03T16:00Z', { wanted: 2 })
    await ok(putSlots([slot]))
    const put = (name: 'anna' | 'bela') =>
      call(desk, 'assign', {
        params: { month: '2027-05' },
        token: as('cora'),
        body: { version: 1, moves: [{ slot: slot.id, off: null, on: idOf(name) }], although: true },
      })
    const answers = await Promise.all([ruleOf(put('anna')), ruleOf(put('bela'))])
    assert.deepEqual(answers, ['ok', 'newer-version'])
    assert.deepEqual([await peopleOn(slot), (await planOf('cora'))?.version], [['anna'], 2])
    const stale = { params: { month: '2027-05' }, token: as('cora') }
    assert.equal(await refusedWith(call(desk, 'putSlots', { ...stale, body: { version: 1, slots: [] } })), 'newer-version')
    assert.equal(await refusedWith(call(desk, 'putSlots', { ...stale, body: { version: null, slots: [] } })), 'newer-version')
    assert.equal(await refusedWith(call(desk, 'setPlanStatus', { ...stale, body: { version: 1, status: 'consultation' } })), 'newer-version')
  })

  test('a whole month is dealt anew in one call: five hundred moves, all or none', async (t) => {
    const duties = await openDuties(t)
    const { putSlots, assign, planOf, idOf } = duties
    const slots = Array.from({ length: 500 }, (_, at) => dutyAt(new Date(Date.parse('2027-05-02T00:00Z') + at * 60_000 * 80).toISOString(), { end: 0 })).map(
      (slot) => ({ ...slot, end: slot.start + 60 }),
    )
    await ok(putSlots(slots))
    const moves = slots.map(({ id }) => ({ slot: id, off: null, on: idOf('anna') }))
    await ok(assign(moves))
    assert.equal((await planOf('cora'))?.assignments.length, 500)
    assert.equal(
      await ruleOf(assign([...moves.map(({ slot, on }) => ({ slot, off: on, on: idOf('bela') })), { slot: slots[0]?.id ?? '', off: idOf('anna'), on: null }])),
      'malformed',
    )
    assert.deepEqual(new Set((await planOf('cora'))?.assignments.map(({ account }) => account)), new Set([idOf('anna')]))
  })

  test('moves are taken all or none, and what breaks a hard rule only although it does, and recorded so', async (t) => {
    const { desk, as, idOf, putSlots, assign, peopleOn } = await openDuties(t)
    const [one, two] = [dutyAt('2027-05-03T16:00Z'), dutyAt('2027-05-04T04:00Z')]
    await ok(putSlots([one, two]))
    const on = (slot: typeof one, name: 'anna' | 'bela') => ({ slot: slot.id, off: null, on: idOf(name) })
    assert.equal(await ruleOf(assign([on(one, 'anna')], { although: false })), 'availability')
    const both = [on(one, 'anna'), on(two, 'anna')]
    assert.equal(await ruleOf(assign([...both, { slot: random(16), off: null, on: idOf('bela') }])), 'gone')
    assert.equal(await ruleOf(assign([...both, { slot: one.id, off: idOf('bela'), on: null }])), 'malformed')
    assert.equal(await ruleOf(assign([{ slot: one.id, off: null, on: null }])), 'malformed')
    for (const nobody of [idOf('lena'), idOf('cora'), random(16)])
      assert.equal(await ruleOf(assign([...both, { slot: two.id, off: null, on: nobody }])), 'gone', 'who does no duty is on no plan')
    assert.deepEqual(await peopleOn(one), [])
    await ok(assign(both))
    assert.deepEqual([await peopleOn(one), await peopleOn(two)], [['anna'], ['anna']])
    const { changes } = await ok(call(desk, 'dutyHistory', { params: { month: '2027-05' }, token: as('cora') }))
    const lines = changes.filter(({ kind }) => kind === 'assigned').map(({ by, to, rule, slot }) => ({ by, to, rule, slot }))
    assert.deepEqual(lines, [
      { by: 'Cora', to: 'Anna', rule: 'availability', slot: two.id },
      { by: 'Cora', to: 'Anna', rule: 'availability', slot: one.id },
    ])
  })

  test('nobody is in two places at once, not even although', async (t) => {
    const { idOf, putSlots, assign, planOf } = await openDuties(t)
    const [chat, mail] = [dutyAt('2027-05-03T16:00Z'), dutyAt('2027-05-03T17:00Z', { channel: 'mail' })]
    await ok(putSlots([chat, mail]))
    const on = [chat, mail].map((slot) => ({ slot: slot.id, off: null, on: idOf('anna') }))
    assert.equal(await ruleOf(assign(on)), 'overlap')
    assert.deepEqual((await planOf('cora'))?.assignments, [])
    const apart = { ...mail, start: mail.start + 120, end: mail.end + 120 }
    await ok(putSlots([chat, apart]))
    await ok(assign(on))
    assert.equal(await ruleOf(putSlots([chat, mail])), 'overlap', 'a slot does not move over another duty of whoever is on it')
    assert.deepEqual((await planOf('cora'))?.slots.length, 2)
  })

  test('goes from draft to consultation to binding to closed and no other way, and is closed only when it is over', async (t) => {
    const { leap, turn, putSlots, assign, idOf } = await openDuties(t)
    const slot = dutyAt('2027-05-03T16:00Z')
    await ok(putSlots([slot]))
    for (const status of ['binding', 'closed', 'draft'] as const) assert.equal(await ruleOf(turn(status)), 'status', status)
    await ok(turn('consultation'))
    for (const status of ['consultation', 'closed'] as const) assert.equal(await ruleOf(turn(status)), 'status', status)
    await ok(turn('draft'))
    await ok(turn('consultation'))
    await ok(turn('binding'))
    for (const status of ['draft', 'consultation', 'closed'] as const) assert.equal(await ruleOf(turn(status)), 'status', status)
    await leap(4 * 24)
    await ok(turn('closed'))
    for (const status of ['draft', 'binding'] as const) assert.equal(await ruleOf(turn(status)), 'status', status)
    assert.equal(await ruleOf(assign([{ slot: slot.id, off: null, on: idOf('anna') }])), 'status', 'a closed month does not change')
    assert.equal(await ruleOf(putSlots([])), 'status')
  })

  test('what is over in a binding plan does not change, what has begun is not rewritten, and a running duty can still be staffed', async (t) => {
    const { leap, bind, putSlots, assign, idOf, peopleOn } = await openDuties(t)
    const [past, running, coming] = [dutyAt('2027-05-01T08:30Z'), dutyAt('2027-05-01T12:00Z'), dutyAt('2027-05-02T12:00Z')]
    await bind([[past, 'anna'], [running], [coming]])
    await leap(5)
    for (const moves of [[{ slot: past.id, off: idOf('anna'), on: null }], [{ slot: past.id, off: null, on: idOf('bela') }]])
      assert.equal(await ruleOf(assign(moves)), 'past')
    const later = (slot: typeof past) => ({ ...slot, end: slot.end + 15 })
    for (const slots of [
      [running, coming],
      [past, coming],
      [past, later(running), coming],
      [past, running, coming, dutyAt('2027-05-01T12:30Z')],
    ])
      assert.equal(await ruleOf(putSlots(slots)), 'past')
    await ok(putSlots([past, running, later(coming)]))
    await ok(assign([{ slot: running.id, off: null, on: idOf('bela') }]))
    assert.deepEqual([await peopleOn(past), await peopleOn(running)], [['anna'], ['bela']])
  })

  test('slots belong to the month in which they start, each once, and an id of another month is refused', async (t) => {
    const { putSlots, planOf, bind } = await openDuties(t)
    const may = dutyAt('2027-05-03T16:00Z')
    await bind([[may]])
    assert.equal(await ruleOf(putSlots([dutyAt('2027-05-31T22:00Z')])), 'malformed', 'the first of June in Berlin')
    assert.equal(await ruleOf(putSlots([dutyAt('2027-04-30T21:59Z')])), 'malformed')
    assert.equal(await ruleOf(putSlots([may, { ...may, start: may.start + 1 }])), 'malformed')
    assert.equal(await ruleOf(putSlots([{ ...may, start: may.start + 31 * 24 * 60, end: may.end + 31 * 24 * 60 }], '2027-06')), 'malformed')
    assert.equal(await planOf('cora', '2027-06'), null)
  })

  test('a lead speaks for their centre on the plan they have seen, and only in consultation', async (t) => {
    const { desk, as, putSlots, turn, planOf } = await openDuties(t)
    const answer = (name: 'lena' | 'cora' | 'anna', version: number) =>
      ruleOf(call(desk, 'answerPlan', { params: { month: '2027-05' }, token: as(name), body: { version, agreed: false, text: 'Am 3. geht es nicht.' } }))
    await ok(putSlots([dutyAt('2027-05-03T16:00Z')]))
    assert.equal(await answer('lena', 1), 'not-found', 'a draft is not there for a lead')
    await ok(turn('consultation'))
    assert.deepEqual(
      [await answer('lena', 1), await answer('lena', 2), await answer('cora', 2), await answer('anna', 2)],
      ['newer-version', 'ok', 'not-found', 'not-found'],
    )
    const said = { centre: 'north', agreed: false, text: 'Am 3. geht es nicht.', version: 2 }
    assert.deepEqual([(await planOf('cora'))?.answers, (await planOf('lars'))?.answers, (await planOf('anna'))?.answers], [[said], [said], []])
    await ok(turn('binding'))
    assert.equal(await answer('lena', 3), 'status')
  })
})

describe('who is told of a change', () => {
  test('only those whose own duty changed, once, old and new; not whoever did it, and nobody of a draft', async (t) => {
    const { assign, putSlots, turn, idOf, notices, seen, desk, as } = await openDuties(t)
    const [one, two] = [dutyAt('2027-05-03T16:00Z'), dutyAt('2027-05-05T16:00Z')]
    await ok(putSlots([one, two]))
    await ok(assign([{ slot: one.id, off: null, on: idOf('anna') }]))
    await ok(turn('consultation'))
    assert.deepEqual(await notices('anna'), [], 'nothing holds yet')
    await ok(turn('binding'))
    const kinds = async (name: 'anna' | 'alex' | 'bela') => (await notices(name)).map(({ kind }) => kind)
    assert.deepEqual([await kinds('anna'), await kinds('bela')], [['binding'], []])
    const [bound] = await notices('anna')
    await ok(call(desk, 'seenNotices', { params: {}, token: as('bela'), body: { notices: [bound?.id ?? ''] } }))
    assert.deepEqual(await kinds('anna'), ['binding'], 'nobody marks what is somebody else’s')
    await seen('anna')
    assert.deepEqual(await kinds('anna'), [])

    const noticed = ({ id, start, end, channel }: typeof one) => ({ slot: id, start, end, channel })
    const later = { ...one, start: one.start + 60, end: one.end + 60 }
    await ok(putSlots([later, { ...two, wanted: 2 }]))
    const shown = async (name: 'anna' | 'alex' | 'bela') => (await notices(name)).map((notice) => [notice.kind, notice.old, notice.new])
    assert.deepEqual(await shown('anna'), [['moved', noticed(one), noticed(later)]])
    await seen('anna')
    await ok(
      assign([
        { slot: one.id, off: idOf('anna'), on: idOf('bela') },
        { slot: two.id, off: null, on: idOf('anna') },
      ]),
    )
    assert.deepEqual(await shown('anna'), [['assigned', noticed(later), noticed(two)]], 'one for another is one notice')
    assert.deepEqual([await shown('bela'), await shown('alex')], [[['assigned', null, noticed(later)]], []])
    await ok(putSlots([{ ...two, wanted: 2 }]))
    assert.deepEqual((await shown('bela')).at(-1), ['removed', noticed(later), null])
  })
})
