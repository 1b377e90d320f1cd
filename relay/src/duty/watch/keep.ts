import { minuteAt } from '@zop/rota'
import { every, hourLength, minute } from '../../clock.ts'
import { placesOf } from '../../log.ts'
import type { World } from '../../world.ts'
import { dayAfter, dayOf, mondayOf } from '../calendar.ts'
import { nowOf } from '../plan/open.ts'
import { coordinators } from '../promise/recipients.ts'
import { alarmsOf } from './alarm.ts'

/** Weeks for which it is known how promises were kept. */
const keptFor = 104

/** Tells the coordination of gaps, each step once: what has been told before, whoever tells it knows. */
const tellGaps = (world: World): (() => void) => {
  let before = ''
  return () => {
    const alarms = alarmsOf(world.timetable.shifts, nowOf(world))
    const now = JSON.stringify(alarms)
    if (now === before) return
    before = now
    for (const { slot, step } of alarms) world.reminders.tell(coordinators(world), 'gap', `${slot} ${step}`)
    world.wakes.tell('desks', { kind: 'state' })
  }
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
    gaps()
    const hour = `${Math.floor(nowOf(world) / 60)}`
    if (hour !== told) tellWeek(world)
    told = hour
  }
  const sweep = () => {
    world.store
      .sweepPromises(dayAfter(mondayOf(dayOf(nowOf(world))), -7 * keptFor))
      .catch((error: unknown) => world.log.line('error', { msg: 'old weeks could not be forgotten yet', stack: placesOf(error) }))
  }
  look()
  sweep()
  const stops = [every(world.clock, minute, look), every(world.clock, hourLength, sweep)]
  return () => {
    for (const stop of stops) stop()
  }
}
