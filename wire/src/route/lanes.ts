import * as v from 'valibot'
import { lane, laneNames } from '../lanes.ts'
import { none, nothing, place, small } from './shape.ts'
import type { Route } from './type.ts'

/** The desk: its stream, its lanes, who is on duty. */
export const laneRoutes = {
  deskEvents: { method: 'GET', path: '/api/desk/events', on: 'desk', caller: 'staff', params: nothing, body: none, reply: 'stream', limit: small },
  /** More of a lane, behind the cards that are there: `after` is how many. */
  lane: {
    method: 'GET',
    path: '/api/desk/lane/:lane/:after',
    on: 'desk',
    caller: 'staff',
    params: v.strictObject({ lane: v.picklist(laneNames), after: place }),
    body: none,
    reply: lane,
    limit: small,
  },
  /** To one's own duty that runs or begins within a quarter of an hour; otherwise the rule `off`. */
  checkIn: { method: 'POST', path: '/api/duty/check-in', on: 'desk', caller: 'pool', params: nothing, body: nothing, reply: nothing, limit: small },
  checkOut: { method: 'POST', path: '/api/duty/check-out', on: 'desk', caller: 'pool', params: nothing, body: nothing, reply: nothing, limit: small },
} as const satisfies Record<string, Route>
