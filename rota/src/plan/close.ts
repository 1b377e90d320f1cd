import { findChain, undo } from '../draft/chain.ts'
import type { Draft, Option, Place, Worker } from '../draft/draft.ts'
import { release, take } from '../draft/move.ts'

/** Longer chains of swaps are hardly ever the only way, and nobody likes them. */
const steps = 4

type Helps = (worker: Worker) => boolean

const anybody: Helps = () => true

/** Gives the slot somebody who helps, by swaps, if it costs less than `before`. */
const addOne = (draft: Draft, place: Place, { helps, before }: { helps: Helps; before: number }): boolean => {
  const mayTake = (option: Option) => option.place !== place || helps(option.worker)
  const chain = findChain(draft, place, { steps, mayLeave: () => true, mayTake })
  if (chain === null) return false
  if (draft.score < before) return true
  undo(draft, chain)
  return false
}

/** Who would help a slot that nobody experienced has, or nobody who speaks a language. */
const unmet = ({ slot, members }: Place): Helps[] => {
  const needs: Helps[] = slot.languages.map(
    (language) =>
      ({ person }) =>
        person.languages.includes(language),
  )
  if (slot.experienced) needs.push(({ person }) => person.experienced)
  return needs.filter((helps) => !members.some(({ worker }) => helps(worker)))
}

/** Somebody who helps comes to a free seat, or in somebody's place. */
const meet = (draft: Draft, place: Place, helps: Helps): void => {
  const before = draft.score
  if (addOne(draft, place, { helps, before })) return
  for (const member of place.members.filter(({ pinned }) => !pinned)) {
    release(draft, member)
    if (addOne(draft, place, { helps, before })) return
    take(draft, member)
  }
}

/** Covers by chains of swaps the seats below the minimum that can be covered so. */
export const closeSeats = (draft: Draft): void => {
  for (const place of draft.places) {
    while (place.members.length < place.slot.minimum && addOne(draft, place, { helps: anybody, before: draft.score }));
  }
}

/** Brings experience and languages by chains of swaps to where they are missing. Nothing gets dearer by it. */
export const closeNeeds = (draft: Draft): void => {
  for (const place of draft.places) {
    for (const helps of unmet(place)) if (place.options.some(({ worker }) => helps(worker))) meet(draft, place, helps)
  }
}
