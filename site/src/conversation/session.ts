import type { Line } from '@zop/line'
import { type Seeker, signLogin } from '@zop/sealing'
import type { Language, RefusalCode, SealedMessage, SealedRecord } from '@zop/wire'
import type { World } from './prepare.ts'
import { type Proof, proof } from './work.ts'

/** A solved challenge is good for ten minutes at the relay; an older one is made again rather than refused. */
const freshFor = 8 * 60_000

/** Proof of work, done ahead while the person reads, and again when it has grown old or was used. */
export class Proofs {
  readonly #line: Line
  #ready: { made: number; proof: Promise<Proof | null> } | null = null

  constructor(line: Line) {
    this.#line = line
  }

  prepare(): Promise<Proof | null> {
    this.#ready = { made: Date.now(), proof: proof(this.#line) }
    return this.#ready.proof
  }

  /** Each proof is given once. */
  take(): Promise<Proof | null> {
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
  readonly language: Language
}

type Started = { kind: 'started' } | { kind: 'again'; why: 'unreachable' | 'unavailable' | 'limit' | null } | { kind: 'refused'; why: RefusalCode }

/** One try to start. Trying again with the same record and message is harmless: the relay knows them by their ids. */
const start = async ({ line, origin }: World, proofs: Proofs, { seeker, opening }: { seeker: Seeker; opening: Opening }): Promise<Started> => {
  const proven = await proofs.take()
  if (proven === null) return { kind: 'again', why: 'unreachable' }
  const { challenge, work } = proven
  const login = await signLogin(seeker, { origin, subject: seeker.conversation, challenge })
  const { record, message, language } = opening
  const answer = await line.call('start', {}, { login, work, opening: { language, channel: 'chat', audience: 'person' }, record, message })
  if (answer.kind === 'ok') {
    line.setToken(answer.value.session)
    return { kind: 'started' }
  }
  if (answer.kind === 'unreachable') return { kind: 'again', why: 'unreachable' }
  const { code } = answer.refusal
  if (code === 'unavailable' || code === 'limit') return { kind: 'again', why: code }
  // The challenge was used or has expired meanwhile (the answer to an earlier try may have been lost): once more with a fresh one.
  return code === 'proof-needed' || code === 'bad-signature' ? { kind: 'again', why: null } : { kind: 'refused', why: code }
}

type Reopened = 'open' | 'gone' | 'unreachable'

/** A5: a new session for the same conversation. `gone`: nothing is stored under these keys any more. */
const reopen = async ({ line, origin }: World, seeker: Seeker): Promise<Reopened> => {
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

/** Tries to start until it has begun or was refused for good; `stopped` when the person has ended it meanwhile. */
export const startPatiently = async (
  world: World,
  proofs: Proofs,
  by: { seeker: Seeker; opening: Opening; wanted: () => boolean; obstacle: (why: Obstacle | null) => void; wait: Wait },
): Promise<'started' | 'refused' | 'stopped'> => {
  let fresh = 0
  for (let failures = 0; by.wanted(); failures++) {
    const tried = await start(world, proofs, by)
    if (tried.kind === 'started') return 'started'
    if (tried.kind === 'refused' || (tried.why === null && ++fresh > mostProofs)) return 'refused'
    by.obstacle(tried.why)
    if (tried.why !== null) await by.wait(failures)
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

/** Has the relay delete everything, and returns when it has said so. Without a session nothing was acknowledged, but a start may have come through: then it is asked for by name. */
export const endPatiently = async (world: World, seeker: Seeker, by: { troubled: () => void; wait: Wait }): Promise<void> => {
  const { line } = world
  for (let failures = 0; ; failures++) {
    const answer = line.token() === null ? null : await line.call('end', { conversation: seeker.conversation })
    if (answer?.kind === 'ok' || (answer?.kind === 'refused' && answer.refusal.code === 'not-found')) return
    const signedOut = answer === null || (answer.kind === 'refused' && answer.refusal.code === 'not-signed-in')
    const found = signedOut ? await reopen(world, seeker) : 'unreachable'
    if (found === 'gone') return
    if (found === 'unreachable') {
      by.troubled()
      await by.wait(failures)
    }
  }
}
