import type { Listing, Service } from '@zop/wire'
import type { Need } from './need.ts'

/**
 * The rules of the finder written down once more, slowly: every question is asked of every service, and whoever is beaten by fewer stands higher. Shares no line with what
 * it is compared to. `moment` is 2026-11-23, a Monday, 12:00 in Germany.
 */
const says = (service: Service, kind: string, term: string): boolean =>
  service.attributes.filter((attribute) => attribute.link_type === kind && attribute.taxonomy_term.code === term).length > 0

const fits = (centre: Listing, service: Service, need: Need): boolean => {
  if (need.without.includes(centre.id)) return false
  if (service.status === 'inactive' || service.status === 'defunct' || service.status === 'temporarily closed') return false
  if (need.age !== null && service.minimum_age !== null && need.age < service.minimum_age) return false
  if (need.age !== null && service.maximum_age !== null && need.age > service.maximum_age) return false
  for (const land of need.notNear) {
    for (const area of service.service_areas) if (area.extent === land) return false
    if (centre.physical_address?.state_province === land) return false
  }
  if (need.who !== null) {
    const isForSome = ['women', 'men', 'diverse'].some((term) => says(service, 'audience', term))
    if (isForSome && !says(service, 'audience', need.who)) return false
    if (says(service, 'excluded', need.who)) return false
  }
  for (const one of need.circumstances) if (says(service, 'excluded', one)) return false
  return true
}

/** 1 where `a` is better, -1 where `b` is, 0 where neither. */
const duel = (a: Service, b: Service, need: Need): number => {
  const better = (x: number, y: number) => (x > y ? 1 : x < y ? -1 : 0)
  const helps = (one: Service) => new Set(need.help.filter((term) => says(one, 'help', term))).size
  const talks = (one: Service) => {
    if (need.language === null) return 0
    for (const { code } of one.languages) if (code === need.language) return 2
    return one.interpretation_services ? 1 : 0
  }
  const reaches = (one: Service) => {
    if (need.lands.length === 0) return 0
    for (const land of need.lands) for (const { extent } of one.service_areas) if (extent === land) return 2
    for (const { extent } of one.service_areas) if (extent === 'DE') return 1
    return 0
  }
  const room = (one: Service) => {
    for (const { available, updated } of one.capacities) if (updated >= '2026-11-09' && updated <= '2026-11-23') return available > 0 ? 1 : -1
    return 0
  }
  const opened = (one: Service) => (one.schedules.some((hours) => hours.byday.includes('MO') && hours.opens_at <= '12:00' && hours.closes_at > '12:00') ? 1 : 0)
  const houses = (one: Service) => {
    if (!need.help.includes('shelter') || !says(one, 'help', 'shelter')) return 0
    return room(one) === -1 ? 0 : 1
  }
  for (const ask of [houses, helps, talks, reaches, room, opened]) {
    const said = better(ask(a), ask(b))
    if (said !== 0) return said
  }
  return 0
}

/** The ids of what is found, in order, with the service of each. */
export const slowly = (need: Need, centres: readonly Listing[]): readonly string[] => {
  const champions: { id: string; service: Service }[] = []
  for (const centre of centres) {
    const able = centre.services.filter((service) => fits(centre, service, need))
    const champion = able.find((one) =>
      able.every((other) => other === one || duel(one, other, need) === 1 || (duel(one, other, need) === 0 && one.id < other.id)),
    )
    if (champion) champions.push({ id: centre.id, service: champion })
  }
  const places: string[] = []
  for (const one of champions) {
    const beatenBy = champions.filter((other) => {
      const said = duel(other.service, one.service, need)
      return said === 1 || (said === 0 && other.id < one.id)
    })
    places[beatenBy.length] = `${one.id}/${one.service.id}`
  }
  return [...places, 'joint']
}
