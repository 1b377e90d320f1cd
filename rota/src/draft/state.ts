import type { Assignment } from '../problem/problem.ts'
import type { Draft, Option } from './draft.ts'
import { hindrance, release, take } from './move.ts'

/** Who has which slot, in order of time, and of names within a slot. */
export const assignmentsOf = (draft: Draft): Assignment[] =>
  draft.places.flatMap(({ slot, members }) =>
    members
      .map(({ worker }) => worker.person.id)
      .toSorted()
      .map((person) => ({ slot: slot.id, person })),
  )

/** What is taken now. */
export const taken = (draft: Draft): Option[] => draft.places.flatMap(({ members }) => members)

/** Brings the draft to exactly these options, which break no rule together. */
export const bringTo = (draft: Draft, options: readonly Option[]): void => {
  const wanted = new Set(options)
  for (const option of taken(draft)) if (!wanted.has(option)) release(draft, option)
  for (const option of options) if (!option.on) take(draft, option)
}

/** Leaves what is pinned only. */
export const clear = (draft: Draft): void => {
  for (const option of taken(draft)) if (!option.pinned) release(draft, option)
}

const keyOf = ({ slot, person }: Assignment): string => JSON.stringify([slot, person])

/** Takes these assignments, one by one, as far as they break no rule; gives those that it could not take. */
export const takeAll = (draft: Draft, assignments: readonly Assignment[]): Assignment[] => {
  const known = new Map(draft.options.map((option) => [keyOf({ slot: option.place.slot.id, person: option.worker.person.id }), option]))
  return assignments.filter((assignment) => {
    const option = known.get(keyOf(assignment))
    if (option === undefined) return true
    if (option.on) return false
    if (hindrance(option) !== null) return true
    take(draft, option)
    return false
  })
}
