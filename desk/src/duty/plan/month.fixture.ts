import type { Assignment, DutyPerson, DutySlot } from '@zop/wire'
import { minuteAt } from './calendar.ts'
import type { Told } from './move.ts'

/** Ids that tests can read. */
export const dutyOn = (day: string, [from, to]: readonly [string, string], change: Partial<DutySlot> = {}): DutySlot => ({
  id: `${day} ${from}`,
  kind: 'duty',
  start: minuteAt(day, from) ?? 0,
  end: minuteAt(day, to) ?? 0,
  channel: 'chat',
  minimum: 1,
  wanted: 2,
  languages: [],
  experienced: false,
  onePerCentre: false,
  ...change,
})

export const somebody = (name: string, change: Partial<NonNullable<DutyPerson['profile']>> = {}, centre = 'nord'): DutyPerson => ({
  account: name,
  name,
  centre,
  profile: { account: name, languages: ['de'], experienced: false, dutiesPerWeek: 5, hoursPerMonth: 100, ...change },
})

export const on = (slot: DutySlot, ...accounts: readonly string[]): Assignment[] =>
  accounts.map((account) => ({ id: `${slot.id} ${account}`, slot: slot.id, account, origin: 'plan' }))

/** May 2027 as a coordinator is told it. */
export const may = ({
  slots,
  people,
  assignments = [],
  ...rest
}: Partial<Told> & { slots: DutySlot[]; people: DutyPerson[]; assignments?: Assignment[] }): Told => ({
  plan: { month: '2027-05', status: 'draft', version: 7, slots, assignments, made: null, answers: [], changed: 0 },
  people,
  centres: [],
  holidays: [],
  commitments: [],
  absences: [],
  swaps: [],
  ...rest,
})
