import { check } from '../check/check.ts'
import { draftOf } from '../draft/build.ts'
import type { Option, Quota, Worker } from '../draft/draft.ts'
import type { Problem } from '../problem/problem.ts'
import type { Fault } from './fault.ts'

const ofPins = (problem: Problem): Fault[] => {
  if (problem.pinned.length === 0) return []
  const broken = check(problem, problem.pinned)
  const concerns = (slot: string, person: string) => broken.some((one) => one.slots.includes(slot) && (one.person === null || one.person === person))
  return problem.pinned.filter(({ slot, person }) => concerns(slot, person)).map(({ slot, person }) => ({ kind: 'broken-pin', slot, person }))
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** At most these minutes: each week the longest duties that the limit allows, one a day; each month what is left of it. */
const possibleOf = (options: readonly Option[]): number => {
  const weeks = [...Map.groupBy(options, ({ week }) => week)].map(([week, own]) => {
    const longest = [...Map.groupBy(own, ({ place }) => place.day).values()].map((ofDay) => Math.max(...ofDay.map(({ place }) => place.minutes)))
    return sum(longest.toSorted((a, b) => b - a).slice(0, Math.max(0, week.limit - week.used)))
  })
  const months = new Set(options.map(({ month }) => month))
  return Math.min(sum(weeks), sum([...months].map(({ limit, used }) => Math.max(0, limit - used))))
}

const possibleFor = (quota: Quota, workers: readonly Worker[]): number =>
  sum(workers.map(({ options }) => possibleOf(options.filter((one) => one.quota === quota))))

const ofQuotas = (problem: Problem): Fault[] => {
  const { quotas, workers } = draftOf({ ...problem, pinned: [] })
  return problem.commitments.flatMap(({ centre, hours }, at): Fault[] => {
    const quota = quotas[at]
    const possible = quota === undefined ? 0 : possibleFor(quota, workers) / 60
    return possible < hours ? [{ kind: 'quota-beyond-availability', centre, hours, possible }] : []
  })
}

/** What was decided or agreed, and cannot be kept. */
export const promiseFaults = (problem: Problem): Fault[] => [...ofPins(problem), ...ofQuotas(problem)]
