import type { Trouble } from '@zop/wire'
import { hourOf } from '../clock.ts'
import type { Entry } from '../conversation/board.ts'
import type { World } from '../world.ts'
import type { Sorted } from './sorted.ts'
import { coordinatorsAfter } from './vanish.ts'

type Sources = Pick<World, 'clock' | 'queue' | 'vanish'>

/** Who looks: a person who reads it, a colleague or lead of its centre, or the coordination. */
export type Viewer = 'reader' | 'centre' | 'coordination'

/** The colleagues are told where nobody is left to answer, the coordination ten minutes later. */
const sees = (viewer: Viewer, gone: number | null): boolean =>
  viewer === 'reader' || (gone !== null && (viewer === 'centre' || gone * 60_000 >= coordinatorsAfter))

/** What is wrong with it, the worst first; null where nothing is. */
export const troubleOf = ({ clock, queue, vanish }: Sources, { conversation }: Entry, viewer: Viewer): Trouble | null => {
  const now = clock.now()
  if (queue.waiting.has(conversation)) {
    const past = (list: Sorted): boolean => (list.rank(conversation) ?? Number.POSITIVE_INFINITY) <= now
    if (past(queue.escalated)) return 'escalated'
    return past(queue.untaken) ? 'untaken' : null
  }
  if (queue.orphaned.has(conversation)) return 'orphaned'
  if (vanish.struck(conversation) && sees(viewer, vanish.gone(conversation))) return 'vanished'
  const owed = queue.due.rank(conversation)
  return owed !== null && owed <= hourOf(clock) ? 'overdue' : null
}

/** Conversations that have lost their counsellor, as this viewer is told: all of them, or those of one centre. */
export const lostOnes = ({ queue, vanish }: Sources, viewer: Viewer, centre?: string): readonly string[] => {
  const shelf = centre === undefined ? null : queue.centre(centre)
  const vanished = vanish.all().filter((conversation) => sees(viewer, vanish.gone(conversation)) && (!shelf || shelf.all.has(conversation)))
  return [...new Set([...(shelf ?? queue).orphaned, ...vanished])]
}
