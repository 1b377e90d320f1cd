import * as v from 'valibot'
import { items, sealedMessage, sealedRecord } from '../conversation.ts'
import { count, hour, identifier } from '../encoding.ts'
import { none, nothing, ofConversation, place, recordLimit, small } from './shape.ts'
import type { Route } from './type.ts'

/** What only desks do with a conversation. Apart, so that a seeker's page does not carry it. */
export const deskRoutes = {
  /** Whoever reads gets everything; a member of the pool what has waited since it came to the pool, and of before the records alone, without a box. */
  items: {
    method: 'GET',
    path: '/api/conversation/:conversation/items/:after',
    on: 'desk',
    caller: 'pool-or-reader',
    params: v.strictObject({ conversation: identifier, after: place }),
    body: none,
    reply: items,
    limit: small,
  },
  take: {
    method: 'POST',
    path: '/api/conversation/:conversation/take',
    on: 'desk',
    caller: 'pool',
    params: ofConversation,
    body: sealedRecord,
    reply: v.strictObject({ order: count() }),
    limit: recordLimit,
  },
  /** Pauses an abusive sender: until that hour the relay takes nothing from the seeker; 0 ends it. At most 72 hours ahead. */
  mute: {
    method: 'POST',
    path: '/api/conversation/:conversation/mute',
    on: 'desk',
    caller: 'person-reader',
    params: ofConversation,
    body: v.strictObject({ until: hour }),
    reply: nothing,
    limit: small,
  },
  /** Said before a copy is made, so that the person sees that one exists. */
  exported: {
    method: 'POST',
    path: '/api/conversation/:conversation/exported',
    on: 'desk',
    caller: 'person-reader',
    params: ofConversation,
    body: nothing,
    reply: nothing,
    limit: small,
  },
  /** C9: record 0 of a chain of notes and its first note. From then on it is read, written and changed like a conversation, under its own id. */
  startNotes: {
    method: 'POST',
    path: '/api/conversation/:conversation/notes',
    on: 'desk',
    caller: 'person-reader',
    params: ofConversation,
    body: v.strictObject({ record: sealedRecord, message: sealedMessage }),
    reply: v.strictObject({ order: count() }),
    limit: 256 * 1024,
  },
  /** The chains of notes about a conversation that this person reads, newest first. */
  notes: {
    method: 'GET',
    path: '/api/conversation/:conversation/notes',
    on: 'desk',
    caller: 'person-reader',
    params: ofConversation,
    body: none,
    reply: v.strictObject({ notes: v.array(identifier) }),
    limit: small,
  },
} as const satisfies Record<string, Route>
