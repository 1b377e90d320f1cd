import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { type Clock, minute } from '../clock.ts'
import { spentNames } from '../store/spent-names.ts'
import type { Store } from '../store/store.ts'

const lifetime = 10 * minute
/** Milliseconds by which clocks of two machines may differ. */
export const apart = 5 * minute

/** Used challenges that opened nothing: to use one again opens nothing either, so whoever makes very many of them may. Some 25 MB. */
const mostHere = 100_000

/** Milliseconds; 0 of what is no ticket. */
const expiresOf = (ticket: string): number => {
  const bytes = Buffer.from(ticket, 'base64url')
  return bytes.length === 16 && bytes.toString('base64url') === ticket ? bytes.readUInt32BE() * 1000 : 0
}

interface Sources {
  readonly store: Pick<Store, 'spend'>
  /** Of all processes that serve together; by default of this one. */
  readonly key?: Uint8Array
}

/**
 * Single-use challenges without memory: a ticket is {expiry, 12 random bytes}, its challenge an HMAC under a key of the house. Only used ones are
 * remembered, until they would have expired anyway, so that asking for a million of them costs nothing.
 */
export class Tickets {
  readonly #clock: Clock
  readonly #store: Sources['store']
  readonly #key: Uint8Array
  readonly #spentHere = spentNames(mostHere)

  constructor(clock: Clock, { store, key = randomBytes(32) }: Sources) {
    this.#clock = clock
    this.#store = store
    this.#key = key
  }

  /** 16 bytes, base64url. */
  issue(): string {
    const ticket = randomBytes(16)
    ticket.writeUInt32BE(Math.floor((this.#clock.now() + lifetime) / 1000))
    return ticket.toString('base64url')
  }

  /** 32 bytes that only this house can make of this ticket and purpose. */
  challenge(ticket: string, purpose: string): string {
    return createHmac('sha256', this.#key).update(`${purpose}\n${ticket}`).digest('base64url')
  }

  /** True once per ticket, and only while it lives. */
  async spend(ticket: string): Promise<boolean> {
    return this.spendOnce(ticket, expiresOf(ticket))
  }

  /** The same for any name that expires at `expires` (milliseconds) and was made within the last ten minutes. */
  async spendOnce(name: string, expires: number): Promise<boolean> {
    return this.#lives(expires) && this.#store.spend(name, expires)
  }

  #lives(expires: number): boolean {
    const now = this.#clock.now()
    return expires > now && expires <= now + lifetime + apart
  }

  /** A login challenge: the ticket and half of its HMAC, 32 bytes together. */
  issueLogin(): string {
    const ticket = this.issue()
    return Buffer.concat([Buffer.from(ticket, 'base64url'), this.#mark(ticket)]).toString('base64url')
  }

  /** Whether it is a login challenge of this house that lives, used or not. */
  isLogin(challenge: string): boolean {
    return this.#lives(expiresOf(this.#ticketOf(challenge)))
  }

  /** True once per login challenge of this house, and only while it lives. */
  async spendLogin(challenge: string): Promise<boolean> {
    return this.spend(this.#ticketOf(challenge))
  }

  /** The same of one that opens nothing: this process remembers it, and nothing of it is written. */
  spendLoginHere(challenge: string): boolean {
    const ticket = this.#ticketOf(challenge)
    return this.#lives(expiresOf(ticket)) && this.#spentHere(ticket, expiresOf(ticket))
  }

  /** Empty where it is none of ours. */
  #ticketOf(challenge: string): string {
    const bytes = Buffer.from(challenge, 'base64url')
    const ticket = bytes.subarray(0, 16).toString('base64url')
    return bytes.length === 32 && timingSafeEqual(bytes.subarray(16), this.#mark(ticket)) ? ticket : ''
  }

  #mark(ticket: string): Buffer {
    return Buffer.from(this.challenge(ticket, 'login'), 'base64url').subarray(0, 16)
  }
}
