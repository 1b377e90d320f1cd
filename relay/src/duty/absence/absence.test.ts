import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Absence } from '@zop/wire'
import { call, ok } from '../../testing/client.ts'
import { type Duties, dutyAt, minuteOf, type Name, openDuties, ruleOf } from '../../testing/duty.ts'
import { random } from '../../testing/keys.ts'

const acting = ({ desk, as, idOf }: Duties) => {
  const make = (of: Name | null, change: Partial<Absence> = {}): Absence => ({
    id: random(16),
    account: of && idOf(of),
    centre: 'north',
    start: minuteOf('2027-05-03T00:00Z'),
    end: minuteOf('2027-05-08T00:00Z'),
    ...change,
  })
  const report = (name: Name, absence: Absence) => call(desk, 'reportAbsence', { params: {}, token: as(name), body: absence })
  const history = async (name: Name) => (await ok(call(desk, 'dutyHistory', { params: { month: '2027-05' }, token: as(name) }))).changes
  return {
    make,
    report,
    history,
    withdraw: (name: Name, absence: string) => ruleOf(call(desk, 'withdrawAbsence', { params: { absence }, token: as(name), body: {} })),
  }
}

const [monday, friday, next] = ['2027-05-03T16:00Z', '2027-05-07T16:00Z', '2027-05-10T16:00Z'] as const

