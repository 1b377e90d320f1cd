import * as v from 'valibot'
import { phone, phones } from '../phone.ts'
import { none, nothing, small } from './shape.ts'
import type { Route } from './type.ts'

/** Whom the people of a centre call when somebody is in danger. */
export const phoneRoutes = {
  phones: { method: 'GET', path: '/api/phones', on: 'desk', caller: 'staff', params: nothing, body: none, reply: phones, limit: small },
  /** A lead's for their centre, a coordinator's for the umbrella; null takes it back. */
  putPhone: {
    method: 'POST',
    path: '/api/phones',
    on: 'desk',
    caller: 'leader',
    params: nothing,
    body: v.strictObject({ phone: v.nullable(phone) }),
    reply: nothing,
    limit: small,
  },
} as const satisfies Record<string, Route>
