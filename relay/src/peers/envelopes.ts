import type { Clock } from '../clock.ts'
import type { Bus } from './bus.ts'
import { keyFor, open, seal } from './seal.ts'
import type { Told } from './told.ts'

/** What this version says. A newer one may say more; who does not know it reads everything anew. */
const version = 1

export interface Envelope {
  readonly v: number
  readonly from: string
  /** Grows with every envelope that tells something: a sign of life names the last. */
  readonly n: number
  /** Grows with every envelope. */
  readonly s: number
  /** Milliseconds: when it was sealed, by the clock of its sender. */
  readonly at: number
  readonly told: readonly Told[]
  readonly is?: 'hello' | 'bye'
  /** In signs of life: how its connection can be ended when it hangs. */
  readonly line?: string
}

/** A key of its own for each process: none of them seals so much that nonces could meet. */
const keyOf = (secret: Uint8Array, from: string): Buffer => keyFor(secret, `what processes tell each other: ${from}`)

/** Sealed envelopes of one process: all that is told in one turn of the event loop goes in one. The name of its sender stands before it. */
export class Envelopes {
  readonly #bus: Bus
  readonly #secret: Uint8Array
  readonly #key: Buffer
  readonly #keys = new Map<string, Buffer>()
  readonly #from: string
  readonly #clock: Clock
  #outbox: Told[] = []
  #scheduled = false
  #n = 0
  #s = 0

  constructor({ bus, secret, clock, from }: { bus: Bus; secret: Uint8Array; clock: Clock; from: string }) {
    this.#bus = bus
    this.#clock = clock
    this.#secret = secret
    this.#key = keyOf(secret, from)
    this.#from = from
  }

  put(told: Told): void {
    this.#outbox.push(told)
    if (this.#scheduled) return
    this.#scheduled = true
    setImmediate(() => this.flush())
  }

  flush(): void {
    this.#scheduled = false
    const told = this.#outbox
    this.#outbox = []
    if (told.length === 0) return
    this.#n++
    this.send({ told })
  }

  /** At once: a sign of life, a greeting, a goodbye. */
  send(envelope: Pick<Envelope, 'told' | 'is' | 'line'>): void {
    this.#s++
    const whole = { v: version, from: this.#from, n: this.#n, s: this.#s, at: this.#clock.now(), ...envelope } satisfies Envelope
    this.#bus.tell(`${this.#from}.${seal(this.#key, JSON.stringify(whole))}`)
  }

  /** Null of one of this process; `strange` where it cannot be opened: of a release that seals in another way, or of nobody of this house. */
  read(text: string): Envelope | 'strange' | null {
    const [from = '', sealed = ''] = text.split('.')
    if (from === this.#from) return null
    const key = this.#keys.get(from) ?? keyOf(this.#secret, from)
    const plain = open(key, sealed)
    if (plain === null) return 'strange'
    this.#keys.set(from, key)
    return { ...(JSON.parse(plain) as Envelope), from }
  }
}
