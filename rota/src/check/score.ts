import type { Assignment, Person, Problem, Slot } from '../problem/problem.ts'
import { clockOf, wallMinutes, weekdayOfNumber } from './clock.ts'
import { wordFinder } from './word.ts'

/** What a slot lacks: people below the minimum (`uncovered`) or below what is wanted (`thin`), an experienced person, or a language. */
export type Gap =
  | { readonly kind: 'uncovered' | 'thin'; readonly slot: string; readonly missing: number }
  | { readonly kind: 'experienced'; readonly slot: string }
  | { readonly kind: 'language'; readonly slot: string; readonly language: string }

const gapsOfSlot = ({ id, minimum, wanted, experienced, languages }: Slot, people: readonly Person[]): Gap[] => {
  const gaps: Gap[] = []
  const staffed = people.length
  if (staffed < minimum) gaps.push({ kind: 'uncovered', slot: id, missing: minimum - staffed })
  if (staffed < wanted && minimum < wanted) gaps.push({ kind: 'thin', slot: id, missing: wanted - Math.max(staffed, minimum) })
  if (experienced && !people.some((person) => person.experienced)) gaps.push({ kind: 'experienced', slot: id })
  for (const language of languages) if (!people.some((person) => person.languages.includes(language))) gaps.push({ kind: 'language', slot: id, language })
  return gaps
}

const given = ({ slots, people }: Problem, plan: readonly Assignment[]): Map<Slot, Person[]> => {
  const known = new Map(people.map((person) => [person.id, person]))
  const bySlot = Map.groupBy(plan, ({ slot }) => slot)
  return new Map(
    slots.map((slot) => [
      slot,
      (bySlot.get(slot.id) ?? []).flatMap(({ person }) => {
        const found = known.get(person)
        return found === undefined ? [] : [found]
      }),
    ]),
  )
}

/** Everything that the slots of a plan lack, in order of the problem's slots. */
export const gapsOf = (problem: Problem, plan: readonly Assignment[]): Gap[] => [...given(problem, plan)].flatMap(([slot, people]) => gapsOfSlot(slot, people))

/** What a plan costs, in points, and of what the points are made. */
export interface Score {
  readonly points: number
  /** What the gaps cost without the thin slots: the part that is proved for itself. */
  readonly coverage: number
  readonly thin: number
  readonly unwanted: number
  readonly wished: number
  readonly quota: number
  readonly late: number
  readonly weekend: number
}

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0)

/** 0 for the first, 1 for the second, 2 for the third: 0, 1, 3, 6 in all. */
const unevenness = (people: readonly Person[]): number =>
  sum(
    Map.groupBy(people, ({ id }) => id)
      .values()
      .map(({ length }) => (length * (length - 1)) / 2),
  )

/** The score of a plan by plain counting. */
export const scoreOf = (problem: Problem, plan: readonly Assignment[]): Score => {
  const { rules, commitments, zone } = problem
  const { weights } = rules
  const clock = clockOf(zone)
  const wordOf = wordFinder(problem, clock)
  const staffed = [...given(problem, plan)]
  const pairs = staffed.flatMap(([slot, people]) => people.map((person) => ({ slot, person, day: clock.dayOf(slot.start) })))
  const peopleWhere = (holds: (slot: Slot) => boolean) => pairs.filter(({ slot }) => holds(slot)).map(({ person }) => person)
  const isLate = ({ start, end }: Slot) => clock.dayOf(end) > clock.dayOf(start) || clock.timeOf(end) > wallMinutes(rules.lateAfter)
  const isWeekend = ({ start }: Slot) => weekdayOfNumber(clock.dayOf(start)) > 5
  const spoken = pairs.map(({ slot, person }) => wordOf(person.id, slot))
  const gaps = staffed.flatMap(([slot, people]) => gapsOfSlot(slot, people))
  const costOf = (gap: Gap) => ('missing' in gap ? gap.missing * weights[gap.kind] : weights[gap.kind])
  const coverage = sum(gaps.filter(({ kind }) => kind !== 'thin').map(costOf))
  const thin = sum(gaps.filter(({ kind }) => kind === 'thin').map(costOf))
  const quota = sum(
    commitments.map(({ centre, from, to, hours, binding }) => {
      const within = ({ person, day }: (typeof pairs)[number]) => person.centre === centre && day >= clock.dayNumber(from) && day <= clock.dayNumber(to)
      const minutes = sum(pairs.filter(within).map(({ slot }) => slot.end - slot.start))
      return (Math.abs(minutes - hours * 60) / 60) * weights.quota * (binding ? 2 : 1)
    }),
  )
  const unwanted = spoken.filter((word) => word === 'rather-not').length * weights.unwanted
  const wished = spoken.filter((word) => word === 'wish').length * weights.wished
  const late = unevenness(peopleWhere(isLate)) * weights.late
  const weekend = unevenness(peopleWhere(isWeekend)) * weights.weekend
  return { points: coverage + thin + unwanted + wished + quota + late + weekend, coverage, thin, unwanted, wished, quota, late, weekend }
}
