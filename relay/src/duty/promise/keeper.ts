import { createHash } from 'node:crypto'
import type { Outcome } from '@zop/wire'
import { every, hourLength, hourOf, minute } from '../../clock.ts'
import { type Entry, isWaiting } from '../../conversation/board.ts'
import { Steady } from '../../conversation/steady.ts'
import { placesOf } from '../../log.ts'
import type { StoredProposal } from '../../store/hand-over.ts'
import type { BrokenPromise } from '../../store/promise.ts'
import type { World } from '../../world.ts'
import { dayOf, mondayOf } from '../calendar.ts'
import { isPassing } from './given.ts'
import { kindOf, type Owed, obligationOf } from './obligation.ts'
import { everythingOwed, handOverOwed } from './owing.ts'
import { reasonOf } from './reason.ts'
import { recipientsOf, tellingSteps } from './recipients.ts'

/** Hours that the clock may be ahead of the hour at which it was last believed. */
const ahead = 2
/** Steps that are known to have been told; after that, whoever is told keeps count. */
const mostKnown = 100_000

const weekAt = (hour: number): string => mondayOf(dayOf(hour * 60))

/** What a step of a promise is known by where reminders are kept: it names no conversation. */
const keyOf = ({ conversation, proposal, promise }: Owed, step: string): string =>
  createHash('sha256').update(`${conversation} ${proposal} ${promise.since} ${step}`).digest('base64url').slice(0, 22)

/**
 * Follows what is promised: tells whoever is to be told at half, at three quarters and before it breaks, and counts what is kept and broken. Each step is told
 * once, and each promise counted once, also over a restart: reminders keep what has been told, and the store what has been counted.
 */
export class PromiseKeeper {
  readonly #world: World
  readonly #steady: Steady
  readonly #known = new Set<string>()
  /** Steps that a clock told that was not believed. */
  readonly #early = new Set<string>()
  readonly #counts = new Set<() => Promise<unknown>>()
  #believed: number
  #looked = -1

  constructor(world: World) {
    this.#world = world
    this.#believed = hourOf(world.clock)
    this.#steady = new Steady(this.#believed)
    world.board.watch((before, after) => this.#changed(before, after))
    world.proposals.watch((before, after) => this.#answered(before, after))
  }

  /** Once a minute; each hour is looked at once, unless something could not be counted. The answer ends it. */
  keep(): () => void {
    const { clock } = this.#world
    const stops = [every(clock, hourLength, () => this.#believe()), every(clock, minute, () => this.look())]
    this.look()
    return () => {
      for (const stop of stops) stop()
    }
  }

  look(): void {
    // Who leads next finds what is due, and the store what has been counted.
    if (!this.#world.peers.leads) return
    const hour = hourOf(this.#world.clock)
    for (const count of this.#counts) this.#attempt(count)
    if (hour === this.#looked) return
    // Somebody has put it right: what was told too early is told again when its hour comes.
    if (hour < this.#looked) this.#early.clear()
    this.#looked = hour
    if (this.#known.size > mostKnown) this.#known.clear()
    for (const owed of everythingOwed(this.#world)) this.#follow(owed, hour)
  }

  /** A clock that leaps far ahead breaks no promise for a day: somebody can put it right. People are told all the same: too early harms nobody. */
  #believe(): void {
    const hour = hourOf(this.#world.clock)
    if (!this.#steady.believes(hour)) return
    this.#believed = hour
    this.#looked = 0
  }

  get #isBelieved(): boolean {
    return hourOf(this.#world.clock) <= this.#believed + ahead
  }

  #follow(owed: Owed, hour: number): void {
    const { service, reminders } = this.#world
    const { state } = obligationOf(owed, service.marks(owed.promise, owed.centre), hour)
    const reached = state === 'broken' ? tellingSteps : tellingSteps.slice(0, tellingSteps.indexOf(state as (typeof tellingSteps)[number]) + 1)
    for (const step of reached) {
      const key = keyOf(owed, step)
      const early = `${key} early`
      const tell = (as: string) => reminders.tell(recipientsOf(this.#world, owed, step), 'promise', as)
      if (!this.#isBelieved) this.#once(key, this.#early, () => tell(early))
      else if (!this.#early.has(key)) this.#once(key, this.#known, tell)
    }
    if (state === 'broken' && this.#isBelieved) this.#once(keyOf(owed, `broken ${owed.promise.by}`), this.#known, () => this.#break(owed))
  }

  #once(key: string, known: Set<string>, act: (key: string) => void): void {
    if (this.#known.has(key) || known.has(key)) return
    known.add(key)
    act(key)
  }

  #break(owed: Owed, late?: Outcome): void {
    const { kind, conversation, proposal, promise } = owed
    const of: BrokenPromise['of'] = proposal === null ? { conversation } : { proposal }
    this.#count(async () => {
      const outcome = late ?? (await reasonOf(this.#world, owed))
      await this.#world.store.breakPromise({ of, due: promise.by, week: weekAt(promise.by - 1), kind, outcome })
    })
  }

  /** It has come to its end now: in time, or after it was broken. */
  #end(owed: Owed, late: Outcome): void {
    if (!this.#world.peers.leads) return
    const { kind, promise } = owed
    const hour = hourOf(this.#world.clock)
    if (!this.#isBelieved) return
    if (hour < promise.by) this.#count(() => this.#world.store.keepPromise({ week: weekAt(hour), kind, outcome: 'kept' }))
    else this.#once(keyOf(owed, `broken ${promise.by}`), this.#known, () => this.#break(owed, late))
  }

  /** Tried again every minute until the store takes it. */
  #count(count: () => Promise<unknown>): void {
    this.#counts.add(count)
    this.#attempt(count)
  }

  #attempt(count: () => Promise<unknown>): void {
    this.#counts.delete(count)
    count().catch((error: unknown) => {
      this.#counts.add(count)
      this.#world.log.line('warn', { msg: 'a promise could not be counted yet', stack: placesOf(error) })
    })
  }

  /** A letter was taken, or somebody answered. A chat that is answered within the hour is a conversation, not a promise. */
  #changed(before: Entry | null, after: Entry | null): void {
    const promise = before?.promise
    if (!before || !after || !promise || after.about !== null || isPassing(before)) return
    const { channel } = before.opening
    const waited = isWaiting(before)
    const taken = channel === 'mail' && waited && !isWaiting(after)
    const answered = after.promise === null && after.spoke?.by === 'person' && (channel === 'mail' || hourOf(this.#world.clock) > promise.since)
    const owed = { conversation: after.conversation, proposal: null, kind: kindOf(waited, before), channel, promise, centre: null }
    if (taken || answered) this.#end(owed, taken ? 'untaken' : 'late')
  }

  /** C4: the second of a centre has accepted. */
  #answered(before: StoredProposal | null, after: StoredProposal | null): void {
    const owed = before && handOverOwed(this.#world, before)
    if (owed && after?.acceptances.length === 2) this.#end(owed, 'late')
  }
}
