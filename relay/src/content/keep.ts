import { every, hourLength, minute } from '../clock.ts'
import { dayOf, dayStretch } from '../duty/calendar.ts'
import type { World } from '../world.ts'

/** The hour of the day in which pages that a day has changed are made anew: few read then. */
const night = 3

/** Pages say when they should have been looked at again: once that day is over, they are made anew. The answer ends it. */
export const keepContent = ({ content, clock }: Pick<World, 'content' | 'clock'>): (() => void) =>
  every(clock, hourLength, () => {
    const now = Math.floor(clock.now() / minute)
    if (Math.floor((now - dayStretch(dayOf(now)).start) / 60) === night) content.refresh()
  })
