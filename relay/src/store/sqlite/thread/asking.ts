import type { Worker } from 'node:worker_threads'
import { type Clock, every, systemClock } from '../../../clock.ts'
import { Unavailable } from '../../store.ts'
import { type Answers, type Call, errorOf } from './calls.ts'

/** Milliseconds between two looks at what waits. Looks are counted, not hours of a clock: while nothing here goes on, nothing is late. */
const look = 250
/** Looks after which nobody waits any more: 15 seconds, as with PostgreSQL. */
const patience = 60

/** What takes as long as the house is large, and keeps nobody waiting meanwhile. */
const long: ReadonlySet<string> = new Set(['snapshot', 'close'])

interface Waiting {
  readonly name: string
  readonly since: number
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

/** What is asked of the thread, in the order in which it is asked. */
export class Asking {
  readonly #thread: Worker
  readonly #waiting = new Map<number, Waiting>()
  readonly #stop: () => void
  #calls: Call[] = []
  #closing = false
  #ended = false
  /** Somebody has waited too long, and nothing has been answered since: what else is asked would only lie in memory. */
  #hangs = false
  #last = 0
  #looks = 0
  #slowest = 0
  unused: number

  constructor(thread: Worker, unused: number, clock: Clock = systemClock) {
    this.#thread = thread
    this.unused = unused
    this.#stop = every(clock, look, () => this.#look())
    thread.on('message', (told: Answers) => this.#hear(told))
    thread.once('exit', () => this.#end())
  }

  ask(name: string, given: readonly unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.#ended) return reject(new Unavailable('the store is closed'))
      // A probe is small, and its answer says that the thread goes on.
      if (this.#hangs && name !== 'probe' && name !== 'close') return reject(new Unavailable('the disk has not answered for a while'))
      this.#last += 1
      this.#waiting.set(this.#last, { name, since: this.#looks, resolve, reject })
      // All of one turn go together.
      if (this.#calls.length === 0) setImmediate(() => this.#send())
      this.#calls.push([this.#last, name, given])
    })
  }

  /** Milliseconds that the slowest has waited since this was asked last, with what waits still. */
  slowest(): number {
    const waiting = [...this.#waiting.values()].find(({ name }) => !long.has(name))
    const slowest = Math.max(this.#slowest, waiting ? this.#looks - waiting.since : 0)
    this.#slowest = 0
    return slowest * look
  }

  async close(): Promise<void> {
    this.#closing = true
    await this.ask('close', []).finally(() => this.#thread.terminate())
  }

  #send(): void {
    const calls = this.#calls
    this.#calls = []
    try {
      this.#thread.postMessage(calls)
    } catch {
      // One of them cannot be sent: the others are not its fault.
      for (const call of calls) this.#sendAlone(call)
    }
  }

  #sendAlone(call: Call): void {
    try {
      this.#thread.postMessage([call])
    } catch (error) {
      this.#take(call[0])?.reject(error as Error)
    }
  }

  #take(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    if (waiting && !long.has(waiting.name)) this.#slowest = Math.max(this.#slowest, this.#looks - waiting.since)
    return waiting
  }

  #hear({ answers, unused }: Answers): void {
    this.unused = unused
    this.#hangs = false
    for (const [id, done, value] of answers) {
      // Nobody is there for an answer that came too late.
      const waiting = this.#take(id)
      if (done) waiting?.resolve(value)
      else waiting?.reject(errorOf(value))
    }
  }

  #look(): void {
    this.#looks += 1
    for (const [id, { name, since }] of this.#waiting) {
      if (long.has(name)) continue
      // The oldest stand first.
      if (this.#looks - since < patience) return
      this.#hangs = true
      this.#take(id)?.reject(new Unavailable('the disk has not answered for 15 seconds'))
    }
  }

  #end(): void {
    this.#ended = true
    this.#stop()
    // Nobody can be served without a store; whatever starts the process starts it anew.
    if (!this.#closing) throw new Error('the thread of the store has ended')
    for (const { reject } of this.#waiting.values()) reject(new Unavailable('the store is closed'))
    this.#waiting.clear()
  }
}
