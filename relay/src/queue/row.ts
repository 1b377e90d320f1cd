import type { World } from '../world.ts'
import type { Sorted } from './sorted.ts'
import type { Viewer } from './trouble.ts'

/** A lane before its cards are made: no more of it is looked at than is shown. */
export interface Row {
  readonly viewer: Viewer
  readonly ids: Iterable<string>
  readonly inAll: number
  readonly overdue: number
  readonly oldest: number | null
}

export const none: Row = { viewer: 'reader', ids: [], inAll: 0, overdue: 0, oldest: null }

/** The hour of the word that an answer is owed to, of the first of these. */
export const wordOf = ({ queue }: Pick<World, 'queue'>, due: Pick<Sorted, 'ids'>): number | null => {
  const [first] = due.ids()
  return first === undefined ? null : (queue.promiseOf(first)?.since ?? null)
}
