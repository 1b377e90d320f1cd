import { dayOf, minuteAt, monthOf, weekdayOf, weekOf } from '../calendar/day.ts'
import { overlap, type Stretch } from '../calendar/stretch.ts'
import type { Day, Engagement, Person, Problem, Rules, Weights } from '../problem/problem.ts'
import { type Clash, type Costs, type Draft, type Engaged, fineness, type Option, type Place, type Quota, type Tally, type Worker } from './draft.ts'
import { placeCost, quotaCost, take } from './move.ts'
import { listening, type Said } from './said.ts'

/** A slot or an engagement, with the day and week in which it counts. */
interface Dated extends Stretch {
  readonly day: Day
  readonly week: string
}

const dated = ({ start, end }: Stretch, zone: string): Dated => {
  const day = dayOf(start, zone)
  return { start, end, day, week: weekOf(day) }
}

/** Why one person cannot have both: one duty a day, and rest in elapsed time. */
const clashOf = (a: Dated, b: Dated, rest: number): Clash | null => {
  if (a.day === b.day) return 'day'
  return a.start < b.end + rest && b.start < a.end + rest ? 'rest' : null
}

const isLate = ({ day, end }: Dated, { lateAfter }: Rules, zone: string): boolean => end > (minuteAt(day, lateAfter, zone) ?? end)

const placesOf = ({ slots, zone, rules }: Problem, dates: readonly Dated[], costs: Costs): Place[] =>
  slots.map((slot, index) => {
    const date = dates[index] ?? dated(slot, zone)
    const place: Place = {
      index,
      slot,
      day: date.day,
      week: date.week,
      month: monthOf(date.day),
      minutes: slot.end - slot.start,
      late: isLate(date, rules, zone),
      weekend: weekdayOf(date.day) > 5,
      clashes: dates.map((other) => clashOf(date, other, rules.rest)),
      options: [],
      unable: [],
      members: [],
      cost: 0,
    }
    place.cost = placeCost(place, [], costs)
    return place
  })

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

interface Engagements {
  readonly duties: readonly Dated[]
  readonly meetings: readonly Stretch[]
  readonly rest: number
}

const engagedBy = (date: Dated, { duties, meetings, rest }: Engagements): Engaged | null => {
  for (const duty of duties) {
    const clash = clashOf(date, duty, rest)
    if (clash !== null) return clash
  }
  return meetings.some((meeting) => overlap(meeting, date)) ? 'meeting' : null
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

/** Everything that a problem allows, numbered, with the pinned assignments taken. Expects a problem without hindering faults. */
export const draftOf = (problem: Problem): Draft => {
  const { zone, slots, people, rules, engagements, pinned } = problem
  const costs = costsOf(rules.weights)
  const prices = { 'rather-not': rules.weights.unwanted * fineness, can: 0, wish: rules.weights.wished * fineness }
  const dates = slots.map((slot) => dated(slot, zone))
  const places = placesOf(problem, dates, costs)
  const agreed = agreedOf(problem)
  const engagementsOf = Map.groupBy(engagements, ({ person }) => person)
  const pins = new Set(pinned.map(({ slot, person }) => JSON.stringify([slot, person])))
  const listen = listening(problem)
  const options: Option[] = []

  const addWorker = (person: Person, index: number): Worker => {
    const engaged = engagementsOf.get(person.id) ?? []
    const of = (kind: Engagement['kind']) => engaged.filter((one) => one.kind === kind).map((one) => dated(one, zone))
    const before = { duties: of('duty'), meetings: of('meeting'), rest: rules.rest }
    const worker = workerOf(person, index, before.duties)
    const ours = agreed.filter(({ centre }) => centre === person.centre)
    for (const [at, word] of listen(person.id).entries()) {
      const place = places[at]
      const date = dates[at]
      if (place === undefined || date === undefined) continue
      const engaged = engagedBy(date, before)
      if (!isAble(word) || engaged !== null) {
        place.unable.push({ worker, why: isAble(word) ? (engaged ?? 'unsaid') : word, engaged: engaged !== null })
        continue
      }
      const option: Option = {
        index: options.length,
        place,
        worker,
        word,
        price: prices[word],
        week: worker.weekOf(place.week),
        month: worker.monthOf(place.month),
        quota: ours.find(({ from, to }) => place.day >= from && place.day <= to)?.quota ?? null,
        pinned: pins.has(JSON.stringify([place.slot.id, person.id])),
        on: false,
      }
      options.push(option)
      place.options.push(option)
      worker.options.push(option)
    }
    return worker
  }

  const workers = people.map(addWorker)
  const quotas = agreed.map(({ quota }) => quota)
  const score = places.reduce((sum, { cost }) => sum + cost, 0) + quotas.reduce((sum, quota) => sum + quotaCost(quota), 0)
  const draft: Draft = { places, workers, options, quotas, costs, score }
  for (const option of options) if (option.pinned) take(draft, option)
  return draft
}
