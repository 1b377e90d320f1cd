import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changesOnlyCapacity, type Listing, listingFaults, listingText, parseListing } from './index.ts'

const entry: Listing = {
  id: 'nord',
  name: 'Beispielstelle Nord (erfunden)',
  description: 'Beratung für Frauen.',
  website: 'https://nord.example/beratung',
  physical_address: null,
  invented: true,
  services: [
    {
      id: 'beratung',
      name: 'Beratung',
      description: '',
      status: 'active',
      minimum_age: 18,
      maximum_age: null,
      languages: [{ code: 'de' }, { code: 'ro' }],
      interpretation_services: true,
      service_areas: [{ extent: 'SH' }, { extent: 'HH' }],
      schedules: [{ byday: 'MO,TU', opens_at: '09:00', closes_at: '24:00' }],
      phones: [{ number: '030 23125 101', description: '' }],
      attributes: [{ link_type: 'help', taxonomy_term: { code: 'counselling' } }],
      capacities: [{ available: 2, updated: '2026-11-20' }],
    },
  ],
}
const [service] = entry.services
if (!service) throw new Error('fixture')
const withService = (change: object): Listing => ({ ...entry, services: [{ ...service, ...change }] })
const passes = (of: unknown) => parseListing(JSON.stringify(of)) !== null

test('an entry is read as it was written', () => {
  assert.deepEqual(parseListing(listingText(entry)), entry)
})

test('a name that turns the line around, a link without https, a number that is none and a key that nobody knows are refused', () => {
  for (const change of [
    { name: 'Nord\u202Edron' },
    { name: 'Nord\u2066' },
    { name: '' },
    { name: 'x'.repeat(81) },
    { name: 'Nord\u200F' },
    { name: 'Nord\u200B' },
    { name: '\u2800' },
    { name: 'Веratung' },
    { website: 'http://nord.example/' },
    { website: 'javascript:alert(1)' },
    { website: 'https://www.аpple.com/' },
    { website: 'https://1.2.3.4/' },
    { website: 'https://localhost/' },
    { website: 'https://nord.example:8443/' },
    { website: 'https://anna@nord.example/' },
    { website: 'https://nord.example/"onclick="x' },
    { secret: 'x' },
    { id: 'Nord' },
    { services: [] },
    { services: [service, service] },
  ])
    assert.equal(passes({ ...entry, ...change }), false, JSON.stringify(change))
  for (const change of [
    { phones: [{ number: '030/23125', description: '' }] },
    { phones: [{ number: 'tel:110', description: '' }] },
    { phones: [{ number: '0900 123456', description: '' }] },
    { phones: [{ number: '+49 137 123456', description: '' }] },
    { phones: [{ number: '11 8 80', description: '' }] },
    { description: 'zwei\nZeilen' },
    { languages: [] },
    { languages: [{ code: 'Deutsch' }] },
    { schedules: [{ byday: 'MO', opens_at: '17:00', closes_at: '09:00' }] },
    { schedules: [{ byday: 'Montag', opens_at: '09:00', closes_at: '17:00' }] },
    { minimum_age: 30, maximum_age: 18 },
    { attributes: [{ link_type: 'help', taxonomy_term: { code: 'women' } }] },
    { attributes: [{ link_type: 'audience', taxonomy_term: { code: 'women' } }] },
    { capacities: [{ available: -1, updated: '2026-11-20' }] },
    { capacities: [{ available: 1, updated: '2026-02-30' }] },
    { service_areas: [{ extent: 'XX' }] },
    { status: 'open' },
  ])
    assert.equal(passes(withService(change)), false, JSON.stringify(change))
})

test('an address is public or it is not there, and a centre with a shelter has none', () => {
  const physical_address = { public: true, address_1: 'Musterweg 1', postal_code: '24103', city: 'Kiel', state_province: 'SH' }
  assert.equal(passes({ ...entry, physical_address }), true)
  assert.equal(passes({ ...entry, physical_address: { ...physical_address, public: false } }), false)
  const shelter = { ...service, id: 'schutz', attributes: [{ link_type: 'help', taxonomy_term: { code: 'shelter' } }] }
  assert.equal(passes({ ...entry, services: [service, shelter] }), true)
  assert.equal(passes({ ...entry, physical_address, services: [service, shelter] }), false)
})

test('only the capacity changed: a number, a day or its absence; not with a phone number, and not where nothing or no entry stands', () => {
  const full = withService({ capacities: [{ available: 0, updated: '2026-11-22' }] })
  const text = listingText(entry)
  assert.equal(changesOnlyCapacity(text, listingText(full)), true)
  assert.equal(changesOnlyCapacity(text, listingText(withService({ capacities: [] }))), true)
  const number = { ...full, services: full.services.map((one) => ({ ...one, phones: [{ number: '030 23125 666', description: '' }] })) }
  assert.equal(changesOnlyCapacity(text, listingText(number)), false)
  assert.equal(changesOnlyCapacity(text, listingText({ ...full, id: 'sued' })), false)
  assert.equal(changesOnlyCapacity(text, text), false)
  assert.equal(changesOnlyCapacity(text, '{'), false)
  assert.equal(changesOnlyCapacity('{', text), false)
})

test('a wrong entry is told with its place and its line, and one that is another centre’s as such', () => {
  const text = listingText(entry)
  const line = text.split('\n').findIndex((one) => one.includes('030 23125 101')) + 1
  assert.deepEqual(listingFaults('listing.nord', text.replace('030 23125 101', 'anrufen')), [
    { document: 'listing.nord', line, code: 'wrong-entry', detail: 'services.0.phones.0.number' },
  ])
  assert.deepEqual(listingFaults('listing.nord', text), [])
  for (const other of [text.replace('"id"', '"id": "sued",\n  "id"'), text.replace('Nord', '\\u004eord'), text.trim()])
    assert.deepEqual(
      listingFaults('listing.nord', other).map(({ code, detail }) => [code, detail]),
      [['wrong-entry', 'JSON']],
    )
  assert.deepEqual(
    listingFaults('listing.sued', text).map(({ code, detail }) => [code, detail]),
    [['wrong-centre', 'nord']],
  )
  assert.deepEqual(
    listingFaults('listing.nord', '{').map(({ code }) => code),
    ['not-json'],
  )
  for (const deep of [`${'['.repeat(60_000)}${']'.repeat(60_000)}`, `${'["]",'.repeat(20_000)}1${']'.repeat(20_000)}`])
    assert.ok(listingFaults('listing.nord', deep).every(({ code, line }) => code === 'wrong-entry' && line === null))
  assert.ok(listingFaults('listing.nord', '[1]').length > 0)
  assert.ok(listingFaults('listing.nord', 'null').length > 0)
})
