import assert from 'node:assert/strict'
import { test } from 'node:test'
import { call, ok } from '../testing/client.ts'
import { dutyAt, minuteOf, type Name, openDuties, ruleOf } from '../testing/duty.ts'
import { random } from '../testing/keys.ts'

const relations = ['self', 'lead', 'coordinator', 'nobody'] as const
type Relation = (typeof relations)[number]

const centres: Readonly<Record<Name, string>> = { cora: '', lena: 'north', lars: 'south', anna: 'north', alex: 'north', bela: 'south' }
const leads: Readonly<Record<string, Name>> = { north: 'lena', south: 'lars' }

/** What somebody is to somebody, written down apart from the relay. */
const relationOf = (caller: Name, whom: Name): Relation => {
  if (caller === whom) return 'self'
  if (caller === 'cora') return 'coordinator'
  return caller === leads[centres[whom]] ? 'lead' : 'nobody'
}
const ofCentre = (caller: Name, centre: string): Relation => (caller === 'cora' ? 'coordinator' : caller === leads[centre] ? 'lead' : 'nobody')

test('every act for somebody x every caller x everybody: oneself, one’s lead and coordinators, and nobody else', async (t) => {
  const { desk, as, idOf, names, bind, assignmentOf } = await openDuties(t)
  const slots = { anna: dutyAt('2027-05-03T16:00Z'), alex: dutyAt('2027-05-04T16:00Z'), bela: dutyAt('2027-05-05T16:00Z') }
  await bind([
    [slots.anna, 'anna'],
    [slots.alex, 'alex'],
    [slots.bela, 'bela'],
  ])
  const counsellors = ['anna', 'alex', 'bela'] as const
  const later = { start: minuteOf('2027-06-10T00:00Z'), end: minuteOf('2027-06-11T00:00Z') }
  const absence = (account: string | null, centre: string) => ({ id: random(16), account, centre, ...later })
  const report = async (by: Name, body: ReturnType<typeof absence>) => ruleOf(call(desk, 'reportAbsence', { params: {}, token: as(by), body }))
  const offer = async (by: Name, whom: (typeof counsellors)[number], to: Name | null) => {
    const body = { id: random(16), assignment: await assignmentOf(slots[whom], whom), to: to && idOf(to), inReturn: null }
    return { id: body.id, code: await ruleOf(call(desk, 'offerSwap', { params: {}, token: as(by), body })) }
  }
  const other = (whom: Name): (typeof counsellors)[number] => (whom === 'anna' ? 'alex' : 'anna')

  const acts = {
    availability: (by: Name, whom: Name) => ruleOf(call(desk, 'availability', { params: { account: idOf(whom) }, token: as(by) })),
    putAvailability: async (by: Name, whom: Name) => {
      const { version } = await ok(call(desk, 'availability', { params: { account: idOf(whom) }, token: as('cora') }))
      return ruleOf(call(desk, 'putAvailability', { params: {}, token: as(by), body: { account: idOf(whom), version, said: [] } }))
    },
    reportAbsence: (by: Name, whom: Name) => report(by, absence(idOf(whom), centres[whom])),
    withdrawAbsence: async (by: Name, whom: Name) => {
      const body = absence(idOf(whom), centres[whom])
      assert.equal(await report('cora', body), 'ok')
      const answer = await ruleOf(call(desk, 'withdrawAbsence', { params: { absence: body.id }, token: as(by), body: {} }))
      await ruleOf(call(desk, 'withdrawAbsence', { params: { absence: body.id }, token: as('cora'), body: {} }))
      return answer
    },
    putDutyProfile: (by: Name, whom: Name) => {
      const body = { account: idOf(whom), languages: ['de'], experienced: false, dutiesPerWeek: 3, hoursPerMonth: 20 }
      return ruleOf(call(desk, 'putDutyProfile', { params: {}, token: as(by), body }))
    },
    offerSwap: async (by: Name, whom: (typeof counsellors)[number]) => (await offer(by, whom, null)).code,
    withdrawSwap: async (by: Name, whom: (typeof counsellors)[number]) => {
      const { id } = await offer('cora', whom, null)
      return ruleOf(call(desk, 'withdrawSwap', { params: { swap: id }, token: as(by), body: {} }))
    },
    answerSwap: async (by: Name, whom: (typeof counsellors)[number]) => {
      const { id } = await offer('cora', other(whom), whom)
      return ruleOf(call(desk, 'answerSwap', { params: { swap: id }, token: as(by), body: { yes: false } }))
    },
  }

  /** Whom it may be done for, and what everybody else hears. */
  const everybody: readonly Name[] = ['lena', 'lars', ...counsellors]
  const table = [
    { act: acts.availability, of: everybody, may: ['self', 'lead', 'coordinator'], no: 'not-found' },
    { act: acts.putAvailability, of: everybody, may: ['self', 'lead', 'coordinator'], no: 'not-found' },
    { act: acts.reportAbsence, of: everybody, may: ['self', 'lead', 'coordinator'], no: 'not-found' },
    { act: acts.withdrawAbsence, of: everybody, may: ['self', 'lead', 'coordinator'], no: 'not-found' },
    { act: acts.putDutyProfile, of: counsellors, may: ['lead', 'coordinator'], no: 'not-found' },
    { act: acts.offerSwap, of: counsellors, may: ['self', 'lead', 'coordinator'], no: 'gone' },
    { act: acts.withdrawSwap, of: counsellors, may: ['self', 'lead', 'coordinator'], no: 'gone' },
    { act: acts.answerSwap, of: counsellors, may: ['self', 'lead', 'coordinator'], no: 'gone' },
  ] as const satisfies readonly { act: (by: Name, whom: never) => Promise<string>; of: readonly Name[]; may: readonly Relation[]; no: string }[]

  const found: string[] = []
  const wanted: string[] = []
  for (const { act, of, may, no } of table)
    for (const whom of of)
      for (const by of names) {
        const cell = `${by} for ${whom} (${relationOf(by, whom)})`
        const allowed = (may as readonly Relation[]).includes(relationOf(by, whom))
        found.push(`${act.name} ${cell}: ${await act(by, whom as 'anna')}`)
        wanted.push(`${act.name} ${cell}: ${allowed ? 'ok' : no}`)
      }
  for (const centre of ['north', 'south'])
    for (const by of names) {
      const place = { centre, land: 'HE' as const, closed: [] }
      const codes = [await report(by, absence(null, centre)), await ruleOf(call(desk, 'putDutyCentre', { params: {}, token: as(by), body: place }))]
      found.push(`${centre} by ${by}: ${codes}`)
      const code = ofCentre(by, centre) === 'nobody' ? 'not-found' : 'ok'
      wanted.push(`${centre} by ${by}: ${[code, code]}`)
    }
  assert.deepEqual(found, wanted)
  assert.ok(found.length > 180, String(found.length))
})
