import type { DeskWords } from '@zop/content/desk'
import { fiveDays, type ReachWeek } from '@zop/wire'
import { dayAfter } from '../plan/calendar.ts'

/** Whether so many minutes make a day count. */
export const isEnough = (channel: ReachWeek['channel'], minutes: number): boolean => minutes >= fiveDays.minutes[channel]

/** Neither a plan that holds, nor anybody who was there. */
export const isEmpty = ({ days }: ReachWeek): boolean => days.every(({ held, staffed }) => !held && staffed === 0)

export interface Verdict {
  readonly text: string
  /** The promise was not kept in this week, or cannot be as it stands. */
  readonly short: boolean
}

/** How a week stands. A day that no plan holds breaks nothing: nothing was promised there, or somebody can still plan it. */
export const verdictOf = (say: DeskWords, reach: ReachWeek, today: string): Verdict => {
  const { week, channel, days, promises } = reach
  const words = say.watch.reach
  if (isEmpty(reach) && !promises && days.every(({ planned }) => planned === 0)) return { text: words.open, short: false }
  const kept = days.filter((day) => day.kept).length
  const isAhead = (at: number): boolean => dayAfter(week, at) >= today
  const planned = days.filter((day, at) => isAhead(at) && !day.kept && isEnough(channel, day.planned)).length
  const open = days.filter((day, at) => !day.held && !day.kept && !(isAhead(at) && isEnough(channel, day.planned))).length
  const short = kept + planned + open < fiveDays.days
  if (dayAfter(week, 6) < today) {
    if (promises) return { text: `${words.there(kept)}, ${words.promises(promises.kept, promises.broken)}`, short: promises.broken > 0 }
    return { text: kept >= fiveDays.days ? words.kept(kept) : words.missed(kept), short }
  }
  if (week > today) return { text: short ? words.short(planned) : planned > 0 ? words.planned(planned) : words.open, short }
  const soFar = words.soFar(kept, planned)
  return promises ? { text: `${soFar}, ${words.promises(promises.kept, promises.broken)}`, short: short || promises.broken > 0 } : { text: soFar, short }
}
