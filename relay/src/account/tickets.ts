import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { type Clock, minute } from '../clock.ts'

const lifetime = 10 * minute

/**
 * Single-use challenges without memory: a ticket is {expiry, 12 random bytes}, its challenge an HMAC under a key of this process. Only used ones are
 * remembered, until they would have expired anyway, so that asking for a million of them costs nothing.
 */
export class Tickets {
  readonly #clock: Clock
  readonly #key = randomBytes(32)
  #used = new Set<string>()
  #usedBefore = new Set<string>()
  #turned: number

  constructor(clock: Clock) {
    this.#clock = clock
    this.#turned = clock.now()
  }

  /** 16 bytes, base64url. */
  issue(): string {
    const ticket = randomBytes(16)
    ticket.writeUInt32BE(Math.floor((this.#clock.now() + lifetime) / 1000))
    return ticket.toString('base64url')
  }

  /** 32 bytes that only this process can make of this ticket and purpose. */
  challenge(ticket: string, purpose: string): string {
    return createHmac('sha256', this.#key).update(`${purpose}\n${ticket}`).digest('base64url')
  }

  /** True once per ticket, and only while it lives. */
  spend(ticket: string): boolean {
    const bytes = Buffer.from(ticket, 'base64url')
    const expires = bytes.length === 16 && bytes.toString('base64url') === ticket ? bytes.readUInt32BE() * 1000 : 0
    return this.spendOnce(ticket, expires)
  }

  /** The same for any name that expires at `expires` (milliseconds) and was made within the last ten minutes. */
  spendOnce(name: string, expires: number): boolean {
    const now = this.#clock.now()
    if (expires <= now || expires > now + lifetime + 1000) return false
    if (now - this.#turned > lifetime + 1000) {
      this.#usedBefore = now - this.#turned > 2 * (lifetime + 1000) ? new Set() : this.#used
      this.#used = new Set()
      this.#turned = now
    }
    if (this.#used.has(name) || this.#usedBefore.has(name)) return false
    this.#used.add(name)
    return true
  }

  /** A login challenge: the ticket and half of its HMAC, 32 bytes together. */
  issueLogin(): string {
    const ticket = this.issue()
    return Buffer.concat([Buffer.from(ticket, 'base64url'), this.#mark(ticket)]).toString('base64url')
  }

  /** True once per login challenge of this process, and only while it lives. */
  spendLogin(challenge: string): boolean {
    const bytes = Buffer.from(challenge, 'base64url')
    const ticket = bytes.subarray(0, 16).toString('base64url')
    return bytes.length === 32 && timingSafeEqual(bytes.subarray(16), this.#mark(ticket)) && this.spend(ticket)
  }

  #mark(ticket: string): Buffer {
    return Buffer.from(this.challenge(ticket, 'login'), 'base64url').subarray(0, 16)
  }
}
