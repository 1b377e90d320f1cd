import type { DutyChannel } from '@zop/wire'

/** A minute in which somebody was there for these slots; never who. `day` is that of the plan's zone. */
interface StaffedMinute {
  readonly minute: number
  readonly day: string
  readonly slots: readonly { readonly slot: string; readonly channel: DutyChannel }[]
}

export interface DutyReachStore {
  /** Counts once, however often it is told of the same minute. */
  staffed(minute: StaffedMinute): Promise<void>
  /** Staffed minutes by slot, of slots that have any. */
  staffedSlots(slots: readonly string[]): Promise<ReadonlyMap<string, number>>
  /** Staffed minutes of a channel by day, both included, of days that have any. Two slots at the same time are one minute. */
  staffedDays(channel: DutyChannel, from: string, to: string): Promise<ReadonlyMap<string, number>>
}