describe('an absence', () => {
  test('of a person turns their duties into gaps, and comes back without them', async (t) => {
    const duties = await openDuties(t)
    const { bind, peopleOn, notices, planOf, monthOf } = duties
    const { make, report, withdraw } = acting(duties)
    const slots = [dutyAt(monday, { wanted: 2 }), dutyAt(friday), dutyAt(next)] as const
    await bind([
      [slots[0], 'anna', 'bela'],
      [slots[1], 'anna'],
      [slots[2], 'anna'],
    ])
    const absence = make('anna')
    const { lost } = await ok(report('anna', absence))
    assert.deepEqual(
      lost,
      slots.slice(0, 2).map(({ id, start }) => ({ slot: id, start })),
    )
    assert.deepEqual([await peopleOn(slots[0]), await peopleOn(slots[1]), await peopleOn(slots[2])], [['bela'], [], ['anna']])
    assert.deepEqual([await notices('anna'), await notices('bela')], [[], []], 'who says so knows it, and nobody else’s duty changed')
    assert.deepEqual(await ok(report('anna', absence)), { lost: [] }, 'said twice is said once')
    assert.equal(await ruleOf(report('anna', { ...absence, end: absence.end + 1 })), 'malformed')
    const { version } = (await planOf('cora')) ?? {}
    assert.equal(await withdraw('anna', absence.id), 'ok')
    assert.deepEqual([(await monthOf('anna')).absences, (await planOf('cora'))?.version, await peopleOn(slots[1])], [[], version, []])
    assert.equal(await withdraw('anna', absence.id), 'not-found')
  })

  test('of a centre takes all its people, and nobody of another', async (t) => {
    const duties = await openDuties(t)
    const { bind, peopleOn, notices, monthOf } = duties
    const { make, report } = acting(duties)
    const [one, two] = [dutyAt(monday, { wanted: 3 }), dutyAt(friday, { wanted: 2 })]
    await bind([
      [one, 'anna', 'alex', 'bela'],
      [two, 'alex', 'bela'],
    ])
    const { lost } = await ok(report('lena', make(null)))
    assert.equal(lost.length, 3)
    assert.deepEqual([await peopleOn(one), await peopleOn(two)], [['bela'], ['bela']])
    const told = async (name: Name) => (await notices(name)).map(({ kind, old, new: now }) => [kind, old?.slot, now])
    assert.deepEqual([await told('anna'), await told('bela')], [[['absent', one.id, null]], []])
    assert.equal((await monthOf('bela')).absences.length, 1, 'that a centre is closed is everybody’s')
  })

  test('is said by oneself, by the lead of one’s centre or a coordinator, with both names; seen by them alone', async (t) => {
    const duties = await openDuties(t)
    const { bind, monthOf } = duties
    const { make, report, history, withdraw } = acting(duties)
    await bind([[dutyAt(monday), 'anna']])
    for (const name of ['alex', 'bela', 'lars'] as const) assert.equal(await ruleOf(report(name, make('anna'))), 'not-found', name)
    for (const name of ['anna', 'lars'] as const) assert.equal(await ruleOf(report(name, make(null))), 'not-found', name)
    assert.equal(await ruleOf(report('cora', make(null, { centre: 'nowhere' }))), 'not-found')
    assert.equal(await ruleOf(report('cora', make('anna', { centre: 'south' }))), 'not-found')
    const absence = make('anna')
    await ok(report('lena', absence))
    const seeing = async (name: Name) => (await monthOf(name)).absences.length
    assert.deepEqual([await seeing('anna'), await seeing('lena'), await seeing('cora'), await seeing('alex'), await seeing('lars')], [1, 1, 1, 0, 0])
    const kinds = async (name: Name) => (await history(name)).filter(({ from }) => from === 'Anna').map(({ kind, by, forWhom }) => [kind, by, forWhom])
    const known = [
      ['absent', 'Lena', 'Anna'],
      ['absent', 'Lena', 'Anna'],
    ]
    assert.deepEqual([await kinds('anna'), await kinds('cora')], [known, known])
    assert.deepEqual(await kinds('bela'), [['removed', null, null]], 'to everybody else it is a change like others')
    for (const name of ['alex', 'lars'] as const) assert.equal(await withdraw(name, absence.id), 'not-found')
    assert.equal(await withdraw('cora', absence.id), 'ok')
    assert.deepEqual((await kinds('cora'))[0], ['returned', 'Cora', 'Anna'])
  })

  test('tells nobody what a draft holds, and takes from it all the same', async (t) => {
    const duties = await openDuties(t)
    const { putSlots, assign, idOf, peopleOn } = duties
    const { make, report } = acting(duties)
    const slot = dutyAt(monday)
    await ok(putSlots([slot]))
    await ok(assign([{ slot: slot.id, off: null, on: idOf('anna') }]))
    assert.deepEqual(await ok(report('anna', make('anna'))), { lost: [] })
    assert.deepEqual(await peopleOn(slot), [])
    assert.equal(await ruleOf(assign([{ slot: slot.id, off: null, on: idOf('anna') }], { although: false })), 'absent')
  })

  test('leaves what is over and what is closed, and takes whoever is ill out of a duty that runs', async (t) => {
    const duties = await openDuties(t)
    const { leap, bind, turn, peopleOn } = duties
    const { make, report } = acting(duties)
    const [over, running] = [dutyAt('2027-05-01T08:30Z'), dutyAt('2027-05-02T07:00Z')]
    await bind([
      [over, 'anna'],
      [running, 'anna'],
    ])
    await bind([[dutyAt('2027-04-30T16:00Z'), 'anna']], '2027-04')
    await ok(turn('closed', '2027-04'))
    await leap(24)
    const today = { start: minuteOf('2027-04-29T22:00Z'), end: minuteOf('2027-05-02T22:00Z') }
    assert.deepEqual(await ok(report('anna', make('anna', today))), { lost: [{ slot: running.id, start: running.start }] })
    assert.deepEqual([await peopleOn(over), await peopleOn(running)], [['anna'], []])
    assert.equal(await ruleOf(report('anna', make('anna', { ...today, end: minuteOf('2027-05-02T07:00Z') }))), 'past')
    assert.equal(await ruleOf(report('anna', make('anna', { start: today.start, end: today.start + 367 * 24 * 60 }))), 'malformed')
  })

  test('of one person are a hundred at most', async (t) => {
    const duties = await openDuties(t)
    const { make, report } = acting(duties)
    const each = Array.from({ length: 100 }, (_, at) => make('anna', { start: minuteOf(monday) + at, end: minuteOf(friday) + at }))
    assert.deepEqual(new Set(await Promise.all(each.map((one) => ruleOf(report('anna', one))))), new Set(['ok']))
    assert.equal(await ruleOf(report('anna', make('anna'))), 'limit')
    assert.equal(await ruleOf(report('alex', make('alex'))), 'ok')
  })
})

describe('whoever leaves', () => {
  test('has no duty any more from that moment, and stays in what is over', async (t) => {
    const duties = await openDuties(t)
    const { desk, as, idOf, leap, bind, peopleOn, planOf } = duties
    const [over, coming] = [dutyAt('2027-05-01T08:30Z'), dutyAt(friday)]
    await bind([
      [over, 'anna'],
      [coming, 'anna'],
    ])
    await leap(24)
    await ok(call(desk, 'removePerson', { params: { account: idOf('anna') }, token: as('lena'), body: {} }))
    assert.deepEqual(await peopleOn(coming), [])
    assert.deepEqual(
      (await planOf('cora'))?.assignments.map(({ slot }) => slot),
      [over.id],
    )
  })
})
