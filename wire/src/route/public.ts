import * as v from 'valibot'
import { challenge } from '../conversation.ts'
import { publishedCertificate, publishedDirectory } from '../directory.ts'
import { hash } from '../encoding.ts'
import { status } from '../status.ts'
import { none, nothing, small } from './shape.ts'
import type { Route } from './type.ts'

/** How things stand; no page asks by this table, because a page that shows it runs nothing else. */
export const standingRoutes = {
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
} as const satisfies Record<string, Route>

/** What anybody may ask. */
export const publicRoutes = {
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
} as const satisfies Record<string, Route>
