import { hourLength, hourOf } from '../clock.ts'
import { nextGap } from '../duty/now/shift.ts'
import { nowOf } from '../duty/plan/open.ts'
import type { World } from '../world.ts'
import { byFives, inStepsOf, mebibyte } from './coarse.ts'
import { type TroubleKind, type Troubles, troublesOfPeople } from './troubles.ts'

export type Watched = Pick<World, 'board' | 'clock' | 'duty' | 'queue' | 'streams' | 'timetable'>

/** Hours that nobody should wait for an answer at once, while somebody is there. */
const long = 4
/** Minutes: a gap of staffing that begins within this time. */
const today = 24 * 60

/** Whether an answer is later than it was promised, or a chat waits for hours beside somebody on duty. */
const isLong = ({ queue, clock, duty }: Watched): boolean => {
  const hour = hourOf(clock)
  const isPast = (by: number | null): boolean => by !== null && by < hour
  if (isPast(queue.due.least())) return true
  for (const id of queue.letters.ids()) if (isPast(queue.answerBy(id))) return true
  const first = queue.live.least()
  return first !== null && clock.now() - first >= long * hourLength && duty.people().length > 0
}

export interface People {
  readonly waiting: number
  readonly long: boolean
  readonly gap: boolean
  readonly streams: number
  readonly conversations: number
  readonly mebibytes: number
  readonly troubles: ReadonlyMap<TroubleKind, number>
}

/** Whatever a single person moves, so coarsely that it takes five. */
export const peopleOf = (world: Watched, troubles: Troubles): People => {
  const { board, clock, queue, streams, timetable } = world
  const all = board.all()
  const gap = nextGap(timetable.shifts, nowOf({ clock }))
  return {
    waiting: byFives(queue.waiting.size),
    long: isLong(world),
    gap: gap !== null && gap.slot.start - nowOf({ clock }) <= today,
    streams: byFives(streams.open),
    conversations: byFives(all.length),
    mebibytes: inStepsOf(64, all.reduce((sum, { bytes }) => sum + bytes, 0) / mebibyte),
    troubles: new Map(troublesOfPeople.map((kind) => [kind, byFives(troubles.counts.get(kind) ?? 0)])),
  }
}
