import { tellEnded } from '../conversation/ending.ts'
import { lookAgain, tellItem, wakeState } from '../conversation/telling.ts'
import type { World } from '../world.ts'
import type { Known } from './told.ts'

/** Streams of this process read the items that have come since. */
export const wakeItems = (world: World, conversation: string, from: number): void => {
  const last = world.board.last(conversation)
  // The first of them too: a desk that shows nothing of it yet begins there.
  for (const order of new Set([Math.min(from + 1, last), last])) if (order > 0) tellItem(world, conversation, order)
}

/** Items may be missing: the store says what is. */
export const lookAtAll = async (world: World, conversation: string, known: Known = {}): Promise<void> => {
  const before = world.board.last(conversation)
  const isNew = world.board.get(conversation) === null
  if (!(await lookAgain(world, conversation, known))) {
    if (world.board.get(conversation)) tellEnded(world, conversation)
    return
  }
  // As after a start: whoever began it, or was there, has half an hour (F1).
  if (isNew) world.lingering.seen(conversation)
  wakeItems(world, conversation, before)
  wakeState(world, conversation)
}
