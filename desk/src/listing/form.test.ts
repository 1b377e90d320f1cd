import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changesOnlyCapacity, listingFaults, parseListing } from '@zop/wire'
import type { Came } from '../editorial/editorial.ts'
import {
  addService,
  languagesText,
  phonesText,
  readLanguages,
  readPhones,
  readSchedules,
  removeService,
  schedulesText,
  setArea,
  setCapacity,
  setTerm,
  withService,
  writtenOf,
  writtenText,
} from './form.ts'
import { reportCapacity } from './report.ts'

const blank = writtenOf('', 'nord')
if (!blank) throw new Error('fixture')
const [service] = blank.services
if (!service) throw new Error('fixture')
const entry = withService({ ...blank, name: 'Nord' }, 0, { name: 'Beratung', service_areas: setArea(service, 'SH', true) })

test('a new entry is not public as it is, and becomes one once it has a name, a service and a Land', () => {
  assert.notDeepEqual(listingFaults('listing.nord', writtenText(blank)), [])
  assert.deepEqual(listingFaults('listing.nord', writtenText(entry)), [])
})

test('what somebody writes is kept as it stands, right or not', () => {
  for (const [text, read, write] of [
    ['030 23125 101 (Büro)\n+49 30 1234567', readPhones, (phones: ReturnType<typeof readPhones>) => phonesText({ ...service, phones })],
    ['nur abends', readPhones, (phones: ReturnType<typeof readPhones>) => phonesText({ ...service, phones })],
  ] as const)
    assert.equal(write(read(text)), text)
  assert.equal(languagesText({ ...service, languages: readLanguages('DE, en;ro') }), 'de, en, ro')
  const times = (text: string) => schedulesText({ ...service, schedules: readSchedules(text) }, 'de')
  assert.deepEqual(readSchedules('Mo-Do 9-16 Uhr'), [{ byday: 'MO,TU,WE,TH', opens_at: '09:00', closes_at: '16:00' }])
  assert.equal(times('Montag, Mi 9:30 – 16.00'), 'Mo, Mi 09:30-16:00')
  assert.equal(times(times('täglich 8:00 bis 24:00')), 'Mo, Di, Mi, Do, Fr, Sa, So 08:00-24:00')
  const wrong = withService(entry, 0, { schedules: readSchedules('montags') })
  assert.deepEqual(writtenOf(writtenText(wrong), 'nord'), wrong)
  assert.equal(writtenOf('{', 'nord'), null)
  for (const odd of ['null', '[]', '5', '{}', '{"services":[1]}', '[[[['.repeat(9000) + ']]]]'.repeat(9000)])
    assert.equal(writtenOf(odd, 'nord'), null, odd.slice(0, 20))
  for (const [from, to] of [
    ['"phones": []', '"phones": 5'],
    ['"phones": []', '"phones": [7]'],
    ['"name": "Nord"', '"name": {"a": 1}'],
    ['"services": [', '"more": [], "services": ['],
  ] as const)
    assert.equal(writtenOf(writtenText(entry).replace(from, to), 'nord'), null, to)
})

test('the same words ticked in another order are the same text', () => {
  const ticked = (codes: readonly string[]) => {
    let one = service
    for (const code of codes) one = { ...one, attributes: setTerm(one, { kind: 'help', code, on: true }) }
    return one
  }
  assert.deepEqual(ticked(['law', 'shelter']).attributes, ticked(['shelter', 'law']).attributes)
  assert.deepEqual(setTerm(ticked(['law']), { kind: 'help', code: 'law', on: false }), service.attributes)
})

test('a service more has a name of its own, and goes again', () => {
  const two = addService(entry)
  assert.deepEqual(
    two.services.map(({ id }) => id),
    ['angebot-1', 'angebot-2'],
  )
  assert.deepEqual(removeService(two, 1), entry)
  assert.equal(new Set(addService(removeService(addService(two), 0)).services.map(({ id }) => id)).size, 3)
})

test('reporting how many it takes changes nothing else of the entry', () => {
  const full = setCapacity(entry, 0, { available: 0, today: '2026-11-22' })
  assert.ok(parseListing(writtenText(full)))
  assert.ok(changesOnlyCapacity(writtenText(entry), writtenText(full)))
})

test('a report is published at once where the relay asks for no yes, and goes on waiting with a draft that waits', async () => {
  const calls: string[] = []
  const editorial = (state: 'approved' | 'in-review') => ({
    save: async ([draft]: readonly { readonly base: string | null }[]): Promise<Came> => {
      calls.push(`save over ${draft?.base}`)
      return null
    },
    publish: async (ids: readonly string[]): Promise<Came> => {
      calls.push(`publish ${ids.join()}`)
      return null
    },
    told: { peek: () => ({ documents: [{ id: 'listing.nord', open: { state } }] }) },
  })
  const standing = (open: { hash: string } | null) => ({ id: 'listing.nord', open, published: { hash: 'public', hour: 1 } })
  const report = (state: 'approved' | 'in-review', open: { hash: string } | null) =>
    reportCapacity(editorial(state) as never, standing(open) as never, writtenText(entry))
  assert.equal(await report('approved', null), null)
  assert.equal(await report('in-review', { hash: 'open' }), null)
  assert.deepEqual(calls, ['save over public', 'publish listing.nord', 'save over open'])
})
