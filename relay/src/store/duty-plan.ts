import type {
  Absence,
  Assignment,
  Availabilities,
  Commitment,
  DutyCentre,
  DutyNotice,
  DutyPerson,
  DutyPlan,
  Gap,
  Month,
  PlanAnswer,
  PlanChange,
  PlanStatus,
  Stretch,
  Swap,
} from '@zop/wire'

/** A month without what its centres have answered. */
export type PlanState = Omit<DutyPlan, 'answers'>

export interface MonthState {
  readonly month: Month
  readonly status: PlanStatus
  readonly version: number
}

/** A line of the history with accounts for names; null of somebody who has left. `status` is the plan's when it was written. */
export interface StoredChange extends Omit<PlanChange, 'by' | 'forWhom' | 'from' | 'to'> {
  readonly status: PlanStatus
  readonly by: string | null
  readonly forWhom: string | null
  readonly from: string | null
  readonly to: string | null
}

export interface StoredNotice extends DutyNotice {
  readonly account: string
}

/** What changes together, all or nothing. Who is on a slot twice, or in two places at once, is refused by the database itself. */
export interface DutyChange {
  /** `version` as it was read, null of a month that is new. */
  readonly plans?: readonly { readonly version: number | null; readonly plan: PlanState }[]
  readonly history?: readonly StoredChange[]
  readonly notices?: readonly StoredNotice[]
  readonly absence?: Absence
  /** An absence that is over, or was none. */
  readonly returned?: string
  /** Takes the place of an older offer of the same assignment. */
  readonly offer?: Swap
  readonly withdrawn?: string
}

/** `booked`: the database found a person on a slot twice, or in two places at once. `known`: an id is something else's. `missing`: an account is gone. */
export type Changed = 'changed' | 'newer-version' | 'booked' | 'known' | 'missing'

interface FoundGaps {
  /** Of the plan that they were found in. */
  readonly version: number
  readonly gaps: readonly Gap[]
}

/** What the planner made of a draft. */
export interface Planned {
  readonly month: Month
  /** Of the plan that it was made from. */
  readonly version: number
  readonly assignments: readonly Pick<Assignment, 'slot' | 'account' | 'origin'>[]
  readonly made: NonNullable<DutyPlan['made']>
  readonly gaps: readonly Gap[]
  readonly by: string
  readonly hour: number
}

export type PlannedKept = { readonly kind: 'stored'; readonly version: number } | { readonly kind: Exclude<Changed, 'changed' | 'known'> }

/** Everything that decides who may be where in a month. */
export interface DutyGround {
  readonly plan: DutyPlan
  /** Duties of the months before and after that are no drafts. */
  readonly neighbours: readonly ({ readonly account: string } & Stretch)[]
  /** Counsellors who have not left. */
  readonly people: readonly DutyPerson[]
  readonly centres: readonly DutyCentre[]
  readonly availabilities: readonly Availabilities[]
  readonly commitments: readonly Commitment[]
  /** Those that touch the month. */
  readonly absences: readonly Absence[]
}

export interface DutyPlanStore {
  dutyMonths(): Promise<readonly MonthState[]>
  dutyPlan(month: Month): Promise<DutyPlan | null>
  dutyGround(month: Month): Promise<DutyGround | null>
  /** The month of a slot or of an assignment. */
  dutyMonthOf(id: string): Promise<Month | null>
  changeDuty(change: DutyChange): Promise<Changed>
  /** Only for a draft that is still the one it was made from. Assignments that stay keep their ids. */
  putPlanned(planned: Planned): Promise<PlannedKept>
  dutyGaps(month: Month): Promise<FoundGaps | null>
  /** Of a month that there is. */
  putGaps(month: Month, found: FoundGaps): Promise<void>
  /** The newest word of a centre. False where the plan is in another version or status than `consultation`. */
  putAnswer(month: Month, answer: PlanAnswer): Promise<boolean>
  /** The newest first, at most `most`. */
  dutyHistory(month: Month, most: number): Promise<readonly StoredChange[]>
  /** Offers of duties of this month. */
  swaps(month: Month): Promise<readonly Swap[]>
  swap(id: string): Promise<Swap | null>
  absence(id: string): Promise<Absence | null>
  /** Those that touch this stretch. */
  absences(within: Stretch): Promise<readonly Absence[]>
  /** Erases absences that ended before this minute, and from older history that a duty became free by one; how many absences. */
  sweepAbsences(minute: number): Promise<number>
  /** Erases from months before this one who was on duty, who changed what, and what centres answered, and closes them; how many rows. Slots and what was staffed stay. */
  forgetMonths(before: Month): Promise<number>
  /** All that nobody has marked as seen, the oldest first. */
  dutyNotices(): Promise<readonly StoredNotice[]>
  seeNotices(account: string, notices: readonly string[]): Promise<void>
}
