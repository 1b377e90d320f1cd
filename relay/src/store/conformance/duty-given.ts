import type { Absence, Assignment, DutySlot } from '@zop/wire'
import { random } from '../../testing/keys.ts'
import type { PlanState, StoredChange, StoredNotice } from '../duty-plan.ts'
import type { Store } from '../store.ts'
import { hour, type Open, umbrella } from './given.ts'

const { anna } = umbrella.members

/** Whole minutes of 2027-05-03T16:00Z, a Monday. */
export const monday = Date.UTC(2027, 4, 3, 16) / 60_000
export const day = 24 * 60

export const slotAt = (start: number, change: Partial<DutySlot> = {}): DutySlot => ({
  id: random(16),
  kind: 'duty',
  start,
  end: start + 180,
  channel: 'chat',
  minimum: 1,
  wanted: 2,
  languages: ['de'],
  experienced: false,
  onePerCentre: false,
  ...change,
})

export const assigned = (slot: Pick<DutySlot, 'id'>, account: string): Assignment => ({ id: random(16), slot: slot.id, account, origin: 'plan' })

export const planWith = (slots: PlanState['slots'], assignments: readonly Assignment[] = [], change: Partial<PlanState> = {}): PlanState => ({
  month: '2027-05',
  status: 'draft',
  version: 1,
  slots: [...slots],
  assignments: [...assignments],
  made: null,
  changed: hour,
  ...change,
})

export const lineOf = (change: Partial<StoredChange> = {}): StoredChange => ({
  month: '2027-05',
  hour,
  status: 'draft',
  kind: 'assigned',
  by: null,
  forWhom: null,
  slot: null,
  from: null,
  to: null,
  rule: null,
  ...change,
})

export const noticeFor = (account: string): StoredNotice => ({ id: random(16), account, month: '2027-05', hour, kind: 'binding', old: null, new: null })

export const absenceOf = (change: Partial<Absence> = {}): Absence => ({
  id: random(16),
  account: anna.account,
  centre: 'north',
  start: monday,
  end: monday + day,
  ...change,
})

/** A store with the umbrella's people. */
export const withPeople = async (open: Open, t: Parameters<Open>[0]): Promise<Store> => {
  const store = await open(t)
  await store.foundAccounts(umbrella.founding.accounts)
  return store
}
