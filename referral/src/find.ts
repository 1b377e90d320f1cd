import type { Listing, Service } from '@zop/wire'
import type { Need } from './need.ts'
import { compareWeights, isPossible, type Reason, type Weighed, weigh } from './reason.ts'
import { wallClock } from './times.ts'

/** A centre with the one of its services that fits best, and why it stands here. */
export interface Match {
  readonly kind: 'centre'
  readonly centre: Listing
  readonly service: Service
  readonly reasons: readonly Reason[]
}

/** `joint` is the joint service: it takes everybody, so it is always there, as the last. */
export type Entry = Match | { readonly kind: 'joint' }

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

const byWeight = (one: Weighed, other: Weighed): number => compareWeights(one.weight, other.weight) || byText(one.service.id, other.service.id)

/**
 * The centres that can be the right ones, the best first, each once; the joint service at the end. `now` in milliseconds since 1970. Never empty, the same whatever the
 * order of the entries; nothing hides a centre but its age, its audience, what it excludes outright, its status, a Land that must not be near, and the wish not to see it.
 */
export const findCentres = (need: Need, listings: readonly Listing[], now: number): readonly Entry[] => {
  const clock = wallClock(now)
  const found = listings.flatMap((centre) => {
    const weighed = centre.services.filter((service) => isPossible(centre, service, need)).map((service) => weigh(service, need, clock))
    const [best] = weighed.toSorted(byWeight)
    return best ? [{ centre, ...best }] : []
  })
  const ranked = found.toSorted((one, other) => compareWeights(one.weight, other.weight) || byText(one.centre.id, other.centre.id))
  return [...ranked.map(({ centre, service, reasons }): Match => ({ kind: 'centre', centre, service, reasons })), { kind: 'joint' }]
}
