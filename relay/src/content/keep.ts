import { every, hourLength, minute } from '../clock.ts'
import { dayOf, dayStretch } from '../duty/calendar.ts'
import { placesOf } from '../log.ts'
import type { World } from '../world.ts'
import { warnOfSamples } from './samples.ts'

/** The hour of the day in which pages that a day has changed are made anew: few read then. */
const night = 3

/** Pages say when they should have been looked at again: once that day is over, they are made anew. Whether some are samples is said at once and every night. The answer ends it. */
export const keepContent = (world: Pick<World, 'content' | 'clock' | 'demo' | 'store' | 'log'>): (() => void) => {
  const { content, clock, log } = world
  const warn = () => {
    warnOfSamples(world).catch((error: unknown) => log.line('warn', { msg: 'whether pages are samples is not known', stack: placesOf(error) }))
  }
  warn()
  return every(clock, hourLength, () => {
    const now = Math.floor(clock.now() / minute)
    if (Math.floor((now - dayStretch(dayOf(now)).start) / 60) !== night) return
    content.refresh()
    warn()
  })
}
