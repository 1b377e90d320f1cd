import type { Draft, Option, Place } from '../draft/draft.ts'
import { hindrance, release, take } from '../draft/move.ts'
import type { Random } from './random.ts'

/** What everything costs once this option is taken. */
const scoreWith = (draft: Draft, option: Option): number => {
  take(draft, option)
  const { score } = draft
  release(draft, option)
  return score
}

/** The cheapest option of a slot that nothing hinders; among equals, whoever has the fewest choices, and then chance, or the first where there is none. */
export const cheapest = (draft: Draft, place: Place, random: Random | null): Option | null => {
  let best: Option | null = null
  let least = Number.POSITIVE_INFINITY
  let choices = Number.POSITIVE_INFINITY
  let equals = 0
  for (const option of place.options) {
    if (hindrance(option) !== null) continue
    const score = scoreWith(draft, option)
    const own = option.worker.options.length
    if (score > least || (score === least && own > choices)) continue
    equals = score === least && own === choices ? equals + 1 : 1
    if (equals > 1 && random?.below(equals) !== 0) continue
    best = option
    least = score
    choices = own
  }
  return best
}

/** Fills the slots up to what `seats` says, the one with the fewest options for each seat first. */
export const fill = (draft: Draft, random: Random, seats: (place: Place) => number): void => {
  const scarcest = draft.places.filter((place) => seats(place) > 0).toSorted((a, b) => a.options.length / seats(a) - b.options.length / seats(b))
  for (const place of scarcest) {
    while (place.members.length < seats(place)) {
      const option = cheapest(draft, place, random)
      if (option === null) break
      take(draft, option)
    }
  }
}
