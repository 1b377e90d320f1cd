import { createHash } from 'node:crypto'
import type { Slot } from '@zop/wire'
import type { Store } from '../../store/store.ts'
import type { World } from '../../world.ts'
import { monthOf } from '../calendar.ts'
import { nowOf } from '../plan/open.ts'
import { calendarOf } from './calendar.ts'
import { followed, keptFor } from './events.ts'

type Sources = Pick<World, 'store' | 'clock' | 'roster' | 'reminders' | 'turns'>

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

/** The calendar behind an address; null where it is nobody's. */
export const feedOf = async ({ store, clock, roster, reminders, turns }: Sources, secret: string): Promise<string | null> => {
  // By its hash, which nobody can come near to by guessing: how long the lookup takes says nothing.
  const account = reminders.byFeed(secretHash(secret))
  const person = account === null ? null : roster.get(account)
  if (!person || person.closed !== null) return null
  const { id, centre } = person
  // What a calendar shows follows what it showed before: one at a time.
  return turns.take(async () => {
    const now = nowOf({ clock })
    const before = await store.feedEvents(id)
    const events = followed(before, await slotsOf(store, { account: id, centre, since: now - keptFor }), now)
    const text = calendarOf(events)
    if (text !== calendarOf(before)) await store.putFeedEvents(id, events)
    return text
  })
}
