import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Availability, Body, Commitment } from '@zop/wire'
import { call, ok } from '../../testing/client.ts'
import { type Duties, dutyAt, minuteOf, type Name, openDuties, ruleOf } from '../../testing/duty.ts'

const mondays: Availability = { kind: 'weekly', word: 'can', since: '2027-05-01', from: '18:00', to: '21:00', rule: 'FREQ=WEEKLY;BYDAY=MO' }
const once = (word: Availability['word'], start: string, end: string): Availability => ({ kind: 'once', word, start: minuteOf(start), end: minuteOf(end) })

const acting = ({ desk, as, idOf }: Duties) => ({
  say: (name: Name, said: Availability[], { of = name, version = 0 }: { of?: Name; version?: number } = {}) =>
    call(desk, 'putAvailability', { params: {}, token: as(name), body: { account: idOf(of), version, said } }),
  read: (name: Name, of: Name) => call(desk, 'availability', { params: { account: idOf(of) }, token: as(name) }),
  commit: (name: Name, commitments: Commitment[]) => ruleOf(call(desk, 'putCommitments', { params: {}, token: as(name), body: { commitments } })),
  load: (table: Body<'importDuty'>) => ruleOf(call(desk, 'importDuty', { params: {}, token: as('cora'), body: table })),
})

