import type { Listing, Service } from '@zop/wire'
import { languagesText, readLanguages } from '../form.ts'

/** What a whole centre says stands in each of its rows, then what one service says. The names are those of HSDS 3.1, with the table in front where it is needed. */
export const centreColumns = [
  'organization_id',
  'organization_name',
  'organization_description',
  'organization_website',
  'address_1',
  'postal_code',
  'city',
  'state_province',
  'invented',
] as const
const serviceColumns = [
  'id',
  'name',
  'description',
  'status',
  'minimum_age',
  'maximum_age',
  'languages',
  'interpretation_services',
  'service_areas',
  'schedules',
  'phones',
  'help',
  'audience',
  'excluded',
  'available',
  'updated',
] as const
export const columns = [...centreColumns, ...serviceColumns] as const
export type Column = (typeof columns)[number]

/** The cells of a row. */
export type Cells = Readonly<Record<Column, string>>

const yes = (on: boolean): string => (on ? 'yes' : 'no')
const numberOr = (text: string): number | string | null => (text === '' ? null : /^\d{1,4}$/.test(text) ? Number(text) : text)
const flagOr = (text: string): boolean | string => (/^(?:yes|ja|true|1)$/i.test(text) ? true : /^(?:no|nein|false|0|)$/i.test(text) ? false : text)
const parts = (text: string, by: RegExp): readonly string[] => text.split(by).flatMap((one) => one.trim() || [])
const terms = ({ attributes }: Service, kind: string): string =>
  attributes.flatMap(({ link_type, taxonomy_term }) => (link_type === kind ? [taxonomy_term.code] : [])).join(', ')

/** One service of a centre as a row. */
export const cellsOf = (centre: Listing, service: Service): Cells => {
  const [capacity] = service.capacities
  return {
    organization_id: centre.id,
    organization_name: centre.name,
    organization_description: centre.description,
    organization_website: centre.website ?? '',
    address_1: centre.physical_address?.address_1 ?? '',
    postal_code: centre.physical_address?.postal_code ?? '',
    city: centre.physical_address?.city ?? '',
    state_province: centre.physical_address?.state_province ?? '',
    invented: yes(centre.invented),
    id: service.id,
    name: service.name,
    description: service.description,
    status: service.status,
    minimum_age: String(service.minimum_age ?? ''),
    maximum_age: String(service.maximum_age ?? ''),
    languages: languagesText(service),
    interpretation_services: yes(service.interpretation_services),
    service_areas: service.service_areas.map(({ extent }) => extent).join(', '),
    schedules: service.schedules.map(({ byday, opens_at, closes_at }) => `${byday} ${opens_at}-${closes_at}`).join(' | '),
    phones: service.phones.map(({ number, description }) => (description === '' ? number : `${number} (${description})`)).join(' | '),
    help: terms(service, 'help'),
    audience: terms(service, 'audience'),
    excluded: terms(service, 'excluded'),
    available: capacity ? String(capacity.available) : '',
    updated: capacity?.updated ?? '',
  }
}

const attributesOf = (cells: Cells) =>
  (['help', 'audience', 'excluded'] as const).flatMap((kind) => parts(cells[kind], /[,;]/).map((code) => ({ link_type: kind, taxonomy_term: { code } })))

const phoneOf = (text: string) => {
  const [, number = text, description = ''] = /^(.*?)\s*(?:\((.*)\))?$/.exec(text) ?? []
  return { number, description }
}

const scheduleOf = (text: string) => {
  const [, byday = text, opens_at = '', closes_at = ''] = /^(.*?)\s+(\d\d:\d\d)\s*[-–]\s*(\d\d:\d\d)$/.exec(text) ?? []
  return { byday: byday.replaceAll(' ', ''), opens_at, closes_at }
}

/** What a row says of a service, for the schema of an entry to judge. */
export const serviceOf = (cells: Cells) => ({
  id: cells.id,
  name: cells.name,
  description: cells.description,
  status: cells.status,
  minimum_age: numberOr(cells.minimum_age),
  maximum_age: numberOr(cells.maximum_age),
  languages: readLanguages(cells.languages),
  interpretation_services: flagOr(cells.interpretation_services),
  service_areas: parts(cells.service_areas, /[,;]/).map((extent) => ({ extent })),
  schedules: parts(cells.schedules, /\|/).map(scheduleOf),
  phones: parts(cells.phones, /\|/).map(phoneOf),
  attributes: attributesOf(cells),
  capacities: cells.available === '' && cells.updated === '' ? [] : [{ available: numberOr(cells.available), updated: cells.updated }],
})

/** What a row says of its centre. */
export const centreOf = (cells: Cells) => {
  const { address_1, postal_code, city, state_province } = cells
  const hasAddress = [address_1, postal_code, city, state_province].some((cell) => cell !== '')
  return {
    id: cells.organization_id,
    name: cells.organization_name,
    description: cells.organization_description,
    website: cells.organization_website === '' ? null : cells.organization_website,
    physical_address: hasAddress ? { public: true, address_1, postal_code, city, state_province } : null,
    invented: flagOr(cells.invented),
  }
}

const centreNames: Readonly<Record<string, Column>> = {
  id: 'organization_id',
  name: 'organization_name',
  description: 'organization_description',
  website: 'organization_website',
  invented: 'invented',
}

const attributeColumns = (cells: Cells): readonly Column[] =>
  (['help', 'audience', 'excluded'] as const).flatMap((kind) => parts(cells[kind], /[,;]/).map(() => kind))

/** The column in which the value stands that a path of the entry names. `cells` are those of its row. */
export const columnAt = (path: readonly (string | number)[], cells: Cells): Column => {
  const [first = '', , key = '', index = 0, inner = ''] = path
  if (first === 'physical_address') return columns.find((column) => column === path[1]) ?? 'address_1'
  if (first !== 'services') return centreNames[String(first)] ?? 'organization_id'
  if (key === 'attributes') return attributeColumns(cells)[Number(index)] ?? 'help'
  if (key === 'capacities') return inner === 'updated' ? 'updated' : 'available'
  return columns.find((column) => column === key) ?? 'id'
}
