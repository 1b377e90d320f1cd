import { dayOf, firstMinuteFrom, monthOf, weekdayOf, weekOf } from '../calendar/day.ts'
import { overlap, type Stretch } from '../calendar/stretch.ts'
import type { Assignment, Day, Engagement, Person, Problem, Rules, Weights } from '../problem/problem.ts'
import {
  type Clash,
  type Costs,
  type Dated,
  type Draft,
  type Engaged,
  fineness,
  type Option,
  type Place,
  type Quota,
  type Tally,
  type Worker,
} from './draft.ts'
import { placeCost, quotaCost, take } from './move.ts'
import { listening, type Said } from './said.ts'

const dated = ({ start, end }: Stretch, zone: string): Dated => {
  const day = dayOf(start, zone)
  return { start, end, day, week: weekOf(day) }
}

/** Why one person cannot have both: one duty a day, and rest in elapsed time. */
const clashOf = (a: Dated, b: Dated, rest: number): Clash | null => {
  if (a.day === b.day) return 'day'
  return a.start < b.end + rest && b.start < a.end + rest ? 'rest' : null
}

const isLate = ({ day, end }: Dated, { lateAfter }: Rules, zone: string): boolean => end > firstMinuteFrom(day, lateAfter, zone)

const placesOf = ({ slots, zone, rules }: Problem, costs: Costs): Place[] => {
  const dates = slots.map((slot) => ({ slot, date: dated(slot, zone) }))
  return dates.map(({ slot, date }, index) => {
    const place: Place = {
      ...date,
      index,
      slot,
      month: monthOf(date.day),
      minutes: slot.end - slot.start,
      late: isLate(date, rules, zone),
      weekend: weekdayOf(date.day) > 5,
      clashes: dates.map((other) => clashOf(date, other.date, rules.rest)),
      options: [],
      unable: [],
      members: [],
      cost: 0,
    }
    place.cost = placeCost(place, [], costs)
    return place
  })
}

/** The tallies of one person, filled with what stands already. */
const tallies = ({ dutiesPerWeek, hoursPerMonth }: Person, before: readonly Dated[]): { week: (name: string) => Tally; month: (name: string) => Tally } => {
  const weeks = new Map<string, Tally>()
  const months = new Map<string, Tally>()
  const of = (known: Map<string, Tally>, name: string, limit: number): Tally => {
    const tally = known.get(name) ?? { used: 0, limit }
    known.set(name, tally)
    return tally
  }
  const week = (name: string) => of(weeks, name, dutiesPerWeek)
  const month = (name: string) => of(months, name, hoursPerMonth * 60)
  for (const duty of before) {
    week(duty.week).used++
    month(monthOf(duty.day)).used += duty.end - duty.start
  }
  return { week, month }
}

/** What a person has to do anyway. */
interface Bound {
  readonly duties: readonly Dated[]
  readonly meetings: readonly Dated[]
}

const boundBy = (engagements: readonly Engagement[], zone: string): Bound => {
  const of = (kind: Engagement['kind']) => engagements.filter((one) => one.kind === kind).map((one) => dated(one, zone))
  return { duties: of('duty'), meetings: of('meeting') }
}

const engagedBy = (place: Place, { duties, meetings }: Bound, rest: number): Engaged | null => {
  for (const duty of duties) {
    const clash = clashOf(place, duty, rest)
    if (clash !== null) return clash
  }
  return meetings.some((meeting) => overlap(meeting, place)) ? 'meeting' : null
}

interface Agreed {
  readonly centre: string
  readonly from: Day
  readonly to: Day
  readonly quota: Quota
}

const agreedOf = ({ commitments, rules }: Problem): Agreed[] =>
  commitments.map(({ centre, from, to, hours, binding }) => ({
    centre,
    from,
    to,
    quota: { minutes: 0, target: hours * 60, weight: rules.weights.quota * (binding ? 2 : 1) },
  }))

const costsOf = (weights: Weights): Costs => ({
  uncovered: weights.uncovered * fineness,
  experienced: weights.experienced * fineness,
  language: weights.language * fineness,
  thin: weights.thin * fineness,
  late: weights.late * fineness,
  weekend: weights.weekend * fineness,
})

const workerOf = (person: Person, index: number, duties: readonly Dated[]): Worker => {
  const { week, month } = tallies(person, duties)
  return { index, person, options: [], duties: [], weekOf: week, monthOf: month, lates: 0, weekends: 0 }
}

const isAble = (said: Said): said is Option['word'] => said === 'rather-not' || said === 'can' || said === 'wish'

const keyOf = ({ slot, person }: Assignment): string => JSON.stringify([slot, person])

/** What the options of everybody are made from, and gathered in. */
interface Ground {
  readonly places: readonly Place[]
  readonly agreed: readonly Agreed[]
  readonly pins: ReadonlySet<string>
  readonly prices: Readonly<Record<Option['word'], number>>
  readonly rest: number
  readonly options: Option[]
}

const addOption = (ground: Ground, { worker, place, word }: { worker: Worker; place: Place; word: Option['word'] }): void => {
  const { person } = worker
  const agreed = ground.agreed.find(({ centre, from, to }) => centre === person.centre && place.day >= from && place.day <= to)
  const option: Option = {
    index: ground.options.length,
    place,
    worker,
    word,
    price: ground.prices[word],
    week: worker.weekOf(place.week),
    month: worker.monthOf(place.month),
    quota: agreed?.quota ?? null,
    pinned: ground.pins.has(keyOf({ slot: place.slot.id, person: person.id })),
    on: false,
  }
  ground.options.push(option)
  place.options.push(option)
  worker.options.push(option)
}

/** Notes for each slot that this person may take it, or why not. */
const addWorker = (ground: Ground, worker: Worker, { said, bound }: { said: readonly Said[]; bound: Bound }): void => {
  for (const place of ground.places) {
    const word = said[place.index] ?? 'unsaid'
    const engaged = engagedBy(place, bound, ground.rest)
    if (!isAble(word)) place.unable.push({ worker, why: word, engaged: engaged !== null })
    else if (engaged !== null) place.unable.push({ worker, why: engaged, engaged: true })
    else addOption(ground, { worker, place, word })
  }
}

/** Everything that a problem allows, numbered, with the pinned assignments taken. Expects a problem without hindering faults. */
export const draftOf = (problem: Problem): Draft => {
  const { zone, people, rules, engagements, pinned } = problem
  const costs = costsOf(rules.weights)
  const places = placesOf(problem, costs)
  const agreed = agreedOf(problem)
  const prices = { 'rather-not': rules.weights.unwanted * fineness, can: 0, wish: rules.weights.wished * fineness }
  const ground: Ground = { places, agreed, pins: new Set(pinned.map(keyOf)), prices, rest: rules.rest, options: [] }
  const engagementsOf = Map.groupBy(engagements, ({ person }) => person)
  const listen = listening(problem)
  const workers = people.map((person, index) => {
    const bound = boundBy(engagementsOf.get(person.id) ?? [], zone)
    const worker = workerOf(person, index, bound.duties)
    addWorker(ground, worker, { said: listen(person.id), bound })
    return worker
  })
  const quotas = agreed.map(({ quota }) => quota)
  const score = places.reduce((sum, { cost }) => sum + cost, 0) + quotas.reduce((sum, quota) => sum + quotaCost(quota), 0)
  const draft: Draft = { places, workers, options: ground.options, quotas, costs, score }
  for (const option of draft.options) if (option.pinned) take(draft, option)
  return draft
}
