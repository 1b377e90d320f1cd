import * as v from 'valibot'
import { obligation, obligationLimit, weekSummary } from '../duty/promise.ts'
import { day } from '../duty/time.ts'
import { count } from '../encoding.ts'
import { none, nothing, small } from './shape.ts'
import type { Route } from './type.ts'

/** What is promised, and what has become of it (docs/decisions/030). */
export const watchRoutes = {
  /** What is owed: a counsellor's own and what waits for the pool, their centre's to a lead, everything to a coordinator. The soonest first. */
  obligations: {
    method: 'GET',
    path: '/api/duty/obligations',
    on: 'desk',
    caller: 'staff',
    params: nothing,
    body: none,
    reply: v.strictObject({ obligations: v.pipe(v.array(obligation), v.maxLength(obligationLimit)), inAll: count() }),
    limit: small,
  },
  /** An ISO week by its Monday; of a day that is none, the week that it lies in. */
  weekSummary: {
    method: 'GET',
    path: '/api/duty/week/:day',
    on: 'desk',
    caller: 'leader',
    params: v.strictObject({ day }),
    body: none,
    reply: weekSummary,
    limit: small,
  },
} as const satisfies Record<string, Route>
