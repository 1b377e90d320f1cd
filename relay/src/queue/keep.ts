import { every, hourLength } from '../clock.ts'
import { isTimeSure } from '../conversation/retention.ts'
import { sweepFiles } from '../file/sweep.ts'
import { sweepProposals } from '../hand-over/follow.ts'
import { placesOf } from '../log.ts'
import type { World } from '../world.ts'
import { pulse, pulseEvery } from './pulse.ts'

/** What happens by itself: lanes and queue follow the clock; and at the process that leads, files and proposals go with their hour, now and every hour. The answer ends it. */
export const keepQueue = (world: World): (() => void) => {
  const sweep = () => {
    // The retention says why not.
    if (!isTimeSure(world)) return
    for (const one of [sweepFiles, sweepProposals])
      one(world).catch((error: unknown) => world.log.line('error', { msg: 'what is past its hour could not be deleted yet', stack: placesOf(error) }))
  }
  const sweeping = () => {
    sweep()
    return every(world.clock, hourLength, sweep)
  }
  const stops = [every(world.clock, pulseEvery, pulse(world)), world.peers.leading(sweeping)]
  return () => {
    for (const stop of stops) stop()
  }
}
