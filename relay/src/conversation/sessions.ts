import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { hourLength } from '../clock.ts'
import { sha256 } from '../directory/statement.ts'
import type { Space } from '../peers/shared.ts'
import { alone, type Together } from '../peers/together.ts'
import type { SeekerCaller } from '../serve/handler.ts'

/** Other processes, and the key that only they have; null of one alone. */
interface Several {
  readonly peers: Pick<Together, 'space'>
  readonly key: Uint8Array | null
}

type Opened = Pick<SeekerCaller, 'conversation' | 'reader' | 'signing'>

/** Milliseconds after which a process that starts is not told of a session: its page signs in anew, by itself. */
const day = 24 * hourLength

/** Pages of one conversation that may be signed in at once; the oldest makes room. */
const most = 20

/** 32 random bytes, base64url. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What a token is called wherever it is kept. */
export const tokenHash = (token: string): string => sha256(Buffer.from(token))

/** Seekers' sessions live in memory only, in that of all processes that serve together: a restart of all forgets them, and nobody can read from a disk who was here. */
export class SeekerSessions {
  readonly #callers = new Map<string, SeekerCaller>()
  readonly #tokens = new Map<string, string[]>()
  readonly #closed: (session: string) => void
  readonly #shared: Space<Opened>
  readonly #key: Uint8Array | null

  /** `closed` hears of every session that ends while its conversation goes on, wherever it was opened. */
  constructor(closed: (session: string) => void, { peers, key }: Several = { peers: alone, key: null }) {
    this.#closed = closed
    this.#key = key
    const heard = (session: string, opened: Opened | null) => {
      if (opened) this.#add({ kind: 'seeker', ...opened, session })
      else if (this.#remove(session)) this.#closed(session)
    }
    this.#shared = peers.space<Opened>('session', heard, { final: true, lasts: day })
  }

  open({ conversation, reader, signing }: Opened): string {
    const token = this.#newToken()
    const hash = tokenHash(token)
    const others = this.#tokens.get(conversation) ?? []
    for (const old of others.slice(0, Math.max(0, others.length - most + 1))) this.#end(old)
    this.#add({ kind: 'seeker', conversation, reader, signing, session: hash })
    this.#shared.put(hash, { conversation, reader, signing })
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
    // Of one that this process has not heard of, it is said all the same.
    if (!this.#callers.has(hash) && this.isOurs(token)) this.#shared.put(hash, null)
    return this.#end(hash)
  }

  /** Whether one of several processes has made this token: nobody else makes one that looks so. */
  isOurs(token: string): boolean {
    const bytes = Buffer.from(token, 'base64url')
    return this.#key !== null && bytes.length === 32 && timingSafeEqual(bytes.subarray(16), this.#mark(this.#key, bytes.subarray(0, 16)))
  }

  /** Of one process alone 32 random bytes; of several 16 with their mark, which nobody else can tell from random. */
  #newToken(): string {
    const random = randomBytes(16)
    return this.#key ? Buffer.concat([random, this.#mark(this.#key, random)]).toString('base64url') : newToken()
  }

  #mark(key: Uint8Array, random: Uint8Array): Buffer {
    return createHmac('sha256', key).update(random).digest().subarray(0, 16)
  }

  #add(caller: SeekerCaller): void {
    this.#callers.set(caller.session, caller)
    const others = this.#tokens.get(caller.conversation) ?? []
    this.#tokens.set(caller.conversation, [...others.filter((other) => other !== caller.session), caller.session])
  }

  #end(hash: string): SeekerCaller | null {
    const caller = this.#remove(hash)
    if (!caller) return null
    this.#shared.put(hash, null)
    this.#closed(hash)
    return caller
  }

  #remove(hash: string): SeekerCaller | null {
    const caller = this.#callers.get(hash)
    if (!caller) return null
    this.#callers.delete(hash)
    const rest = (this.#tokens.get(caller.conversation) ?? []).filter((other) => other !== hash)
    if (rest.length > 0) this.#tokens.set(caller.conversation, rest)
    else this.#tokens.delete(caller.conversation)
    return caller
  }

  /** With its conversation, of which every process hears. */
  closeAll(conversation: string): void {
    for (const hash of this.#tokens.get(conversation) ?? []) {
      this.#callers.delete(hash)
      this.#shared.drop(hash)
    }
    this.#tokens.delete(conversation)
  }
}
