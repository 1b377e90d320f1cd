import type { Draft, Option, Place } from './draft.ts'
import { hindrance, release, take } from './move.ts'

/** One person takes an open seat; `leaves` is the duty that they give up for it, whose seat is open then. */
export interface Step {
  readonly takes: Option
  readonly leaves: Option | null
}

/** How far a chain may go. */
export interface ChainRules {
  /** The most steps. */
  readonly steps: number
  /** Whether this person may be moved out of this duty. */
  readonly mayLeave: (duty: Option) => boolean
  readonly mayTake: (option: Option) => boolean
}

interface Open {
  readonly place: Place
  readonly depth: number
  /** How this seat came to be open; null for the first one. */
  readonly by: { readonly step: Step; readonly before: Open } | null
}

const stepsTo = (open: Open, last: Step): Step[] => {
  const steps = [last]
  for (let at: Open | null = open; at?.by; at = at.by.before) steps.unshift(at.by.step)
  return steps
}

/** Does the steps; false, with nothing changed, where together they break a rule that each alone would keep. */
const follow = (draft: Draft, steps: readonly Step[]): boolean => {
  const left = steps.flatMap(({ leaves }) => (leaves === null ? [] : [leaves]))
  if (new Set(left).size < left.length) return false
  for (const duty of left) release(draft, duty)
  const taken: Option[] = []
  for (const { takes } of steps) {
    if (hindrance(takes) !== null) break
    take(draft, takes)
    taken.push(takes)
  }
  if (taken.length === steps.length) return true
  for (const option of taken.reverse()) release(draft, option)
  for (const duty of left) take(draft, duty)
  return false
}

/** Takes back what `follow` has done. */
export const undo = (draft: Draft, steps: readonly Step[]): void => {
  for (const { takes } of steps) release(draft, takes)
  for (const { leaves } of steps) if (leaves !== null) take(draft, leaves)
}

/** A seat above the minimum may stay open. */
const maySparse = ({ place }: Option): boolean => place.members.length > place.slot.minimum

/** What can be done about one open seat: a chain that ends here, or further seats that would be open. */
const look = (draft: Draft, open: Open, { mayLeave, mayTake }: ChainRules): { readonly ends: readonly Step[][]; readonly goOn: readonly Open[] } => {
  const ends: Step[][] = []
  const goOn: Open[] = []
  const leaver = open.by?.step.leaves ?? null
  if (leaver !== null) release(draft, leaver)
  for (const takes of open.place.options) {
    if (takes.on || takes === leaver || !mayTake(takes)) continue
    if (hindrance(takes) === null) {
      ends.push(stepsTo(open, { takes, leaves: null }))
      continue
    }
    for (const leaves of takes.worker.duties) {
      if (leaves.pinned || !mayLeave(leaves) || hindrance(takes, leaves) !== null) continue
      const step = { takes, leaves }
      if (maySparse(leaves)) ends.push(stepsTo(open, step))
      goOn.push({ place: leaves.place, depth: open.depth + 1, by: { step, before: open } })
    }
  }
  if (leaver !== null) take(draft, leaver)
  return { ends, goOn }
}

/**
 * The shortest way to give a slot one person more without leaving another below its minimum: somebody who is free, or somebody who leaves a duty
 * that somebody else takes, and so on. Breadth first, each slot once. On success the draft has it; null where there is none.
 */
export const findChain = (draft: Draft, place: Place, rules: ChainRules): readonly Step[] | null => {
  const seen = new Set([place])
  const queue: Open[] = [{ place, depth: 1, by: null }]
  for (const open of queue) {
    const { ends, goOn } = look(draft, open, rules)
    const found = ends.find((steps) => follow(draft, steps))
    if (found !== undefined) return found
    if (open.depth === rules.steps) continue
    for (const next of goOn) {
      if (seen.has(next.place)) continue
      seen.add(next.place)
      queue.push(next)
    }
  }
  return null
}
