import * as v from 'valibot'
import { mostSlots } from '../duty/slot.ts'
import { minute } from '../duty/time.ts'
import { contentDocument } from '../editorial/index.ts'
import { count, identifier } from '../encoding.ts'
import { workshopAssignments, workshopProblem } from './problem.ts'
import { siteOptions } from './site.ts'

/**
 * What the relay gives to the workshop: one job for one process, as one JSON text on its standard input.
 * `plan` makes a month and proves how good it is; `repair` fills seats that absences have left, `vacant` those that stand open already, with the fewest changes and none before the minute `from`; `explain` says why nobody is there, and what would help.
 * `site` makes the information pages of all documents that are to be public.
 * The lengths of the search are steps and nodes, never times: the same job has the same result, byte for byte.
 */
export const workshopJob = v.variant('kind', [
  v.strictObject({ kind: v.literal('plan'), problem: workshopProblem, seed: count(2 ** 32 - 1), iterations: count(10_000_000), nodes: count(10_000) }),
  v.strictObject({
    kind: v.literal('repair'),
    problem: workshopProblem,
    assignments: workshopAssignments,
    vacant: v.pipe(v.array(identifier), v.maxLength(mostSlots * 20)),
    from: minute,
  }),
  v.strictObject({ kind: v.literal('explain'), problem: workshopProblem, assignments: workshopAssignments }),
  v.strictObject({ kind: v.literal('site'), documents: v.pipe(v.array(contentDocument), v.maxLength(5000)), options: siteOptions }),
])
export type WorkshopJob = v.InferOutput<typeof workshopJob>
