import { every, minute } from '../../clock.ts'
import { placesOf } from '../../log.ts'
import type { World } from '../../world.ts'
import { dayOf } from '../calendar.ts'
import { nowOf } from '../plan/open.ts'

type Sources = Pick<World, 'store' | 'duty' | 'clock' | 'log'>

/** Counts this minute for every duty that runs now and to which somebody is checked in, and there. */
const countMinute = async ({ store, duty, clock }: Sources): Promise<void> => {
  const slots = new Map(duty.there().map(({ shift: { slot } }) => [slot.id, slot]))
  if (slots.size === 0) return
  const now = nowOf({ clock })
  await store.staffed({ minute: now, day: dayOf(now), slots: [...slots.values()].map(({ id, channel }) => ({ slot: id, channel })) })
}

/** Once a minute. What nobody counted, because the relay did not run, was not staffed either. The answer ends it. */
export const keepReach = (world: Sources): (() => void) =>
  every(world.clock, minute, () => {
    countMinute(world).catch((error: unknown) => world.log.line('error', { msg: 'a staffed minute could not be counted', stack: placesOf(error) }))
  })
