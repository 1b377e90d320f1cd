import { createHmac, randomBytes, randomInt } from 'node:crypto'
import { createChallenge, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import * as v from 'valibot'
import type { Tickets } from '../account/tickets.ts'
import { type Clock, minute } from '../clock.ts'
import type { Effort } from './effort.ts'

/**
 * Rounds of one PBKDF2 derivation. A start costs as many of them as `Effort` says at most, every number as likely, so that there is none to begin at but the
 * first. Making the challenge costs the relay one of them, checking the answer two HMACs. Measured as a page
 * does it (WebCrypto, Node 26, one core of a small server): 64 ms for the mean of 120, 115 ms for 239.
 */
const cost = 2000

/** Milliseconds that a challenge is good for. */
const lifetime = 10 * minute

const parameters = v.strictObject({
  algorithm: v.literal('PBKDF2/SHA-256'),
  nonce: v.string(),
  salt: v.string(),
  cost: v.literal(cost),
  keyLength: v.number(),
  keyPrefix: v.string(),
  keySignature: v.string(),
  expiresAt: v.number(),
})

const payload = v.strictObject({
  challenge: v.strictObject({ parameters, signature: v.string() }),
  solution: v.strictObject({ counter: v.number(), derivedKey: v.string(), time: v.optional(v.number()) }),
})

const parse = (text: string): v.InferOutput<typeof payload> | null => {
  try {
    const read = v.safeParse(payload, JSON.parse(Buffer.from(text, 'base64').toString()))
    return read.success ? read.output : null
  } catch {
    // Not JSON.
    return null
  }
}

interface Sources {
  readonly clock: Clock
  readonly tickets: Tickets
  readonly effort: Pick<Effort, 'most'>
  readonly secret?: Uint8Array
  /** Milliseconds by which the clocks of those processes may differ. */
  readonly apart?: number
}

/** Proof of work at the start of a conversation: no address is needed to slow a flood down. */
export class Work {
  readonly #clock: Clock
  readonly #tickets: Tickets
  readonly #effort: Pick<Effort, 'most'>
  readonly #apart: number
  readonly #secrets: { readonly hmacSignatureSecret: string; readonly hmacKeySignatureSecret: string }

  /** `secret`: of all processes that serve together; by default of this one. */
  constructor({ clock, tickets, effort, secret = randomBytes(32), apart = 0 }: Sources) {
    this.#clock = clock
    this.#tickets = tickets
    this.#effort = effort
    this.#apart = apart
    const keyOf = (purpose: string): string => createHmac('sha256', secret).update(purpose).digest('hex')
    this.#secrets = { hmacSignatureSecret: keyOf('challenge'), hmacKeySignatureSecret: keyOf('solution') }
  }

  /** An ALTCHA v2 challenge as JSON text. */
  async issue(): Promise<string> {
    const counter = randomInt(1, this.#effort.most + 1)
    const expiresAt = Math.floor((this.#clock.now() + lifetime) / 1000)
    return JSON.stringify(await createChallenge({ algorithm: 'PBKDF2/SHA-256', cost, counter, deriveKey, expiresAt, ...this.#secrets }))
  }

  /** Base64 of an ALTCHA payload: true once per solved challenge of ours, and only within so many milliseconds, ten minutes at most, and those by which clocks may differ. */
  async spend(text: string, within = lifetime): Promise<boolean> {
    const read = parse(text)
    if (!read) return false
    const { challenge, solution } = read
    const { counter, derivedKey } = solution
    const { verified } = await verifySolution({ challenge, solution: { counter, derivedKey }, deriveKey, ...this.#secrets })
    const expires = challenge.parameters.expiresAt * 1000
    return verified && expires > this.#clock.now() + lifetime - within - this.#apart && this.#tickets.spendOnce(challenge.parameters.nonce, expires)
  }
}
