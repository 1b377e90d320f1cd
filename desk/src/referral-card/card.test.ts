import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fill } from '@zop/content'
import { finderWords } from '@zop/content/finder'
import type { Listing, Service } from '@zop/wire'
import { cardOf } from './card.ts'

const service: Service = {
  id: 'beratung',
  name: 'Beratung',
  description: 'intern',
  status: 'active',
  minimum_age: 18,
  maximum_age: null,
  languages: [{ code: 'de' }, { code: 'ro' }],
  interpretation_services: true,
  service_areas: [{ extent: 'SH' }],
  schedules: [{ byday: 'MO,TU,WE', opens_at: '09:00', closes_at: '16:00' }],
  phones: [{ number: '030 23125 101', description: '' }],
  attributes: [{ link_type: 'help', taxonomy_term: { code: 'counselling' } }],
  capacities: [],
}
const centre: Listing = {
  id: 'nord',
  name: 'Beispielstelle Nord (erfunden)',
  description: '',
  website: 'https://nord.example/',
  physical_address: null,
  invented: true,
  services: [service],
}

test('a card carries how a centre is reached, its times in the words of the person’s language', () => {
  assert.deepEqual(cardOf(centre, service, { words: finderWords.ro, locale: 'ro' }), {
    kind: 'referral',
    name: 'Beispielstelle Nord (erfunden)',
    languages: ['de', 'ro'],
    phones: ['030 23125 101'],
    times: [`luni–miercuri: ${fill(finderWords.ro.span, { from: '09:00', to: '16:00' })}`],
    url: 'https://nord.example/',
    note: '',
  })
})

test('a centre without hours says that they are agreed on', () => {
  assert.deepEqual(cardOf(centre, { ...service, schedules: [] }, { words: finderWords.de, locale: 'de' }).times, ['nach Absprache'])
})
