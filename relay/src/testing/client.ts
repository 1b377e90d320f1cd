import assert from 'node:assert/strict'
import {
  type Body,
  type Envelope,
  type Item,
  type Keep,
  type Params,
  pathOf,
  type Refusal,
  type Reply,
  type RouteName,
  refusal,
  refusalStatus,
  routes,
  type SignedIn,
} from '@zop/wire'
import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import * as v from 'valibot'
import { statement } from './keys.ts'
import { type MadeRecord, makeMessage, type TestSeeker } from './seeker.ts'
import type { Member } from './umbrella.ts'

export type Answer<N extends RouteName> = { readonly kind: 'ok'; readonly value: Reply<N> } | { readonly kind: 'refused'; readonly refusal: Refusal }

/** Calls a route and holds the answer to the contract: the declared reply, or a refusal with its own status. */
export const call = async <N extends RouteName>(
  origin: string,
  name: N,
  { params, body, token, headers }: { params: Params<N>; body?: Body<N>; token?: string | undefined; headers?: Record<string, string> },
): Promise<Answer<N>> => {
  const { method, reply } = routes[name]
  const sent = body instanceof Uint8Array ? { type: 'application/octet-stream', body } : { type: 'application/json', body: JSON.stringify(body ?? {}) }
  const all = { ...(method === 'POST' ? { 'content-type': sent.type } : {}), ...(token ? { authorization: `Bearer ${token}` } : {}), ...headers }
  const response = await fetch(origin + pathOf(name, params), { method, headers: all, ...(method === 'POST' ? { body: sent.body } : {}) })
  const json: unknown = await response.json()
  if (response.status === 200 && reply !== 'stream' && reply !== 'bytes') return { kind: 'ok', value: v.parse(reply as v.GenericSchema, json) as Reply<N> }
  const refused = v.parse(refusal, json)
  assert.equal(response.status, refusalStatus[refused.code])
  return { kind: 'refused', refusal: refused }
}

/** The value of an answer that must be one. */
export const ok = async <N extends RouteName>(answer: Promise<Answer<N>>): Promise<Reply<N>> => {
  const got = await answer
  assert.equal(got.kind, 'ok', JSON.stringify(got))
  if (got.kind !== 'ok') throw new Error('refused')
  return got.value
}

/** The refusal code of an answer that must be one. */
export const refusedWith = async <N extends RouteName>(answer: Promise<Answer<N>>): Promise<string> => {
  const got = await answer
  return got.kind === 'refused' ? got.refusal.code : 'ok'
}

export const loginBy = (keys: Parameters<typeof statement>[2][number], content: { origin: string; subject: string; challenge: string }): Envelope =>
  statement('login', content, [keys]).envelope

/** Solves an ALTCHA challenge as a browser would. */
export const solve = async (work: string | null): Promise<string> => {
  const challenge = JSON.parse(work ?? '{}')
  const solution = await solveChallenge({ challenge, deriveKey })
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64')
}

const opening = { language: 'de', channel: 'chat', audience: 'person' } as const

/** A complete body of `start`, with fresh challenge and solved work. */
export const startBody = async (origin: string, seeker: TestSeeker, record: MadeRecord, message = makeMessage(record.hash)): Promise<Body<'start'>> => {
  const { challenge, work } = await ok(call(origin, 'challenge', { params: {} }))
  const login = loginBy(seeker.keys, { origin, subject: seeker.conversation, challenge })
  return { login, work: await solve(work), opening, record: record.sealed, message, keep: null }
}

/** F2: to keep it, on this record. */
export const keepBy = ({ keys, conversation }: TestSeeker, record: string, { number = 1, days = 30 }: Partial<Pick<Keep, 'number' | 'days'>> = {}): Envelope =>
  statement('keep', { conversation, record, number, days }, [keys]).envelope

/** Starts a conversation and answers with the session's token. */
export const startAt = async (origin: string, seeker: TestSeeker, record: MadeRecord): Promise<string> =>
  (await ok(call(origin, 'start', { params: {}, body: await startBody(origin, seeker, record) }))).session

/** Signs in with the recovery key. */
export const signInAt = async (desk: string, member: Member): Promise<SignedIn> => {
  const { challenge } = await ok(call(desk, 'challenge', { params: {} }))
  const login = loginBy(member.recovery, { origin: desk, subject: 'recovery', challenge })
  return ok(call(desk, 'recoverySignIn', { params: {}, body: { login } }))
}

/** Every item that a desk may read, page by page. */
export const allItems = async (desk: string, conversation: string, token: string): Promise<Item[]> => {
  const all: Item[] = []
  for (;;) {
    const { items } = await ok(call(desk, 'items', { params: { conversation, after: String(all.at(-1)?.order ?? 0) }, token }))
    if (items.length === 0) return all
    all.push(...items)
  }
}

/** Signs in again as the seeker of a conversation that exists. */
export const reopenAt = async (site: string, seeker: TestSeeker): Promise<string> => {
  const { challenge } = await ok(call(site, 'challenge', { params: {} }))
  const login = loginBy(seeker.keys, { origin: site, subject: seeker.conversation, challenge })
  return (await ok(call(site, 'reopen', { params: {}, body: { login, keys: { signing: seeker.keys.public, sealing: seeker.sealing } } }))).session
}
