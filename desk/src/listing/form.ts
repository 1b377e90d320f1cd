import type { DeskLanguage } from '@zop/content/desk'
import { judgeListing, type Listing, listingTerms, listingText, parseListing, type Service, weekdays } from '@zop/wire'
import { readWall, readWeekdays, weekdayTextOf } from '../duty/exchange/cells.ts'

/** An entry as it stands in the form: perhaps not right yet, and then it is no `Listing`. */
export type Written = Listing

const blankService = (at: number): Service => ({
  id: `angebot-${at}`,
  name: '',
  description: '',
  status: 'active',
  minimum_age: null,
  maximum_age: null,
  languages: [{ code: 'de' }],
  interpretation_services: false,
  service_areas: [],
  schedules: [],
  phones: [],
  attributes: [{ link_type: 'help', taxonomy_term: { code: 'counselling' } }],
  capacities: [],
})

const blankEntry = (id: string): Written => ({
  id,
  name: '',
  description: '',
  website: null,
  physical_address: null,
  invented: false,
  services: [blankService(1)],
})

const lists = ['services', 'languages', 'service_areas', 'schedules', 'phones', 'attributes', 'capacities']

const valueAt = (value: unknown, path: readonly (string | number)[]): unknown => {
  let at = value
  for (const key of path) at = typeof at === 'object' && at !== null ? (at as Readonly<Record<string | number, unknown>>)[key] : undefined
  return at
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether what is wrong here is only a value in its box, not a box that is missing or holds something else. */
const isMendable = (value: unknown, path: readonly (string | number)[]): boolean => {
  const [found, key] = [valueAt(value, path), path.at(-1)]
  if (key === undefined || typeof key === 'number' || key === 'taxonomy_term' || key === 'physical_address') return isObject(found)
  if (lists.includes(key)) return Array.isArray(found)
  return found === null || ['string', 'number', 'boolean'].includes(typeof found)
}

/** The entry of a text, to be gone on with; a new one where there is no text yet; null where the text has another shape, which only the whole text can mend. */
export const writtenOf = (text: string, id: string): Written | null => {
  if (text === '') return blankEntry(id)
  try {
    const said: unknown = JSON.parse(text)
    const judged = judgeListing(said)
    if (judged.kind === 'entry') return judged.entry
    return judged.paths.every((path) => isMendable(said, path)) ? (said as Written) : null
  } catch {
    // No JSON.
    return null
  }
}

/** As `listingText` writes it, also where it is not right yet. */
export const writtenText = (of: Written): string => (parseListing(JSON.stringify(of)) ? listingText(of) : `${JSON.stringify(of, null, 2)}\n`)

export const withService = (of: Written, at: number, change: Partial<Service>): Written => ({
  ...of,
  services: of.services.map((one, index) => (index === at ? { ...one, ...change } : one)),
})

export const addService = (of: Written): Written => {
  const free = Array.from({ length: of.services.length + 1 }, (_, at) => at + 1).find((at) => !of.services.some(({ id }) => id === `angebot-${at}`)) ?? 1
  return { ...of, services: [...of.services, blankService(free)] }
}

export const removeService = (of: Written, at: number): Written => ({ ...of, services: of.services.filter((_, index) => index !== at) })

const lines = (text: string): readonly string[] => text.split('\n').flatMap((line) => line.trim() || [])

export const languagesText = ({ languages }: Service): string => languages.map(({ code }) => code).join(', ')
export const readLanguages = (text: string): Service['languages'] =>
  text
    .toLowerCase()
    .split(/[\s,;]+/)
    .flatMap((code) => (code === '' ? [] : [{ code }]))

export const phonesText = ({ phones }: Service): string =>
  phones.map(({ number, description }) => (description === '' ? number : `${number} (${description})`)).join('\n')
export const readPhones = (text: string): Service['phones'] =>
  lines(text).map((line) => {
    const [, number = line, description = ''] = /^(.*?)\s*(?:\((.*)\))?$/.exec(line) ?? []
    return { number, description }
  })

const isByDay = (text: string): boolean => text.split(',').every((code) => weekdays.some((one) => one === code))

export const schedulesText = ({ schedules }: Service, language: DeskLanguage): string =>
  schedules.map(({ byday, opens_at, closes_at }) => `${isByDay(byday) ? weekdayTextOf(byday, language) : byday} ${opens_at}-${closes_at}`).join('\n')

/** `Mo-Do 9:00-16:00`, as people write it; what is written otherwise stays as it is, and is then a fault. */
export const readSchedules = (text: string): Service['schedules'] =>
  lines(text).map((line) => {
    const [, days = line, from = '', to = ''] = /^(\D*?)\s*(\d[\d:.]*)\s*(?:-|–|bis|to)\s*(\d[\d:.]*)(?: Uhr)?$/i.exec(line) ?? []
    return { byday: readWeekdays(days) ?? days, opens_at: readWall(from)?.time ?? from, closes_at: readWall(to)?.time ?? to }
  })

type Kind = keyof typeof listingTerms

export const hasTerm = ({ attributes }: Service, kind: Kind, code: string): boolean =>
  attributes.some(({ link_type, taxonomy_term }) => link_type === kind && taxonomy_term.code === code)

/** The attributes with one said or unsaid, in the order of the list of terms: the same words are always the same text. */
export const setTerm = (service: Service, { kind, code, on }: { kind: Kind; code: string; on: boolean }): Service['attributes'] =>
  (Object.keys(listingTerms) as Kind[]).flatMap((one) =>
    listingTerms[one].flatMap((term): readonly unknown[] => {
      const said = one === kind && term === code ? on : hasTerm(service, one, term)
      return said ? [{ link_type: one, taxonomy_term: { code: term } }] : []
    }),
  ) as Service['attributes']

export const setArea = ({ service_areas }: Service, extent: Service['service_areas'][number]['extent'], on: boolean): Service['service_areas'] =>
  on ? [...service_areas.filter((area) => area.extent !== extent), { extent }] : service_areas.filter((area) => area.extent !== extent)

/** How many more it can take, said today; null: nothing is said. */
export const setCapacity = (of: Written, at: number, { available, today }: { available: number | null; today: string }): Written =>
  withService(of, at, { capacities: available === null ? [] : [{ available, updated: today }] })
