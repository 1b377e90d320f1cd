import type { Assignment, Minute, Person, Problem, Slot } from '../problem/problem.ts'
import { type Clock, clockOf, mondayOf, monthOfNumber } from './clock.ts'
import { wordFinder } from './word.ts'

/**
 * `unknown` a person or slot that the problem does not have, `twice` one assignment given twice, `full` more people than are wanted, `centre` two of one centre where
 * one is asked for, `available` no word for the whole slot, `meeting` at a meeting, `day` two duties on one day, `rest` too little between two, `week` and `month`
 * beyond the limits, `pinned` a coordinator's decision that is not there.
 */
export const hardRules = ['unknown', 'twice', 'full', 'centre', 'available', 'meeting', 'day', 'rest', 'week', 'month', 'pinned'] as const
/** One of these. */
export type HardRule = (typeof hardRules)[number]

/** A broken hard rule. `slots` are the duties that break it together; one that the person has anyway is not named. */
export interface Violation {
  readonly rule: HardRule
  readonly person: string | null
  readonly slots: readonly string[]
}

interface Duty {
  /** Null: an engagement. */
  readonly slot: string | null
  readonly start: Minute
  readonly end: Minute
  readonly day: number
}

interface Given {
  readonly slot: Slot
  readonly person: Person
}

const names = (duties: readonly Duty[]): string[] => duties.flatMap(({ slot }) => (slot === null ? [] : [slot]))

const pairsBroken = (person: string, duties: readonly Duty[], rest: number): Violation[] =>
  duties.flatMap((a, at) =>
    duties.slice(at + 1).flatMap((b): Violation[] => {
      const slots = names([a, b])
      if (slots.length === 0) return []
      if (a.day === b.day) return [{ rule: 'day', person, slots }]
      const between = Math.max(a.start, b.start) - Math.min(a.end, b.end)
      return between < rest ? [{ rule: 'rest', person, slots }] : []
    }),
  )

const tooMany = ({ id, dutiesPerWeek }: Person, duties: readonly Duty[]): Violation[] =>
  [...Map.groupBy(duties, ({ day }) => mondayOf(day)).values()]
    .filter((week) => week.length > dutiesPerWeek && names(week).length > 0)
    .map((week) => ({ rule: 'week', person: id, slots: names(week) }))

const tooLong = ({ id, hoursPerMonth }: Person, duties: readonly Duty[]): Violation[] =>
  [...Map.groupBy(duties, ({ day }) => monthOfNumber(day)).values()]
    .filter((month) => month.reduce((sum, { start, end }) => sum + end - start, 0) > hoursPerMonth * 60 && names(month).length > 0)
    .map((month) => ({ rule: 'month', person: id, slots: names(month) }))

interface Looking {
  readonly problem: Problem
  readonly clock: Clock
  readonly wordOf: ReturnType<typeof wordFinder>
}

const ofPerson = (person: Person, given: readonly Given[], { problem, clock, wordOf }: Looking): Violation[] => {
  const engaged = problem.engagements.filter((one) => one.person === person.id)
  const meetings = engaged.filter(({ kind }) => kind === 'meeting')
  const duties: Duty[] = [
    ...given.map(({ slot: { id, start, end } }) => ({ slot: id, start, end, day: clock.dayOf(start) })),
    ...engaged.filter(({ kind }) => kind === 'duty').map(({ start, end }) => ({ slot: null, start, end, day: clock.dayOf(start) })),
  ]
  const single = given.flatMap(({ slot }): Violation[] => {
    const broken: HardRule[] = []
    if (wordOf(person.id, slot) === 'cannot') broken.push('available')
    if (meetings.some(({ start, end }) => start < slot.end && slot.start < end)) broken.push('meeting')
    return broken.map((rule) => ({ rule, person: person.id, slots: [slot.id] }))
  })
  return [...single, ...pairsBroken(person.id, duties, problem.rules.rest), ...tooMany(person, duties), ...tooLong(person, duties)]
}

const ofSlot = (slot: Slot, people: readonly Person[]): Violation[] => {
  const full: Violation[] = people.length > slot.wanted ? [{ rule: 'full', person: null, slots: [slot.id] }] : []
  const crowded = slot.onePerCentre && new Set(people.map(({ centre }) => centre)).size < people.length
  return crowded ? [...full, { rule: 'centre', person: null, slots: [slot.id] }] : full
}

/**
 * Every hard rule that a plan breaks; empty where it breaks none. Written apart from the planner, with another calendar and other ways to count, so that one can catch the other.
 */
export const check = (problem: Problem, plan: readonly Assignment[]): Violation[] => {
  const clock = clockOf(problem.zone)
  const looking = { problem, clock, wordOf: wordFinder(problem, clock) }
  const slots = new Map(problem.slots.map((slot) => [slot.id, slot]))
  const people = new Map(problem.people.map((person) => [person.id, person]))
  const seen = new Set<string>()
  const given: Given[] = []
  const broken: Violation[] = []
  for (const { slot: slotId, person: personId } of plan) {
    const slot = slots.get(slotId)
    const person = people.get(personId)
    const key = JSON.stringify([slotId, personId])
    if (slot === undefined || person === undefined) broken.push({ rule: 'unknown', person: personId, slots: [slotId] })
    else if (seen.has(key)) broken.push({ rule: 'twice', person: personId, slots: [slotId] })
    else given.push({ slot, person })
    seen.add(key)
  }
  for (const { slot, person } of problem.pinned) if (!seen.has(JSON.stringify([slot, person]))) broken.push({ rule: 'pinned', person, slots: [slot] })
  for (const [person, own] of Map.groupBy(given, (one) => one.person)) broken.push(...ofPerson(person, own, looking))
  for (const [slot, own] of Map.groupBy(given, (one) => one.slot)) {
    broken.push(
      ...ofSlot(
        slot,
        own.map(({ person }) => person),
      ),
    )
  }
  return broken
}
