import { every } from '../../clock.ts'
import { tellQueue } from '../../conversation/telling.ts'
import type { World } from '../../world.ts'
import { missingKeeper } from './missing.ts'
import type { State } from './now.ts'

/** Milliseconds between two looks at the clock. */
const lookEvery = 10_000

const heard = ({ minute, there, missing, opens, gap, until, speaking }: State): string =>
  JSON.stringify([
    there.map(({ signing, shift }) => [signing, shift.slot.id]),
    missing.map(({ slot, lacks, since }) => [slot.id, lacks, minute - since]),
    [opens, gap?.id, until],
    speaking,
  ])

/** What becomes true by time alone: duties begin and end, somebody is missing and for longer. Whoever sees it is told, once. */
export const keepNow = (world: World): (() => void) => {
  const lookForMissing = missingKeeper(world)
  let before = heard(world.now.state())
  return every(world.clock, lookEvery, () => {
    world.duty.look()
    const now = heard(world.now.state())
    if (now !== before) tellQueue(world)
    before = now
    // Who has led until now has told, and the reminders know whom.
    if (world.peers.leads) lookForMissing()
  })
}
