import { type ChainRules, findChain, undo } from '../draft/chain.ts'
import type { Draft, Option, Place } from '../draft/draft.ts'
import { take } from '../draft/move.ts'
import { assignmentsOf, takeAll, taken } from '../draft/state.ts'
import { type Fault, isHindering } from '../fault/fault.ts'
import { type Examined, examine } from '../fault/faults.ts'
import { cheapest } from '../plan/greedy.ts'
import { ordered } from '../problem/canonical.ts'
import type { Assignment, Minute, Problem } from '../problem/problem.ts'

/** A mended plan, and what is different. */
export interface Repair {
  readonly assignments: readonly Assignment[]
  /** Duties that could not stay, because somebody is absent. */
  readonly lost: readonly Assignment[]
  /** Duties that somebody has now: at most one more than were lost. */
  readonly added: readonly Assignment[]
  /** Duties that somebody gives up for another one. */
  readonly moved: readonly Assignment[]
}

/** A mended plan, or what hinders. */
export type Repaired = { readonly kind: 'repaired'; readonly repair: Repair } | { readonly kind: 'refused'; readonly faults: readonly Fault[] }

/** Longer chains would change more than is allowed. */
const longestChain = 3

interface Mending {
  readonly draft: Draft
  /** What stood before. */
  readonly old: ReadonlySet<Option>
  /** New duties at most. */
  readonly changes: number
  readonly from: Minute
}

const added = ({ draft, old }: Mending): Option[] => taken(draft).filter((option) => !old.has(option))

/** Gives the slot one person more by a chain, if it stays within what may change. */
const tryChain = (mending: Mending, place: Place, mayLeave: ChainRules['mayLeave']): boolean => {
  const { draft, changes } = mending
  const steps = findChain(draft, place, { steps: longestChain, mayLeave, mayTake: () => true })
  if (steps === null) return false
  if (added(mending).length <= changes) return true
  undo(draft, steps)
  return false
}

/** First whoever is free; then the new duties are dealt differently; then one who has a duty already leaves it for this one. */
const mend = (mending: Mending, place: Place): void => {
  const { draft, old, from } = mending
  const direct = cheapest(draft, place, null)
  if (direct !== null) take(draft, direct)
  else if (place.members.length < place.slot.minimum) {
    const dealtAgain = tryChain(mending, place, (duty) => !old.has(duty))
    if (!dealtAgain) tryChain(mending, place, ({ place: left }) => left.slot.start >= from)
  }
}

/** One entry for each seat that was lost, the slots with the fewest people first. */
const openSeats = (draft: Draft, lost: readonly Assignment[]): Place[] =>
  lost
    .flatMap(({ slot }) => draft.places.filter((place) => place.slot.id === slot))
    .toSorted((a, b) => b.slot.minimum - b.members.length - (a.slot.minimum - a.members.length) || a.options.length - b.options.length || a.index - b.index)

/** Examines a problem without the pins that nobody can keep any more: an absence goes before a coordinator's decision. */
const examineFreed = (problem: Problem): Examined => {
  const examined = examine(problem)
  const hindering = examined.faults.filter(isHindering)
  const broken = hindering.filter(({ kind }) => kind === 'broken-pin')
  if (broken.length === 0 || broken.length < hindering.length) return examined
  const isBroken = ({ slot, person }: Assignment) => broken.some((fault) => fault.kind === 'broken-pin' && fault.slot === slot && fault.person === person)
  return examine({ ...problem, pinned: problem.pinned.filter((pin) => !isBroken(pin)) })
}

/** In order of time, as everywhere. */
const inTime = ({ slots }: Problem, assignments: readonly Assignment[]): Assignment[] => {
  const order = new Map(slots.map(({ id }, index) => [id, index]))
  return assignments.toSorted((a, b) => (order.get(a.slot) ?? 0) - (order.get(b.slot) ?? 0))
}

/**
 * Mends a plan after absences, which the problem already knows as `cannot`: what nobody can keep is dealt again, and as little else as possible is touched,
 * at most one duty more than were lost. A pin goes with its person. An assignment of nobody (`''`) counts as lost: a seat to be dealt again. Slots that begin
 * before `from` are left as they are.
 */
export const repair = (problem: Problem, plan: readonly Assignment[], { from }: { from: Minute }): Repaired => {
  const input = ordered(problem)
  const examined = examineFreed(input)
  if (examined.kind === 'hindered') return { kind: 'refused', faults: examined.faults }
  const { draft } = examined
  const past = new Set(input.slots.filter(({ start }) => start < from).map(({ id }) => id))
  const refused = takeAll(draft, plan)
  const history = refused.filter(({ slot }) => past.has(slot))
  const lost = refused.filter(({ slot }) => !past.has(slot))
  const old = new Set(taken(draft))
  const mending = { draft, old, changes: lost.length + 1, from }
  for (const place of openSeats(draft, lost)) mend(mending, place)
  const after = taken(draft)
  const now = new Set(after)
  const named = ({ place, worker }: Option): Assignment => ({ slot: place.slot.id, person: worker.person.id })
  return {
    kind: 'repaired',
    repair: {
      assignments: inTime(input, [...history, ...assignmentsOf(draft)]),
      lost,
      added: after.filter((option) => !old.has(option)).map(named),
      moved: [...old].filter((option) => !now.has(option)).map(named),
    },
  }
}
