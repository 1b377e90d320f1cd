import type { Clash, Costs, Draft, Option, Place, Quota } from './draft.ts'

/** Why an option cannot be taken as things stand. */
export type Hindrance = 'taken' | 'full' | 'week' | 'month' | 'centre' | Clash

const clashOf = ({ place, worker }: Option, without: Option | null): Clash | null => {
  for (const duty of worker.duties) {
    const clash = place.clashes[duty.place.index]
    if (clash && duty !== without) return clash
  }
  return null
}

const hasCentre = ({ members }: Place, centre: string): boolean => {
  for (const { worker } of members) if (worker.person.centre === centre) return true
  return false
}

/** Null where the option may be taken without breaking a hard rule, once the person has left the duty `without`. */
export const hindrance = (option: Option, without: Option | null = null): Hindrance | null => {
  const { place, worker, week, month } = option
  if (option.on) return 'taken'
  if (place.members.length >= place.slot.wanted) return 'full'
  if (place.slot.onePerCentre && hasCentre(place, worker.person.centre)) return 'centre'
  if (week.used - (without?.week === week ? 1 : 0) >= week.limit) return 'week'
  if (month.used - (without?.month === month ? without.place.minutes : 0) + place.minutes > month.limit) return 'month'
  return clashOf(option, without)
}

const speaks = (members: readonly Option[], language: string): boolean => {
  for (const { worker } of members) if (worker.person.languages.includes(language)) return true
  return false
}

const hasExperience = (members: readonly Option[]): boolean => {
  for (const { worker } of members) if (worker.person.experienced) return true
  return false
}

/** What a slot costs with these members: empty seats, and whom it misses. */
export const placeCost = ({ slot }: Place, members: readonly Option[], costs: Costs): number => {
  const staffed = members.length
  let cost = costs.uncovered * Math.max(0, slot.minimum - staffed) + costs.thin * Math.max(0, slot.wanted - Math.max(slot.minimum, staffed))
  if (slot.experienced && !hasExperience(members)) cost += costs.experienced
  for (const language of slot.languages) if (!speaks(members, language)) cost += costs.language
  return cost
}

/** What it costs that a centre is off its quota. */
export const quotaCost = ({ minutes, target, weight }: Quota): number => Math.abs(minutes - target) * weight

/** Adds an option's minutes, or takes them back, everywhere they are counted; gives the change in cost outside its place. */
const count = ({ place, worker, week, month, quota, price }: Option, costs: Costs, sign: 1 | -1): number => {
  week.used += sign
  month.used += sign * place.minutes
  let cost = sign * price
  if (quota !== null) {
    cost -= quotaCost(quota)
    quota.minutes += sign * place.minutes
    cost += quotaCost(quota)
  }
  // The n-th one costs n - 1 times its weight: counted with what stands below it, before adding and after taking back.
  if (place.late) {
    if (sign === -1) worker.lates--
    cost += sign * costs.late * worker.lates
    if (sign === 1) worker.lates++
  }
  if (place.weekend) {
    if (sign === -1) worker.weekends--
    cost += sign * costs.weekend * worker.weekends
    if (sign === 1) worker.weekends++
  }
  return cost
}

const recost = (draft: Draft, place: Place): void => {
  const cost = placeCost(place, place.members, draft.costs)
  draft.score += cost - place.cost
  place.cost = cost
}

/** Gives the slot to the person. The caller has seen that nothing hinders. */
export const take = (draft: Draft, option: Option): void => {
  option.on = true
  option.place.members.push(option)
  option.worker.duties.push(option)
  draft.score += count(option, draft.costs, 1)
  recost(draft, option.place)
}

/** Order within members and duties carries no meaning. */
const remove = (list: Option[], option: Option): void => {
  const last = list.pop()
  if (last !== undefined && last !== option) list[list.indexOf(option)] = last
}

/** Takes the slot from the person. */
export const release = (draft: Draft, option: Option): void => {
  option.on = false
  remove(option.place.members, option)
  remove(option.worker.duties, option)
  draft.score += count(option, draft.costs, -1)
  recost(draft, option.place)
}
