import type { LaneName } from '@zop/wire'
import { hourLength, hourOf } from '../clock.ts'
import type { World } from '../world.ts'
import { calledFirst } from './calling.ts'
import { escalatedRow } from './escalated.ts'
import { none, type Row, wordOf } from './row.ts'
import type { Seen } from './seen.ts'
import type { Shelf } from './shelf.ts'
import { lostOnes } from './trouble.ts'

type Sources = Pick<World, 'clock' | 'queue' | 'vanish' | 'now'>

const waitingRow = (sources: Sources, { inPool, speaks }: Seen): Row => {
  const { queue, clock } = sources
  const { waiting, untaken } = queue
  if (!inPool || waiting.size === 0) return none
  const oldest = queue.oldest()
  return {
    viewer: 'reader',
    ids: calledFirst(sources, speaks),
    inAll: waiting.size,
    overdue: untaken.upTo(clock.now()),
    oldest: oldest === null ? null : Math.floor(oldest / hourLength),
  }
}

const shelfRow = (sources: Sources, ids: Iterable<string>, { all, due }: Shelf): Row => ({
  viewer: 'reader',
  ids,
  inAll: all.size,
  overdue: due.upTo(hourOf(sources.clock)),
  oldest: wordOf(sources, due),
})

/** What the colleagues have; first what nobody is there to answer. */
const centreRow = (sources: Sources, { centre, mine }: Seen): Row => {
  if (centre === null) return none
  const { all, due } = sources.queue.centre(centre)
  const lost = lostOnes(sources, 'centre', centre).filter((id) => !mine.all.has(id))
  const ids = (function* () {
    yield* lost
    for (const id of all.ids()) if (!mine.all.has(id) && !lost.includes(id)) yield id
  })()
  const theirs = {
    *ids() {
      for (const id of due.ids()) if (!mine.all.has(id)) yield id
    },
  }
  const hour = hourOf(sources.clock)
  return {
    viewer: 'centre',
    ids,
    inAll: Math.max(0, all.size - mine.all.size),
    overdue: Math.max(0, due.upTo(hour) - mine.due.upTo(hour)),
    oldest: wordOf(sources, theirs),
  }
}

/** What stands in each lane. */
export const rows: Readonly<Record<LaneName, (sources: Sources, seen: Seen) => Row>> = {
  waiting: waitingRow,
  mine: (sources, { mine }) => shelfRow(sources, mine.all.ids(), mine),
  due: (sources, { mine }) => ({ ...shelfRow(sources, mine.due.ids(), mine), inAll: mine.due.size }),
  centre: centreRow,
  escalated: escalatedRow,
}
