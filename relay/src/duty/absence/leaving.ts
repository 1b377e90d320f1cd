import type { World } from '../../world.ts'
import { commit } from '../plan/commit.ts'
import { withoutPeople } from './lost.ts'

/** E4: whoever has left has no duty any more, from now on. */
export const leaveDuties = (world: World, account: string): Promise<void> =>
  world.turns.take(async () => {
    const lost = await withoutPeople(world, new Set([account]), { start: 0, end: Number.MAX_SAFE_INTEGER })
    if (lost.length > 0) await commit(world, { kind: 'removed', by: null }, lost)
  })
