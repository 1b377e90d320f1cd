import type { Gap } from '../check/score.ts'
import { findChain, undo } from '../draft/chain.ts'
import type { Draft, Option, Place, Worker } from '../draft/draft.ts'
import { hindrance, release, take } from '../draft/move.ts'
import type { Stopped } from './reason.ts'

/** One person takes a slot, and gives up another for it. */
export interface SwapStep {
  readonly person: string
  readonly takes: string
  /** The slot that the person gives up for it; null for the last one. */
  readonly leaves: string | null
}

/** What would close a gap, and only that: each of these breaks no other rule. */
export type Remedy =
  /** Give it to somebody who is free; `unwanted` if they would rather not. */
  | { readonly kind: 'assign'; readonly person: string; readonly unwanted: boolean }
  | { readonly kind: 'swaps'; readonly steps: readonly SwapStep[] }
  /** Somebody in the slot gives way to somebody who has what it lacks. */
  | { readonly kind: 'replace'; readonly person: string; readonly instead: string }
  | { readonly kind: 'second-of-centre'; readonly person: string; readonly centre: string }
  /** So many hours beyond the person's limit for the month. */
  | { readonly kind: 'extra-hours'; readonly person: string; readonly hours: number }
  | { readonly kind: 'extra-duty'; readonly person: string; readonly week: string }
  /** Ask somebody who has said nothing of this time. */
  | { readonly kind: 'ask'; readonly person: string }
  /** Ask somebody whose centre does not work on this day. */
  | { readonly kind: 'volunteer'; readonly person: string }

/** A remedy with what it asks of people, as a whole number that only orders: to swap is cheaper than to bend a rule, and that is cheaper than to ask around. */
export type PricedRemedy = Remedy & { readonly cost: number }

const costOf = (remedy: Remedy): number => {
  switch (remedy.kind) {
    case 'assign':
      return remedy.unwanted ? 30 : 0
    case 'swaps':
      return 20 * remedy.steps.length
    case 'replace':
      return 25
    case 'second-of-centre':
      return 50
    case 'extra-hours':
      return 60 + Math.ceil(remedy.hours)
    case 'extra-duty':
      return 90
    case 'ask':
      return 100
    case 'volunteer':
      return 110
  }
}

const longestSwap = 3
/** Of one kind this many at most: a list to choose from, not a register. */
const ofEachKind = 2

const always = () => true

const swapsFor = (draft: Draft, place: Place): Remedy[] => {
  const steps = findChain(draft, place, { steps: longestSwap, mayLeave: always, mayTake: always })
  if (steps === null) return []
  undo(draft, steps)
  if (steps.length === 1 && steps[0]?.leaves === null) return []
  const named = steps.map(({ takes, leaves }) => ({ person: takes.worker.person.id, takes: takes.place.slot.id, leaves: leaves?.place.slot.id ?? null }))
  return [{ kind: 'swaps', steps: named }]
}

/** A person as if they had said yes to this slot. */
const asIfAble = (worker: Worker, place: Place): Option => ({
  index: -1,
  place,
  worker,
  word: 'can',
  price: 0,
  week: worker.weekOf(place.week),
  month: worker.monthOf(place.month),
  quota: null,
  pinned: false,
  on: false,
})

/** Whom a person can replace so that the slot lacks less. */
const replacing = (draft: Draft, option: Option): Remedy[] => {
  const { cost } = option.place
  return option.place.members
    .filter(({ pinned }) => !pinned)
    .filter((member) => {
      release(draft, member)
      const fits = hindrance(option) === null
      if (fits) take(draft, option)
      const better = option.place.cost < cost
      if (fits) release(draft, option)
      take(draft, member)
      return fits && better
    })
    .map((member) => ({ kind: 'replace', person: option.worker.person.id, instead: member.worker.person.id }))
}

/** What one person could do about it. */
const remediesOf = (draft: Draft, place: Place, { worker, why, engaged }: Stopped): Remedy[] => {
  if (engaged) return []
  const person = worker.person.id
  const option = place.options.find((one) => one.worker === worker) ?? asIfAble(worker, place)
  const { week, month } = option
  const only = (limits: Partial<Option>) => hindrance({ ...option, ...limits }) === null
  switch (why) {
    case 'free':
      return [{ kind: 'assign', person, unwanted: option.word === 'rather-not' }]
    case 'full':
      return replacing(draft, option)
    case 'centre':
      return only({ place: { ...place, slot: { ...place.slot, onePerCentre: false } } })
        ? [{ kind: 'second-of-centre', person, centre: worker.person.centre }]
        : []
    case 'month':
      return only({ month: { ...month, limit: Number.POSITIVE_INFINITY } })
        ? [{ kind: 'extra-hours', person, hours: (month.used + place.minutes - month.limit) / 60 }]
        : []
    case 'week':
      return only({ week: { ...week, limit: week.limit + 1 } }) ? [{ kind: 'extra-duty', person, week: place.week }] : []
    case 'unsaid':
      return only({}) ? [{ kind: 'ask', person }] : []
    case 'holiday':
    case 'closed':
      return only({}) ? [{ kind: 'volunteer', person }] : []
    case 'cannot':
    case 'meeting':
    case 'day':
    case 'rest':
      return []
  }
}

/** Who has the most of their month left is asked first. */
const byHoursLeft =
  (place: Place) =>
  (a: Stopped, b: Stopped): number => {
    const left = ({ worker }: Stopped) => worker.monthOf(place.month).limit - worker.monthOf(place.month).used
    return left(b) - left(a) || a.worker.index - b.worker.index
  }

/** The cheapest ways to close a gap, cheapest first. The draft is left as it was. */
export const remediesFor = (draft: Draft, gap: Gap, { place, stopped }: { place: Place; stopped: readonly Stopped[] }): PricedRemedy[] => {
  const swaps = gap.kind === 'uncovered' ? swapsFor(draft, place) : []
  const single = stopped.toSorted(byHoursLeft(place)).flatMap((one) => remediesOf(draft, place, one))
  const priced = [...swaps, ...single].map((remedy): PricedRemedy => ({ ...remedy, cost: costOf(remedy) })).toSorted((a, b) => a.cost - b.cost)
  const kinds = Map.groupBy(priced, ({ kind }) => kind)
  return [...kinds.values()].flatMap((own) => own.slice(0, ofEachKind)).toSorted((a, b) => a.cost - b.cost)
}
