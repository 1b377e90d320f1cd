import { check } from '../check/check.ts'
import type { Draft, Option, Quota, Tally } from '../draft/draft.ts'
import type { Problem } from '../problem/problem.ts'
import type { Fault } from './fault.ts'

const ofPins = (problem: Problem): Fault[] => {
  if (problem.pinned.length === 0) return []
  const broken = check(problem, problem.pinned)
  const concerns = (slot: string, person: string) => broken.some((one) => one.slots.includes(slot) && (one.person === null || one.person === person))
  return problem.pinned.filter(({ slot, person }) => concerns(slot, person)).map(({ slot, person }) => ({ kind: 'broken-pin', slot, person }))
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** What is left of a limit, what these options have of it counted as left. */
const leftOf = ({ limit, used }: Tally, options: readonly Option[], share: (option: Option) => number): number =>
  Math.max(0, limit - used + sum(options.filter(({ on }) => on).map(share)))

/** At most these minutes: each week the longest duties that the limit allows, one a day; each month what is left of it. */
const possibleOf = (options: readonly Option[]): number => {
  const weeks = [...Map.groupBy(options, ({ week }) => week)].map(([week, own]) => {
    const longest = [...Map.groupBy(own, ({ place }) => place.day).values()].map((ofDay) => Math.max(...ofDay.map(({ place }) => place.minutes)))
    return sum(
      longest
        .toSorted((a, b) => b - a)
        .slice(
          0,
          leftOf(week, own, () => 1),
        ),
    )
  })
  const months = [...Map.groupBy(options, ({ month }) => month)].map(([month, own]) => leftOf(month, own, ({ place }) => place.minutes))
  return Math.min(sum(weeks), sum(months))
}

const ofQuotas = ({ commitments }: Problem, { quotas, options }: Draft): Fault[] => {
  const counting = Map.groupBy(options, ({ quota }) => quota)
  const possibleFor = (quota: Quota): number => sum([...Map.groupBy(counting.get(quota) ?? [], ({ worker }) => worker).values()].map(possibleOf))
  return commitments.flatMap(({ centre, hours }, at): Fault[] => {
    const quota = quotas[at]
    const possible = quota === undefined ? 0 : possibleFor(quota) / 60
    return possible < hours ? [{ kind: 'quota-beyond-availability', centre, hours, possible }] : []
  })
}

/** What was decided or agreed, and cannot be kept. The draft holds nothing but what is pinned. */
export const promiseFaults = (problem: Problem, draft: Draft): Fault[] => [...ofPins(problem), ...ofQuotas(problem, draft)]
