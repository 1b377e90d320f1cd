import { judgeListing, type Listing, type Service } from '@zop/wire'
import type { Fault } from './fault.ts'
import { placeIn } from './positions.ts'
import { mostEntries, type Read } from './reading.ts'
import { brokenAt } from './syntax.ts'

const place = { id: 'place', name: 'place', scheme: 'zop', identifier: 'place' } as const

const serviceOut = (centre: Listing, service: Service) => {
  const id = `${centre.id}.${service.id}`
  const numbered = <T extends object>(all: readonly T[], kind: string) => all.map((one, at) => ({ id: `${id}.${kind}.${at}`, ...one }))
  return {
    ...service,
    interpretation_services: service.interpretation_services ? 'yes' : '',
    languages: numbered(service.languages, 'language'),
    service_areas: numbered(
      service.service_areas.map((area) => ({ ...area, extent_type: 'text' })),
      'service_area',
    ),
    schedules: numbered(
      service.schedules.map((one) => ({ ...one, freq: 'WEEKLY' })),
      'schedule',
    ),
    phones: numbered(service.phones, 'phone'),
    attributes: numbered(service.attributes, 'attribute'),
    capacities: numbered(
      service.capacities.map((one) => ({ ...one, updated: `${one.updated}T00:00:00.000Z`, unit: place })),
      'service_capacity',
    ),
  }
}

/** Entries as organizations of HSDS 3.1 with their services; what HSDS asks for beside is put in (ids, units, date-times). */
export const writeHsds = (entries: readonly Listing[]): string =>
  `${JSON.stringify(
    entries.map((centre) => ({ ...centre, services: centre.services.map((service) => serviceOut(centre, service)) })),
    null,
    2,
  )}\n`

type Said = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Said => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Of each object in a list the keys that we know. What is no list, or no object, stays as it is, for the schema to refuse. */
const only = (value: unknown, keys: readonly string[], defaults: Said = {}): unknown => {
  if (value === undefined) return []
  if (!Array.isArray(value)) return value
  return value.map((one: unknown) =>
    isObject(one) ? { ...defaults, ...Object.fromEntries(keys.flatMap((key) => (key in one ? [[key, one[key]]] : []))) } : one,
  )
}

const known = (value: unknown, to: (value: Said) => unknown): unknown => (isObject(value) ? to(value) : value)

const dayOf = (value: unknown): unknown => (typeof value === 'string' ? value.slice(0, 10) : value)

const attributeIn = (value: unknown): unknown =>
  known(value, ({ link_type, taxonomy_term }) => ({ link_type, taxonomy_term: known(taxonomy_term, ({ code }) => ({ code })) }))

const capacitiesIn = (value: unknown): unknown => {
  const all = only(value, ['available', 'updated'])
  return Array.isArray(all) ? all.map((one: unknown) => known(one, (said) => ({ ...said, updated: dayOf(said['updated']) }))) : all
}

const interpretingIn = (value: unknown): unknown => (typeof value === 'string' ? value !== '' : (value ?? false))

const serviceIn = (value: unknown): unknown =>
  known(value, (service) => ({
    id: service['id'],
    name: service['name'],
    description: service['description'] ?? '',
    status: service['status'],
    minimum_age: service['minimum_age'] ?? null,
    maximum_age: service['maximum_age'] ?? null,
    languages: only(service['languages'], ['code']),
    interpretation_services: interpretingIn(service['interpretation_services']),
    service_areas: only(service['service_areas'], ['extent']),
    schedules: only(service['schedules'], ['byday', 'opens_at', 'closes_at']),
    phones: only(service['phones'], ['number', 'description'], { description: '' }),
    attributes: Array.isArray(service['attributes']) ? service['attributes'].map(attributeIn) : service['attributes'],
    capacities: capacitiesIn(service['capacities']),
  }))

const centreIn = (value: unknown): unknown =>
  known(value, (centre) => ({
    id: centre['id'],
    name: centre['name'],
    description: centre['description'] ?? '',
    website: centre['website'] ?? null,
    physical_address: centre['physical_address'] ?? null,
    invented: centre['invented'] ?? false,
    services: Array.isArray(centre['services']) ? centre['services'].map(serviceIn) : centre['services'],
  }))

const faultAt = (kind: Fault['kind'], text: string, path: readonly (string | number)[]): Fault => {
  const { line, character } = placeIn(text, path)
  return { kind, line, column: String(character) }
}

/** Reads organizations of HSDS 3.1, one or a list; keys that this directory does not have are passed over, values that it cannot take are faults. */
export const readHsds = (text: string): Read => {
  let said: unknown
  try {
    said = JSON.parse(text)
  } catch {
    const before = text.slice(0, brokenAt(text)).split('\n')
    return { kind: 'faulty', faults: [{ kind: 'not-json', line: before.length, column: String((before.at(-1)?.length ?? 0) + 1) }] }
  }
  const many = Array.isArray(said)
  const centres: readonly unknown[] = Array.isArray(said) ? said : [said]
  if (centres.length === 0) return { kind: 'faulty', faults: [{ kind: 'empty', line: 1, column: '' }] }
  if (centres.length > mostEntries) return { kind: 'faulty', faults: [{ kind: 'too-many', line: 1, column: '' }] }
  const read = centres.map((one) => judgeListing(centreIn(one)))
  const faults = read.flatMap((judged, at) =>
    judged.kind === 'wrong' ? judged.paths.map((path) => faultAt('wrong-value', text, [...(many ? [at] : []), ...path])) : [],
  )
  const entries = read.flatMap((judged) => (judged.kind === 'entry' ? [judged.entry] : []))
  const twice = entries.flatMap(({ id }, at) => (entries.findIndex((one) => one.id === id) < at && many ? [faultAt('differs', text, [at, 'id'])] : []))
  return faults.length + twice.length > 0 ? { kind: 'faulty', faults: [...faults, ...twice] } : { kind: 'read', entries }
}
