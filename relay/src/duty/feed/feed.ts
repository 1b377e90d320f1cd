import { createHash } from 'node:crypto'
import type { Slot } from '@zop/wire'
import { hourOf } from '../../clock.ts'
import type { Store } from '../../store/store.ts'
import type { World } from '../../world.ts'
import { monthOf } from '../calendar.ts'
import { nowOf } from '../plan/open.ts'
import { Turns } from '../turns.ts'
import { calendarOf } from './calendar.ts'
import { followed, keptFor } from './events.ts'

type Sources = Pick<World, 'store' | 'clock' | 'roster' | 'reminders' | 'timetable'>

/** As the store has it: whoever reads the store cannot fetch a calendar by it. */
export const secretHash = (secret: string): string => createHash('sha256').update(secret).digest('base64url')

/** Duties of this person in plans that hold or held, and the dates of everybody and of their centre. */
const slotsOf = async (store: Store, { account, centre, since }: { account: string; centre: string | null; since: number }): Promise<Slot[]> => {
  const held = (await store.dutyMonths()).filter(({ status, month }) => (status === 'binding' || status === 'closed') && month >= monthOf(since))
  const plans = await Promise.all(held.map(({ month }) => store.dutyPlan(month)))
  return plans.flatMap((plan) => {
    if (!plan) return []
    const own = new Set(plan.assignments.filter((one) => one.account === account).map(({ slot }) => slot))
    const isOurs = (slot: Slot): boolean => (slot.kind === 'duty' ? own.has(slot.id) : slot.centre === null || slot.centre === centre)
    return plan.slots.filter((slot) => isOurs(slot) && slot.end > since)
  })
}

/** A calendar as it was last read, and of what. */
interface Read {
  readonly of: string
  readonly text: string
}

/** The calendars behind addresses. Whoever asks again before anything can have changed is answered from memory: an address in many hands costs the house nothing. */
export class Feeds {
  readonly #sources: Sources
  readonly #turns: Turns
  #read: ReadonlyMap<string, Read> = new Map()

  constructor(sources: Sources) {
    this.#sources = sources
    this.#turns = new Turns('calendars', sources.store)
  }

  /** Null where the address is nobody's. */
  async at(secret: string): Promise<string | null> {
    const { clock, roster, reminders, timetable } = this.#sources
    // By its hash, which nobody can come near to by guessing: how long the lookup takes says nothing.
    const hash = secretHash(secret)
    const account = reminders.byFeed(hash)
    const person = account === null ? null : roster.get(account)
    if (!person) return null
    const of = `${hash} ${timetable.changes} ${hourOf(clock)}`
    const known = this.#read.get(person.id)
    if (known?.of === of) return known.text
    // What a calendar shows follows what it showed before: one at a time.
    const text = await this.#turns.take(() => this.#follow(person))
    const others = [...this.#read].filter(([id]) => id !== person.id && reminders.of(id).feed !== null)
    this.#read = new Map([...others, [person.id, { of, text }]])
    return text
  }

  async #follow({ id, centre }: { id: string; centre: string | null }): Promise<string> {
    const { store, clock } = this.#sources
    const now = nowOf({ clock })
    const before = await store.feedEvents(id)
    const events = followed(before, await slotsOf(store, { account: id, centre, since: now - keptFor }), now)
    const text = calendarOf(events)
    if (text !== calendarOf(before)) await store.putFeedEvents(id, events)
    return text
  }
}
