import * as v from 'valibot'
import { deviceRequest, passkeyEnrolment, passkeyOptions, passkeySignIn, poolSeals, recoverySignIn, signedIn } from './account.ts'
import { challenge, items, reopen, sealedMessage, sealedRecord, session, start } from './conversation.ts'
import { publishedCertificate, publishedDirectory } from './directory.ts'
import { status } from './duty.ts'
import { count, hash, identifier } from './encoding.ts'

/**
 * Who may call a route. The relay asks before it reads the body; what is not the caller's answers like what does not exist.
 *
 * - `anyone` no session
 * - `seeker` the session of the conversation in the path
 * - `reader` that seeker, or a person among the readers of its newest record
 * - `pool-or-reader` a person-reader, or while the conversation waits a certified member of its pool
 * - `pool` a certified member of the pool
 * - `staff` any session of full scope
 * - `enrolling` a session of scope `full` or `enrol`
 * - `arriving` a session of any scope
 * - `lead` a centre's lead, for people of that centre; a coordinator, for leads
 */
export const callers = ['anyone', 'seeker', 'reader', 'pool-or-reader', 'pool', 'staff', 'enrolling', 'arriving', 'lead'] as const
export type Caller = (typeof callers)[number]

export interface Route {
  readonly method: 'GET' | 'POST'
  readonly path: `/${string}`
  /** The origins that serve it. */
  readonly on: 'site' | 'desk' | 'both'
  readonly caller: Caller
  readonly params: v.GenericSchema
  readonly body: v.GenericSchema
  /** What comes back; `'stream'` is server-sent events. */
  readonly reply: v.GenericSchema | 'stream'
  /** Most bytes of a body. */
  readonly limit: number
}

const nothing = v.strictObject({})
const none = v.optional(v.null())
const ofConversation = v.strictObject({ conversation: identifier })
const small = 4 * 1024
const statement = 16 * 1024
const recordLimit = 128 * 1024

/** Every way in. A route without a caller does not compile, and the relay serves nothing that is not listed here. */
export const routes = {
  health: {
    method: 'GET',
    path: '/health',
    on: 'site',
    caller: 'anyone',
    params: nothing,
    body: none,
    reply: v.strictObject({ ok: v.literal(true) }),
    limit: small,
  },
  status: { method: 'GET', path: '/status.json', on: 'site', caller: 'anyone', params: nothing, body: none, reply: status, limit: small },
  challenge: { method: 'GET', path: '/api/challenge', on: 'both', caller: 'anyone', params: nothing, body: none, reply: challenge, limit: small },
  directory: { method: 'GET', path: '/api/directory', on: 'both', caller: 'anyone', params: nothing, body: none, reply: publishedDirectory, limit: small },
  directoryAt: {
    method: 'GET',
    path: '/api/directory/:hash',
    on: 'both',
    caller: 'anyone',
    params: v.strictObject({ hash }),
    body: none,
    reply: publishedDirectory,
    limit: small,
  },
  certificate: {
    method: 'GET',
    path: '/api/certificate/:hash',
    on: 'both',
    caller: 'anyone',
    params: v.strictObject({ hash }),
    body: none,
    reply: publishedCertificate,
    limit: small,
  },

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
  items: {
    method: 'GET',
    path: '/api/conversation/:conversation/items/:after',
    on: 'desk',
    caller: 'pool-or-reader',
    params: v.strictObject({ conversation: identifier, after: v.pipe(v.string(), v.regex(/^\d{1,9}$/)) }),
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

  recoverySignIn: {
    method: 'POST',
    path: '/api/account/recovery',
    on: 'desk',
    caller: 'anyone',
    params: nothing,
    body: recoverySignIn,
    reply: signedIn,
    limit: statement,
  },
  passkeySignInOptions: {
    method: 'POST',
    path: '/api/account/passkey/challenge',
    on: 'desk',
    caller: 'anyone',
    params: nothing,
    body: nothing,
    reply: passkeyOptions,
    limit: small,
  },
  passkeySignIn: {
    method: 'POST',
    path: '/api/account/passkey/session',
    on: 'desk',
    caller: 'anyone',
    params: nothing,
    body: passkeySignIn,
    reply: signedIn,
    limit: 32 * 1024,
  },
  passkeyOptions: {
    method: 'POST',
    path: '/api/account/passkey/options',
    on: 'desk',
    caller: 'enrolling',
    params: nothing,
    body: nothing,
    reply: passkeyOptions,
    limit: small,
  },
  passkeyEnrolment: {
    method: 'POST',
    path: '/api/account/passkey',
    on: 'desk',
    caller: 'enrolling',
    params: nothing,
    body: passkeyEnrolment,
    reply: v.strictObject({ scope: v.literal('full') }),
    limit: 32 * 1024,
  },
  askForDevice: {
    method: 'POST',
    path: '/api/account/device',
    on: 'desk',
    caller: 'arriving',
    params: nothing,
    body: nothing,
    reply: deviceRequest,
    limit: small,
  },
  deviceAnswer: {
    method: 'GET',
    path: '/api/account/device',
    on: 'desk',
    caller: 'arriving',
    params: nothing,
    body: none,
    reply: v.strictObject({ scope: signedIn.entries.scope, account: signedIn.entries.account }),
    limit: small,
  },
  approveDevice: {
    method: 'POST',
    path: '/api/account/device/:request/approve',
    on: 'desk',
    caller: 'lead',
    params: v.strictObject({ request: identifier }),
    body: nothing,
    reply: nothing,
    limit: small,
  },
  refuseDevice: {
    method: 'POST',
    path: '/api/account/device/:request/refuse',
    on: 'desk',
    caller: 'lead',
    params: v.strictObject({ request: identifier }),
    body: nothing,
    reply: nothing,
    limit: small,
  },
  signOut: { method: 'POST', path: '/api/account/sign-out', on: 'desk', caller: 'arriving', params: nothing, body: nothing, reply: nothing, limit: small },
  poolSeals: { method: 'GET', path: '/api/account/pool', on: 'desk', caller: 'pool', params: nothing, body: none, reply: poolSeals, limit: small },

  deskEvents: { method: 'GET', path: '/api/desk/events', on: 'desk', caller: 'staff', params: nothing, body: none, reply: 'stream', limit: small },
  checkIn: { method: 'POST', path: '/api/duty/check-in', on: 'desk', caller: 'pool', params: nothing, body: nothing, reply: nothing, limit: small },
  checkOut: { method: 'POST', path: '/api/duty/check-out', on: 'desk', caller: 'pool', params: nothing, body: nothing, reply: nothing, limit: small },
} as const satisfies Record<string, Route>

export type RouteName = keyof typeof routes
export type Params<N extends RouteName> = v.InferOutput<(typeof routes)[N]['params']>
export type Body<N extends RouteName> = v.InferOutput<(typeof routes)[N]['body']>
export type Reply<N extends RouteName> = (typeof routes)[N]['reply'] extends v.GenericSchema ? v.InferOutput<(typeof routes)[N]['reply']> : never

/** The path of a route with its parameters filled in. */
export const pathOf = <N extends RouteName>(name: N, params: Params<N>): string =>
  routes[name].path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(String((params as Record<string, unknown>)[key])))
