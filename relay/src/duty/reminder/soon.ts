import type { DutySlot, ReminderLead } from '@zop/wire'
import { every, hourLength, minute } from '../../clock.ts'
import { placesOf } from '../../log.ts'
import type { World } from '../../world.ts'
import { dayAfter, dayOf, dayStretch } from '../calendar.ts'
import { nowOf } from '../plan/open.ts'

/** 18:00 in Berlin of the day before, also where that day has 23 or 25 hours: the clock never changes in the evening. */
const eveningBefore = (start: number): number => dayStretch(dayAfter(dayOf(start), -1)).end - 6 * 60

/** The minute at which somebody wants to know of a duty. */
export const dueAt = (lead: ReminderLead, { start }: Pick<DutySlot, 'start'>): number => {
  if (lead === 'evening') return eveningBefore(start)
  return start - (lead === 'hours' ? 120 : 30)
}

/** The moment that has come: the newest of several, so that after a late start nobody is told twice of one duty; none of a duty that has begun. */
export const dueNow = (leads: readonly ReminderLead[], slot: Pick<DutySlot, 'start'>, now: number): ReminderLead | null => {
  if (slot.start <= now) return null
  const due = leads.filter((lead) => dueAt(lead, slot) <= now)
  return due.toSorted((a, b) => dueAt(b, slot) - dueAt(a, slot))[0] ?? null
}

type Sources = Pick<World, 'reminders' | 'timetable' | 'clock'>

/** Tells everybody of duties of theirs whose moment has come, also where it came while the relay was not running. */
const tellSoon = ({ reminders, timetable, clock }: Sources): void => {
  const now = nowOf({ clock })
  for (const [account, leads] of reminders.before()) {
    for (const { slot } of timetable.allOf(account)) {
      const lead = dueNow(leads, slot, now)
      // A duty that moves is another moment.
      if (lead) reminders.tell([account], 'soon', `${slot.id} ${slot.start} ${lead}`)
    }
  }
}

/** Looks every minute; hourly, what was told long ago is forgotten. The answer ends it. */
export const keepReminders = (world: Sources & Pick<World, 'log'>): (() => void) => {
  const sweep = () => {
    world.reminders
      .sweep()
      .catch((error: unknown) => world.log.line('error', { msg: 'what was told long ago could not be forgotten yet', stack: placesOf(error) }))
  }
  tellSoon(world)
  sweep()
  const stops = [every(world.clock, minute, () => tellSoon(world)), every(world.clock, hourLength, sweep)]
  return () => {
    for (const stop of stops) stop()
  }
}
