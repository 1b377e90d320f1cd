import * as v from 'valibot'
import { envelope } from '../envelope.ts'
import { nothing, ofConversation, ofOwnProposal, ofProposal, small, statement } from './shape.ts'
import type { Route } from './type.ts'

/** Hand-over to another centre, between desks (C4). */
export const handOverRoutes = {
  propose: {
    method: 'POST',
    path: '/api/conversation/:conversation/proposal',
    on: 'desk',
    caller: 'person-reader',
    params: ofConversation,
    body: v.strictObject({ proposal: envelope('proposal') }),
    reply: nothing,
    limit: statement,
  },
  withdrawProposal: {
    method: 'POST',
    path: '/api/conversation/:conversation/proposal/:proposal/withdraw',
    on: 'desk',
    caller: 'person-reader',
    params: ofOwnProposal,
    body: nothing,
    reply: nothing,
    limit: small,
  },
  acceptProposal: {
    method: 'POST',
    path: '/api/proposal/:proposal/accept',
    on: 'desk',
    caller: 'receiver',
    params: ofProposal,
    body: v.strictObject({ acceptance: envelope('acceptance') }),
    reply: nothing,
    limit: statement,
  },
  /** Takes one's own acceptance back, before the person has answered. */
  leaveProposal: {
    method: 'POST',
    path: '/api/proposal/:proposal/leave',
    on: 'desk',
    caller: 'receiver',
    params: ofProposal,
    body: nothing,
    reply: nothing,
    limit: small,
  },
} as const satisfies Record<string, Route>
