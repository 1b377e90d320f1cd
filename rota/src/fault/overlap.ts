import { dayOf } from '../calendar/day.ts'
import type { Stretch } from '../calendar/stretch.ts'
import { weeklyStretches } from '../calendar/weekly.ts'
import type { Availability, Problem, Word } from '../problem/problem.ts'
import type { Fault } from './fault.ts'

interface Spoken extends Stretch {
  readonly said: Availability
}

/** Two that say different things of the same time; null where none do. Looks at each once: of those before, only the one of each word that lasts longest can reach it. */
const contradiction = (spoken: readonly Spoken[]): readonly [Availability, Availability] | null => {
  const longest = new Map<Word, Spoken>()
  for (const one of spoken.toSorted((a, b) => a.start - b.start)) {
    const other = longest.values().find(({ said, end }) => said.word !== one.said.word && end > one.start)
    if (other !== undefined) return [other.said, one.said]
    if (one.end > (longest.get(one.said.word)?.end ?? Number.NEGATIVE_INFINITY)) longest.set(one.said.word, one)
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

const ofCommitments = ({ commitments }: Problem): Fault[] =>
  [...Map.groupBy(commitments, ({ centre }) => centre)]
    .map(([centre, own]) => ({ centre, own: own.toSorted((a, b) => (a.from < b.from ? -1 : 1)) }))
    .filter(({ own }) => own.some(({ to }, at) => (own[at + 1]?.from ?? '9999') <= to))
    .map(({ centre }) => ({ kind: 'overlapping-commitments', centre }))

/** Two values, each possible, that contradict each other. */
export const overlapFaults = (problem: Problem): Fault[] => [...ofAvailability(problem), ...ofCommitments(problem)]
