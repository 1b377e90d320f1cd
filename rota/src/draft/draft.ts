import type { Stretch } from '../calendar/stretch.ts'
import type { Day, Person, Slot } from '../problem/problem.ts'
import type { Said } from './said.ts'

/** Duties of a person in a week, or minutes in a month, against their limit. */
export interface Tally {
  used: number
  readonly limit: number
}

/** Minutes that a centre staffs against what it has agreed to. */
export interface Quota {
  minutes: number
  readonly target: number
  /** Cost of each minute that is short or too many. */
  readonly weight: number
}

/** What a person has to do anyway: a meeting at that time, a duty on that day or too near. */
export type Engaged = 'meeting' | Clash

/** Somebody who may not take a slot, whatever else the plan holds. `why` is the first reason, and `engaged` whether another engagement hinders as well. */
export interface Unable {
  readonly worker: Worker
  readonly why: Exclude<Said, 'rather-not' | 'can' | 'wish'> | Engaged
  readonly engaged: boolean
}

/** A stretch with the day on which it begins, and that day's ISO week: there it counts. */
export interface Dated extends Stretch {
  readonly day: Day
  readonly week: string
}

/** A slot, who may take it, and who has it. */
export interface Place extends Dated {
  readonly index: number
  readonly slot: Slot
  readonly month: string
  readonly minutes: number
  readonly late: boolean
  readonly weekend: boolean
  /** By the index of another place: why one person cannot have both. */
  readonly clashes: readonly (Clash | null)[]
  readonly options: Option[]
  readonly unable: Unable[]
  readonly members: Option[]
  cost: number
}

/** One duty a day, and rest between two. */
export type Clash = 'day' | 'rest'

/** A person, what they may take, and what they have. */
export interface Worker {
  readonly index: number
  readonly person: Person
  readonly options: Option[]
  readonly duties: Option[]
  readonly weekOf: (week: string) => Tally
  readonly monthOf: (month: string) => Tally
  lates: number
  weekends: number
}

/** One person who may take one slot. */
export interface Option {
  readonly index: number
  readonly place: Place
  readonly worker: Worker
  readonly word: 'rather-not' | 'can' | 'wish'
  readonly price: number
  readonly week: Tally
  readonly month: Tally
  readonly quota: Quota | null
  readonly pinned: boolean
  on: boolean
}

/** Costs are whole sixtieths of a point, so that sums of minutes stay exact. */
export const fineness = 60

/** The weights of what is counted by the slot or by the person. */
export interface Costs {
  readonly uncovered: number
  readonly experienced: number
  readonly language: number
  readonly thin: number
  readonly late: number
  readonly weekend: number
}

/** A plan that is being made: all that one may do, what is done, and what it costs. */
export interface Draft {
  readonly places: readonly Place[]
  readonly workers: readonly Worker[]
  readonly options: readonly Option[]
  readonly quotas: readonly Quota[]
  readonly costs: Costs
  score: number
}
