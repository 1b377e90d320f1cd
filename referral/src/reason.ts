import type { Capacity, HelpTerm, Land, Listing, Service } from '@zop/wire'
import type { Need } from './need.ts'
import { isOpen, type WallClock } from './times.ts'

/** Why an entry stands where it stands, as a person would say it; the words are content's. `updated` is a day. */
export type Reason =
  | { readonly code: 'help'; readonly terms: readonly HelpTerm[] }
  | { readonly code: 'language'; readonly language: string }
  | { readonly code: 'interpreter' }
  | { readonly code: 'near'; readonly land: Land }
  | { readonly code: 'whole-country' }
  | { readonly code: 'elsewhere' }
  | { readonly code: 'has-places'; readonly updated: string }
  | { readonly code: 'full'; readonly updated: string }
  | { readonly code: 'open-now' }

/** After two weeks nobody relies on how many a centre could take, nor on a day that is still to come. */
const freshDays = 14

const isFresh = ({ updated }: Capacity, today: string): boolean => updated <= today && Date.parse(today) - Date.parse(updated) <= freshDays * 86_400_000

const helpOf = (service: Service): readonly HelpTerm[] =>
  service.attributes.flatMap((attribute) => (attribute.link_type === 'help' ? [attribute.taxonomy_term.code] : []))

const languageReason = (service: Service, wanted: string | null): Reason | null => {
  if (wanted === null) return null
  if (service.languages.some(({ code }) => code === wanted)) return { code: 'language', language: wanted }
  return service.interpretation_services ? { code: 'interpreter' } : null
}

const regionReason = (service: Service, wanted: readonly Land[]): Reason | null => {
  if (wanted.length === 0) return null
  const extents = service.service_areas.map(({ extent }) => extent)
  const near = wanted.find((land) => extents.includes(land))
  if (near) return { code: 'near', land: near }
  return extents.includes('DE') ? { code: 'whole-country' } : { code: 'elsewhere' }
}

const capacityReason = ({ capacities: [said] }: Service, today: string): Reason | null =>
  said && isFresh(said, today) ? { code: said.available === 0 ? 'full' : 'has-places', updated: said.updated } : null

/** Everything that speaks for a service, or against it, with what it weighs: the first difference decides. */
export interface Weighed {
  readonly service: Service
  readonly reasons: readonly Reason[]
  readonly weight: readonly number[]
}

const weightOf: Readonly<Record<Reason['code'], number>> = {
  help: 0,
  language: 2,
  interpreter: 1,
  near: 2,
  'whole-country': 1,
  elsewhere: 0,
  'has-places': 1,
  full: -1,
  'open-now': 1,
}

/** Who needs a safe place now is not helped by one that has none: where that is asked for, a shelter that is full stands below those that are not, whatever else speaks for it. */
const canShelter = (terms: readonly HelpTerm[], capacity: Reason | null): boolean => terms.includes('shelter') && capacity?.code !== 'full'

/** The order of what matters: whether it can be the safe place that is asked for, the help that is wanted, the language, where, whether it can take somebody, whether somebody is there now. */
export const weigh = (service: Service, need: Need, clock: WallClock): Weighed => {
  const terms = helpOf(service).filter((term) => need.help.includes(term))
  const help: Reason | null = terms.length > 0 ? { code: 'help', terms } : null
  const open: Reason | null = isOpen(service.schedules, clock) ? { code: 'open-now' } : null
  const capacity = capacityReason(service, clock.day)
  const others = [languageReason(service, need.language), regionReason(service, need.lands), capacity, open]
  return {
    service,
    reasons: [help, ...others].filter((reason) => reason !== null),
    weight: [Number(canShelter(terms, capacity)), terms.length, ...others.map((reason) => (reason === null ? 0 : weightOf[reason.code]))],
  }
}

/** Below 0 where `one` comes first. Nothing is left to chance or to the order of the data: at last the id decides. */
export const compareWeights = (one: readonly number[], other: readonly number[]): number => {
  const at = one.findIndex((weight, index) => weight !== other[index])
  return at < 0 ? 0 : (other[at] ?? 0) - (one[at] ?? 0)
}

const inRegion = ({ physical_address }: Listing, service: Service, lands: readonly string[]): boolean =>
  service.service_areas.some(({ extent }) => lands.includes(extent)) || (physical_address !== null && lands.includes(physical_address.state_province))

/** Whether a service can be the right one at all. How full it is never decides that. */
export const isPossible = (centre: Listing, service: Service, need: Need): boolean => {
  if (service.status !== 'active' || need.without.includes(centre.id)) return false
  if (need.age !== null && (need.age < (service.minimum_age ?? 0) || need.age > (service.maximum_age ?? Number.POSITIVE_INFINITY))) return false
  if (inRegion(centre, service, need.notNear)) return false
  const codes = (kind: 'audience' | 'excluded') =>
    service.attributes.flatMap(({ link_type, taxonomy_term }) => (link_type === kind ? [taxonomy_term.code] : []))
  const audience = codes('audience')
  if (need.who !== null && audience.length > 0 && !audience.includes(need.who)) return false
  const excluded = codes('excluded')
  return !excluded.some((term) => term === need.who || need.circumstances.some((one) => one === term))
}
