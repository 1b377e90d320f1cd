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
  /** Milliseconds: when it was sealed, by the clock of its sender. */
  readonly at: number
  readonly told: readonly Told[]
  readonly is?: 'hello' | 'bye'
}

/** Sealed envelopes of one process: all that is told in one turn of the event loop goes in one. */
export class Envelopes {
  readonly #bus: Bus
  readonly #key: Buffer
  readonly #from: string
  readonly #clock: Clock
  #outbox: Told[] = []
  #scheduled = false
  #n = 0

  constructor({ bus, secret, clock, from }: { bus: Bus; secret: Uint8Array; clock: Clock; from: string }) {
    this.#bus = bus
    this.#clock = clock
    this.#key = keyFor(secret, 'what processes tell each other')
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
  send(envelope: Pick<Envelope, 'told' | 'is'>): void {
    this.#bus.tell(seal(this.#key, JSON.stringify({ v: version, from: this.#from, n: this.#n, at: this.#clock.now(), ...envelope } satisfies Envelope)))
  }

  /** Null of one of this process, and of what is none of this house. */
  read(text: string): Envelope | null {
    const plain = open(this.#key, text)
    const envelope = plain === null ? null : (JSON.parse(plain) as Envelope)
    return envelope?.from === this.#from ? null : envelope
  }
}
