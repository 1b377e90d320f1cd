import { every, hourLength } from '../clock.ts'
import { placesOf } from '../log.ts'
import type { World } from '../world.ts'
import { nowOf } from './plan/open.ts'
import { keepReach } from './reach/staffing.ts'

/** Minutes for which an absence that is over is still shown on the board. */
const absencesFor = 62 * 24 * 60

/** What happens by itself: staffed minutes are counted, old absences erased, hourly. The answer ends it. */
export const keepDuty = (world: World): (() => void) => {
  const sweep = () => {
    world.store
      .sweepAbsences(nowOf(world) - absencesFor)
      .catch((error: unknown) => world.log.line('error', { msg: 'old absences could not be erased yet', stack: placesOf(error) }))
  }
  sweep()
  const stops = [keepReach(world), every(world.clock, hourLength, sweep)]
  return () => {
    for (const stop of stops) stop()
  }
}
