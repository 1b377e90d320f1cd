import * as v from 'valibot'
import { centre } from './directory.ts'
import { lands } from './duty/profile.ts'
import { day, wallTime } from './duty/time.ts'
import { documentText } from './editorial/document.ts'
import { count } from './encoding.ts'
import { openPhone, webAddress } from './leading.ts'
import { readJson } from './read.ts'

/** What nobody sees and what changes what is read; the joiners stay, Persian is written with them. */
const hidden = /(?!\u200C|\u200D)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u

/** A letter that looks like another script's, beside one of that script. */
const mixed = /\p{Script=Latin}\p{M}*[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{M}*\p{Script=Latin}/u

/** 1 to `most` characters of one line: something to read, nothing hidden, no word of two scripts. */
const line = (most: number) =>
  v.pipe(
    v.string(),
    v.minLength(1),
    v.maxLength(most),
    v.check((text) => /[\p{L}\p{N}]/u.test(text) && !hidden.test(text) && !mixed.test(text)),
  )

/** ISO 639-1 or 639-3, lower case. */
const languageCode = v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/))

/** RFC 5545 `BYDAY` of a week. */
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
export type Weekday = (typeof weekdays)[number]

/**
 * The words of the directory (HSDS: taxonomy_term), by what is said with them (HSDS: attribute.link_type).
 *
 * - `help`: what a service does
 * - `audience`: whom it is for; nothing said of it: for everybody
 * - `excluded`: whom it cannot take, said outright
 */
export const listingTerms = {
  help: ['counselling', 'shelter', 'law', 'work', 'health', 'accompany', 'relatives', 'professionals'],
  audience: ['women', 'men', 'diverse'],
  excluded: ['women', 'men', 'diverse', 'with-children', 'no-papers', 'dependency'],
} as const
export type HelpTerm = (typeof listingTerms.help)[number]
export type AudienceTerm = (typeof listingTerms.audience)[number]
export type ExcludedTerm = (typeof listingTerms.excluded)[number]

const attribute = v.variant('link_type', [
  v.strictObject({ link_type: v.literal('help'), taxonomy_term: v.strictObject({ code: v.picklist(listingTerms.help) }) }),
  v.strictObject({ link_type: v.literal('audience'), taxonomy_term: v.strictObject({ code: v.picklist(listingTerms.audience) }) }),
  v.strictObject({ link_type: v.literal('excluded'), taxonomy_term: v.strictObject({ code: v.picklist(listingTerms.excluded) }) }),
])

const schedule = v.pipe(
  v.strictObject({
    /** `MO,TU`: every week. */
    byday: v.pipe(v.string(), v.regex(/^(?:MO|TU|WE|TH|FR|SA|SU)(?:,(?:MO|TU|WE|TH|FR|SA|SU)){0,6}$/)),
    /** Wall times in Germany; `24:00` is the end of the day. */
    opens_at: wallTime,
    closes_at: v.union([wallTime, v.literal('24:00')]),
  }),
  v.check(({ opens_at, closes_at }) => opens_at < closes_at),
)
export type Schedule = v.InferOutput<typeof schedule>

/** HSDS service_capacity: how many more it can take, and the day on which somebody said so. 0 is full. */
const capacity = v.strictObject({ available: count(99), updated: day })
export type Capacity = v.InferOutput<typeof capacity>

const age = v.nullable(count(120))

/** HSDS service_area: a Land (ISO 3166-2 without `DE-`), or `DE` for all of them. */
const serviceArea = v.strictObject({ extent: v.picklist(['DE', ...lands]) })

export const listingStatus = ['active', 'inactive', 'defunct', 'temporarily closed'] as const

const service = v.pipe(
  v.strictObject({
    id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/)),
    name: line(80),
    /** In the language of whoever runs it; empty where nothing is added. */
    description: v.union([v.literal(''), line(600)]),
    status: v.picklist(listingStatus),
    minimum_age: age,
    maximum_age: age,
    languages: v.pipe(v.array(v.strictObject({ code: languageCode })), v.minLength(1), v.maxLength(40)),
    /** Whether somebody who translates is called in for other languages. */
    interpretation_services: v.boolean(),
    service_areas: v.pipe(v.array(serviceArea), v.minLength(1), v.maxLength(17)),
    /** Empty: by arrangement. */
    schedules: v.pipe(v.array(schedule), v.maxLength(21)),
    phones: v.pipe(v.array(v.strictObject({ number: openPhone, description: v.union([v.literal(''), line(80)]) })), v.maxLength(5)),
    attributes: v.pipe(v.array(attribute), v.minLength(1), v.maxLength(20)),
    capacities: v.pipe(v.array(capacity), v.maxLength(1)),
  }),
  v.check(({ minimum_age, maximum_age }) => (minimum_age ?? 0) <= (maximum_age ?? 120)),
  v.check(({ attributes }) => attributes.some(({ link_type }) => link_type === 'help')),
)
export type Service = v.InferOutput<typeof service>

/** Only an address that everybody may know. */
const physicalAddress = v.strictObject({
  public: v.literal(true),
  address_1: line(80),
  postal_code: v.pipe(v.string(), v.regex(/^\d{5}$/)),
  city: line(60),
  state_province: v.picklist(lands),
})

const givesShelter = ({ attributes }: Service): boolean =>
  attributes.some(({ link_type, taxonomy_term }) => link_type === 'help' && taxonomy_term.code === 'shelter')

/**
 * What one centre tells the public of itself: a profile of the Human Services Data Specification 3.1 (an organization with its services, docs.openreferral.org), with
 * its names. A centre that has a shelter says no address at all: whoever looks for somebody there must not find even the door beside it.
 */
export const listing = v.pipe(
  v.strictObject({
    id: centre.entries.id,
    name: line(80),
    description: v.union([v.literal(''), line(600)]),
    website: v.nullable(webAddress),
    physical_address: v.nullable(physicalAddress),
    /** Made up to show the finder; said wherever it is shown. */
    invented: v.boolean(),
    services: v.pipe(v.array(service), v.minLength(1), v.maxLength(12)),
  }),
  v.check(({ services }) => new Set(services.map(({ id }) => id)).size === services.length),
  v.check(({ physical_address, services }) => physical_address === null || !services.some(givesShelter)),
)
export type Listing = v.InferOutput<typeof listing>

/** The text of the document `listing.<centre>`. */
export const listingText = (of: Listing): string => v.parse(documentText, `${JSON.stringify(of, null, 2)}\n`)

/** The entry that a text says; null where it says none. */
export const parseListing = (text: string): Listing | null => readJson(listing, text)

const withoutCapacity = (of: Listing) => ({ ...of, services: of.services.map((one) => ({ ...one, capacities: [] })) })

/** Whether nothing differs but how many it can take and since when: such a change needs nobody else's yes. False where a text is no entry, or nothing differs at all. */
export const changesOnlyCapacity = (before: string, after: string): boolean => {
  const [old, young] = [parseListing(before), parseListing(after)]
  if (!old || !young || JSON.stringify(old) === JSON.stringify(young)) return false
  return JSON.stringify(withoutCapacity(old)) === JSON.stringify(withoutCapacity(young))
}
