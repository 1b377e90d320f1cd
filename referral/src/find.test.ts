import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Listing } from '@zop/wire'
import { type Entry, findCentres, landsOfPostcode, type Match, type Need, nothingAsked } from './index.ts'
import { audience, centre, excluded, help, monday, service } from './listing.fixture.ts'

const names = (found: readonly Entry[]) => found.map((entry) => (entry.kind === 'joint' ? 'joint' : entry.centre.id))
const find = (need: Partial<Need>, ...centres: Listing[]) => findCentres({ ...nothingAsked, ...need }, centres, monday)
const first = (found: readonly Entry[]): Match => {
  const [entry] = found
  if (entry?.kind !== 'centre') throw new Error('nothing found')
  return entry
}

test('age, whom it is for, what is excluded outright and the status leave a centre out; what nobody said leaves nothing out', () => {
  const all = [
    centre('adults', service({ minimum_age: 18 })),
    centre('closed', service({ status: 'temporarily closed' })),
    centre('men', service({ attributes: [...help('counselling'), ...audience('men')] })),
    centre('no-children', service({ attributes: [...help('shelter'), ...excluded('with-children')] })),
    centre('not-men', service({ attributes: [...help('counselling'), ...excluded('men')] })),
  ]
  assert.deepEqual(names(find({}, ...all)), ['adults', 'men', 'no-children', 'not-men', 'joint'])
  assert.deepEqual(names(find({ age: 17 }, ...all)), ['men', 'no-children', 'not-men', 'joint'])
  assert.deepEqual(names(find({ who: 'women' }, ...all)), ['adults', 'no-children', 'not-men', 'joint'])
  assert.deepEqual(names(find({ who: 'men' }, ...all)), ['adults', 'men', 'no-children', 'joint'])
  assert.deepEqual(names(find({ circumstances: ['with-children'] }, ...all)), ['adults', 'men', 'not-men', 'joint'])
})

test('"not near" leaves out whoever works or stands there, and keeps whoever is there for the whole country', () => {
  const address = { public: true, address_1: 'Musterweg 1', postal_code: '80331', city: 'München', state_province: 'BY' } as const
  const all = [
    centre('bavaria', service({ service_areas: [{ extent: 'BY' }, { extent: 'BW' }] })),
    centre('country', service({ service_areas: [{ extent: 'DE' }] })),
    { ...centre('munich', service({ service_areas: [{ extent: 'DE' }] })), physical_address: address },
    centre('hesse', service({ service_areas: [{ extent: 'HE' }] })),
  ]
  assert.deepEqual(names(find({ notNear: ['BY'] }, ...all)), ['country', 'hesse', 'joint'])
  assert.deepEqual(names(find({ lands: ['HE'], notNear: ['BY'] }, ...all)), ['hesse', 'country', 'joint'])
})

test('whoever may be in one of two Länder finds the centres of both before those of others, each with its own Land', () => {
  const all = [
    centre('berlin', service({ service_areas: [{ extent: 'BE' }] })),
    centre('country', service({ service_areas: [{ extent: 'DE' }] })),
    centre('hamburg', service({ service_areas: [{ extent: 'HH' }] })),
    centre('north', service({ service_areas: [{ extent: 'SH' }] })),
  ]
  const found = find({ lands: ['HH', 'SH'] }, ...all)
  assert.deepEqual(names(found), ['hamburg', 'north', 'country', 'berlin', 'joint'])
  assert.deepEqual(
    found.flatMap((entry) => (entry.kind === 'centre' ? entry.reasons : [])),
    [{ code: 'near', land: 'HH' }, { code: 'near', land: 'SH' }, { code: 'whole-country' }, { code: 'elsewhere' }],
  )
})

test('the reasons say why: the help, the language or who translates, where, how many it takes and since when, and whether it is open', () => {
  const good = service({
    languages: [{ code: 'de' }, { code: 'ro' }],
    schedules: [{ byday: 'MO,TU', opens_at: '09:00', closes_at: '17:00' }],
    attributes: help('shelter', 'law'),
    capacities: [{ available: 2, updated: '2026-11-20' }],
  })
  assert.deepEqual(first(find({ help: ['law', 'health'], language: 'ro', lands: ['BY'] }, centre('a', good))).reasons, [
    { code: 'help', terms: ['law'] },
    { code: 'language', language: 'ro' },
    { code: 'near', land: 'BY' },
    { code: 'has-places', updated: '2026-11-20' },
    { code: 'open-now' },
  ])
  const other = service({ interpretation_services: true, service_areas: [{ extent: 'DE' }], capacities: [{ available: 0, updated: '2026-11-20' }] })
  assert.deepEqual(first(find({ language: 'ro', lands: ['BY'] }, centre('b', other))).reasons, [
    { code: 'interpreter' },
    { code: 'whole-country' },
    { code: 'full', updated: '2026-11-20' },
  ])
})

test('how many a centre takes is not believed after two weeks, nor of a day to come', () => {
  const said = (updated: string) => first(find({}, centre('a', service({ capacities: [{ available: 0, updated }] })))).reasons
  assert.deepEqual(said('2026-11-09'), [{ code: 'full', updated: '2026-11-09' }])
  assert.deepEqual(said('2026-11-08'), [])
  assert.deepEqual(said('2099-12-31'), [])
})

test('open is said by the clock in Germany, in summer and in winter', () => {
  const hours = centre('a', service({ schedules: [{ byday: 'MO', opens_at: '09:00', closes_at: '12:00' }] }))
  const open = (at: string) => first(findCentres(nothingAsked, [hours], Date.parse(at))).reasons.length === 1
  assert.deepEqual(['2026-11-23T07:59Z', '2026-11-23T08:00Z', '2026-11-23T10:59Z', '2026-11-23T11:00Z'].map(open), [false, true, true, false])
  assert.deepEqual(['2026-07-06T06:59Z', '2026-07-06T07:00Z', '2026-07-07T07:00Z'].map(open), [false, true, false])
})

test('a postcode says in which Länder it may lie, each that borders within the same first digits; what is none says nothing', () => {
  assert.deepEqual(landsOfPostcode('10115'), ['BE'])
  for (const [code, land] of [
    ['21039', 'SH'],
    ['21039', 'HH'],
    ['59969', 'HE'],
    ['19273', 'NI'],
    ['14715', 'ST'],
    ['97896', 'BW'],
    ['89231', 'BY'],
  ] as const)
    assert.ok(landsOfPostcode(code).includes(land), `${code} ${land}`)
  for (const text of ['', '1', '1011x', '101155', '00000', '43000', '٠١٠٦٧']) assert.deepEqual(landsOfPostcode(text), [], text)
})
