import * as v from 'valibot'
import { count } from '../encoding.ts'
import { month } from './time.ts'

/** What the planner is doing: `search` steps of a fixed number, `proof` nodes of a limited one. */
export const planningPhases = ['search', 'proof', 'reasons'] as const

/** How planning stands; `ended` says how it went, and null that it still runs. A planner that fails leaves the plan as it was. */
export const planning = v.strictObject({
  month,
  phase: v.picklist(planningPhases),
  done: count(),
  of: count(),
  uncovered: v.nullable(count()),
  ended: v.nullable(v.picklist(['planned', 'stopped', 'failed'])),
})
export type Planning = v.InferOutput<typeof planning>
