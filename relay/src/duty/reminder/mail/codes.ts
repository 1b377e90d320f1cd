import { randomInt, timingSafeEqual } from 'node:crypto'
import type { ReminderLanguage } from '@zop/wire'
import { type Clock, hourLength, minute } from '../../../clock.ts'
import type { Space } from '../../../peers/shared.ts'
import { alone, type Together } from '../../../peers/together.ts'

/** Milliseconds for which a code is good, tries it may take, and codes that somebody may ask for in an hour. */
const goodFor = 30 * minute
const mostTries = 5
const mostAsked = 5

interface Asked {
  readonly address: string
  readonly language: ReminderLanguage
  readonly code: string
  readonly until: number
  tries: number
}

interface Known {
  readonly asked: Asked | null
  readonly times: readonly number[]
}

/** Addresses that somebody says are theirs, until they show it. In memory only: after a restart they ask anew. */
export class Codes {
  readonly #clock: Clock
  readonly #asked = new Map<string, Asked>()
  readonly #times = new Map<string, readonly number[]>()
  readonly #shared: Space<Known>

  constructor(clock: Clock, peers: Pick<Together, 'space'> = alone) {
    this.#clock = clock
    this.#shared = peers.space<Known>(
      'code',
      (account, known) => {
        if (known?.asked) this.#asked.set(account, { ...known.asked })
        else this.#asked.delete(account)
        if (known) this.#times.set(account, known.times)
      },
      { lasts: goodFor },
    )
  }

  /** Six digits to be sent to the address; null where this person has asked too often. Takes the place of an older one. */
  ask(account: string, { address, language }: Pick<Asked, 'address' | 'language'>): string | null {
    const now = this.#clock.now()
    const lately = (this.#times.get(account) ?? []).filter((at) => at > now - hourLength)
    if (lately.length >= mostAsked) return null
    this.#times.set(account, [...lately, now])
    const code = String(randomInt(1_000_000)).padStart(6, '0')
    this.#asked.set(account, { address, language, code, until: now + goodFor, tries: 0 })
    this.#tell(account)
    return code
  }

  /** The address that waits for its code. */
  waiting(account: string): string | null {
    return this.#live(account)?.address ?? null
  }

  /** The address that this code shows to be theirs; null of a wrong one. */
  confirm(account: string, code: string): Pick<Asked, 'address' | 'language'> | null {
    const asked = this.#live(account)
    if (!asked) return null
    asked.tries++
    if (asked.tries > mostTries) this.#asked.delete(account)
    this.#tell(account)
    if (asked.tries > mostTries) return null
    if (!timingSafeEqual(Buffer.from(asked.code), Buffer.from(code))) return null
    this.forget(account)
    const { address, language } = asked
    return { address, language }
  }

  forget(account: string): void {
    if (this.#asked.delete(account)) this.#tell(account)
  }

  /** A try at one process is a try at all. */
  #tell(account: string): void {
    this.#shared.put(account, { asked: this.#asked.get(account) ?? null, times: this.#times.get(account) ?? [] })
  }

  #live(account: string): Asked | null {
    const asked = this.#asked.get(account)
    if (asked && asked.until > this.#clock.now()) return asked
    this.#asked.delete(account)
    return null
  }
}
