import * as v from 'valibot'
import { signedIn } from '../account.ts'
import { count, hash, identifier } from '../encoding.ts'
import { envelope } from '../envelope.ts'
import {
  blocks,
  directoryDraft,
  invitation,
  invitationSecret,
  invite,
  invited,
  join,
  people,
  personalBlocks,
  poolEnvelope,
  poolTask,
  poolTrialEnvelope,
  textBlocks,
} from '../people.ts'
import { none, nothing, small, statement } from './shape.ts'
import type { Route } from './type.ts'

/** People, certificates, the directory and the pool (B2-B4, E3, E4), and the texts that they share. */
export const peopleRoutes = {
  people: { method: 'GET', path: '/api/people', on: 'desk', caller: 'leader', params: nothing, body: none, reply: people, limit: small },
  /** The present certificates of the caller's own centre, so that a desk knows who may stand in. Each is verified where it is used. */
  colleagues: {
    method: 'GET',
    path: '/api/colleagues',
    on: 'desk',
    caller: 'staff',
    params: nothing,
    body: none,
    reply: v.strictObject({ certificates: v.array(hash) }),
    limit: small,
  },
  invite: { method: 'POST', path: '/api/people/invite', on: 'desk', caller: 'leader', params: nothing, body: invite, reply: invited, limit: small },
  cancelInvitation: {
    method: 'POST',
    path: '/api/people/invite/:invitation/cancel',
    on: 'desk',
    caller: 'leader',
    params: v.strictObject({ invitation: identifier }),
    body: nothing,
    reply: nothing,
    limit: small,
  },
  /** Who is invited, for the page that greets them. A POST, so that the secret stands in no address. */
  invitation: {
    method: 'POST',
    path: '/api/people/invitation',
    on: 'desk',
    caller: 'anyone',
    params: nothing,
    body: invitationSecret,
    reply: invitation,
    limit: small,
  },
  join: { method: 'POST', path: '/api/people/join', on: 'desk', caller: 'anyone', params: nothing, body: join, reply: signedIn, limit: 64 * 1024 },
  /** One's own next certificate, signed by oneself; waits for the lead. A newer request takes the place of an older one. */
  requestCertificate: {
    method: 'POST',
    path: '/api/people/certificate',
    on: 'desk',
    caller: 'staff',
    params: nothing,
    body: v.strictObject({ certificate: envelope('certificate') }),
    reply: nothing,
    limit: statement,
  },
  /** Requests with the lead's signature added. All or none. */
  certify: {
    method: 'POST',
    path: '/api/people/certify',
    on: 'desk',
    caller: 'leader',
    params: nothing,
    body: v.strictObject({ certificates: v.pipe(v.array(envelope('certificate')), v.minLength(1), v.maxLength(100)) }),
    reply: nothing,
    limit: 1024 * 1024,
  },
  /** E4: closes the account at once; the directory's revocation and the epochs that are left stand as tasks until done. */
  removePerson: {
    method: 'POST',
    path: '/api/people/:account/remove',
    on: 'desk',
    caller: 'leader',
    params: v.strictObject({ account: identifier }),
    body: nothing,
    reply: nothing,
    limit: small,
  },
  directoryDraft: {
    method: 'GET',
    path: '/api/directory-draft',
    on: 'desk',
    caller: 'coordinator',
    params: nothing,
    body: none,
    reply: directoryDraft,
    limit: small,
  },
  /** Asks the members of the pool for the seed of its next generation. */
  askForPool: { method: 'POST', path: '/api/pool/ask', on: 'desk', caller: 'coordinator', params: nothing, body: nothing, reply: nothing, limit: small },
  poolTask: { method: 'GET', path: '/api/pool/task', on: 'desk', caller: 'pool-maker', params: nothing, body: none, reply: poolTask, limit: small },
  offerPool: {
    method: 'POST',
    path: '/api/pool/offer',
    on: 'desk',
    caller: 'pool-maker',
    params: nothing,
    body: v.strictObject({ offer: poolEnvelope }),
    reply: nothing,
    limit: 1024 * 1024,
  },
  /** What members have offered, for whom it is sealed to: also for whoever comes into the pool with it. Null where nothing is to be tried. */
  poolOffer: {
    method: 'GET',
    path: '/api/pool/offer',
    on: 'desk',
    caller: 'staff',
    params: nothing,
    body: none,
    reply: v.strictObject({ offer: v.nullable(poolEnvelope) }),
    limit: small,
  },
  /** Whether the caller's desk could open its seal of the offer. A later word takes the place of an earlier one. */
  tryPool: {
    method: 'POST',
    path: '/api/pool/trial',
    on: 'desk',
    caller: 'staff',
    params: nothing,
    body: v.strictObject({ trial: poolTrialEnvelope }),
    reply: nothing,
    limit: statement,
  },
  /** B2: the next directory, signed by a coordinator: number and `previous` follow the newest one. Holds from the answer on. */
  publish: {
    method: 'POST',
    path: '/api/directory',
    on: 'desk',
    caller: 'coordinator',
    params: nothing,
    body: v.strictObject({ directory: envelope('directory', 96 * 1024) }),
    reply: v.strictObject({ number: count() }),
    limit: 256 * 1024,
  },
  blocks: { method: 'GET', path: '/api/blocks', on: 'desk', caller: 'staff', params: nothing, body: none, reply: blocks, limit: small },
  putPersonalBlocks: {
    method: 'POST',
    path: '/api/blocks/personal',
    on: 'desk',
    caller: 'staff',
    params: nothing,
    body: v.strictObject({ personal: personalBlocks }),
    reply: nothing,
    limit: 512 * 1024,
  },
  /** A lead's for their centre, a coordinator's for the umbrella. */
  putBlocks: {
    method: 'POST',
    path: '/api/blocks',
    on: 'desk',
    caller: 'leader',
    params: nothing,
    body: v.strictObject({ blocks: textBlocks }),
    reply: nothing,
    limit: 1024 * 1024,
  },
} as const satisfies Record<string, Route>
