import { minuteAt } from '@zop/rota'
import type { GapAlarm } from '@zop/wire'
import { every, hourLength, minute } from '../../clock.ts'
import { placesOf } from '../../log.ts'
import type { World } from '../../world.ts'
import { dayAfter, dayOf, mondayOf } from '../calendar.ts'
import { nowOf } from '../plan/open.ts'
import { coordinators } from '../promise/recipients.ts'
import { alarmsOf } from './alarm.ts'

/** Weeks for which it is known how promises were kept. */
const keptFor = 104

/** How often each duty has become a gap again since this run began; one that is over is forgotten. */
class Reopened {
  readonly #times = new Map<string, number>()
  #open: ReadonlySet<string> = new Set()

  /** What an alarm is known by: a gap that was filled and opens again, and a duty that was moved, are told anew. */
  keyOf({ slot, start, step }: GapAlarm): string {
    return `${slot} ${start} ${step} ${this.#times.get(slot) ?? 0}`
  }

  look(alarms: readonly GapAlarm[], standing: ReadonlySet<string>): void {
    const open = new Set(alarms.map(({ slot }) => slot))
    for (const slot of this.#open) if (!open.has(slot)) this.#times.set(slot, (this.#times.get(slot) ?? 0) + 1)
    for (const slot of this.#times.keys()) if (!standing.has(slot)) this.#times.delete(slot)
    this.#open = open
  }
}

/** Tells the coordination of gaps, each step once: what has been told before, whoever tells it knows. */
const tellGaps = (world: World): { readonly look: () => void; readonly again: () => void } => {
  const reopened = new Reopened()
  let before = ''
  const look = () => {
    const { shifts } = world.timetable
    const alarms = alarmsOf(shifts, nowOf(world))
    const now = JSON.stringify(alarms)
    if (now === before) return
    before = now
    reopened.look(alarms, new Set(shifts.map(({ slot }) => slot.id)))
    if (world.peers.leads) for (const alarm of alarms) world.reminders.tell(coordinators(world), 'gap', reopened.keyOf(alarm))
    world.wakes.tell('desks', { kind: 'state' })
  }
  const again = () => {
    before = ''
  }
  return { look, again }
}

/** On Mondays from six in the morning on, of the week that is over. */
const tellWeek = ({ clock, roster, reminders }: Pick<World, 'clock' | 'roster' | 'reminders'>): void => {
  const now = nowOf({ clock })
  const today = dayOf(now)
  if (mondayOf(today) !== today || now < (minuteAt(today, '06:00', 'Europe/Berlin') ?? 0)) return
  const leaders = roster.present().filter(({ role }) => role !== 'counsellor')
  reminders.tell(
    leaders.map(({ id }) => id),
    'week',
    dayAfter(today, -7),
  )
}

/** Alarms of gaps every minute, the week and what is too old every hour. The answer ends it. */
export const keepWatch = (world: World): (() => void) => {
  const gaps = tellGaps(world)
  let told = ''
  const look = () => {
    gaps.look()
    const hour = `${Math.floor(nowOf(world) / 60)}`
    if (hour !== told && world.peers.leads) tellWeek(world)
    told = hour
  }
  const sweep = () => {
    world.store
      .sweepPromises(dayAfter(mondayOf(dayOf(nowOf(world))), -7 * keptFor))
      .catch((error: unknown) => world.log.line('error', { msg: 'old weeks could not be forgotten yet', stack: placesOf(error) }))
  }
  if (!world.peers.leads) look()
  const lead = () => {
    sweep()
    // Whoever led before may not have come to it.
    told = ''
    gaps.again()
    look()
    return every(world.clock, hourLength, sweep)
  }
  const stops = [every(world.clock, minute, look), world.peers.leading(lead)]
  return () => {
    for (const stop of stops) stop()
  }
}
