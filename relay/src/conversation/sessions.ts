import { randomBytes } from 'node:crypto'
import { sha256 } from '../directory/statement.ts'
import type { SeekerCaller } from '../serve/handler.ts'

/** Pages of one conversation that may be signed in at once; the oldest makes room. */
const most = 20

/** 32 random bytes, base64url. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What a token is called wherever it is kept. */
export const tokenHash = (token: string): string => sha256(Buffer.from(token))

/** Seekers' sessions live in memory only: a restart forgets them, and nobody can read from a disk who was here. */
export class SeekerSessions {
  readonly #callers = new Map<string, SeekerCaller>()
  readonly #tokens = new Map<string, string[]>()
  readonly #closed: (session: string) => void

  /** `closed` hears of every session that ends while its conversation goes on. */
  constructor(closed: (session: string) => void) {
    this.#closed = closed
  }

  open({ conversation, reader, signing }: Pick<SeekerCaller, 'conversation' | 'reader' | 'signing'>): string {
    const token = newToken()
    const hash = tokenHash(token)
    const caller = { kind: 'seeker', conversation, reader, signing, session: hash } as const
    const others = this.#tokens.get(caller.conversation) ?? []
    const evicted = others.splice(0, Math.max(0, others.length - most + 1))
    this.#callers.set(hash, caller)
    this.#tokens.set(caller.conversation, [...others, hash])
    for (const old of evicted) {
      this.#callers.delete(old)
      this.#closed(old)
    }
    return token
  }

  find(token: string): SeekerCaller | null {
    return this.#callers.get(tokenHash(token)) ?? null
  }

  /** By the hash of its token. */
  isOpen(session: string): boolean {
    return this.#callers.has(session)
  }

  close(token: string): SeekerCaller | null {
    const hash = tokenHash(token)
    const caller = this.#callers.get(hash)
    if (!caller) return null
    this.#callers.delete(hash)
    const rest = (this.#tokens.get(caller.conversation) ?? []).filter((other) => other !== hash)
    if (rest.length > 0) this.#tokens.set(caller.conversation, rest)
    else this.#tokens.delete(caller.conversation)
    this.#closed(hash)
    return caller
  }

  closeAll(conversation: string): void {
    for (const hash of this.#tokens.get(conversation) ?? []) this.#callers.delete(hash)
    this.#tokens.delete(conversation)
  }
}
