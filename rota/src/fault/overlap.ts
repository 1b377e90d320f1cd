import { dayOf } from '../calendar/day.ts'
import type { Stretch } from '../calendar/stretch.ts'
import { weeklyStretches } from '../calendar/weekly.ts'
import type { Availability, Commitment, Problem } from '../problem/problem.ts'
import type { Fault } from './fault.ts'

interface Spoken extends Stretch {
  readonly said: Availability
}

/** The first two that say different things of the same time; null where none do. */
const contradiction = (spoken: readonly Spoken[]): readonly [Availability, Availability] | null => {
  const inTime = spoken.toSorted((a, b) => a.start - b.start)
  for (const [at, one] of inTime.entries()) {
    for (const other of inTime.slice(at + 1)) {
      if (other.start >= one.end) break
      if (other.said.word !== one.said.word) return [one.said, other.said]
    }
  }
  return null
}

const ofAvailability = ({ availability, slots, zone }: Problem): Fault[] => {
  const from = dayOf(Math.min(...slots.map(({ start }) => start)), zone)
  const to = dayOf(Math.max(...slots.map(({ end }) => end)), zone)
  const stretchesOf = weeklyStretches({ from, to, zone })
  const able = availability.filter(({ word }) => word !== 'cannot')
  return [...Map.groupBy(able, ({ person, kind }) => JSON.stringify([person, kind])).values()].flatMap((layer): Fault[] => {
    const spoken = layer.flatMap((said) => (said.kind === 'once' ? [said] : stretchesOf(said)).map(({ start, end }) => ({ start, end, said })))
    const found = contradiction(spoken)
    return found === null ? [] : [{ kind: 'overlapping-availability', person: found[0].person, said: found }]
  })
}

const share = (a: Commitment, b: Commitment): boolean => a.from <= b.to && b.from <= a.to

const ofCommitments = ({ commitments }: Problem): Fault[] =>
  [...Map.groupBy(commitments, ({ centre }) => centre)]
    .filter(([, own]) => own.some((one, at) => own.slice(at + 1).some((other) => share(one, other))))
    .map(([centre]) => ({ kind: 'overlapping-commitments', centre }))

/** Two values, each possible, that contradict each other. */
export const overlapFaults = (problem: Problem): Fault[] => [...ofAvailability(problem), ...ofCommitments(problem)]
