import { hourOf } from '../clock.ts'
import type { World } from '../world.ts'

/** D4: a file that did not become whole within a day goes. */
export const sweepFiles = async ({ store, clock }: Pick<World, 'store' | 'clock'>): Promise<void> => {
  await store.sweepFiles(hourOf(clock))
}
