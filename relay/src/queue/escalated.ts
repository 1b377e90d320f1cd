import { hourLength, hourOf } from '../clock.ts'
import type { World } from '../world.ts'
import { none, type Row, wordOf } from './row.ts'
import type { Seen } from './seen.ts'
import type { Shelf } from './shelf.ts'
import { lostOnes } from './trouble.ts'

type Sources = Pick<World, 'clock' | 'queue' | 'vanish'>

/** The front of a list: so many, and no look behind them. */
function* front(ids: Iterable<string>, size: number): Generator<string> {
  let left = size
  for (const id of ids) {
    if (left-- <= 0) return
    yield id
  }
}

/** First these, then the others; what is among both comes once. */
const together = (first: readonly string[], ...rest: readonly Iterable<string>[]): Iterable<string> => {
  const known = new Set(first)
  return (function* () {
    yield* first
    for (const more of rest) for (const id of more) if (!known.has(id)) yield id
  })()
}

/** How many of `ids` stand at this hour, or before it. */
const among = (ids: readonly string[], list: Shelf['due'], hour: number): number => ids.filter((id) => (list.rank(id) ?? hour + 1) <= hour).length

/** What nobody takes, who has lost their counsellor anywhere, and answers whose promise is about to break, or has. */
const coordinationRow = (sources: Sources): Row => {
  const { queue, clock } = sources
  const { escalated, pressing } = queue
  const lost = lostOnes(sources, 'coordination')
  const hour = hourOf(clock)
  const untaken = escalated.upTo(clock.now())
  const soon = pressing.upTo(hour)
  const inAll = lost.length + untaken + soon - among(lost, pressing, hour)
  const least = untaken > 0 ? queue.oldest() : null
  return {
    viewer: 'coordination',
    ids: together(lost, front(escalated.ids(), untaken), front(pressing.ids(), soon)),
    inAll,
    overdue: inAll,
    oldest: least === null ? null : Math.floor(least / hourLength),
  }
}

/** Who has lost their counsellor in this centre, and whose answer is about to be late, or is. */
const leadRow = (sources: Sources, centre: string): Row => {
  const { due, pressing } = sources.queue.centre(centre)
  const hour = hourOf(sources.clock)
  const lost = lostOnes(sources, 'centre', centre)
  const soon = pressing.upTo(hour)
  return {
    viewer: 'centre',
    ids: together(lost, front(pressing.ids(), soon)),
    inAll: lost.length + soon - among(lost, pressing, hour),
    overdue: due.upTo(hour),
    oldest: soon > 0 ? wordOf(sources, pressing) : null,
  }
}

/** What is in trouble, for whoever answers for it and does not read it. */
export const escalatedRow = (sources: Sources, { coordinates, leads, centre }: Seen): Row => {
  if (coordinates) return coordinationRow(sources)
  return leads && centre !== null ? leadRow(sources, centre) : none
}
