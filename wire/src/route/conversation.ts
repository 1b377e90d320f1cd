import * as v from 'valibot'
import { items, records, reopen, sealedMessage, sealedRecord, session, start } from '../conversation.ts'
import { count, identifier } from '../encoding.ts'
import { envelope } from '../envelope.ts'
import { kept, receipt, stored } from '../keeping.ts'
import { none, nothing, ofConversation, place, recordLimit, small, statement } from './shape.ts'
import type { Route } from './type.ts'

/** One conversation, from its start to its deletion, as the seeker's page has it; desks use some of it too. */
export const conversationRoutes = {
  start: { method: 'POST', path: '/api/conversation', on: 'site', caller: 'anyone', params: nothing, body: start, reply: session, limit: 256 * 1024 },
  reopen: {
    method: 'POST',
    path: '/api/session',
    on: 'site',
    caller: 'anyone',
    params: nothing,
    body: reopen,
    reply: v.strictObject({ ...session.entries, found: v.boolean() }),
    limit: statement,
  },
  leave: { method: 'POST', path: '/api/session/leave', on: 'site', caller: 'anyone', params: nothing, body: session, reply: nothing, limit: small },
  seekerEvents: {
    method: 'GET',
    path: '/api/conversation/:conversation/events',
    on: 'site',
    caller: 'seeker',
    params: ofConversation,
    body: none,
    reply: 'stream',
    limit: small,
  },
  send: {
    method: 'POST',
    path: '/api/conversation/:conversation/message',
    on: 'both',
    caller: 'reader',
    params: ofConversation,
    body: sealedMessage,
    reply: v.strictObject({ order: count() }),
    limit: recordLimit,
  },
  end: {
    method: 'POST',
    path: '/api/conversation/:conversation/end',
    on: 'both',
    caller: 'reader',
    params: ofConversation,
    body: nothing,
    reply: nothing,
    limit: small,
  },
  /** Every record but a start and a take (C3-C6): by the seeker from the site, by a person-reader from the desk. */
  write: {
    method: 'POST',
    path: '/api/conversation/:conversation/record',
    on: 'both',
    caller: 'reader',
    params: ofConversation,
    body: sealedRecord,
    reply: v.strictObject({ order: count() }),
    limit: recordLimit,
  },
  /** The chain alone, behind an order: for a page that comes back. */
  records: {
    method: 'GET',
    path: '/api/conversation/:conversation/records/:after',
    on: 'both',
    caller: 'reader',
    params: v.strictObject({ conversation: identifier, after: place }),
    body: none,
    reply: records,
    limit: small,
  },
  /** The newest messages before an order, in their order; no records. */
  earlier: {
    method: 'GET',
    path: '/api/conversation/:conversation/earlier/:before',
    on: 'both',
    caller: 'reader',
    params: v.strictObject({ conversation: identifier, before: place }),
    body: none,
    reply: items,
    limit: small,
  },
  keep: {
    method: 'POST',
    path: '/api/conversation/:conversation/keep',
    on: 'site',
    caller: 'seeker',
    params: ofConversation,
    body: v.strictObject({ keep: envelope('keep') }),
    reply: kept,
    limit: statement,
  },
  stored: {
    method: 'GET',
    path: '/api/conversation/:conversation/stored',
    on: 'site',
    caller: 'seeker',
    params: ofConversation,
    body: none,
    reply: stored,
    limit: small,
  },
  /** F3: everything, now, for both sides. Answers when it is physical. */
  erase: {
    method: 'POST',
    path: '/api/conversation/:conversation/erase',
    on: 'both',
    caller: 'reader',
    params: ofConversation,
    body: v.strictObject({ deletion: envelope('deletion') }),
    reply: receipt,
    limit: statement,
  },
} as const satisfies Record<string, Route>
