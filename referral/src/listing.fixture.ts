import type { Listing, listingTerms, Service } from '@zop/wire'

/** A Monday, 12:00 in Germany. */
export const monday = Date.parse('2026-11-23T11:00Z')

export const service = (change: Partial<Service> = {}): Service => ({
  id: 'beratung',
  name: 'Beratung',
  description: '',
  status: 'active',
  minimum_age: null,
  maximum_age: null,
  languages: [{ code: 'de' }],
  interpretation_services: false,
  service_areas: [{ extent: 'BY' }],
  schedules: [],
  phones: [{ number: '030 23125 101', description: '' }],
  attributes: [{ link_type: 'help', taxonomy_term: { code: 'counselling' } }],
  capacities: [],
  ...change,
})

export const centre = (id: string, ...services: Service[]): Listing => ({
  id,
  name: `Stelle ${id}`,
  description: '',
  website: null,
  physical_address: null,
  invented: true,
  services: services.length > 0 ? services : [service()],
})

export const help = (...codes: (typeof listingTerms.help)[number][]) => codes.map((code) => ({ link_type: 'help' as const, taxonomy_term: { code } }))
export const audience = (...codes: (typeof listingTerms.audience)[number][]) =>
  codes.map((code) => ({ link_type: 'audience' as const, taxonomy_term: { code } }))
export const excluded = (...codes: (typeof listingTerms.excluded)[number][]) =>
  codes.map((code) => ({ link_type: 'excluded' as const, taxonomy_term: { code } }))
