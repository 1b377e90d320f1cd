import { nothing, ofOwnProposal, small } from './shape.ts'
import type { Route } from './type.ts'

/** Hand-over to another centre, with consent (C4): what the person can say to it beside a consent, which is a record. */
export const offerRoutes = {
  refuseProposal: {
    method: 'POST',
    path: '/api/conversation/:conversation/proposal/:proposal/refuse',
    on: 'site',
    caller: 'seeker',
    params: ofOwnProposal,
    body: nothing,
    reply: nothing,
    limit: small,
  },
} as const satisfies Record<string, Route>
