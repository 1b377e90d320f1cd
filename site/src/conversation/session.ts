import type { Line } from '@zop/line'
import { type Seeker, signLogin } from '@zop/sealing'
import type { Envelope, RefusalCode, SealedMessage, SealedRecord, SpokenLanguage } from '@zop/wire'
import type { World } from './prepare.ts'
import { proof, type Worked } from './work.ts'

/** A solved challenge is good for ten minutes at the relay; an older one is made again rather than refused. */
const freshFor = 8 * 60_000

/** Proof of work, done ahead while the person reads, and again when it has grown old or was used. */
export class Proofs {
  readonly #line: Line
  #ready: { made: number; proof: Promise<Worked> } | null = null

  constructor(line: Line) {
    this.#line = line
  }

  prepare(): Promise<Worked> {
    this.#ready = { made: Date.now(), proof: proof(this.#line) }
    return this.#ready.proof
  }

  /** Each proof is given once. */
  take(): Promise<Worked> {
    const ready = this.#ready
    const fresh = ready !== null && Date.now() - ready.made < freshFor ? ready.proof : this.prepare()
    this.#ready = null
    return fresh
  }
}

/** The first step on the wire: record 0 and the first message, at once. */
export interface Opening {
  readonly record: SealedRecord
  readonly message: SealedMessage
  /** A letter is kept from its first byte (F2); a chat is not. */
  readonly keep: Envelope | null
  readonly language: SpokenLanguage
}

/** `again` with null: with fresh work. `unanswered`: the relay may have it all the same, now or in a moment. */
type Started =
  | { kind: 'started' }
  | { kind: 'unanswered' }
  | { kind: 'again'; why: 'unreachable' | 'unavailable' | 'limit' | null }
  | { kind: 'refused'; why: RefusalCode }

/** One try to start. Trying again with the same record and message is harmless: the relay knows them by their ids. */
const start = async ({ line, origin, audience }: World, proofs: Proofs, { seeker, opening }: { seeker: Seeker; opening: Opening }): Promise<Started> => {
  const proven = await proofs.take()
  if (proven.kind === 'unreachable') return { kind: 'again', why: 'unreachable' }
  if (proven.kind === 'unworkable') return { kind: 'again', why: null }
  const { challenge, work } = proven.proof
  const login = await signLogin(seeker, { origin, subject: seeker.conversation, challenge })
  const { record, message, keep, language } = opening
  const answer = await line.call('start', {}, { login, work, opening: { language, channel: keep === null ? 'chat' : 'mail', audience }, record, message, keep })
  if (answer.kind === 'ok') {
    line.setToken(answer.value.session)
    return { kind: 'started' }
  }
  if (answer.kind === 'unreachable') return { kind: 'unanswered' }
  const { code } = answer.refusal
  if (code === 'unavailable' || code === 'limit') return { kind: 'again', why: code }
  // The challenge was used or has expired meanwhile (the answer to an earlier try may have been lost): once more with a fresh one.
  return code === 'proof-needed' || code === 'bad-signature' ? { kind: 'again', why: null } : { kind: 'refused', why: code }
}

export type Reopened = 'open' | 'gone' | 'unreachable'

/** A5: a new session for the same conversation. `gone`: nothing is stored under these keys any more. */
export const reopen = async ({ line, origin }: World, seeker: Seeker): Promise<Reopened> => {
  const asked = await line.call('challenge', {})
  if (asked.kind !== 'ok') return 'unreachable'
  const login = await signLogin(seeker, { origin, subject: seeker.conversation, challenge: asked.value.challenge })
  const answer = await line.call('reopen', {}, { login, keys: { signing: seeker.signing.public, sealing: seeker.sealing.public } })
  if (answer.kind !== 'ok') return answer.kind === 'refused' && answer.refusal.code === 'not-found' ? 'gone' : 'unreachable'
  if (!answer.value.found) return 'gone'
  line.setToken(answer.value.session)
  return 'open'
}

type Wait = (failures: number) => Promise<void>

export type Obstacle = 'unreachable' | 'unavailable' | 'limit'

/** Fresh challenges tried before a start counts as refused. */
const mostProofs = 3

/** Tries to start until it has begun or was refused for good; `stopped` when it is no longer wanted. `unanswered` is told of every try that may yet arrive. */
export const startPatiently = async (
  world: World,
  proofs: Proofs,
  by: { seeker: Seeker; opening: Opening; wanted: () => boolean; unanswered: () => void; obstacle: (why: Obstacle | null) => void; wait: Wait },
): Promise<'started' | 'refused' | 'stopped'> => {
  let fresh = 0
  for (let failures = 0; by.wanted(); failures++) {
    const tried = await start(world, proofs, by)
    if (tried.kind === 'started') return 'started'
    if (tried.kind === 'unanswered') by.unanswered()
    const why = tried.kind === 'again' ? tried.why : 'unreachable'
    if (tried.kind === 'refused' || (why === null && ++fresh > mostProofs)) return 'refused'
    by.obstacle(why)
    if (why !== null) await by.wait(failures)
  }
  return 'stopped'
}

/** A new session, asked for until the relay has answered. */
export const reopenPatiently = async (world: World, seeker: Seeker, wait: Wait): Promise<'open' | 'gone'> => {
  for (let failures = 0; ; failures++) {
    const reopened = await reopen(world, seeker)
    if (reopened !== 'unreachable') return reopened
    await wait(failures)
  }
}
