import * as v from 'valibot'
import { count } from '../encoding.ts'
import { month } from './time.ts'

/** What the planner is doing: `search` steps of a fixed number, `proof` nodes of a limited one. */
export const planningPhases = ['search', 'proof', 'reasons'] as const

/**
 * How planning stands; `ended` says how it went, and null that it still runs. A planner that fails leaves the plan as it was. `why` it failed: `planner` (killed, silent,
 * or nonsense), `rules` (its plan breaks a hard rule), `newer-version` (somebody has changed the month meanwhile), `unavailable` (the store), or what contradicts itself in
 * the month, by the planner's word: `overlapping-availability`, `broken-pin`, `empty-plan`, `nobody`, ...
 */
export const planning = v.strictObject({
  month,
  /** Goes up with every start, so that the same end twice is told twice. */
  run: count(),
  phase: v.picklist(planningPhases),
  done: count(),
  of: count(),
  uncovered: v.nullable(count()),
  ended: v.nullable(v.picklist(['planned', 'stopped', 'failed'])),
  why: v.nullable(v.pipe(v.string(), v.regex(/^[a-z-]{1,40}$/))),
})
export type Planning = v.InferOutput<typeof planning>
