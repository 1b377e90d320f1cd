import { dutyChannels, fiveDays, type WeekSummary } from '@zop/wire'
import type { World } from '../../world.ts'
import { nowOf } from '../plan/open.ts'
import { weekOf } from '../reach/week.ts'
import { alarmsOf } from './alarm.ts'

/** One ISO week by its Monday: days on which the promise of five days was kept, what was promised, and the gaps of the next two weeks. Never by person. */
export const summaryOf = async (world: Pick<World, 'store' | 'timetable' | 'clock'>, week: string): Promise<WeekSummary> => {
  const reach = await Promise.all(dutyChannels.map(async (channel) => ({ channel, days: await weekOf(world, week, channel) })))
  const promises = await world.store.promises(week, week)
  return {
    week,
    reach: reach
      .filter(({ days }) => days.some(({ held, staffed }) => held || staffed > 0))
      .map(({ channel, days }) => ({ channel, days: days.filter(({ kept }) => kept).length, of: fiveDays.days })),
    promises: promises.map(({ kind, outcome, times }) => ({ kind, outcome, times })),
    gaps: alarmsOf(world.timetable.shifts, nowOf(world)).map(({ slot, start, end, channel }) => ({ slot, start, end, channel })),
  }
}
