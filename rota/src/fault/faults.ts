import { draftOf } from '../draft/build.ts'
import type { Draft } from '../draft/draft.ts'
import type { Problem } from '../problem/problem.ts'
import { type Fault, isHindering } from './fault.ts'
import { nameFaults } from './name.ts'
import { overlapFaults } from './overlap.ts'
import { promiseFaults } from './promise.ts'
import { valueFaults } from './value.ts'

/** A problem that can be planned, as a draft with nothing but the pins in it; or what hinders. */
export type Examined =
  | { readonly kind: 'sound'; readonly draft: Draft; readonly faults: readonly Fault[] }
  | { readonly kind: 'hindered'; readonly faults: readonly Fault[] }

/** Looks for contradictions once each value is right by itself, and for promises that cannot be kept once nothing else hinders. What is sound comes as a draft. */
export const examine = (problem: Problem): Examined => {
  const alone = [...valueFaults(problem), ...nameFaults(problem)]
  if (alone.length > 0) return { kind: 'hindered', faults: alone }
  const together = overlapFaults(problem)
  if (together.length > 0) return { kind: 'hindered', faults: together }
  const draft = draftOf(problem)
  const faults = promiseFaults(problem, draft)
  return faults.some(isHindering) ? { kind: 'hindered', faults } : { kind: 'sound', draft, faults }
}

/** Everything that is wrong with a problem. */
export const faultsOf = (problem: Problem): readonly Fault[] => examine(problem).faults
