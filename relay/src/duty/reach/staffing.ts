import { every, minute } from '../../clock.ts'
import { placesOf } from '../../log.ts'
import type { World } from '../../world.ts'
import { dayOf } from '../calendar.ts'
import { nowOf } from '../plan/open.ts'

type Sources = Pick<World, 'store' | 'duty' | 'clock' | 'log'>

/** Counts this minute for every duty that runs now while somebody is checked in and there. */
const countMinute = async (world: Sources): Promise<void> => {
  if (world.duty.people().length === 0) return
  const now = nowOf(world)
  const running = await world.store.runningDuties(now)
  if (running.length === 0) return
  await world.store.staffed({ minute: now, day: dayOf(now), slots: running.map(({ id, channel }) => ({ slot: id, channel })) })
}

/** Once a minute. What nobody counted, because the relay did not run, was not staffed either. The answer ends it. */
export const keepReach = (world: Sources): (() => void) =>
  every(world.clock, minute, () => {
    countMinute(world).catch((error: unknown) => world.log.line('error', { msg: 'a staffed minute could not be counted', stack: placesOf(error) }))
  })
