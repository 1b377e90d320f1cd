import type { Problem } from '../problem/problem.ts'
import { type Fault, isHindering } from './fault.ts'
import { nameFaults } from './name.ts'
import { overlapFaults } from './overlap.ts'
import { promiseFaults } from './promise.ts'
import { valueFaults } from './value.ts'

/** Everything that is wrong with a problem. Contradictions are looked for once each value is right by itself, broken promises once nothing else hinders. */
export const faultsOf = (problem: Problem): Fault[] => {
  const alone = [...valueFaults(problem), ...nameFaults(problem)]
  if (alone.length > 0) return alone
  const together = overlapFaults(problem)
  return together.some(isHindering) ? together : promiseFaults(problem)
}
