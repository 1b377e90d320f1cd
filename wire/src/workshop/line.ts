import * as v from 'valibot'
import { gap, making, mostSlots, planning } from '../duty/index.ts'
import { count } from '../encoding.ts'
import { workshopAssignments } from './problem.ts'
import { siteLines } from './site.ts'

const { phase, done, of, uncovered } = planning.entries

const progress = v.strictObject({ kind: v.literal('progress'), phase, done, of, uncovered })

const gaps = v.pipe(v.array(gap), v.maxLength(mostSlots * 4))

const faults = v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z-]{1,40}$/))), v.minLength(1), v.maxLength(40))

/** How a job can end. `refused`: the problem contradicts itself, by the kinds of its faults. */
const results = [
  v.strictObject({ kind: v.literal('planned'), assignments: workshopAssignments, made: making, gaps }),
  v.strictObject({ kind: v.literal('repaired'), assignments: workshopAssignments, uncovered: count() }),
  v.strictObject({ kind: v.literal('explained'), gaps }),
  v.strictObject({ kind: v.literal('refused'), faults }),
  siteLines.made,
  siteLines.unfit,
] as const
export type WorkshopResult = v.InferOutput<(typeof results)[number]>

/** What the workshop answers, a line of JSON each: how far it is, the files of a site, and one result, after which it has nothing more to say. */
export const workshopLine = v.variant('kind', [progress, siteLines.building, siteLines.file, ...results])
export type WorkshopLine = v.InferOutput<typeof workshopLine>

/** Bytes of everything that one process may say, and in one line: a site comes file by file, whatever else is asked for is one result. */
export const mostSaid = { result: 4 * 1024 * 1024, site: 256 * 1024 * 1024, line: 4 * 1024 * 1024 } as const
