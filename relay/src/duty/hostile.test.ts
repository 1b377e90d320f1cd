import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dutyRoutes, refusal } from '@zop/wire'
import * as v from 'valibot'
import { call, ok } from '../testing/client.ts'
import { dutyAt, openDuties, ruleOf } from '../testing/duty.ts'
import { raw } from '../testing/http.ts'
import { random } from '../testing/keys.ts'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

const worse: readonly Json[] = [null, -1, 0.5, 1e300, 'x'.repeat(2000), '__proto__', [], {}, [[]], { length: 1 }]

const isObject = (value: Json): value is { [key: string]: Json } => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The same with one place made worse: every key left out, a key too many, every value something else. */
function* spoiled(body: Json): Generator<Json> {
  if (Array.isArray(body)) {
    for (const [at, one] of body.entries()) for (const bad of spoiled(one)) yield body.with(at, bad)
  } else if (isObject(body)) {
    yield { ...body, more: 1 }
    for (const [key, value] of Object.entries(body)) {
      const { [key]: _, ...rest } = body
      yield rest
      for (const bad of spoiled(value)) yield { ...body, [key]: bad }
    }
  } else yield* worse
}

describe('the duty plan, written to by somebody who means harm', () => {
  test('takes nothing that is not of the declared shape, says so, and is what it was', async (t) => {
    const { desk, as, idOf, bind, planOf, monthOf, assignmentOf } = await openDuties(t)
    const slot = dutyAt('2027-05-03T16:00Z')
    await bind([[slot, 'anna']])
    const month = '2027-05'
    const version = (await planOf('cora'))?.version ?? 0
    const words = { kind: 'weekly', word: 'can', since: '2027-05-01', from: '18:00', to: '21:00', rule: 'FREQ=WEEKLY;BYDAY=MO' }
    const once = { kind: 'once', word: 'can', start: slot.start, end: slot.end }
    const said = { account: idOf('anna'), version: 0, said: [words, once] }
    const hours = { centre: 'north', month, hours: 10, binding: false }
    const bodies: Partial<Record<keyof typeof dutyRoutes, Json>> = {
      putSlots: { version, slots: [slot as unknown as Json, { id: random(16), kind: 'team', start: 1, end: 2, title: 'x', centre: null }] },
      setPlanStatus: { version, status: 'closed' },
      assign: { version, moves: [{ slot: slot.id, off: idOf('anna'), on: idOf('bela') }], although: true },
      answerPlan: { version, agreed: true, text: 'x' },
      putAvailability: said,
      putDutyProfile: { account: idOf('anna'), languages: ['de'], experienced: true, dutiesPerWeek: 1, hoursPerMonth: 10 },
      putDutyCentre: { centre: 'north', land: 'HE', closed: [{ day: '2027-05-07', name: 'x' }] },
      putCommitments: { commitments: [hours] },
      importDuty: { availabilities: [said], commitments: [hours] },
      offerSwap: { id: random(16), assignment: await assignmentOf(slot, 'anna'), to: idOf('bela'), inReturn: random(16) },
      answerSwap: { yes: true },
      reportAbsence: { id: random(16), account: idOf('anna'), centre: 'north', start: slot.start, end: slot.end },
      seenNotices: { notices: [random(16)] },
    }
    const withBody = Object.entries(dutyRoutes).filter(([, { method, body }]) => method === 'POST' && !v.is(body, {}))
    assert.deepEqual(withBody.map(([name]) => name).toSorted(), Object.keys(bodies).toSorted(), 'every route with a body is here')
    const before = await monthOf('cora')
    let sent = 0
    for (const [name, route] of withBody) {
      const path = route.path.replace(':month', month).replace(/:(swap|slot|absence|account)/, random(16))
      const token = route.caller === 'leader' ? 'lena' : 'cora'
      for (const body of spoiled(bodies[name as keyof typeof dutyRoutes] ?? null)) {
        if (v.is(route.body, body)) continue
        const headers = { 'content-type': 'application/json', authorization: `Bearer ${as(token)}` }
        const answer = await raw(desk, { method: 'POST', path, headers, body: JSON.stringify(body) })
        const { code } = v.parse(refusal, JSON.parse(answer.text))
        assert.ok(code === 'malformed' || code === 'too-large', `${name} ${JSON.stringify(body).slice(0, 200)}: ${code}`)
        sent++
      }
    }
    assert.ok(sent > 400, String(sent))
    assert.deepEqual(await monthOf('cora'), before)
    for (const odd of ['2027-13', '2027-5', '1999-01', '2027-05-01', '..%2F', 'x'.repeat(400)])
      assert.equal(await ruleOf(call(desk, 'dutyMonth', { params: { month: odd }, token: as('cora') })), 'malformed', odd)
  })

  test('a table of a hundred thousand lines is refused whole before it is read', async (t) => {
    const { desk, as, monthOf } = await openDuties(t)
    const line = { centre: 'north', month: '2027-05', hours: 10, binding: false }
    const load = (lines: number) =>
      ruleOf(call(desk, 'importDuty', { params: {}, token: as('cora'), body: { availabilities: [], commitments: Array.from({ length: lines }, () => line) } }))
    assert.deepEqual([await load(100_000), await load(2001)], ['too-large', 'malformed'])
    assert.deepEqual((await monthOf('cora')).commitments, [])
  })

  test('a hundred changes at once from one version are one change', async (t) => {
    const { desk, as, idOf, putSlots, planOf } = await openDuties(t)
    const slot = dutyAt('2027-05-03T16:00Z', { wanted: 20 })
    await ok(putSlots([slot]))
    const people = ['anna', 'alex', 'bela'] as const
    const moves = (at: number) => [{ slot: slot.id, off: null, on: idOf(people[at % 3] ?? 'anna') }]
    const asked = Array.from({ length: 100 }, (_, at) =>
      ruleOf(call(desk, 'assign', { params: { month: '2027-05' }, token: as('cora'), body: { version: 1, moves: moves(at), although: true } })),
    )
    const answers = await Promise.all(asked)
    assert.deepEqual([answers.filter((one) => one === 'ok').length, new Set(answers)], [1, new Set(['ok', 'newer-version'])])
    assert.deepEqual([(await planOf('cora'))?.version, (await planOf('cora'))?.assignments.length], [2, 1])
  })

  test('everybody takes everything at once: no slot has one too many, and nobody is in two places', async (t) => {
    const { desk, as, bind, planOf } = await openDuties(t)
    const slots = Array.from({ length: 12 }, (_, at) =>
      dutyAt(new Date(Date.parse('2027-05-03T16:00Z') + at * 30 * 60_000).toISOString(), { wanted: 1 + (at % 2) }),
    )
    await bind(slots.map((slot) => [slot] as const))
    const all = (['anna', 'alex', 'bela'] as const).flatMap((name) => slots.map((slot) => ({ name, slot })))
    await Promise.all(all.map(({ name, slot }) => ruleOf(call(desk, 'takeDuty', { params: { slot: slot.id }, token: as(name), body: {} }))))
    const plan = await planOf('cora')
    const on = (id: string) => plan?.assignments.filter(({ slot }) => slot === id).length ?? 0
    assert.ok(slots.every(({ id, wanted }) => on(id) <= wanted))
    const people = plan?.assignments.map(({ account }) => account) ?? []
    assert.deepEqual([people.length, new Set(people).size], [3, 3], 'one a day each')
  })
})
