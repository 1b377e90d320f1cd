/** An instant: whole minutes since 1970-01-01T00:00Z. */
export type Minute = number

/** A day of the plan's zone, `2026-05-14`. */
export type Day = string

/** What a slot staffs. */
export const channels = ['chat', 'mail'] as const
/** One of the channels. */
export type Channel = (typeof channels)[number]

/** A stretch of time to be staffed. It belongs to the day on which it starts. */
export interface Slot {
  readonly id: string
  readonly start: Minute
  readonly end: Minute
  readonly channel: Channel
  /** Fewer people than this: uncovered. */
  readonly minimum: number
  /** Fewer than this: thin. Never more than this. */
  readonly wanted: number
  /** Each must be spoken by somebody on duty. */
  readonly languages: readonly string[]
  /** Needs an experienced person. */
  readonly experienced: boolean
  readonly onePerCentre: boolean
}

/** Somebody who has duties, with the languages they counsel in and their limits. */
export interface Person {
  readonly id: string
  readonly centre: string
  readonly languages: readonly string[]
  readonly experienced: boolean
  readonly dutiesPerWeek: number
  readonly hoursPerMonth: number
}

/** A day on which a centre does not work: a holiday of its Land, or one of its own. */
export interface ClosedDay {
  readonly day: Day
  readonly why: 'holiday' | 'own'
  readonly name: string
}

/** A counselling centre, for its closed days. */
export interface Centre {
  readonly id: string
  /** ISO 3166-2 without `DE-`: `HE`. */
  readonly land: string
  readonly closed: readonly ClosedDay[]
}

/** From worst to best. */
export const words = ['cannot', 'rather-not', 'can', 'wish'] as const
/** What a person says of a time. */
export type Word = (typeof words)[number]

/** What a person says once, of one stretch of time. Carries no reason: that would be health data. */
export interface OnceAvailable {
  readonly kind: 'once'
  readonly person: string
  readonly word: Word
  readonly start: Minute
  readonly end: Minute
}

/** What a person says of every week. `from` and `to` are wall times, `18:30`; a `to` that is not later than `from` is on the next day. */
export interface WeeklyAvailable {
  readonly kind: 'weekly'
  readonly person: string
  readonly word: Word
  /** The first day on which it may begin. */
  readonly since: Day
  readonly from: string
  readonly to: string
  /** RFC 5545: `FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20261231`. UNTIL is the last day and may be left out; everything else is refused by name. */
  readonly rule: string
}

/**
 * The word for a stretch of time is found in this order: `cannot`, however it is said; what was said once; the centre's closed days; what is said of every week;
 * and silence means no. Where several words of one layer cover a slot together, the weakest holds.
 */
export type Availability = OnceAvailable | WeeklyAvailable

/** The hours that a centre has agreed to staff from one day to another, both included. */
export interface Commitment {
  readonly centre: string
  readonly from: Day
  readonly to: Day
  readonly hours: number
  /** Counts twice when it is missed. */
  readonly binding: boolean
}

/**
 * What a person has to do anyway. A `duty` (of the month before or after) counts for rest, for the day, the week and the month;
 * a `meeting` (training, team meeting, intervision) only takes its time.
 */
export interface Engagement {
  readonly person: string
  readonly kind: 'duty' | 'meeting'
  readonly start: Minute
  readonly end: Minute
}

/** One person in one slot. */
export interface Assignment {
  readonly slot: string
  readonly person: string
}

/** Points, whole numbers; the lower the score, the better. */
export interface Weights {
  /** Each person below the minimum. */
  readonly uncovered: number
  readonly experienced: number
  /** Each language that nobody speaks. */
  readonly language: number
  /** Each person between the minimum and what is wanted. */
  readonly thin: number
  /** Each duty that its person would rather not have. */
  readonly unwanted: number
  /** Each duty that its person wishes: negative. */
  readonly wished: number
  /** Each hour by which a centre is short of its commitment or beyond it. */
  readonly quota: number
  /** A person's second late duty counts once, the third twice, and so on. */
  readonly late: number
  /** The same for duties on Saturday and Sunday. */
  readonly weekend: number
}

/** What holds for everybody. */
export interface Rules {
  /** Elapsed minutes between two duties of a person. */
  readonly rest: number
  /** A duty that ends later than this wall time, or on the next day, is late. */
  readonly lateAfter: string
  readonly weights: Weights
}

/** Everything that a plan is made from, and nothing else is. */
export interface Problem {
  /** IANA name: the zone of days, weeks and wall times. */
  readonly zone: string
  readonly slots: readonly Slot[]
  readonly centres: readonly Centre[]
  readonly people: readonly Person[]
  readonly availability: readonly Availability[]
  readonly commitments: readonly Commitment[]
  readonly engagements: readonly Engagement[]
  /** Decided by a coordinator: the plan contains them. */
  readonly pinned: readonly Assignment[]
  readonly rules: Rules
}
