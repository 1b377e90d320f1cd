import { randomBytes } from 'node:crypto'
import { type Clock, every, hourLength } from '../clock.ts'
import { type Log, placesOf } from '../log.ts'
import { Alive, beatEvery } from './alive.ts'
import type { Bus } from './bus.ts'
import { type Envelope, Envelopes } from './envelopes.ts'
import type { Following } from './following.ts'
import { Greeting } from './greeting.ts'
import { InOrder } from './in-order.ts'
import { Lead } from './lead.ts'
import { Others } from './others.ts'
import { Settling } from './settling.ts'
import { type How, Shared, type Space } from './shared.ts'
import { Strangers } from './strangers.ts'
import type { Together } from './together.ts'
import type { Told } from './told.ts'

interface Sources {
  readonly bus: Bus
  /** 32 bytes that lie with the keys. */
  readonly secret: Uint8Array
  readonly clock: Clock
  readonly log: Log
}

/**
 * [Note: Several processes] Every process has in memory what the store has, and what lives in memory only. Envelopes of one process are numbered: whoever misses one asks it
 * for all it holds and reads the store anew. What is told is done one after the other, in the order in which it came.
 */
export class Peers implements Together {
  readonly #sources: Sources
  readonly #envelopes: Envelopes
  /** The order of these is the order of starts. */
  readonly #me: string
  readonly #others: Others
  readonly #shared: Shared
  readonly #settling: Settling
  readonly #lead = new Lead()
  readonly #greeting = new Greeting()
  readonly #strangers: Strangers
  /** What is heard is followed in the order in which it came. */
  readonly #work = new InOrder((error) => {
    this.#sources.log.line('error', { msg: 'what another process told could not be followed, everything is read anew', stack: placesOf(error) })
    return this.#anew()
  })
  #following: Following | null = null
  #joined = false
  #hears = false
  #stop: () => void = () => undefined

  constructor(sources: Sources) {
    this.#sources = sources
    this.#me = `${sources.clock.now().toString(36).padStart(9, '0')}-${randomBytes(16).toString('base64url')}`
    this.#others = new Others(sources.clock, this.#me)
    this.#strangers = new Strangers(sources)
    this.#envelopes = new Envelopes({ bus: sources.bus, secret: sources.secret, clock: sources.clock, from: this.#me })
    this.#shared = new Shared({ clock: sources.clock, by: this.#me, tell: (marks) => this.tell({ kind: 'marks', marks }) })
    this.#settling = new Settling(sources.clock, (id) => {
      if (this.#others.size > 0) this.tell({ kind: 'ping', id })
      return new Set(this.#others.ids)
    })
  }

  get others(): number {
    return this.#others.size
  }

  get leads(): boolean {
    return this.#lead.leads
  }

  get hears(): boolean {
    return this.#hears
  }

  get apart(): number {
    return Math.max(Math.abs(this.#sources.bus.apart ?? 0), this.#others.apart)
  }

  leading(act: () => () => void): () => void {
    return this.#lead.while(act)
  }

  space<V>(name: string, heard: (id: string, value: V | null, by: string) => void, how?: How): Space<V> {
    return this.#shared.space(name, heard, how)
  }

  async settled(): Promise<boolean> {
    const answered = await this.#settling.settled()
    return answered && this.#hears && this.#others.synced && !this.#strangers.are
  }

  tell(told: Told): void {
    // Who has not joined has nobody to tell: whoever is asked for everything says it then.
    if (this.#joined) this.#envelopes.put(told)
  }

  /** Hears from now on; what is heard waits for `join`. */
  async listen(): Promise<void> {
    this.#work.wait()
    await this.#sources.bus.listen({ heard: (text) => this.#heard(text), turned: (hears) => this.#turned(hears) })
    this.#hears = true
  }

  /** The world has been read: what others tell is followed. Resolves when those that are there have answered. */
  async join(following: Following): Promise<void> {
    this.#following = following
    this.#joined = true
    this.#work.begin()
    this.#envelopes.send({ told: [], is: 'hello' })
    const greeted = await this.#greeting.comes()
    // Whoever should have said it may have died a moment ago.
    if (!greeted && this.#others.size > 0) {
      this.tell({ kind: 'ask', of: null })
      await this.#greeting.comes()
    }
    const { bus, clock } = this.#sources
    const alive = new Alive({
      ...{ bus, clock, others: this.#others, lead: this.#lead },
      beat: (line) => this.#envelopes.send({ told: [], ...(line ? { line } : {}) }),
      left: (from) => this.#work.do(() => this.#left(from)),
      slept: () => this.#following?.returned(),
      hears: () => this.#hears,
      mayLead: () => this.#hears && this.#following !== null && !this.#strangers.are,
    })
    await alive.look()
    const stops = [every(clock, beatEvery, () => void alive.live()), every(clock, hourLength, () => this.#shared.sweep())]
    this.#stop = () => {
      for (const stop of stops) stop()
    }
  }

  /** Follows nobody and leads no more; what is being written is still told. */
  withdraw(): void {
    this.#following = null
    this.#lead.set(false)
  }

  /** Says goodbye: whatever is told after that nobody hears. */
  async close(): Promise<void> {
    this.#stop()
    this.withdraw()
    this.#envelopes.flush()
    if (this.#joined) this.#envelopes.send({ told: [], is: 'bye' })
    this.#joined = false
    await this.#sources.bus.close()
  }

  #heard(text: string): void {
    const envelope = this.#envelopes.read(text)
    if (envelope === null) return
    if (envelope === 'strange') {
      this.#strangers.heard()
      this.#lead.set(false)
      return
    }
    const isNew = this.#others.heard(envelope)
    this.#work.do(() => this.#take(envelope, isNew))
  }

  /** `again`: what was told since it failed may be about something that was not known here, and is asked for once more. */
  async #anew(again = false): Promise<void> {
    if (again) this.#others.miss()
    await this.#following?.anew().catch((error: unknown) => {
      this.#sources.log.line('error', { msg: 'the store could not be read anew', stack: placesOf(error) })
      this.#sources.clock.after(beatEvery, () => this.#work.do(() => this.#anew(true)))
    })
  }

  async #take(envelope: Envelope, isNew: boolean): Promise<void> {
    const { from, n, told, is } = envelope
    const other = this.#others.get(from)
    if (!other) return this.#meet(envelope)
    if (is === 'bye' && isNew) return this.#left(from)
    const says = told.length > 0
    if (says && n <= other.n) return
    const missed = n > other.n + (says ? 1 : 0)
    Object.assign(other, { n: Math.max(n, other.n), ...(missed ? { synced: false, missed } : {}) })
    // What is told here may be about what was missed: that is read first.
    if (missed) await this.#anew()
    for (const one of told) await this.#one(one, from)
    if (!other.synced && (missed || !says)) this.tell({ kind: 'ask', of: from })
  }

  /** Nothing of a stranger is believed before they have shown that they are alive. What they have told until then is read from the store. */
  async #meet(envelope: Envelope): Promise<void> {
    const { from, told } = envelope
    const met = this.#others.meet(envelope)
    if (!met) {
      for (const one of told) if (one.kind === 'ping') await this.#one(one, from)
      if (envelope.is !== 'bye') this.tell({ kind: 'ping', id: this.#others.question(envelope) })
      return
    }
    if (met.greets) this.#greet(from)
    await this.#anew()
    for (const one of told) await this.#one(one, from)
    if (!met.other.synced) this.tell({ kind: 'ask', of: from })
  }

  async #one(told: Told, from: string): Promise<void> {
    switch (told.kind) {
      case 'ping':
        return this.tell({ kind: 'pong', id: told.id, of: from })
      case 'pong':
        if (told.of === this.#me) this.#settling.answered(told.id, from)
        return
      case 'ask':
        if (told.of === null || told.of === this.#me) this.#tellState(true)
        return
      case 'marks':
        return this.#shared.merge(told.marks)
      case 'state':
        await this.#following?.follow(told, from)
        this.#shared.merge(told.marks)
        this.#others.complete(from, told.whole)
        if (told.whole) this.#greeting.said()
        return
      default:
        return this.#following?.follow(told, from)
    }
  }

  /** The eldest says what all know together. */
  #greet(newcomer: string): void {
    this.#tellState([...this.#others.ids, this.#me].filter((one) => one !== newcomer).toSorted()[0] === this.#me)
  }

  #tellState(whole: boolean): void {
    const state = this.#following?.state(whole)
    if (state) this.tell({ kind: 'state', whole, ...state, marks: whole ? this.#shared.all() : [] })
  }

  /** It may have written what it has told nobody, or what was lost on the way. */
  async #left(from: string): Promise<void> {
    if (!this.#others.gone(from)) return
    this.#settling.gone(from)
    this.#following?.gone(from)
    await this.#anew()
  }

  #turned(hears: boolean): void {
    if (hears === this.#hears) return
    this.#hears = hears
    if (!hears) {
      this.#lead.set(false)
      this.#following?.deaf()
      return
    }
    this.#others.forgive()
    this.#following?.returned()
    this.tell({ kind: 'ask', of: null })
    // What has ended meanwhile is not told as if it were so.
    this.#work.do(async () => {
      await this.#anew()
      this.#tellState(true)
    })
  }
}
