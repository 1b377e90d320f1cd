import * as v from 'valibot'
import { gap, mostSlots } from '../duty/index.ts'
import { month } from '../duty/time.ts'
import { count, identifier } from '../encoding.ts'
import { none, nothing, small } from './shape.ts'
import type { Route } from './type.ts'

const ofMonth = v.strictObject({ month })
const move = v.strictObject({ slot: identifier, off: v.nullable(identifier), on: v.nullable(identifier) })

/** What the planner is asked for. */
export const planningRoutes = {
  /** Why nobody is there, as it was last found, in the version that it was found in. Where the plan is newer, the reasons are looked for meanwhile; the event `planning` ends with them. */
  dutyGaps: {
    method: 'GET',
    path: '/api/duty/month/:month/gaps',
    on: 'desk',
    caller: 'coordinator',
    params: ofMonth,
    body: none,
    reply: v.strictObject({ version: count(), gaps: v.array(gap) }),
    limit: small,
  },
  /** Starts the planner for a draft; its progress comes as desk events, and its plan replaces what was not pinned. Only one month is planned at a time: `taken` while another one is. */
  planMonth: {
    method: 'POST',
    path: '/api/duty/month/:month/plan',
    on: 'desk',
    caller: 'coordinator',
    params: ofMonth,
    body: v.strictObject({ version: count(), seed: count(2 ** 32 - 1), pinned: v.pipe(v.array(identifier), v.maxLength(mostSlots * 20)) }),
    reply: nothing,
    limit: 512 * 1024,
  },
  /** The moves that fill what absences have left open, with the fewest changes. Nothing is changed: the coordinator looks at them and sends them with `assign`. */
  repairMonth: {
    method: 'POST',
    path: '/api/duty/month/:month/repair',
    on: 'desk',
    caller: 'coordinator',
    params: ofMonth,
    body: nothing,
    reply: v.strictObject({ version: count(), uncovered: count(), moves: v.pipe(v.array(move), v.maxLength(mostSlots * 20)) }),
    limit: small,
  },
  /** Harmless where nothing runs. */
  stopPlanning: {
    method: 'POST',
    path: '/api/duty/month/:month/stop',
    on: 'desk',
    caller: 'coordinator',
    params: ofMonth,
    body: nothing,
    reply: nothing,
    limit: small,
  },
} as const satisfies Record<string, Route>
