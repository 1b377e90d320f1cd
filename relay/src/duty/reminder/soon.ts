import type { DutySlot, ReminderLead } from '@zop/wire'
import { type Clock, every, hourLength, minute } from '../../clock.ts'
import { placesOf } from '../../log.ts'
import type { World } from '../../world.ts'
import { dayAfter, dayOf, dayStretch } from '../calendar.ts'
import { nowOf } from '../plan/open.ts'

/** 18:00 in Berlin of the day before, also where that day has 23 or 25 hours: the clock never changes after three in the morning. */
const eveningBefore = (start: number): number => dayStretch(dayAfter(dayOf(start), -1)).end - 6 * 60

/** The minute at which somebody wants to know of a duty. */
export const dueAt = (lead: ReminderLead, { start }: Pick<DutySlot, 'start'>): number => {
  if (lead === 'evening') return eveningBefore(start)
  return start - (lead === 'hours' ? 120 : 30)
}

type Sources = Pick<World, 'reminders' | 'timetable' | 'clock'>

/** Tells everybody of duties whose moment has come, also of those whose moment came while the relay was not running, but never of one that has begun. */
export const tellSoon = ({ reminders, timetable, clock }: Sources): void => {
  const now = nowOf({ clock })
  for (const [account, leads] of reminders.before()) {
    for (const { slot } of timetable.allOf(account)) {
      // Only the newest of several that are due: after a late start nobody is told twice of one duty.
      const due = slot.start > now ? leads.filter((lead) => dueAt(lead, slot) <= now).toSorted((a, b) => dueAt(b, slot) - dueAt(a, slot)) : []
      if (due[0]) reminders.tell([account], 'soon', `${slot.id} ${slot.start} ${due[0]}`)
    }
  }
}

/** At the full minute, as long as the answer is not called; hourly, what was told long ago is forgotten. */
export const keepReminders = (world: Sources & Pick<World, 'log'>): (() => void) => {
  const sweep = () => {
    world.reminders
      .sweep()
      .catch((error: unknown) => world.log.line('error', { msg: 'what was told long ago could not be forgotten yet', stack: placesOf(error) }))
  }
  tellSoon(world)
  sweep()
  const stops = [every(world.clock, minute, () => tellSoon(world)), every(world.clock as Clock, hourLength, sweep)]
  return () => {
    for (const stop of stops) stop()
  }
}