describe('availability', () => {
  test('is one’s own; one’s lead and coordinators read it and speak for one, recorded with both names; nobody else', async (t) => {
    const duties = await openDuties(t)
    const { desk, as, idOf } = duties
    const { say, read } = acting(duties)
    assert.deepEqual(await ok(say('anna', [mondays])), { version: 1 })
    const said = { account: idOf('anna'), version: 1, said: [mondays] }
    for (const name of ['anna', 'lena', 'cora'] as const) assert.deepEqual(await ok(read(name, 'anna')), said, name)
    for (const name of ['alex', 'bela', 'lars'] as const) {
      assert.equal(await ruleOf(read(name, 'anna')), 'not-found', name)
      assert.equal(await ruleOf(say(name, [], { of: 'anna', version: 1 })), 'not-found', name)
    }
    await ok(say('lena', [], { of: 'anna', version: 1 }))
    assert.deepEqual((await ok(read('anna', 'anna'))).version, 2)
    const history = async (name: Name) => {
      const { changes } = await ok(call(desk, 'dutyHistory', { params: { month: '2027-05' }, token: as(name) }))
      return changes.map(({ kind, by, forWhom }) => [kind, by, forWhom])
    }
    const line = ['said', 'Lena', 'Anna']
    assert.deepEqual([await history('anna'), await history('lena'), await history('cora'), await history('alex')], [[line], [line], [line], []])
  })

  test('that somebody else has changed since is not overwritten', async (t) => {
    const duties = await openDuties(t)
    const { say } = acting(duties)
    const answers = await Promise.all([ruleOf(say('anna', [mondays])), ruleOf(say('lena', [], { of: 'anna' }))])
    assert.deepEqual(answers.toSorted(), ['newer-version', 'ok'])
  })

  test('that contradicts itself is refused by name, what cannot be is malformed; a no is no contradiction', async (t) => {
    const duties = await openDuties(t)
    const { say } = acting(duties)
    const [can, rather] = [once('can', '2027-05-03T16:00Z', '2027-05-03T19:00Z'), once('rather-not', '2027-05-03T18:59Z', '2027-05-03T20:00Z')]
    const overnight: Availability = { ...mondays, word: 'wish', from: '23:00', to: '02:00', rule: 'FREQ=WEEKLY;BYDAY=SU' }
    const early: Availability = { ...mondays, from: '01:59', to: '03:00' }
    for (const said of [
      [can, rather],
      [overnight, early],
      [mondays, { ...mondays, word: 'wish', from: '20:59', to: '22:00' } as const],
    ])
      assert.equal(await ruleOf(say('anna', said)), 'availability')
    const impossible = [
      'FREQ=WEEKLY;BYDAY=MO;UNTIL=20270230',
      'FREQ=WEEKLY;BYDAY=MO;UNTIL=20270430',
      'FREQ=DAILY',
      'FREQ=WEEKLY;BYDAY=MO;COUNT=3',
      'FREQ=WEEKLY;BYDAY=XX',
    ]
    for (const rule of impossible) assert.equal(await ruleOf(say('anna', [{ ...mondays, rule }])), 'malformed', rule)
    assert.equal(await ruleOf(say('anna', [{ ...can, end: can.kind === 'once' ? can.start : 0 } as Availability])), 'malformed')
    assert.equal(
      await ruleOf(
        say(
          'anna',
          Array.from({ length: 401 }, () => mondays),
        ),
      ),
      'malformed',
    )
    const before: Availability = { ...mondays, word: 'wish', rule: 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20270503' }
    const after: Availability = { ...mondays, since: '2027-05-04' }
    await ok(say('anna', [before, after, { ...mondays, word: 'cannot' }, can, { ...overnight, rule: 'FREQ=WEEKLY;BYDAY=SA' }]))
  })
})

describe('what a centre agrees to', () => {
  const hours: Commitment = { centre: 'north', month: '2027-05', hours: 60, binding: false }

  test('is set by a coordinator and made binding by the centre’s lead, on the very hours that stand', async (t) => {
    const duties = await openDuties(t)
    const { monthOf } = duties
    const { commit } = acting(duties)
    const standing = async () => (await monthOf('anna')).commitments
    assert.equal(await commit('lena', [hours]), 'newer-version')
    assert.equal(await commit('cora', [{ ...hours, binding: true }]), 'not-found')
    assert.equal(await commit('anna', [hours]), 'not-found')
    assert.equal(await commit('cora', [hours, { ...hours, centre: 'south' }]), 'ok')
    assert.equal(await commit('lena', [{ ...hours, hours: 10, binding: true }]), 'newer-version')
    assert.equal(await commit('lars', [{ ...hours, binding: true }]), 'not-found')
    assert.equal(await commit('lena', [{ ...hours, binding: true }]), 'ok')
    assert.deepEqual(await standing(), [
      { ...hours, binding: true },
      { ...hours, centre: 'south' },
    ])
    assert.equal(await commit('cora', [{ ...hours, binding: true }]), 'ok', 'what binds already may stand in a table')
    assert.equal(await commit('cora', [{ ...hours, hours: 70 }]), 'ok', 'other hours bind nobody yet')
    assert.equal(await commit('cora', [hours, hours]), 'malformed')
    assert.equal(
      await commit('cora', [
        { ...hours, hours: 1 },
        { ...hours, centre: 'nowhere' },
      ]),
      'not-found',
    )
    assert.deepEqual((await standing())[0], { ...hours, hours: 70 })
  })

  test('of a closed month does not change', async (t) => {
    const duties = await openDuties(t)
    const { commit } = acting(duties)
    await duties.bind([[dutyAt('2027-04-30T16:00Z')]], '2027-04')
    await ok(duties.turn('closed', '2027-04'))
    assert.equal(await commit('cora', [{ ...hours, month: '2027-04' }]), 'status')
  })

  test('its place and closed days are entered by its lead, what a person brings by their lead; a profile is seen by whom it concerns', async (t) => {
    const duties = await openDuties(t)
    const { desk, as, idOf, monthOf } = duties
    const centre = { centre: 'north', land: 'HE' as const, closed: [{ day: '2027-05-07', name: 'Betriebsausflug' }] }
    const put = (name: Name, body: Body<'putDutyCentre'>) => ruleOf(call(desk, 'putDutyCentre', { params: {}, token: as(name), body }))
    assert.deepEqual([await put('lars', centre), await put('anna', centre), await put('lena', centre)], ['not-found', 'not-found', 'ok'])
    assert.deepEqual(
      [await put('cora', { ...centre, centre: 'nowhere' }), await put('lena', { ...centre, closed: [...centre.closed, ...centre.closed] })],
      ['not-found', 'malformed'],
    )
    const profile = { account: idOf('anna'), languages: ['de', 'en'], experienced: true, dutiesPerWeek: 2, hoursPerMonth: 20 }
    const enter = (name: Name, account = idOf('anna')) => ruleOf(call(desk, 'putDutyProfile', { params: {}, token: as(name), body: { ...profile, account } }))
    assert.deepEqual(
      [await enter('anna'), await enter('lars'), await enter('lena'), await enter('lena', idOf('lena'))],
      ['not-found', 'not-found', 'ok', 'not-found'],
    )
    const shown = async (name: Name) => (await monthOf(name)).people.find(({ account }) => account === idOf('anna'))?.profile
    assert.deepEqual(
      [await shown('anna'), await shown('lena'), await shown('cora'), await shown('alex'), await shown('lars')],
      [profile, profile, profile, null, null],
    )
    assert.deepEqual((await monthOf('bela')).centres, [centre])
  })
})

describe('a table of availabilities and commitments', () => {
  test('is taken whole, or nothing of it', async (t) => {
    const duties = await openDuties(t)
    const { idOf, monthOf } = duties
    const { load, read } = acting(duties)
    const words = (name: Name, version = 0) => ({ account: idOf(name), version, said: [mondays] })
    const hours: Commitment = { centre: 'north', month: '2027-05', hours: 60, binding: false }
    const nothing = async () => [(await ok(read('anna', 'anna'))).version, (await monthOf('cora')).commitments.length]
    for (const [table, why] of [
      [{ availabilities: [words('anna'), words('bela', 3)], commitments: [hours] }, 'newer-version'],
      [{ availabilities: [words('anna'), words('anna')], commitments: [hours] }, 'malformed'],
      [{ availabilities: [words('anna'), { ...words('bela'), account: 'A'.repeat(22) }], commitments: [hours] }, 'not-found'],
      [{ availabilities: [words('anna')], commitments: [hours, { ...hours, centre: 'nowhere' }] }, 'not-found'],
      [{ availabilities: [words('anna')], commitments: [hours, { ...hours, centre: 'south', binding: true }] }, 'not-found'],
    ] as const) {
      assert.equal(await load({ availabilities: [...table.availabilities], commitments: [...table.commitments] }), why)
      assert.deepEqual(await nothing(), [0, 0], why)
    }
    assert.equal(await load({ availabilities: [words('anna'), words('bela')], commitments: [hours] }), 'ok')
    assert.deepEqual(await nothing(), [1, 1])
  })

  test('of the largest size, each word another than the one before, is taken', async (t) => {
    const duties = await openDuties(t)
    const { idOf } = duties
    const { load, read } = acting(duties)
    const months = Array.from({ length: 80 }, (_, at) => Array.from({ length: 12 }, (_, month) => `20${20 + at}-${String(month + 1).padStart(2, '0')}`)).flat()
    const commitments = ['north', 'south'].flatMap((centre) => months.map((month) => ({ centre, month, hours: 10, binding: false })))
    const times = Array.from({ length: 400 }, (_, at) => `${String(Math.floor(at / 20)).padStart(2, '0')}:${String((at % 20) * 3).padStart(2, '0')}`)
    const said = times.map(
      (from, at) =>
        ({ ...mondays, word: at % 2 === 0 ? 'can' : 'wish', from, to: times[at + 1] ?? '23:59', rule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU' }) as const,
    )
    const availabilities = (['anna', 'alex', 'bela', 'lena', 'lars', 'cora'] as const).map((name) => ({ account: idOf(name), version: 0, said: [...said] }))
    assert.equal(await load({ availabilities, commitments }), 'ok')
    assert.equal((await ok(read('anna', 'anna'))).said.length, 400)
  })
})
